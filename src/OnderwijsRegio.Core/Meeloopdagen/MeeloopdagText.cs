using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>A school or board that can be asked.</summary>
/// <param name="Name">Name; of a school with its BRIN or municipality, so that two of the same name differ.</param>
/// <param name="OrganisationId">Organisation whose people may answer; null if that is not known.</param>
public sealed record MeeloopdagPlace(string Name, int? OrganisationId);

/// <summary>What a desk asks a school. The parts are those of <see cref="Meeloopdag"/>.</summary>
/// <param name="Kind">How long.</param>
/// <param name="School">Name of a school or board of the region.</param>
/// <param name="ContactName">Whom the desk asks there.</param>
/// <param name="ContactEmail">Where the link goes.</param>
/// <param name="When">When the candidate can.</param>
/// <param name="Question">What the school should know.</param>
/// <param name="SharesContact">Whether the candidate agreed that the school gets their contact details.</param>
public sealed record MeeloopdagText(MeeloopdagKind Kind, string School, string ContactName, string ContactEmail, string When, string Question, bool SharesContact)
{
    /// <summary>The same without spaces around.</summary>
    public MeeloopdagText Tidied() => this with
    {
        School = Words.OneLine(School),
        ContactName = Words.OneLine(ContactName),
        ContactEmail = Words.OneLine(ContactEmail),
        When = Words.OneLine(When),
        Question = Words.Lines(Question),
    };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    /// <param name="isNoBsn">Whether someone said that nine digits in it are no BSN.</param>
    public SaveOutcome.Refused? Fault(bool isNoBsn) =>
        School.Length == 0 ? new(nameof(School), MeeloopdagMessages.SchoolMissing)
        : ContactEmail.Length > 0 && !EmailAddress.IsOne(ContactEmail) ? new(nameof(ContactEmail), CandidateMessages.EmailUnreadable)
        : !isNoBsn && Bsn.MayStandIn(When) ? new(nameof(When), CandidateMessages.MayBeBsn)
        : !isNoBsn && Bsn.MayStandIn(Question) ? new(nameof(Question), CandidateMessages.MayBeBsn)
        : null;
}

/// <summary>What a school answers.</summary>
/// <param name="Can">Whether it can; null while nothing is chosen.</param>
/// <param name="On">First day; null if it cannot.</param>
/// <param name="Until">Last day; null for the first.</param>
/// <param name="From">From what time; null if that is not said.</param>
/// <param name="Place">Where to come, and whom to ask for.</param>
/// <param name="Note">What else it says.</param>
public sealed record SchoolAnswer(bool? Can, DateOnly? On, DateOnly? Until, TimeOnly? From, string Place, string Note)
{
    /// <summary>The same without spaces around.</summary>
    public SchoolAnswer Tidied() => this with { Place = Words.OneLine(Place), Note = Words.Lines(Note) };

    /// <summary>What is wrong with it, with the field at which that is said; null if nothing is.</summary>
    /// <param name="earliest">First day that it can be; null for any.</param>
    /// <param name="isNoBsn">Whether someone said that nine digits in it are no BSN.</param>
    public SaveOutcome.Refused? Fault(DateOnly? earliest, bool isNoBsn) =>
        Can is null ? new(nameof(Can), MeeloopdagMessages.AnswerMissing)
        : Can is true && On is null ? new(nameof(On), MeeloopdagMessages.DayMissing)
        : Can is true && On < earliest ? new(nameof(On), CandidateMessages.DueBehind)
        : Can is true && Until < On ? new(nameof(Until), MeeloopdagMessages.EndsBeforeStart)
        : Can is true && Until > On?.AddDays(Meeloopdag.MostDays - 1) ? new(nameof(Until), MeeloopdagMessages.TooLong)
        : !isNoBsn && Bsn.MayStandIn(Place) ? new(nameof(Place), CandidateMessages.MayBeBsn)
        : !isNoBsn && Bsn.MayStandIn(Note) ? new(nameof(Note), CandidateMessages.MayBeBsn)
        : null;
}

/// <summary>How it went.</summary>
/// <param name="Came">Whether the candidate was there; null while nothing is chosen.</param>
/// <param name="CandidateView">How it was for the candidate.</param>
/// <param name="CandidateSays">What the candidate says of it.</param>
/// <param name="SchoolView">How it was for the school.</param>
/// <param name="SchoolSays">What the school says of it.</param>
/// <param name="Effect">What it did to what the candidate wants.</param>
public sealed record LookBack(
    bool? Came, MeeloopdagExperience? CandidateView, string CandidateSays, MeeloopdagExperience? SchoolView, string SchoolSays, MeeloopdagEffect? Effect)
{
    /// <summary>The same without spaces around.</summary>
    public LookBack Tidied() => this with { CandidateSays = Words.Lines(CandidateSays), SchoolSays = Words.Lines(SchoolSays) };

    /// <summary>The same with what a school says of it, who knows nothing of the rest.</summary>
    /// <param name="came">Whether the candidate was there.</param>
    /// <param name="view">How it was for the school.</param>
    /// <param name="says">What the school says of it.</param>
    public LookBack WithSchool(bool? came, MeeloopdagExperience? view, string says) => this with { Came = came, SchoolView = view, SchoolSays = says };

    /// <summary>What is wrong with it, with the field at which that is said; null if nothing is.</summary>
    /// <param name="isNoBsn">Whether someone said that nine digits in it are no BSN.</param>
    public SaveOutcome.Refused? Fault(bool isNoBsn) =>
        Came is null ? new(nameof(Came), MeeloopdagMessages.CameMissing)
        : !isNoBsn && Bsn.MayStandIn(CandidateSays) ? new(nameof(CandidateSays), CandidateMessages.MayBeBsn)
        : !isNoBsn && Bsn.MayStandIn(SchoolSays) ? new(nameof(SchoolSays), CandidateMessages.MayBeBsn)
        : null;
}
