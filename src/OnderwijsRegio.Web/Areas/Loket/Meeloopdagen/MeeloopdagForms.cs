using FluentValidation;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Web.Areas.Loket.Meeloopdagen;

/// <summary>What a desk asks a school.</summary>
public sealed class MeeloopdagForm
{
    /// <summary>How long.</summary>
    public MeeloopdagKind Kind { get; set; }

    /// <summary>School or board, as typed or picked.</summary>
    public string? School { get; set; }

    /// <summary>Whom the desk asks there.</summary>
    public string? ContactName { get; set; }

    /// <summary>Where the link goes.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>When the candidate can.</summary>
    public string? When { get; set; }

    /// <summary>What the school should know.</summary>
    public string? Question { get; set; }

    /// <summary>Whether the candidate agreed that the school gets their contact details.</summary>
    public bool SharesContact { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>Key of the form.</summary>
    public Guid FormKey { get; set; }

    /// <summary>What is asked; only for a form that passed its rules.</summary>
    public MeeloopdagText ToText() => new(Kind, School ?? "", ContactName ?? "", ContactEmail ?? "", When ?? "", Question ?? "", SharesContact);
}

/// <summary>How it went.</summary>
public sealed class LookBackForm
{
    /// <summary>Whether the candidate was there; null while nothing is chosen.</summary>
    public bool? Came { get; set; }

    /// <summary>How it was for the candidate.</summary>
    public MeeloopdagExperience? CandidateView { get; set; }

    /// <summary>What the candidate says of it.</summary>
    public string? CandidateSays { get; set; }

    /// <summary>How it was for the school.</summary>
    public MeeloopdagExperience? SchoolView { get; set; }

    /// <summary>What the school says of it.</summary>
    public string? SchoolSays { get; set; }

    /// <summary>What it did to what the candidate wants.</summary>
    public MeeloopdagEffect? Effect { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what was noted before.</summary>
    public static LookBackForm Of(Meeloopdag day)
    {
        var back = day.ToLookBack();
        return new LookBackForm
        {
            Came = back.Came,
            CandidateView = back.CandidateView,
            CandidateSays = back.CandidateSays,
            SchoolView = back.SchoolView,
            SchoolSays = back.SchoolSays,
            Effect = back.Effect,
            Version = day.Version,
        };
    }

    /// <summary>How it went; only for a form that passed its rules.</summary>
    public LookBack ToLookBack() => new(Came, CandidateView, CandidateSays ?? "", SchoolView, SchoolSays ?? "", Effect);
}

/// <summary>The rules of a question that need nothing but the form.</summary>
public sealed class MeeloopdagFormValidator : AbstractValidator<MeeloopdagForm>
{
    /// <summary>The rules.</summary>
    public MeeloopdagFormValidator()
    {
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.School).MaximumLength(Organisation.NameMaxLength).WithMessage(f => PlanMessages.TooLong("De naam", Organisation.NameMaxLength, f.School!.Length));
        RuleFor(f => f.ContactName).MaximumLength(Meeloopdag.ShortMaxLength).WithMessage(f => PlanMessages.TooLong("De naam", Meeloopdag.ShortMaxLength, f.ContactName!.Length));
        RuleFor(f => f.When).MaximumLength(Meeloopdag.ShortMaxLength).WithMessage(f => PlanMessages.TooLong("Deze tekst", Meeloopdag.ShortMaxLength, f.When!.Length));
        RuleFor(f => f.Question).MaximumLength(Meeloopdag.LongMaxLength).WithMessage(f => PlanMessages.TooLong("Deze tekst", Meeloopdag.LongMaxLength, f.Question!.Length));
    }
}

/// <summary>The rules of how it went that need nothing but the form.</summary>
public sealed class LookBackFormValidator : AbstractValidator<LookBackForm>
{
    /// <summary>The rules.</summary>
    public LookBackFormValidator()
    {
        RuleFor(f => f.CandidateView).IsInEnum();
        RuleFor(f => f.SchoolView).IsInEnum();
        RuleFor(f => f.Effect).IsInEnum();
        RuleFor(f => f.CandidateSays).MaximumLength(Meeloopdag.LongMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", Meeloopdag.LongMaxLength, f.CandidateSays!.Length));
        RuleFor(f => f.SchoolSays).MaximumLength(Meeloopdag.LongMaxLength).WithMessage(f => PlanMessages.TooLong("Deze tekst", Meeloopdag.LongMaxLength, f.SchoolSays!.Length));
    }
}
