using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Tests.Plans;

namespace OnderwijsRegio.Core.Tests.ProgressReports;

/// <summary>What a programme manager does to get from one year to the next, each in a context of its own.</summary>
internal static class NextYearAtWork
{
    public static async Task<PlanHead> PlanNow(this RegionAtWork work) =>
        (await work.Read(db => new PlanQueries(db).FindPlanAsync(work.Plan.RegionId, null, null, new DateOnly(2026, 3, 2), RegionAtWork.Cancel)))!;

    public static async Task<NextYearSheet> NextYearOf(this RegionAtWork work)
    {
        var plan = await work.PlanNow();
        return await work.Read(db => new ProgressQueries(db).LoadNextYearAsync(plan, RegionAtWork.Cancel));
    }

    public static async Task<DifferenceSheet> DifferenceIn(this RegionAtWork work, int year)
    {
        var plan = await work.PlanNow();
        return await work.Read(db => new ProgressQueries(db).LoadDifferenceAsync(plan, year, RegionAtWork.Cancel));
    }

    /// <summary>Makes next year's plan as it is proposed, but for the activities that are named.</summary>
    public static async Task<SaveOutcome> Make(
        this RegionAtWork work, Guid? key = null, int? year = null, params (string Code, ReviewAdvice Advice)[] otherwise)
    {
        var sheet = await work.NextYearOf();
        var choices = sheet.Items.Select(i => new NextYearChoice(
            i.Activity.Id, otherwise.Where(o => o.Code == i.Activity.Code).Select(o => (ReviewAdvice?)o.Advice).FirstOrDefault() ?? i.Proposal));
        return await work.Make([.. choices], key, year ?? sheet.Year);
    }

    public static Task<SaveOutcome> Make(this RegionAtWork work, IReadOnlyList<NextYearChoice> choices, Guid? key, int year) =>
        work.Read(db => new NextYearService(db, work.Clock)
            .MakeAsync(work.Editor, work.Plan.Id, year, choices, key ?? Guid.NewGuid(), RegionAtWork.Cancel));

    public static Task<List<ActivityRow>> RowsOf(this RegionAtWork work, int year) => work.Read(db => db.Rows.AsNoTracking()
        .Where(r => r.Activity!.PlanId == work.Plan.Id && r.Year == year)
        .OrderBy(r => r.ActivityId).ThenBy(r => r.Number)
        .ToListAsync());

    /// <summary>Keys of the activities that run in a year.</summary>
    public static async Task<IReadOnlyList<int>> RunningIn(this RegionAtWork work, int year) =>
        [.. PlanYears.RunningIn(await work.PlanNow(), (await work.Sheet()).Activities, year).Select(a => a.Id).Order()];
}
