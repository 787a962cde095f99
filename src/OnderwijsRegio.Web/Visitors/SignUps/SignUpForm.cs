using FluentValidation;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Loket.Candidates;

namespace OnderwijsRegio.Web.Visitors.SignUps;

/// <summary>What someone fills in who signs up, or corrects that.</summary>
public sealed class SignUpForm
{
    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Sectors.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Subjects.</summary>
    public string? Subjects { get; set; }

    /// <summary>Municipalities.</summary>
    public string? Municipalities { get; set; }

    /// <summary>Hours in a week, as typed.</summary>
    public string? Hours { get; set; }

    /// <summary>Highest diploma.</summary>
    public Diploma? Diploma { get; set; }

    /// <summary>Whether they may teach already.</summary>
    public Bevoegdheid? Bevoegdheid { get; set; }

    /// <summary>What else they say.</summary>
    public string? Wishes { get; set; }

    /// <summary>Whether the desk may use it.</summary>
    public bool Consent { get; set; }

    /// <summary>Desk or campaign that led here.</summary>
    public string? Via { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>The e-mail address is right.</summary>
    public bool IsRightAddress { get; set; }

    /// <summary>Key of the form.</summary>
    public Guid FormKey { get; set; }

    /// <summary>A field that people do not see, and robots fill in.</summary>
    public string? Website { get; set; }

    /// <summary>When the form was shown, sealed.</summary>
    public string? Shown { get; set; }

    /// <summary>Code of the link; null for a new sign-up.</summary>
    public string? Code { get; set; }

    /// <summary>Version that a correction began with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what someone said before.</summary>
    public static SignUpForm Of(SignUpText text, string code, Guid version) => new()
    {
        FirstName = text.FirstName,
        LastName = text.LastName,
        Email = text.Email,
        Phone = PhoneNumber.Readable(text.Phone),
        Sectors = [.. text.Sectors],
        Subjects = text.Subjects,
        Municipalities = text.Municipalities,
        Hours = $"{text.Hours}",
        Diploma = text.Diploma,
        Bevoegdheid = text.Bevoegdheid,
        Wishes = text.Wishes,
        Code = code,
        Version = version,
    };

    /// <summary>What was said; only for a form that passed its rules.</summary>
    public SignUpText ToText() => new(
        FirstName ?? "", LastName ?? "", Email ?? "", Phone ?? "", Sectors, Subjects ?? "", Municipalities ?? "", CandidateForm.HoursOf(Hours), Diploma, Bevoegdheid, Wishes ?? "");

    /// <summary>What was asked already, and answered.</summary>
    public SignUpAssurance Assurance() => new(IsNoBsn, IsRightAddress);
}

/// <summary>The rules of a sign-up that need nothing but the form; the others are said where it is saved.</summary>
public sealed class SignUpFormValidator : AbstractValidator<SignUpForm>
{
    /// <summary>The rules.</summary>
    public SignUpFormValidator()
    {
        RuleFor(f => f.FirstName).MaximumLength(Candidate.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De voornaam", Candidate.NameMaxLength, f.FirstName!.Length));
        RuleFor(f => f.LastName).MaximumLength(Candidate.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De achternaam", Candidate.NameMaxLength, f.LastName!.Length));
        RuleFor(f => f.Subjects).MaximumLength(Candidate.ShortMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", Candidate.ShortMaxLength, f.Subjects!.Length));
        RuleFor(f => f.Municipalities).MaximumLength(Candidate.ShortMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", Candidate.ShortMaxLength, f.Municipalities!.Length));
        RuleFor(f => f.Wishes).MaximumLength(Candidate.LongMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", Candidate.LongMaxLength, f.Wishes!.Length));
        RuleFor(f => f.Diploma).IsInEnum();
        RuleFor(f => f.Bevoegdheid).IsInEnum();
        RuleForEach(f => f.Sectors).IsInEnum();
    }
}
