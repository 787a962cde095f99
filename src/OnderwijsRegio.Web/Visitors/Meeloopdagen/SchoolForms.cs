using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Organisations;

namespace OnderwijsRegio.Web.Visitors.Meeloopdagen;

/// <summary>Whether a school can, and when; as the school says it, or the desk for it.</summary>
public sealed class AnswerForm
{
    /// <summary>Whether it can; null while nothing is chosen.</summary>
    public bool? Can { get; set; }

    /// <summary>First day, as typed or picked.</summary>
    public string? On { get; set; }

    /// <summary>Last day, as typed or picked.</summary>
    public string? Until { get; set; }

    /// <summary>From what time, as typed or picked.</summary>
    public string? From { get; set; }

    /// <summary>Where to come, and whom to ask for.</summary>
    public string? Place { get; set; }

    /// <summary>What else the school says.</summary>
    public string? Note { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>Code of the link; null behind a door.</summary>
    public string? Code { get; set; }

    /// <summary>The form of what was answered before; empty where nothing was.</summary>
    public static AnswerForm Of(SchoolAnswer? answer, Guid version, string? code = null) => new()
    {
        Can = answer?.Can,
        On = answer?.On is { } on ? ParticipationForm.Picked(on) : null,
        Until = answer?.Until is { } until && until != answer.On ? ParticipationForm.Picked(until) : null,
        From = answer?.From is { } from ? $"{from:HH:mm}" : null,
        Place = answer?.Place,
        Note = answer?.Note,
        Version = version,
        Code = code,
    };

    /// <summary>What was answered; only for a form that passed its rules.</summary>
    public SchoolAnswer ToAnswer() => new(Can, DutchInput.Day(On), DutchInput.Day(Until), DutchInput.Time(From), Place ?? "", Note ?? "");
}

/// <summary>How it went for a school.</summary>
public sealed class SchoolBackForm
{
    /// <summary>Whether the candidate was there; null while nothing is chosen.</summary>
    public bool? Came { get; set; }

    /// <summary>How it was.</summary>
    public MeeloopdagExperience? SchoolView { get; set; }

    /// <summary>What else the school says.</summary>
    public string? SchoolSays { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>Code of the link; null behind a door.</summary>
    public string? Code { get; set; }

    /// <summary>The form of what was said before.</summary>
    public static SchoolBackForm Of(LookBack back, Guid version, string? code = null) => new()
    {
        Came = back.Came,
        SchoolView = back.SchoolView,
        SchoolSays = back.SchoolSays,
        Version = version,
        Code = code,
    };
}

/// <summary>The rules of an answer that need nothing but the form.</summary>
public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    /// <summary>The rules.</summary>
    public AnswerFormValidator()
    {
        RuleFor(f => f.On).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Until).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.From).Must(from => string.IsNullOrWhiteSpace(from) || DutchInput.Time(from) is not null).WithMessage("Vul een tijd in zoals 8:30.");
        RuleFor(f => f.Place).MaximumLength(Meeloopdag.ShortMaxLength).WithMessage(f => PlanMessages.TooLong("Deze tekst", Meeloopdag.ShortMaxLength, f.Place!.Length));
        RuleFor(f => f.Note).MaximumLength(Meeloopdag.LongMaxLength).WithMessage(f => PlanMessages.TooLong("Deze tekst", Meeloopdag.LongMaxLength, f.Note!.Length));
    }
}

/// <summary>The rules of what a school says that need nothing but the form.</summary>
public sealed class SchoolBackFormValidator : AbstractValidator<SchoolBackForm>
{
    /// <summary>The rules.</summary>
    public SchoolBackFormValidator()
    {
        RuleFor(f => f.SchoolView).IsInEnum();
        RuleFor(f => f.SchoolSays).MaximumLength(Meeloopdag.LongMaxLength).WithMessage(f => PlanMessages.TooLong("Deze tekst", Meeloopdag.LongMaxLength, f.SchoolSays!.Length));
    }
}

/// <summary>What a school is asked, with the form that it is time for.</summary>
/// <param name="Request">What is asked.</param>
/// <param name="Answer">The form of its answer.</param>
/// <param name="Back">The form of how it went.</param>
/// <param name="Path">Address that the forms are sent to.</param>
/// <param name="Today">Today in Amsterdam.</param>
public sealed record SchoolPage(SchoolRequest Request, AnswerForm Answer, SchoolBackForm Back, string Path, DateOnly Today)
{
    /// <summary>Whether it is time to say how it went.</summary>
    public bool IsOver => Request.IsOver(Today);

    /// <summary>Whether the school can still answer.</summary>
    public bool IsOpen => !IsOver && Request.State is MeeloopdagState.Gevraagd or MeeloopdagState.Afgesproken;
}
