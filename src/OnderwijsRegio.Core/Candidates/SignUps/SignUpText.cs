using System.Text.RegularExpressions;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Candidates.SignUps;

/// <summary>What someone says who signs up with the desk of a region. The parts are those of <see cref="Candidate"/>.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Email">E-mail address, to which the confirmation goes.</param>
/// <param name="Phone">Telephone number; may be empty.</param>
/// <param name="Sectors">Sectors, in their order; none for who does not know yet.</param>
/// <param name="Subjects">Subjects; may be empty.</param>
/// <param name="Municipalities">Municipalities; may be empty.</param>
/// <param name="Hours">Hours in a week; null if left open.</param>
/// <param name="Diploma">Highest diploma; null if left open.</param>
/// <param name="Bevoegdheid">Whether they may teach already; null if left open.</param>
/// <param name="Wishes">What else they say; may be empty.</param>
public sealed partial record SignUpText(
    string FirstName,
    string LastName,
    string Email,
    string Phone,
    IReadOnlyList<Sector> Sectors,
    string Subjects,
    string Municipalities,
    int? Hours,
    Diploma? Diploma,
    Bevoegdheid? Bevoegdheid,
    string Wishes)
{
    /// <summary>What of a file is theirs to see and to correct with the link from the mail.</summary>
    public static SignUpText Of(CandidateText file) => new(
        file.FirstName, file.LastName, file.Email, file.Phone, file.Sectors, file.Subjects, file.Municipalities, file.Hours, file.Diploma, file.Bevoegdheid, file.Wishes);

    /// <summary>A new file. Signing up is consent, given today.</summary>
    /// <param name="source">Desk, campaign or page by which they came.</param>
    /// <param name="today">Today.</param>
    public CandidateText ToCandidate(string source, DateOnly today) => new CandidateText(
        FirstName, LastName, Email, Phone, source, TargetGroup: null, Sectors, Subjects, Municipalities, Hours, Wishes, Diploma, Education: "", Bevoegdheid, Route: "",
        OwnerId: null, LegalBasis.Toestemming, ConsentOn: today).Tidied();

    /// <summary>A file in which this takes the place of what they said before.</summary>
    public CandidateText Over(CandidateText file) => (file with
    {
        FirstName = FirstName,
        LastName = LastName,
        Email = Email,
        Phone = Phone,
        Sectors = Sectors,
        Subjects = Subjects,
        Municipalities = Municipalities,
        Hours = Hours,
        Diploma = Diploma,
        Bevoegdheid = Bevoegdheid,
        Wishes = Wishes,
    }).Tidied();

    /// <summary>All that is wrong with it, each with the field at which that is said.</summary>
    /// <param name="asked">What was asked already, and answered.</param>
    /// <param name="today">Today.</param>
    public IEnumerable<SaveOutcome.Refused> Faults(SignUpAssurance asked, DateOnly today)
    {
        var text = ToCandidate(SignUpMessages.OwnSource, today);
        var suggestion = asked.IsRightAddress ? null : EmailTypo.Suggest(text.Email);
        var number = asked.IsNoBsn ? default : text.FreeTexts().FirstOrDefault(t => Bsn.MayStandIn(t.Text));
        return new[]
        {
            text.FirstName.Length == 0 ? new(nameof(FirstName), SignUpMessages.FirstNameMissing) : null,
            LeadsSomewhere().IsMatch(text.FirstName) ? new(nameof(FirstName), SignUpMessages.NameWithAddress) : null,
            text.LastName.Length == 0 ? new(nameof(LastName), SignUpMessages.LastNameMissing) : null,
            LeadsSomewhere().IsMatch(text.LastName) ? new(nameof(LastName), SignUpMessages.NameWithAddress) : null,
            text.Email.Length == 0 ? new(nameof(Email), SignUpMessages.EmailMissing) : null,
            suggestion is not null ? new(nameof(Email), CandidateMessages.MayBeTypo(suggestion)) : null,
            text.Name.Length > 0 && text.Email.Length > 0 ? text.Fault(today) : null,
            number.Field is not null ? new SaveOutcome.Refused(number.Field, CandidateMessages.MayBeBsn) : null,
        }.OfType<SaveOutcome.Refused>();
    }

    // Our mail greets whoever lives at the address by the name that anyone typed; mail programs make links of what looks like one.
    [GeneratedRegex(@"[/@:<>]|\w{2,}\.\w{2,}")]
    private static partial Regex LeadsSomewhere();
}

/// <summary>What someone was asked who signs up, and said is all right.</summary>
/// <param name="IsNoBsn">The nine digits in a text are no BSN.</param>
/// <param name="IsRightAddress">The e-mail address is right, although it looks like a slip.</param>
public sealed record SignUpAssurance(bool IsNoBsn, bool IsRightAddress);
