using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Events;

/// <summary>An event as it is planned or changed.</summary>
public sealed class EventForm
{
    /// <summary>Sort.</summary>
    public EventKind Kind { get; set; }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>What everyone may read of it.</summary>
    public string? About { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>Day, as typed or picked.</summary>
    public string? On { get; set; }

    /// <summary>From, as typed or picked.</summary>
    public string? From { get; set; }

    /// <summary>Until, as typed or picked.</summary>
    public string? Until { get; set; }

    /// <summary>Places, as typed.</summary>
    public string? Capacity { get; set; }

    /// <summary>Whether anyone can sign up.</summary>
    public bool IsPublic { get; set; }

    /// <summary>Weeks between two of a series; 0 for an event that stands alone.</summary>
    public int Weeks { get; set; }

    /// <summary>How many there are of a series, as typed.</summary>
    public string? Times { get; set; }

    /// <summary>Key of the form of a new event.</summary>
    public Guid FormKey { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of an event.</summary>
    public static EventForm Of(EventFile file)
    {
        var form = new EventForm { Version = file.Version };
        form.Take(file.Text, _ => true);
        return form;
    }

    /// <summary>What was set; only for a form that passed its rules.</summary>
    public EventText ToText() => new EventText(
        Kind, Title ?? "", About ?? "", Place ?? "", DutchInput.Day(On)!.Value, DutchInput.Time(From)!.Value, DutchInput.Time(Until)!.Value, Number(Capacity), IsPublic).Tidied();

    /// <summary>How often it is held.</summary>
    public EventSeries Series() => Weeks == 0 ? EventSeries.Once : new EventSeries(Weeks, Number(Times) ?? 0);

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(EventText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of an event in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(EventText text) =>
    [
        (nameof(Kind), "Soort", text.Kind.DutchName()),
        (nameof(Title), "Titel", text.Title),
        (nameof(On), "Dag", text.On.Day()),
        (nameof(From), "Van", $"{text.From:HH:mm}"),
        (nameof(Until), "Tot", $"{text.Until:HH:mm}"),
        (nameof(Place), "Waar", text.Place),
        (nameof(Capacity), "Aantal plaatsen", text.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "geen maximum"),
        (nameof(About), "Uitleg", text.About),
        (nameof(IsPublic), "Openbaar", text.IsPublic ? "ja" : "nee"),
    ];

    /// <summary>A number as it was typed; null for nothing, 0 for what is no number, so that it falls outside what can be.</summary>
    private static int? Number(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : DutchInput.Number(text) is { } number && number == Math.Floor(number) && number is > 0 and <= DeskEvent.MostPlaces ? (int)number
        : 0;

    private void Take(EventText text, Func<string, bool> takes)
    {
        Kind = takes(nameof(Kind)) ? text.Kind : Kind;
        Title = takes(nameof(Title)) ? text.Title : Title;
        About = takes(nameof(About)) ? text.About : About;
        Place = takes(nameof(Place)) ? text.Place : Place;
        On = takes(nameof(On)) ? ParticipationForm.Picked(text.On) : On;
        From = takes(nameof(From)) ? $"{text.From:HH:mm}" : From;
        Until = takes(nameof(Until)) ? $"{text.Until:HH:mm}" : Until;
        Capacity = takes(nameof(Capacity)) ? text.Capacity?.ToString(CultureInfo.InvariantCulture) : Capacity;
        IsPublic = takes(nameof(IsPublic)) ? text.IsPublic : IsPublic;
    }
}

/// <summary>The rules of an event that need nothing but the form; the others are said by the event.</summary>
public sealed class EventFormValidator : AbstractValidator<EventForm>
{
    /// <summary>The rules.</summary>
    public EventFormValidator()
    {
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.Title).MaximumLength(DeskEvent.ShortMaxLength).WithMessage(f => PlanMessages.TooLong("De titel", DeskEvent.ShortMaxLength, f.Title!.Length));
        RuleFor(f => f.Place).MaximumLength(DeskEvent.ShortMaxLength).WithMessage(f => PlanMessages.TooLong("Deze tekst", DeskEvent.ShortMaxLength, f.Place!.Length));
        RuleFor(f => f.About).MaximumLength(DeskEvent.AboutMaxLength).WithMessage(f => PlanMessages.TooLong("De uitleg", DeskEvent.AboutMaxLength, f.About!.Length));
        RuleFor(f => f.On).NotEmpty().WithMessage(EventMessages.DayMissing);
        RuleFor(f => f.On).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.From).Must(BeTime).WithMessage(EventMessages.TimeMissing);
        RuleFor(f => f.Until).Must(BeTime).WithMessage(EventMessages.TimeMissing);
        RuleFor(f => f.Weeks).Must(weeks => EventWords.Weeks.Any(w => w.Weeks == weeks)).WithMessage("Kies hoe vaak.");
    }

    private static bool BeTime(string? text) => DutchInput.Time(text) is not null;
}

/// <summary>What became of those who signed up.</summary>
public sealed class AttendanceForm
{
    /// <summary>What became of whom, by the key of their attendance.</summary>
    public Dictionary<int, AttendanceState> States { get; set; } = [];

    /// <summary>Whether all came of whom nothing else is said.</summary>
    public bool RestCame { get; set; }

    /// <summary>What was said.</summary>
    public IReadOnlyDictionary<int, AttendanceState> ToStates() => RestCame
        ? States.ToDictionary(s => s.Key, s => s.Value is AttendanceState.Aangemeld ? AttendanceState.Gekomen : s.Value)
        : States;
}
