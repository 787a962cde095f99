using System.Linq.Expressions;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Plans;

/// <summary>What one look at a plan shows: its lines, with the activities under each and their rows.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Lines">Lines in their order.</param>
/// <param name="Activities">Activities in the order of the plan, each with the rows of the part that was asked for.</param>
public sealed record PlanSheet(PlanHead Plan, IReadOnlyList<LineHead> Lines, IReadOnlyList<PlanActivity> Activities);

/// <summary>A plan without its contents.</summary>
public sealed record PlanHead(
    int Id, int RegionId, string Title, int FirstYear, int LastYear, int DetailedYear, OutlineRule OutlineRule, PlanStatus Status, Guid Version)
{
    /// <summary>How the database reads one.</summary>
    internal static readonly Expression<Func<ActivityPlan, PlanHead>> OfPlan = p =>
        new(p.Id, p.RegionId, p.Title, p.FirstYear, p.LastYear, p.DetailedYear, p.OutlineRule, p.Status, p.Version);

    /// <summary>Whether it may be changed.</summary>
    public bool IsDraft => Status == PlanStatus.Concept;

    /// <summary>The years after the detailed one.</summary>
    public IEnumerable<int> LaterYears => Enumerable.Range(DetailedYear + 1, Math.Max(0, LastYear - DetailedYear));

    /// <summary>The years before the detailed one; each was worked out in detail in its time.</summary>
    public IEnumerable<int> EarlierYears => Enumerable.Range(FirstYear, DetailedYear - FirstYear);

    /// <summary>How the outline is called: by the years that are not worked out yet, if there are any.</summary>
    public string OutlineName => (LastYear - DetailedYear) switch
    {
        <= 0 => "Hoofdlijnen",
        1 => $"Hoofdlijnen {LastYear}",
        _ => $"Hoofdlijnen {DetailedYear + 1}–{LastYear}",
    };

    /// <summary>All years.</summary>
    public IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);
}

/// <summary>A line of the plan.</summary>
public sealed record LineHead(int Id, string Code, string Name, int? ParentId, int Position, Guid Version)
{
    /// <summary>As users read it.</summary>
    public string Title => $"{Code} {Name}";
}

/// <summary>An activity as the plan page shows it.</summary>
public sealed record PlanActivity(
    int Id,
    int LineId,
    int Position,
    int? AreaId,
    string? AreaName,
    ActivityStatus Status,
    int? StoppedFromYear,
    IReadOnlyList<Sector> Sectors,
    IReadOnlyList<Funding> Funding,
    IReadOnlyList<string> Owners,
    IReadOnlyList<string> Partners,
    IReadOnlyList<int> ParentIds,
    IReadOnlyList<PlanRow> Rows)
{
    /// <summary>Code of its first row.</summary>
    public string Code => Rows[0].Code;

    /// <summary>Name of its first row.</summary>
    public string Name => Rows[0].Name;

    /// <summary>Whether a column of the subsidy's table is empty in one of its rows.</summary>
    public bool IsIncomplete => Rows.Any(row => Completeness.Missing(row.Text).Count > 0);
}

/// <summary>A row as the plan page shows it.</summary>
public sealed record PlanRow(int Id, int ActivityId, int? Year, int Number, RowText Text)
{
    /// <summary>Code.</summary>
    public string Code => Text.Code;

    /// <summary>Name.</summary>
    public string Name => Text.Name;

    /// <summary>When.</summary>
    public ActivityPeriod Period => Text.Period;
}
