using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>Why something asks for attention, the most urgent first.</summary>
public enum AttentionKind
{
    /// <summary>The last report says that it cannot go on.</summary>
    [Display(Name = "Loopt vast")]
    Stuck,

    /// <summary>The last report says that it needs attention.</summary>
    [Display(Name = "Vraagt aandacht")]
    Worrying,

    /// <summary>No report over the last quarter that ended.</summary>
    [Display(Name = "Nog geen voortgang gemeld")]
    Unreported,

    /// <summary>Measured, and not reached late in the year.</summary>
    [Display(Name = "Streefwaarde nog niet bereikt")]
    Missed,

    /// <summary>Not measured although half of the year is over.</summary>
    [Display(Name = "Nog niet gemeten")]
    Unmeasured,

    /// <summary>The evaluation of the year is not complete at its end.</summary>
    [Display(Name = "Nog niet geëvalueerd")]
    Unreviewed,

    /// <summary>Nobody sees to it.</summary>
    [Display(Name = "Zonder trekker")]
    Ownerless,

    /// <summary>A column of the subsidy's table is empty.</summary>
    [Display(Name = "Onvolledig in het plan")]
    Incomplete,
}

/// <summary>Something that asks for attention now.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Activity">Activity.</param>
/// <param name="Target">The target, where it is about one; else null.</param>
/// <param name="Report">The report that says so; else null.</param>
public sealed record AttentionItem(AttentionKind Kind, PlanActivity Activity, TargetItem? Target = null, ReportItem? Report = null);

/// <summary>What of a plan asks for attention. All of it follows from what is stored; nothing is ticked off by hand.</summary>
public static class Attention
{
    /// <summary>First month in which a target that was not measured in its year is asked about.</summary>
    public const int MeasuredFromMonth = 7;

    /// <summary>First month in which a target that is not reached, or a year that is not reviewed, is asked about.</summary>
    public const int ReviewedFromMonth = 10;

    /// <summary>The quarter over which a report is due on a day: the last that ended.</summary>
    public static Quarter DueOn(DateOnly today) => Quarter.Of(today).Previous;

    /// <summary>What asks for attention, the most urgent first and then in the order of the plan.</summary>
    /// <param name="due">State of the plan in the quarter over which a report is due; null where that lies before the plan.</param>
    /// <param name="now">State of the plan in the quarter of today.</param>
    /// <param name="year">The evaluation of this year.</param>
    /// <param name="today">Today in Amsterdam.</param>
    public static IReadOnlyList<AttentionItem> Of(ProgressSheet? due, ProgressSheet now, YearSheet year, DateOnly today)
    {
        List<AttentionItem> items = [];
        foreach (var activity in now.Activities)
        {
            if (activity is { IsInTrouble: true, Latest: { } report })
            {
                items.Add(new(
                    report.Text.Status is ReportStatus.LooptVast ? AttentionKind.Stuck : AttentionKind.Worrying, activity.Activity, Report: report));
            }

            if (activity.Activity.Owners.Count == 0)
            {
                items.Add(new(AttentionKind.Ownerless, activity.Activity));
            }

            if (activity.Activity.IsIncomplete)
            {
                items.Add(new(AttentionKind.Incomplete, activity.Activity));
            }

            items.AddRange(activity.Targets.Select(t => OfTarget(activity.Activity, t, today)).OfType<AttentionItem>());
        }

        // Who already reported on the quarter that goes on, is not asked about the one before.
        var ahead = now.Activities.Where(a => a.Report is not null).Select(a => a.Activity.Id).ToHashSet();
        items.AddRange((due?.Activities ?? [])
            .Where(a => a.Report is null && a.Earlier?.Text.Status is not ReportStatus.Afgerond && !ahead.Contains(a.Activity.Id))
            .Select(a => new AttentionItem(AttentionKind.Unreported, a.Activity)));
        if (today.Month >= ReviewedFromMonth)
        {
            items.AddRange(year.Activities
                .Where(a => a.Review is not { Text.IsComplete: true })
                .Select(a => new AttentionItem(AttentionKind.Unreviewed, a.Activity)));
        }

        return [.. items.OrderBy(i => i.Kind)];
    }

    /// <summary>The year of which the detailed plan is to be made: the next one, once this year comes to its end; null if none is.</summary>
    public static int? NextYearToMake(PlanHead plan, DateOnly today) =>
        plan.IsDraft && plan.DetailedYear < plan.LastYear && Quarter.Of(today) >= new Quarter(plan.DetailedYear, 4) ? plan.DetailedYear + 1 : null;

    private static AttentionItem? OfTarget(PlanActivity activity, TargetItem target, DateOnly today) => target.Standing switch
    {
        TargetStanding.NotMeasured when today.Month >= MeasuredFromMonth => new(AttentionKind.Unmeasured, activity, target),
        TargetStanding.Below when today.Month >= ReviewedFromMonth && target.Text.LastYear == today.Year => new(AttentionKind.Missed, activity, target),
        _ => null,
    };
}
