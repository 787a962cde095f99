using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Plans;

/// <summary>How far a plan is. Only a draft can be changed.</summary>
public enum PlanStatus
{
    /// <summary>Being written.</summary>
    [Display(Name = "concept")]
    Concept,

    /// <summary>Adopted by the parties.</summary>
    [Display(Name = "vastgesteld")]
    Vastgesteld,

    /// <summary>Sent to DUS-I.</summary>
    [Display(Name = "ingediend")]
    Ingediend,

    /// <summary>Granted, and so public.</summary>
    [Display(Name = "toegekend")]
    Toegekend,
}

/// <summary>What the outline of the later years lists.</summary>
public enum OutlineRule
{
    /// <summary>Everything that runs then, also what ran in the detailed year (Haaglanden, Kennemerland &amp; Groot-Amsterdam).</summary>
    [Display(Name = "alles wat in die jaren loopt")]
    Restated,

    /// <summary>
    /// Only what is new; what ran in the detailed year goes on unless it is stopped (LDB, "Activiteitenplanning op hoofdlijnen").
    /// </summary>
    [Display(Name = "alleen wat nieuw is; de rest loopt door")]
    OnlyNew,
}

/// <summary>The activity plan of a region: one year in detail and the later years in outline.</summary>
public sealed class ActivityPlan : IVersioned
{
    /// <summary>Longest <see cref="Title"/>, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Region.</summary>
    public Region? Region { get; set; }

    /// <summary>Title.</summary>
    public required string Title { get; set; }

    /// <summary>First calendar year.</summary>
    public int FirstYear { get; set; }

    /// <summary>Last calendar year, inclusive.</summary>
    public int LastYear { get; set; }

    /// <summary>The year that is worked out in detail.</summary>
    public int DetailedYear { get; set; }

    /// <summary>What the outline lists.</summary>
    public OutlineRule OutlineRule { get; set; }

    /// <summary>How far it is.</summary>
    public PlanStatus Status { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Its lines.</summary>
    public List<ProgrammeLine> Lines { get; private set; } = [];

    /// <summary>Its activities.</summary>
    public List<Activity> Activities { get; private set; } = [];

    /// <summary>Where it comes from.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>Whether it may be changed.</summary>
    public bool IsDraft => Status == PlanStatus.Concept;
}
