using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Core.Plans;

/// <summary>How far an activity is. Stopping is a date of its own (<see cref="Activity.StoppedFromYear"/>).</summary>
public enum ActivityStatus
{
    /// <summary>Not begun.</summary>
    [Display(Name = "gepland")]
    Gepland,

    /// <summary>Going on.</summary>
    [Display(Name = "loopt")]
    Loopt,

    /// <summary>Finished.</summary>
    [Display(Name = "afgerond")]
    Afgerond,

    /// <summary>Stopped, now or from a later year. Never stored: it follows from the year.</summary>
    [Display(Name = "gestopt")]
    Gestopt,
}

/// <summary>From which money an activity is paid.</summary>
public enum Funding
{
    /// <summary>Subsidy of the region.</summary>
    [Display(Name = "regio")]
    Regio,

    /// <summary>Money for the five largest cities.</summary>
    [Display(Name = "G5")]
    G5,

    /// <summary>The region's budget for innovation.</summary>
    [Display(Name = "innovatiebudget")]
    Innovatiebudget,
}

/// <summary>Whom an activity is for.</summary>
public enum TargetGroup
{
    /// <summary>Young people of about 14 to 18.</summary>
    [Display(Name = "jongeren")]
    Jongeren,

    /// <summary>Pupils of the upper forms.</summary>
    [Display(Name = "bovenbouwleerlingen")]
    Bovenbouwleerlingen,

    /// <summary>Students.</summary>
    [Display(Name = "studenten")]
    Studenten,

    /// <summary>People who come from another trade.</summary>
    [Display(Name = "zij-instromers")]
    ZijInstromers,

    /// <summary>Those enrolled in the programme for refugees with a permit and people from Ukraine.</summary>
    [Display(Name = "statushouders")]
    Statushouders,

    /// <summary>Qualified teachers who come back.</summary>
    [Display(Name = "herintreders")]
    Herintreders,

    /// <summary>Teachers in their first years.</summary>
    [Display(Name = "startende leraren")]
    StartendeLeraren,

    /// <summary>Teachers.</summary>
    [Display(Name = "leraren")]
    Leraren,

    /// <summary>Leaders of schools.</summary>
    [Display(Name = "schoolleiders")]
    Schoolleiders,

    /// <summary>Supporting staff.</summary>
    [Display(Name = "onderwijsondersteuners")]
    Onderwijsondersteuners,

    /// <summary>Those who guide students and starters.</summary>
    [Display(Name = "begeleiders")]
    Begeleiders,

    /// <summary>Staff of personnel departments.</summary>
    [Display(Name = "HR-medewerkers")]
    HrMedewerkers,

    /// <summary>School boards.</summary>
    [Display(Name = "besturen")]
    Besturen,

    /// <summary>Retired people.</summary>
    [Display(Name = "gepensioneerden")]
    Gepensioneerden,
}

/// <summary>
/// One activity over the years of a plan. What changes per year (code, name, goal, period, results) stands in its rows.
/// </summary>
public sealed class Activity : IVersioned
{
    /// <summary>Longest <see cref="StopReason"/>, in characters.</summary>
    public const int StopReasonMaxLength = 500;

    /// <summary>Most parents: an activity of the city may belong to two of the region (H26, "3.2 en 3.3 sub G5 Den Haag po").</summary>
    public const int MaxParents = 2;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Plan.</summary>
    public int PlanId { get; set; }

    /// <summary>Plan.</summary>
    public ActivityPlan? Plan { get; set; }

    /// <summary>Line under which it stands.</summary>
    public int LineId { get; set; }

    /// <summary>Line under which it stands.</summary>
    public ProgrammeLine? Line { get; set; }

    /// <summary>Order within its line; gaps are normal.</summary>
    [Place]
    public int Position { get; set; }

    /// <summary>The area that it is for; null for the whole region.</summary>
    public int? AreaId { get; set; }

    /// <summary>The area that it is for; null for the whole region.</summary>
    public RegionArea? Area { get; set; }

    /// <summary>How far it is; never <see cref="ActivityStatus.Gestopt"/>.</summary>
    public ActivityStatus Status { get; set; }

    /// <summary>First year in which it no longer runs; null while it is not stopped.</summary>
    public int? StoppedFromYear { get; set; }

    /// <summary>Why it stops; may be empty.</summary>
    public string StopReason { get; set; } = "";

    /// <summary>When it was taken out of the plan; null while it is in. It can be put back.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Sectors; empty if it does not say.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Target groups; empty if it does not say.</summary>
    public List<TargetGroup> TargetGroups { get; set; } = [];

    /// <summary>Funding; empty if it does not say.</summary>
    public List<Funding> Funding { get; set; } = [];

    /// <summary>Who sees to it.</summary>
    public List<ActivityOwner> Owners { get; private set; } = [];

    /// <summary>With whom.</summary>
    public List<ActivityPartner> Partners { get; private set; } = [];

    /// <summary>The activities that it is a part of; at most <see cref="MaxParents"/>.</summary>
    public List<ActivityParent> Parents { get; private set; } = [];

    /// <summary>Its rows, of all years.</summary>
    public List<ActivityRow> Rows { get; private set; } = [];

    /// <summary>What it promises in numbers.</summary>
    public List<ActivityTarget> Targets { get; private set; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it comes from.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>Whether it is in the plan.</summary>
    public bool IsRemoved => RemovedAt is not null;

    /// <summary>Status in a year: <see cref="ActivityStatus.Gestopt"/> once it no longer runs.</summary>
    public static ActivityStatus StatusIn(int year, ActivityStatus status, int? stoppedFromYear) =>
        stoppedFromYear <= year ? ActivityStatus.Gestopt : status;
}

/// <summary>Who sees to an activity: a user of the portal or a name.</summary>
public sealed class ActivityOwner
{
    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 150;

    /// <summary>Most owners and most partners of one activity.</summary>
    public const int MaxNames = 20;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Activity.</summary>
    public int ActivityId { get; set; }

    /// <summary>The user, where the name is one's; else null.</summary>
    public int? UserId { get; set; }

    /// <summary>Name as typed.</summary>
    public required string Name { get; set; }
}

/// <summary>With whom an activity is done: an organisation known to the portal or a name.</summary>
public sealed class ActivityPartner
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Activity.</summary>
    public int ActivityId { get; set; }

    /// <summary>The organisation, where the name is one's; else null.</summary>
    public int? OrganisationId { get; set; }

    /// <summary>Name as typed.</summary>
    public required string Name { get; set; }
}

/// <summary>That an activity is a part of another.</summary>
public sealed class ActivityParent
{
    /// <summary>The part.</summary>
    public int ActivityId { get; set; }

    /// <summary>The whole.</summary>
    public int ParentId { get; set; }

    /// <summary>The whole.</summary>
    public Activity? Parent { get; set; }
}
