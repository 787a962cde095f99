using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Statushouders;

/// <summary>A track as it is changed.</summary>
public sealed class TrackForm
{
    /// <summary>How far it is.</summary>
    public TrackState State { get; set; }

    /// <summary>Day of the intake, as typed or picked.</summary>
    public string? IntakeOn { get; set; }

    /// <summary>First day, as typed or picked.</summary>
    public string? StartsOn { get; set; }

    /// <summary>Last day, as typed or picked.</summary>
    public string? EndsOn { get; set; }

    /// <summary>School.</summary>
    public string? School { get; set; }

    /// <summary>Days a week, as typed.</summary>
    public string? Days { get; set; }

    /// <summary>Where they are after it.</summary>
    public TrackResult? Result { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a track.</summary>
    public static TrackForm Of(TrackFile file) => new()
    {
        State = file.Text.State,
        IntakeOn = Picked(file.Text.IntakeOn),
        StartsOn = Picked(file.Text.StartsOn),
        EndsOn = Picked(file.Text.EndsOn),
        School = file.Text.School,
        Days = file.Text.Days?.ToString(CultureInfo.InvariantCulture),
        Result = file.Text.Result,
        Version = file.Version,
    };

    /// <summary>What was set; only for a form that passed its rules.</summary>
    public TrackText ToText() => new(State, DutchInput.Day(IntakeOn), DutchInput.Day(StartsOn), DutchInput.Day(EndsOn), School ?? "", DaysOf(Days), Result);

    /// <summary>A track in words.</summary>
    public static IEnumerable<(string Label, string Text)> Words(TrackFile file)
    {
        (string, string?)[] words =
        [
            ("Programma voor statushouders", $"{file.Text.State.DutchName()}, ingeschreven op {file.EnrolledOn.Day()}"),
            ("Intake", file.Text.IntakeOn?.Day()),
            ("Traject", file.Text.StartsOn is { } from ? $"{from.Day()} tot en met {file.Text.EndsOn?.Day()}" : null),
            ("School van het traject", file.Text.School),
            ("Dagen per week", file.Text.Days?.ToString(CultureInfo.InvariantCulture)),
            ("Nederlands", string.Join(", ", file.Languages.Select(l => $"{l.Level.DutchName()} op {l.On.Day()}"))),
            ("Controle op dubbele financiering", file.CheckedOn is { } on ? $"{on.Day()}, {file.CheckReference}" : null),
            ("Na het traject", file.Text.Result?.DutchName()),
        ];
        return words.Where(w => !string.IsNullOrEmpty(w.Item2)).Select(w => (w.Item1, w.Item2!));
    }

    private static string? Picked(DateOnly? day) => day is { } on ? ParticipationForm.Picked(on) : null;

    /// <summary>A number of days; null for nothing, 0 for what is no number, so that it falls outside what can be.</summary>
    private static int? DaysOf(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days
        : 0;
}

/// <summary>That it was checked whether nobody else pays.</summary>
public sealed class CheckForm
{
    /// <summary>Day, as typed or picked.</summary>
    public string? CheckedOn { get; set; }

    /// <summary>Where it can be looked up.</summary>
    public string? CheckReference { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }
}

/// <summary>How well someone knows Dutch.</summary>
public sealed class LevelForm
{
    /// <summary>How well.</summary>
    public LanguageLevel Level { get; set; } = LanguageLevel.B2;

    /// <summary>Day, as typed or picked.</summary>
    public string? On { get; set; }
}

/// <summary>The rules of a track that need nothing but the form.</summary>
public sealed class TrackFormValidator : AbstractValidator<TrackForm>
{
    /// <summary>The rules.</summary>
    public TrackFormValidator()
    {
        RuleFor(f => f.State).IsInEnum();
        RuleFor(f => f.Result).IsInEnum();
        RuleFor(f => f.IntakeOn).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.StartsOn).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.EndsOn).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.School).MaximumLength(StatushouderTrack.ShortMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", StatushouderTrack.ShortMaxLength, f.School!.Length));
    }
}

/// <summary>The rules of a check that need nothing but the form.</summary>
public sealed class CheckFormValidator : AbstractValidator<CheckForm>
{
    /// <summary>The rules.</summary>
    public CheckFormValidator()
    {
        RuleFor(f => f.CheckedOn).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.CheckReference).MaximumLength(StatushouderTrack.ShortMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", StatushouderTrack.ShortMaxLength, f.CheckReference!.Length));
    }
}

/// <summary>The rules of a level that need nothing but the form.</summary>
public sealed class LevelFormValidator : AbstractValidator<LevelForm>
{
    /// <summary>The rules.</summary>
    public LevelFormValidator()
    {
        RuleFor(f => f.Level).IsInEnum();
        RuleFor(f => f.On).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
    }
}
