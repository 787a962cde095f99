using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>How long someone comes to see what working at a school is.</summary>
public enum MeeloopdagKind
{
    /// <summary>A day.</summary>
    [Display(Name = "meeloopdag")]
    Meeloopdag,

    /// <summary>Several days.</summary>
    [Display(Name = "ministage")]
    Ministage,
}

/// <summary>How far a request for a meeloopdag is.</summary>
public enum MeeloopdagState
{
    /// <summary>The school has not answered.</summary>
    [Display(Name = "wacht op de school")]
    Gevraagd,

    /// <summary>The school said when.</summary>
    [Display(Name = "afgesproken")]
    Afgesproken,

    /// <summary>The school cannot.</summary>
    [Display(Name = "school kan niet")]
    Afgewezen,

    /// <summary>It took place.</summary>
    [Display(Name = "geweest")]
    Geweest,

    /// <summary>The candidate did not come.</summary>
    [Display(Name = "kandidaat kwam niet")]
    Weggebleven,

    /// <summary>The desk called it off.</summary>
    [Display(Name = "gaat niet door")]
    Vervallen,
}

/// <summary>How a meeloopdag went, by one of both.</summary>
public enum MeeloopdagExperience
{
    /// <summary>Well.</summary>
    [Display(Name = "goed")]
    Goed,

    /// <summary>In part.</summary>
    [Display(Name = "wisselend")]
    Wisselend,

    /// <summary>Not so well.</summary>
    [Display(Name = "viel tegen")]
    Tegengevallen,
}

/// <summary>What a meeloopdag did to what someone wants.</summary>
public enum MeeloopdagEffect
{
    /// <summary>They want to go on now.</summary>
    [Display(Name = "wil verder in het onderwijs")]
    WilVerder,

    /// <summary>They want to go on, but in another sector, subject or route.</summary>
    [Display(Name = "wil verder, maar anders (sector, vak of route)")]
    WilAnders,

    /// <summary>They do not know yet.</summary>
    [Display(Name = "twijfelt nog")]
    Twijfelt,

    /// <summary>They do not want to.</summary>
    [Display(Name = "ziet ervan af")]
    ZietAf,
}

/// <summary>
/// A day, or a few, on which a candidate joins a school: what the desk asked, what the school answered, and how it went. It stands in the file of the
/// candidate and is erased with it, but for what counts.
/// </summary>
public sealed class Meeloopdag : IVersioned
{
    /// <summary>Longest short text, such as <see cref="When"/>, in characters.</summary>
    public const int ShortMaxLength = 200;

    /// <summary>Longest <see cref="Question"/>, <see cref="Answer"/>, <see cref="CandidateSays"/> and <see cref="SchoolSays"/>, in characters.</summary>
    public const int LongMaxLength = 1000;

    /// <summary>Most days from the first to the last, both counted.</summary>
    public const int MostDays = 60;

    /// <summary>Days after which a school has had time enough to answer.</summary>
    public const int DaysToAnswer = 7;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region whose desk asks.</summary>
    public int RegionId { get; init; }

    /// <summary>Who comes.</summary>
    public int CandidateId { get; init; }

    /// <summary>Who comes.</summary>
    public Candidate? Candidate { get; init; }

    /// <summary>How long.</summary>
    public MeeloopdagKind Kind { get; set; }

    /// <summary>How far it is.</summary>
    public MeeloopdagState State { get; private set; }

    /// <summary>School, or board where no school was named, as it was called when it was asked.</summary>
    public string School { get; init; } = "";

    /// <summary>Organisation whose people may answer; null where it is not known, or gone.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>Organisation whose people may answer.</summary>
    public Organisation? Organisation { get; init; }

    /// <summary>Whom the desk asks there; may be empty.</summary>
    public string ContactName { get; private set; } = "";

    /// <summary>Where the link goes; empty where the school answers in the portal or by telephone.</summary>
    public string ContactEmail { get; private set; } = "";

    /// <summary>When the candidate can, in words; may be empty.</summary>
    public string When { get; private set; } = "";

    /// <summary>What the school should know; may be empty.</summary>
    public string Question { get; private set; } = "";

    /// <summary>Whether the candidate agreed that the school gets the full name, e-mail address and telephone number once it says yes.</summary>
    public bool SharesContact { get; private set; }

    /// <summary>Day on which it was asked.</summary>
    public DateOnly AskedOn { get; init; }

    /// <summary>Who of the desk asked; null for a colleague who is gone.</summary>
    public int? AskedById { get; init; }

    /// <summary>First day; null while there is none.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>Last day; null while there is none. The same as the first for one day.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>From what time, by the clock of Amsterdam; null if that was not said.</summary>
    public TimeOnly? From { get; private set; }

    /// <summary>Where to come, and whom to ask for; may be empty.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What else the school says; may be empty.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Day on which the school answered; null before it did.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>How it was for the candidate; null while that is not known.</summary>
    public MeeloopdagExperience? CandidateView { get; private set; }

    /// <summary>What the candidate says of it; may be empty.</summary>
    public string CandidateSays { get; private set; } = "";

    /// <summary>How it was for the school; null while that is not known.</summary>
    public MeeloopdagExperience? SchoolView { get; private set; }

    /// <summary>What the school says of it; may be empty.</summary>
    public string SchoolSays { get; private set; } = "";

    /// <summary>What it did to what the candidate wants; null while that is not known.</summary>
    public MeeloopdagEffect? Effect { get; private set; }

    /// <summary>When the school was asked how it went (UTC); null while it was not.</summary>
    public DateTimeOffset? LookedBackAt { get; internal set; }

    /// <summary>Key of the form that asked, by which a double click asks once; null where no form did.</summary>
    public Guid? FormKey { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Asks a school.</summary>
    /// <param name="candidate">Who would come.</param>
    /// <param name="text">What is asked.</param>
    /// <param name="place">School or board.</param>
    /// <param name="by">Who of the desk asks.</param>
    /// <param name="today">Today.</param>
    /// <param name="formKey">Key of the form; null without one.</param>
    public static Meeloopdag Ask(Candidate candidate, MeeloopdagText text, MeeloopdagPlace place, int by, DateOnly today, Guid? formKey) => new()
    {
        RegionId = candidate.RegionId,
        CandidateId = candidate.Id,
        Kind = text.Kind,
        School = place.Name,
        OrganisationId = place.OrganisationId,
        ContactName = text.ContactName,
        ContactEmail = text.ContactEmail,
        When = text.When,
        Question = text.Question,
        SharesContact = text.SharesContact,
        AskedOn = today,
        AskedById = by,
        FormKey = formKey,
    };

    /// <summary>Whether the school can still answer, or change its answer.</summary>
    public bool IsOpen => State is MeeloopdagState.Gevraagd or MeeloopdagState.Afgesproken;

    /// <summary>Whether it is time to say how it went.</summary>
    public bool IsOver(DateOnly today) => State is MeeloopdagState.Geweest or MeeloopdagState.Weggebleven || (State is MeeloopdagState.Afgesproken && On <= today);

    /// <summary>Why nobody can say how it went; null if they can.</summary>
    internal SaveOutcome.Refused? Refuses(DateOnly today) => IsOver(today) ? null : new("", IsOpen ? MeeloopdagMessages.NotYet : MeeloopdagMessages.Closed);

    /// <summary>What the school answered; null while it did not.</summary>
    public SchoolAnswer? ToAnswer() => AnsweredOn is null ? null : new SchoolAnswer(State is not MeeloopdagState.Afgewezen, On, Until, From, Place, Answer);

    /// <summary>How it went.</summary>
    public LookBack ToLookBack() => new(State is MeeloopdagState.Weggebleven ? false : State is MeeloopdagState.Geweest ? true : null, CandidateView, CandidateSays, SchoolView, SchoolSays, Effect);

    /// <summary>Takes over what the school answers.</summary>
    internal void Reply(SchoolAnswer answer, DateOnly today)
    {
        State = answer.Can is true ? MeeloopdagState.Afgesproken : MeeloopdagState.Afgewezen;
        (On, Until, From, Place) = answer.Can is true ? (answer.On, answer.Until ?? answer.On, answer.From, answer.Place) : (null, null, null, "");
        (Answer, AnsweredOn) = (answer.Note, today);
    }

    /// <summary>Takes over how it went.</summary>
    internal void Remember(LookBack back)
    {
        State = back.Came is true ? MeeloopdagState.Geweest : MeeloopdagState.Weggebleven;
        (CandidateView, CandidateSays, SchoolView, SchoolSays, Effect) = (back.CandidateView, back.CandidateSays, back.SchoolView, back.SchoolSays, back.Effect);
    }

    /// <summary>Calls it off.</summary>
    internal void CallOff() => State = MeeloopdagState.Vervallen;
}
