using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>What people set of a candidate. The parts are those of <see cref="Candidate"/>.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="SourceDesk">Where they came in.</param>
/// <param name="TargetGroup">Target group.</param>
/// <param name="Sectors">Sectors, in their order.</param>
/// <param name="Subjects">Subjects.</param>
/// <param name="Municipalities">Municipalities.</param>
/// <param name="Hours">Hours in a week.</param>
/// <param name="Wishes">What else they wish.</param>
/// <param name="Diploma">Highest diploma.</param>
/// <param name="Education">Education and work so far.</param>
/// <param name="Bevoegdheid">Whether they may teach already.</param>
/// <param name="Route">Route under consideration.</param>
/// <param name="OwnerId">Who follows them.</param>
/// <param name="LegalBasis">On what ground the data is kept.</param>
/// <param name="ConsentOn">Day on which they consented.</param>
public sealed record CandidateText(
    string FirstName,
    string LastName,
    string Email,
    string Phone,
    string SourceDesk,
    TargetGroup? TargetGroup,
    IReadOnlyList<Sector> Sectors,
    string Subjects,
    string Municipalities,
    int? Hours,
    string Wishes,
    Diploma? Diploma,
    string Education,
    Bevoegdheid? Bevoegdheid,
    string Route,
    int? OwnerId,
    LegalBasis LegalBasis,
    DateOnly? ConsentOn)
{
    /// <summary>Their name as it is read: first name, last name.</summary>
    public string Name => NameOf(FirstName, LastName);

    /// <summary>
    /// Last name and first name as lists are ordered by: without case and accents, and as people in the Netherlands look for it, so that
    /// "van Dam" stands under the d.
    /// </summary>
    public string SortName => FoldedText.Fold($"{string.Join(' ', LastName.Split(' ').SkipWhile(PersonName.Prefixes.Contains).DefaultIfEmpty(LastName))} {FirstName}");

    /// <summary>A name as it is read.</summary>
    public static string NameOf(string firstName, string lastName) => $"{firstName} {lastName}".Trim();

    /// <summary>The same without spaces around, the number as it is stored; one that cannot be read stays as it was typed.</summary>
    public CandidateText Tidied() => this with
    {
        FirstName = Words.OneLine(FirstName),
        LastName = Words.OneLine(LastName),
        Email = Words.OneLine(Email),
        Phone = PhoneNumber.Read(Phone) ?? Words.OneLine(Phone),
        SourceDesk = Words.OneLine(SourceDesk),
        Sectors = [.. Sectors.Distinct().Order()],
        Subjects = Words.OneLine(Subjects),
        Municipalities = Words.OneLine(Municipalities),
        Wishes = Words.Lines(Wishes),
        Education = Words.Lines(Education),
        Route = Words.OneLine(Route),
        ConsentOn = LegalBasis is LegalBasis.Toestemming ? ConsentOn : null,
    };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    /// <param name="today">Today.</param>
    public SaveOutcome.Refused? Fault(DateOnly today) =>
        Name.Length == 0 ? new(nameof(LastName), CandidateMessages.NameMissing)
        // Whoever signs has letters, in whatever script; a picture alone cannot be called or found.
        : !Name.Any(char.IsLetter) ? new(FirstName.Length > 0 ? nameof(FirstName) : nameof(LastName), CandidateMessages.NameWithoutLetters)
        : Email.Length == 0 && Phone.Length == 0 ? new(nameof(Email), CandidateMessages.ContactMissing)
        : Email.Length > 0 && !EmailAddress.IsOne(Email) ? new(nameof(Email), CandidateMessages.EmailUnreadable)
        : Phone.Length > 0 && PhoneNumber.Read(Phone) is null ? new(nameof(Phone), CandidateMessages.PhoneUnreadable)
        : SourceDesk.Length == 0 ? new(nameof(SourceDesk), CandidateMessages.SourceMissing)
        : Hours is < 1 or > Candidate.MostHours ? new(nameof(Hours), CandidateMessages.HoursOutOfRange)
        : LegalBasis is LegalBasis.Toestemming && ConsentOn is null ? new(nameof(ConsentOn), CandidateMessages.ConsentMissing)
        : ConsentOn > today ? new(nameof(ConsentOn), CandidateMessages.DayAhead)
        : null;

    /// <summary>The free texts, in which no BSN may stand.</summary>
    public IEnumerable<(string Field, string Text)> FreeTexts() =>
        [(nameof(SourceDesk), SourceDesk), (nameof(Wishes), Wishes), (nameof(Education), Education), (nameof(Subjects), Subjects), (nameof(Municipalities), Municipalities), (nameof(Route), Route)];

    /// <inheritdoc />
    public bool Equals(CandidateText? other) => other is not null && !FieldsThatDiffer(other).Any();

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(FirstName, LastName, Email, Phone);

    /// <summary>Names of the parts that differ.</summary>
    internal IEnumerable<string> FieldsThatDiffer(CandidateText other) => ChangedFields.Of(this, other)
        .Where(field => field != nameof(Sectors) || !Sectors.SequenceEqual(other.Sectors));
}
