using System.Linq.Expressions;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>The state of a plan in a quarter.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Lines">Lines in their order.</param>
/// <param name="Activities">What runs in the quarter, in the order of the plan.</param>
public sealed record ProgressSheet(PlanHead Plan, Quarter Quarter, IReadOnlyList<LineHead> Lines, IReadOnlyList<ActivityProgress> Activities)
{
    /// <summary>All targets of the year of these activities.</summary>
    public IEnumerable<TargetItem> Targets => Activities.SelectMany(a => a.Targets);

    /// <summary>How many activities were reported so in this quarter.</summary>
    public int Count(ReportStatus status) => Activities.Count(a => a.Report?.Text.Status == status);

    /// <summary>The lines under which something runs, each with its activities.</summary>
    public IEnumerable<LineProgress> ByLine() => Lines
        .Select(line => new LineProgress(line, [.. Activities.Where(a => a.Activity.LineId == line.Id)]))
        .Where(line => line.Activities.Count > 0);

    /// <summary>What the programme board has to know: trouble, risks and decisions, what cannot go on first.</summary>
    public IEnumerable<ActivityProgress> Concerns() => Activities
        .Where(a => a.IsInTrouble || a.Report?.Text is { Risk.Length: > 0 } or { Decision.Length: > 0 })
        .OrderBy(a => a.Latest?.Text.Status switch { ReportStatus.LooptVast => 0, ReportStatus.VraagtAandacht => 1, _ => 2 });

    /// <summary>When the latest report of this quarter was made (UTC); null if there is none.</summary>
    public DateTimeOffset? ReportedAt => Activities.Max(a => a.Report?.At);

    /// <summary>The documents that the targets come from, with their headings.</summary>
    public IEnumerable<string> TargetSources => Targets
        .Where(t => t.Source.Document is not null)
        .Select(t => $"{t.Source.Document}, {t.Source.Heading}")
        .Distinct();
}

/// <summary>A line with what runs under it.</summary>
/// <param name="Line">Line.</param>
/// <param name="Activities">In the order of the plan; never empty.</param>
public sealed record LineProgress(LineHead Line, IReadOnlyList<ActivityProgress> Activities)
{
    /// <summary>How many were reported so; of null, how many were not reported.</summary>
    public int Count(ReportStatus? status) => Activities.Count(a => a.Report?.Text.Status == status);

    /// <summary>Targets of the year.</summary>
    public IEnumerable<TargetItem> Targets => Activities.SelectMany(a => a.Targets);
}

/// <summary>How one activity goes.</summary>
/// <param name="Activity">The activity with the rows that say that it runs.</param>
/// <param name="Report">Report of the quarter; null if there is none yet.</param>
/// <param name="Earlier">Last report before it; null if there is none.</param>
/// <param name="Targets">Its targets of the year.</param>
public sealed record ActivityProgress(PlanActivity Activity, ReportItem? Report, ReportItem? Earlier, IReadOnlyList<TargetItem> Targets)
{
    /// <summary>Last report until the end of the quarter; null if there is none.</summary>
    public ReportItem? Latest => Report ?? Earlier;

    /// <summary>Whether the last report says that it needs attention or cannot go on.</summary>
    public bool IsInTrouble => Latest?.Text.Status is ReportStatus.VraagtAandacht or ReportStatus.LooptVast;
}

/// <summary>The evaluation of a year.</summary>
public sealed record YearSheet(PlanHead Plan, int Year, IReadOnlyList<LineHead> Lines, IReadOnlyList<ActivityYear> Activities);

/// <summary>One activity over a year.</summary>
/// <param name="Activity">The activity with the rows that say that it ran.</param>
/// <param name="Review">Its review; null if nobody began it.</param>
/// <param name="Targets">Its targets of the year.</param>
public sealed record ActivityYear(PlanActivity Activity, ReviewItem? Review, IReadOnlyList<TargetItem> Targets);

/// <summary>A report as pages show it.</summary>
public sealed record ReportItem(
    int Id, int ActivityId, int Year, int QuarterNumber, ReportText Text, DateTimeOffset At, string? ByName, Guid Version)
{
    /// <summary>Its quarter.</summary>
    public Quarter Quarter => new(Year, QuarterNumber);

    internal static Expression<Func<ProgressReport, ReportItem>> OfReport(PortalContext db) => r => new ReportItem(
        r.Id,
        r.ActivityId,
        r.Year,
        r.QuarterNumber,
        new ReportText(r.Status, r.Note, r.Risk, r.Decision),
        r.At,
        db.Users.Where(u => u.Id == r.UserId).Select(u => u.DisplayName).FirstOrDefault(),
        r.Version);
}

/// <summary>A review as pages show it.</summary>
public sealed record ReviewItem(int Id, int ActivityId, int Year, ReviewText Text, DateTimeOffset At, string? ByName, Guid Version)
{
    internal static Expression<Func<YearReview, ReviewItem>> OfReview(PortalContext db) => r => new ReviewItem(
        r.Id,
        r.ActivityId,
        r.Year,
        new ReviewText(r.Planned, r.Done, r.Seen, r.Changed, r.Advice),
        r.At,
        db.Users.Where(u => u.Id == r.UserId).Select(u => u.DisplayName).FirstOrDefault(),
        r.Version);
}
