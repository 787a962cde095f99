using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>What pages ask of progress. Each takes a number of queries that does not depend on the number of activities.</summary>
public sealed class ProgressQueries(PortalContext db)
{
    private readonly PlanQueries plans = new(db);
    private readonly TargetQueries targets = new(db);

    /// <summary>The state of a plan in a quarter: what runs then, how it goes, and how its targets of that year stand.</summary>
    public async Task<ProgressSheet> LoadAsync(PlanHead plan, Quarter quarter, CancellationToken cancel)
    {
        var sheet = await plans.LoadSheetAsync(plan, PlanYears.PartOf(plan, quarter.Year), cancel);
        var asked = quarter.Ordinal;
        // Of each activity the report of the quarter, and of those before it only the last.
        var ofQuarter = db.ProgressReports.Where(r => r.Activity!.PlanId == plan.Id && (r.Year * 4) + r.QuarterNumber == asked);
        var before = db.Activities.Where(a => a.PlanId == plan.Id).Join(
            db.ProgressReports,
            a => db.ProgressReports
                .Where(last => last.ActivityId == a.Id && (last.Year * 4) + last.QuarterNumber < asked)
                .OrderByDescending(last => last.Year).ThenByDescending(last => last.QuarterNumber)
                .Select(last => last.Id)
                .FirstOrDefault(),
            r => r.Id,
            (a, r) => r);
        var reports = (await ofQuarter.Concat(before).AsNoTracking().Select(ReportItem.OfReport(db)).ToListAsync(cancel)).ToLookup(r => r.ActivityId);
        var byActivity = (await targets.ListAsync(plan.Id, null, quarter.Year, cancel)).ToLookup(t => t.ActivityId);
        var running = PlanYears.RunningIn(plan, sheet.Activities, quarter.Year)
            .Where(a => a.Rows.Any(r => Touches(r.Period, quarter)) || reports[a.Id].Any(r => r.Quarter == quarter));
        return new ProgressSheet(plan, quarter, sheet.Lines, [.. running.Select(activity => new ActivityProgress(
            activity,
            reports[activity.Id].FirstOrDefault(r => r.Quarter == quarter),
            reports[activity.Id].FirstOrDefault(r => r.Quarter < quarter),
            [.. byActivity[activity.Id]]))]);
    }

    /// <summary>The reports of an activity, latest quarter first.</summary>
    public async Task<IReadOnlyList<ReportItem>> ReportsOfAsync(int activityId, CancellationToken cancel) =>
        await db.ProgressReports.AsNoTracking()
            .Where(r => r.ActivityId == activityId)
            .OrderByDescending(r => r.Year).ThenByDescending(r => r.QuarterNumber)
            .Select(ReportItem.OfReport(db))
            .ToListAsync(cancel);

    /// <summary>The review of an activity over a year; null if nobody began it.</summary>
    public Task<ReviewItem?> ReviewOfAsync(int activityId, int year, CancellationToken cancel) =>
        db.YearReviews.AsNoTracking()
            .Where(r => r.ActivityId == activityId && r.Year == year)
            .Select(ReviewItem.OfReview(db))
            .FirstOrDefaultAsync(cancel);

    /// <summary>The evaluation of a year: what ran in it, with its review and how its targets stand.</summary>
    public async Task<YearSheet> LoadYearAsync(PlanHead plan, int year, CancellationToken cancel)
    {
        var sheet = await plans.LoadSheetAsync(plan, PlanYears.PartOf(plan, year), cancel);
        var reviews = await ReviewsAsync(plan.Id, year, cancel);
        var byActivity = (await targets.ListAsync(plan.Id, null, year, cancel)).ToLookup(t => t.ActivityId);
        return new YearSheet(plan, year, sheet.Lines, [.. PlanYears.RunningIn(plan, sheet.Activities, year)
            .Select(a => new ActivityYear(a, reviews.GetValueOrDefault(a.Id), [.. byActivity[a.Id]]))]);
    }

    /// <summary>What next year's detailed plan is made from. For the last year of the plan there is nothing to make.</summary>
    public async Task<NextYearSheet> LoadNextYearAsync(PlanHead plan, CancellationToken cancel)
    {
        var sheet = await plans.LoadSheetAsync(plan, PlanPart.Everything, cancel);
        var reviews = await ReviewsAsync(plan.Id, plan.DetailedYear, cancel);
        return new NextYearSheet(plan, sheet.Lines, plan.DetailedYear < plan.LastYear ? NextYear.Items(plan, sheet.Activities, reviews) : []);
    }

    /// <summary>What differs between the detailed plan of a year and that of the year before.</summary>
    public async Task<DifferenceSheet> LoadDifferenceAsync(PlanHead plan, int year, CancellationToken cancel)
    {
        var sheet = await plans.LoadSheetAsync(plan, PlanPart.Everything, cancel);
        var reviews = await ReviewsAsync(plan.Id, year - 1, cancel);
        var made = await db.Changes.AsNoTracking()
            .Where(c => c.PlanId == plan.Id && c.Subject == ChangeSubject.DetailedYear && c.Kind == ChangeKind.Added)
            .OrderByDescending(c => c.Id)
            .Select(c => c.After)
            .ToListAsync(cancel);
        var choices = made.Select(PlanChange.Read<NextYearSnapshot>).FirstOrDefault(m => m!.Year == year)?.Choices ?? [];
        return new DifferenceSheet(plan, year, sheet.Lines, YearDifference.Of(plan, sheet.Activities, year, reviews, choices));
    }

    // Without dates a period says nothing against a quarter.
    private static bool Touches(ActivityPeriod period, Quarter quarter) =>
        (period.From is null || period.From <= quarter.Last) && (period.Until is null || period.Until >= quarter.First);

    private Task<Dictionary<int, ReviewItem>> ReviewsAsync(int planId, int year, CancellationToken cancel) =>
        db.YearReviews.AsNoTracking()
            .Where(r => r.Activity!.PlanId == planId && r.Year == year)
            .Select(ReviewItem.OfReview(db))
            .ToDictionaryAsync(r => r.ActivityId, cancel);
}
