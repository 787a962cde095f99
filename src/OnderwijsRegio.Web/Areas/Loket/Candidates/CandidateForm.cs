using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What is known of a candidate.</summary>
public sealed class CandidateForm
{
    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Where they came in.</summary>
    public string? SourceDesk { get; set; }

    /// <summary>Target group.</summary>
    public TargetGroup? TargetGroup { get; set; }

    /// <summary>Sectors.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Subjects.</summary>
    public string? Subjects { get; set; }

    /// <summary>Municipalities.</summary>
    public string? Municipalities { get; set; }

    /// <summary>Hours in a week, as typed.</summary>
    public string? Hours { get; set; }

    /// <summary>What else they wish.</summary>
    public string? Wishes { get; set; }

    /// <summary>Highest diploma.</summary>
    public Diploma? Diploma { get; set; }

    /// <summary>Education and work so far.</summary>
    public string? Education { get; set; }

    /// <summary>Whether they may teach already.</summary>
    public Bevoegdheid? Bevoegdheid { get; set; }

    /// <summary>Route under consideration.</summary>
    public string? Route { get; set; }

    /// <summary>Who follows them.</summary>
    public int? OwnerId { get; set; }

    /// <summary>On what ground the data is kept.</summary>
    public LegalBasis LegalBasis { get; set; }

    /// <summary>Day on which they consented, as typed or picked.</summary>
    public string? ConsentOn { get; set; }

    /// <summary>Phase of a new candidate.</summary>
    public KlantreisPhase Phase { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>The files that look alike are of others.</summary>
    public bool IsNoDouble { get; set; }

    /// <summary>Key of the form of a new candidate.</summary>
    public Guid FormKey { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a file.</summary>
    public static CandidateForm Of(CandidateFile file)
    {
        var form = new CandidateForm { Version = file.Version, Phase = file.Phase };
        form.Take(file.Text, _ => true);
        return form;
    }

    /// <summary>What was set; only for a form that passed its rules.</summary>
    public CandidateText ToText() => new CandidateText(
        FirstName ?? "", LastName ?? "", Email ?? "", Phone ?? "", SourceDesk ?? "", TargetGroup, Sectors, Subjects ?? "", Municipalities ?? "",
        HoursOf(Hours), Wishes ?? "", Diploma, Education ?? "", Bevoegdheid, Route ?? "", OwnerId, LegalBasis, DutchInput.Day(ConsentOn)).Tidied();

    /// <summary>What was looked at.</summary>
    public CandidateAssurance Assurance() => new(IsNoBsn, IsNoDouble);

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(CandidateText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a candidate in words.</summary>
    /// <param name="owners">Who works at the desk.</param>
    public static Func<CandidateText, IEnumerable<(string Field, string Label, string Text)>> Words(IReadOnlyList<DeskMember> owners) => text =>
    [
        (nameof(FirstName), "Voornaam", text.FirstName),
        (nameof(LastName), "Achternaam", text.LastName),
        (nameof(Email), "E-mailadres", text.Email),
        (nameof(Phone), "Telefoonnummer", PhoneNumber.Readable(text.Phone)),
        (nameof(SourceDesk), "Binnengekomen via", text.SourceDesk),
        (nameof(TargetGroup), "Doelgroep", text.TargetGroup?.DutchName() ?? ""),
        (nameof(Sectors), "Sectoren", string.Join(", ", text.Sectors.Select(s => s.DutchName()))),
        (nameof(Subjects), "Vakken", text.Subjects),
        (nameof(Municipalities), "Gemeenten", text.Municipalities),
        (nameof(Hours), "Uren per week", text.Hours?.ToString(CultureInfo.InvariantCulture) ?? ""),
        (nameof(Wishes), "Andere wensen", text.Wishes),
        (nameof(Diploma), "Hoogste diploma", text.Diploma?.DutchName() ?? ""),
        (nameof(Education), "Opleiding en werk", text.Education),
        (nameof(Bevoegdheid), "Bevoegdheid", text.Bevoegdheid?.DutchName() ?? ""),
        (nameof(Route), "Route", text.Route),
        (nameof(OwnerId), "Wie volgt", owners.FirstOrDefault(o => o.Id == text.OwnerId)?.Name ?? ""),
        (nameof(LegalBasis), "Grondslag", text.LegalBasis.DutchName()),
        (nameof(ConsentOn), "Toestemming op", text.ConsentOn?.Day() ?? ""),
    ];

    /// <summary>Hours as they were typed; null for nothing, 0 for what is no number, so that it falls outside what can be.</summary>
    private static int? HoursOf(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : DutchInput.Number(text) is { } hours && hours == Math.Floor(hours) && hours is > 0 and <= Candidate.MostHours ? (int)hours
        : 0;

    private void Take(CandidateText text, Func<string, bool> takes)
    {
        FirstName = takes(nameof(FirstName)) ? text.FirstName : FirstName;
        LastName = takes(nameof(LastName)) ? text.LastName : LastName;
        Email = takes(nameof(Email)) ? text.Email : Email;
        Phone = takes(nameof(Phone)) ? PhoneNumber.Readable(text.Phone) : Phone;
        SourceDesk = takes(nameof(SourceDesk)) ? text.SourceDesk : SourceDesk;
        TargetGroup = takes(nameof(TargetGroup)) ? text.TargetGroup : TargetGroup;
        Sectors = takes(nameof(Sectors)) ? [.. text.Sectors] : Sectors;
        Subjects = takes(nameof(Subjects)) ? text.Subjects : Subjects;
        Municipalities = takes(nameof(Municipalities)) ? text.Municipalities : Municipalities;
        Hours = takes(nameof(Hours)) ? text.Hours?.ToString(CultureInfo.InvariantCulture) : Hours;
        Wishes = takes(nameof(Wishes)) ? text.Wishes : Wishes;
        Diploma = takes(nameof(Diploma)) ? text.Diploma : Diploma;
        Education = takes(nameof(Education)) ? text.Education : Education;
        Bevoegdheid = takes(nameof(Bevoegdheid)) ? text.Bevoegdheid : Bevoegdheid;
        Route = takes(nameof(Route)) ? text.Route : Route;
        OwnerId = takes(nameof(OwnerId)) ? text.OwnerId : OwnerId;
        LegalBasis = takes(nameof(LegalBasis)) ? text.LegalBasis : LegalBasis;
        ConsentOn = takes(nameof(ConsentOn)) ? ParticipationForm.Picked(text.ConsentOn) : ConsentOn;
    }
}

/// <summary>The rules of a candidate that need nothing but the form; the others are said by the candidate.</summary>
public sealed class CandidateFormValidator : AbstractValidator<CandidateForm>
{
    /// <summary>The rules.</summary>
    public CandidateFormValidator()
    {
        RuleFor(f => f.FirstName).MaximumLength(Candidate.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De voornaam", Candidate.NameMaxLength, f.FirstName!.Length));
        RuleFor(f => f.LastName).MaximumLength(Candidate.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De achternaam", Candidate.NameMaxLength, f.LastName!.Length));
        RuleFor(f => f.Email).Must(email => string.IsNullOrWhiteSpace(email) || EmailAddress.IsOne(email.Trim())).WithMessage(CandidateMessages.EmailUnreadable);
        RuleFor(f => f.Phone).Must(phone => PhoneNumber.Read(phone) is not null).WithMessage(CandidateMessages.PhoneUnreadable);
        Short(f => f.SourceDesk);
        Short(f => f.Subjects);
        Short(f => f.Municipalities);
        Short(f => f.Route);
        Long(f => f.Wishes);
        Long(f => f.Education);
        RuleFor(f => f.TargetGroup).IsInEnum();
        RuleFor(f => f.Diploma).IsInEnum();
        RuleFor(f => f.Bevoegdheid).IsInEnum();
        RuleFor(f => f.LegalBasis).IsInEnum();
        RuleFor(f => f.Phase).IsInEnum();
        RuleFor(f => f.ConsentOn).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
    }

    private void Short(System.Linq.Expressions.Expression<Func<CandidateForm, string?>> field) => MaxLength(field, Candidate.ShortMaxLength);

    private void Long(System.Linq.Expressions.Expression<Func<CandidateForm, string?>> field) => MaxLength(field, Candidate.LongMaxLength);

    private void MaxLength(System.Linq.Expressions.Expression<Func<CandidateForm, string?>> field, int length)
    {
        var get = field.Compile();
        RuleFor(field).MaximumLength(length).WithMessage(f => PlanMessages.TooLong("Deze tekst", length, get(f)!.Length));
    }
}
