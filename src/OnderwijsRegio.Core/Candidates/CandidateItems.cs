using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Statushouders;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>A candidate in a list.</summary>
/// <param name="Id">Key.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Phase">Phase.</param>
/// <param name="IsStopped">Whether they stopped.</param>
/// <param name="PhaseSince">Since when.</param>
/// <param name="SourceDesk">Where they came in.</param>
/// <param name="TargetGroup">Target group, or null.</param>
/// <param name="Sectors">Sectors that they want.</param>
/// <param name="Subjects">Subjects that they want; may be empty.</param>
/// <param name="Owner">Who follows them; null for nobody.</param>
/// <param name="NextStepOn">Day of the next step, or null.</param>
/// <param name="NextStep">The next step, or null.</param>
/// <param name="LastContactOn">Day of the last contact; null before the first.</param>
/// <param name="CreatedOn">Day on which the file began.</param>
/// <param name="RetainUntil">Last day on which the data may be kept.</param>
/// <param name="Email">E-mail address; may be empty.</param>
/// <param name="Phone">Telephone number with its country; may be empty.</param>
/// <param name="Municipalities">Municipalities in which they want to work; may be empty.</param>
/// <param name="Hours">Hours in a week that they want, or null.</param>
/// <param name="Diploma">Highest diploma, or null.</param>
/// <param name="Bevoegdheid">Whether they may teach already, or null.</param>
/// <param name="Route">Route under consideration; may be empty.</param>
/// <param name="Labels">Keys of the labels that they carry.</param>
public sealed record CandidateItem(
    int Id,
    string FirstName,
    string LastName,
    KlantreisPhase Phase,
    bool IsStopped,
    DateOnly PhaseSince,
    string SourceDesk,
    TargetGroup? TargetGroup,
    IReadOnlyList<Sector> Sectors,
    string Subjects,
    string? Owner,
    DateOnly? NextStepOn,
    string? NextStep,
    DateOnly? LastContactOn,
    DateOnly CreatedOn,
    DateOnly RetainUntil,
    string Email,
    string Phone,
    string Municipalities,
    int? Hours,
    Diploma? Diploma,
    Bevoegdheid? Bevoegdheid,
    string Route,
    IReadOnlyList<int> Labels)
{
    /// <summary>Name as it is read.</summary>
    public string Name => CandidateText.NameOf(FirstName, LastName);

    /// <summary>Names of the labels that they carry.</summary>
    /// <param name="labels">Labels of the desk, by name.</param>
    public IReadOnlyList<string> LabelsOf(IReadOnlyList<LabelName> labels) => Labels.Count == 0 ? [] : [.. labels.Where(l => Labels.Contains(l.Id)).Select(l => l.Name)];
}

/// <summary>A page of candidates.</summary>
/// <param name="Items">Candidates.</param>
/// <param name="HasMore">Whether there are more behind it.</param>
/// <param name="Count">How many there are in all, counted to one more than <paramref name="Most"/>.</param>
/// <param name="Most">How far is counted.</param>
public sealed record CandidatePage(IReadOnlyList<CandidateItem> Items, bool HasMore, int Count, int Most)
{
    /// <summary>Candidate after whom the next page begins; null if there is none.</summary>
    public int? Next => HasMore ? Items[^1].Id : null;
}

/// <summary>Someone of the desk.</summary>
public sealed record DeskMember(int Id, string Name);

/// <summary>What there is to choose from in filters and forms.</summary>
/// <param name="Owners">Who works at the desk.</param>
/// <param name="SourceDesks">Where candidates came in so far.</param>
/// <param name="Routes">Routes that candidates consider.</param>
/// <param name="Labels">Labels of the desk.</param>
public sealed record CandidateChoices(
    IReadOnlyList<DeskMember> Owners, IReadOnlyList<string> SourceDesks, IReadOnlyList<string> Routes, IReadOnlyList<LabelName> Labels);

/// <summary>A next step in a file.</summary>
public sealed record NextStepItem(int Id, string What, DateOnly DueOn, DateOnly? DoneOn, string? By);

/// <summary>Something that happened, with what is needed to tell it.</summary>
/// <param name="On">Day.</param>
/// <param name="At">When it was noted (UTC).</param>
/// <param name="By">Who noted it; null for the portal itself, or a colleague who is gone.</param>
/// <param name="Contact">A contact, or null.</param>
/// <param name="Step">A step, or null.</param>
/// <param name="Done">A next step that was done, or null.</param>
/// <param name="Event">An event that they signed up for, or null.</param>
/// <param name="Meeloopdag">A meeloopdag, or null.</param>
/// <param name="Merge">Another file of theirs that was merged into this one, or null.</param>
public sealed record TimelineEntry(
    DateOnly On,
    DateTimeOffset At,
    string? By,
    ContactItem? Contact = null,
    StepItem? Step = null,
    NextStepItem? Done = null,
    OwnEvent? Event = null,
    Meeloopdag? Meeloopdag = null,
    MergeItem? Merge = null);

/// <summary>A contact in a timeline.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">How.</param>
/// <param name="Text">What was said; may be empty.</param>
/// <param name="ChangedAt">When it was corrected last (UTC); null where it was not.</param>
/// <param name="ChangedBy">Who did; null where nobody did, or for a colleague who is gone.</param>
public sealed record ContactItem(int Id, ContactKind Kind, string Text, DateTimeOffset? ChangedAt = null, string? ChangedBy = null);

/// <summary>A contact that is corrected.</summary>
/// <param name="Id">Key.</param>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Name">Name of the candidate.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">Who logged it; null for a colleague who is gone.</param>
/// <param name="At">When that was (UTC).</param>
/// <param name="Version">Version.</param>
public sealed record LoggedContact(int Id, int CandidateId, string Name, ContactCorrection Text, string? By, DateTimeOffset At, Guid Version);

/// <summary>A document that is changed.</summary>
/// <param name="Id">Key.</param>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Name">Name of the candidate.</param>
/// <param name="Text">What it is, and where.</param>
/// <param name="Version">Version.</param>
public sealed record DocumentFile(int Id, int CandidateId, string Name, DocumentText Text, Guid Version);

/// <summary>A merge in a timeline.</summary>
/// <param name="Id">Key of the file that is gone.</param>
/// <param name="Files">Both files as they were.</param>
public sealed record MergeItem(int Id, MergedFiles Files);

/// <summary>A merge that is looked back at.</summary>
/// <param name="CandidateId">Candidate whose file remains.</param>
/// <param name="Name">Their name.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who; null for a colleague who is gone.</param>
/// <param name="Files">Both files as they were.</param>
public sealed record PastMerge(int CandidateId, string Name, DateTimeOffset At, string? By, MergedFiles Files);

/// <summary>A document in a file: where it stands.</summary>
public sealed record DocumentItem(int Id, string Title, string Address);

/// <summary>A step in a timeline.</summary>
public sealed record StepItem(StepKind Kind, KlantreisPhase? From, KlantreisPhase To, StepReason? Reason, string Note);

/// <summary>The file of a candidate.</summary>
/// <param name="Id">Key.</param>
/// <param name="Text">What is known.</param>
/// <param name="Phase">Phase.</param>
/// <param name="IsStopped">Whether they stopped.</param>
/// <param name="PhaseSince">Since when.</param>
/// <param name="CreatedOn">Day on which the file began.</param>
/// <param name="LastContactOn">Day of the last contact; null before the first.</param>
/// <param name="RetainUntil">Last day on which the data may be kept.</param>
/// <param name="Owner">Who follows them; null for nobody.</param>
/// <param name="Version">Version.</param>
/// <param name="Open">Next steps that are open, the first first.</param>
/// <param name="Timeline">What happened, the last first.</param>
/// <param name="Documents">Documents that stand elsewhere, by title.</param>
public sealed record CandidateFile(
    int Id,
    CandidateText Text,
    KlantreisPhase Phase,
    bool IsStopped,
    DateOnly PhaseSince,
    DateOnly CreatedOn,
    DateOnly? LastContactOn,
    DateOnly RetainUntil,
    string? Owner,
    Guid Version,
    IReadOnlyList<NextStepItem> Open,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<DocumentItem> Documents)
{
    /// <summary>Their track in the programme for statushouders; null if they are not enrolled.</summary>
    public TrackFile? Track { get; init; }

    /// <summary>Labels that they carry, by name.</summary>
    public IReadOnlyList<LabelName> Labels { get; init; } = [];
}

/// <summary>What a desk has to do today: the first of each, and how many there are.</summary>
/// <param name="Due">With a next step today or before.</param>
/// <param name="New">New, and nobody spoke to them yet.</param>
/// <param name="Quiet">Nobody spoke to them for too long, and nothing is planned.</param>
/// <param name="Expiring">Their data may not be kept much longer.</param>
public sealed record DeskDay(CandidatePage Due, CandidatePage New, CandidatePage Quiet, CandidatePage Expiring);
