using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>A meeloopdag in a list of the desk.</summary>
/// <param name="Id">Key.</param>
/// <param name="FirstName">First name of the candidate.</param>
/// <param name="LastName">Last name of the candidate.</param>
/// <param name="Kind">How long.</param>
/// <param name="State">How far it is.</param>
/// <param name="School">School or board.</param>
/// <param name="AskedOn">Day on which it was asked.</param>
/// <param name="On">First day, or null.</param>
/// <param name="Until">Last day, or null.</param>
/// <param name="Effect">What it did to what the candidate wants, or null.</param>
public sealed record MeeloopdagItem(
    int Id, string FirstName, string LastName, MeeloopdagKind Kind, MeeloopdagState State, string School, DateOnly AskedOn, DateOnly? On, DateOnly? Until, MeeloopdagEffect? Effect)
{
    /// <summary>Name as it is read.</summary>
    public string Name => CandidateText.NameOf(FirstName, LastName);

    /// <summary>Whether a school that was asked has had time enough to answer.</summary>
    public bool IsWaiting(DateOnly today) => State is MeeloopdagState.Gevraagd && AskedOn <= today.AddDays(-Meeloopdag.DaysToAnswer);

    /// <summary>Whether it was, and nobody said how it went.</summary>
    public bool IsToLookBack(DateOnly today) => State is MeeloopdagState.Afgesproken && Until < today;
}

/// <summary>A page of meeloopdagen.</summary>
/// <param name="Items">Meeloopdagen.</param>
/// <param name="HasMore">Whether there are more behind it.</param>
public sealed record MeeloopdagPage(IReadOnlyList<MeeloopdagItem> Items, bool HasMore);

/// <summary>A meeloopdag for the desk.</summary>
/// <param name="Day">Meeloopdag.</param>
/// <param name="Name">Name of the candidate.</param>
/// <param name="AskedBy">Who of the desk asked; null for a colleague who is gone.</param>
public sealed record MeeloopdagFile(Meeloopdag Day, string Name, string? AskedBy);

/// <summary>What the meeloopdagen of a region brought.</summary>
/// <param name="Effects">How many had which effect.</param>
/// <param name="Unknown">How many took place of which the effect is not known.</param>
/// <param name="StayedAway">How often the candidate did not come.</param>
/// <param name="Refused">How often a school could not.</param>
public sealed record MeeloopdagYield(IReadOnlyDictionary<MeeloopdagEffect, int> Effects, int Unknown, int StayedAway, int Refused)
{
    /// <summary>How many took place.</summary>
    public int Came => Effects.Values.Sum() + Unknown;
}

/// <summary>
/// A meeloopdag for a school: who comes, and no more than it needs. Before it said yes that is a first name; after it, and only where the candidate agreed, the
/// full name, e-mail address and telephone number.
/// </summary>
/// <param name="Id">Key.</param>
/// <param name="Region">Name of the region.</param>
/// <param name="Kind">How long.</param>
/// <param name="State">How far it is.</param>
/// <param name="School">School or board.</param>
/// <param name="Who">Who comes.</param>
/// <param name="Email">E-mail address; empty where the school need not know it.</param>
/// <param name="Phone">Telephone number; empty where the school need not know it.</param>
/// <param name="Sectors">Sectors that they want.</param>
/// <param name="Subjects">Subjects that they want; may be empty.</param>
/// <param name="When">When they can; may be empty.</param>
/// <param name="Question">What the school should know; may be empty.</param>
/// <param name="AskedOn">Day on which it was asked.</param>
/// <param name="Answer">What the school answered; null while it did not.</param>
/// <param name="Back">How it went.</param>
/// <param name="Version">Version.</param>
public sealed record SchoolRequest(
    int Id,
    string Region,
    MeeloopdagKind Kind,
    MeeloopdagState State,
    string School,
    string Who,
    string Email,
    string Phone,
    IReadOnlyList<Sector> Sectors,
    string Subjects,
    string When,
    string Question,
    DateOnly AskedOn,
    SchoolAnswer? Answer,
    LookBack Back,
    Guid Version)
{
    /// <summary>Whether it is time to say how it went.</summary>
    public bool IsOver(DateOnly today) => State is MeeloopdagState.Geweest or MeeloopdagState.Weggebleven || (State is MeeloopdagState.Afgesproken && Answer?.On <= today);

    /// <summary>What a school sees of a meeloopdag. What the candidate says of it is not for the school.</summary>
    /// <param name="day">Meeloopdag.</param>
    /// <param name="candidate">Who comes.</param>
    /// <param name="region">Name of the region.</param>
    public static SchoolRequest Of(Meeloopdag day, Candidate candidate, string region)
    {
        var sharesAll = day.SharesContact && day.State is MeeloopdagState.Afgesproken;
        return new SchoolRequest(
            day.Id,
            region,
            day.Kind,
            day.State,
            day.School,
            sharesAll || candidate.FirstName.Length == 0 ? CandidateText.NameOf(candidate.FirstName, candidate.LastName) : candidate.FirstName,
            sharesAll ? candidate.Email : "",
            sharesAll ? candidate.Phone : "",
            candidate.Sectors,
            candidate.Subjects,
            day.When,
            day.Question,
            day.AskedOn,
            day.ToAnswer(),
            day.ToLookBack() with { CandidateView = null, CandidateSays = "", Effect = null },
            day.Version);
    }
}
