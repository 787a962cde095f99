namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class PlanSettingsTests
{
    [Fact]
    public async Task Title_and_rule_are_kept()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.IsType<SaveOutcome.Saved>(await Save(ldb, new PlanSettings("Samen verder", OutlineRule.Restated)));

        var plan = await Plan(ldb);
        Assert.Equal(("Samen verder", OutlineRule.Restated), (plan.Title, plan.OutlineRule));
    }

    [Fact]
    public async Task The_same_title_and_rule_are_no_change()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.False(Assert.IsType<SaveOutcome.Saved>(await Save(ldb, new PlanSettings(ldb.Plan.Title, ldb.Plan.OutlineRule))).Changed);
        Assert.Empty(await ldb.Changes());
    }

    [Fact]
    public async Task Title_and_rule_are_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await Save(ldb, new PlanSettings("Samen verder", OutlineRule.Restated));

        await ldb.UndoLast();

        Assert.Equal(ldb.Plan with { Version = default }, await Plan(ldb) with { Version = default });
    }

    [Fact]
    public async Task A_plan_of_another_region_is_not_there()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        ldb.Editor = ldb.Editor with { RegionId = ldb.Editor.RegionId + 1 };

        Assert.IsType<SaveOutcome.Missing>(await Save(ldb, new PlanSettings("Samen verder", OutlineRule.Restated)));
    }

    [Fact]
    public async Task An_adopted_plan_stays_as_it_is()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Adopt();

        var refused = new SaveOutcome.Refused("", PlanMessages.NotDraft);
        var line = await ldb.Line("4");
        Assert.Equal(refused, await Save(ldb, new PlanSettings("Samen verder", OutlineRule.Restated)));
        Assert.Equal(refused, await ldb.SaveLine(null, "5", "Nieuw", null));
        Assert.Equal(refused, await ldb.Lines(s => s.MoveAsync(ldb.Editor, ldb.Plan.Id, line, up: true, RegionAtWork.Cancel)));
        Assert.Equal(refused, await ldb.Lines(s => s.RemoveAsync(ldb.Editor, ldb.Plan.Id, line, RegionAtWork.Cancel)));
    }

    [Fact]
    public async Task The_plan_that_holds_today_is_opened_else_the_newest()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Read(async db =>
        {
            var next = new ActivityPlan { Title = "Volgende", RegionId = ldb.Plan.RegionId };
            (next.FirstYear, next.LastYear, next.DetailedYear) = (2030, 2033, 2030);
            db.Plans.Add(next);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(2026, await FirstYearOn(ldb, 2029));
        Assert.Equal(2030, await FirstYearOn(ldb, 2030));
        Assert.Equal(2030, await FirstYearOn(ldb, 2040));
        Assert.Equal(2026, (await Plan(ldb)).FirstYear);
    }

    private static Task<SaveOutcome> Save(RegionAtWork work, PlanSettings settings) =>
        work.Settings(s => s.SaveAsync(work.Editor, work.Plan.Id, settings, null, RegionAtWork.Cancel));

    private static Task<PlanHead> Plan(RegionAtWork work) => Find(work, 2026, 2029, 2040);

    private static async Task<int> FirstYearOn(RegionAtWork work, int year) => (await Find(work, null, null, year)).FirstYear;

    private static async Task<PlanHead> Find(RegionAtWork work, int? first, int? last, int today) => (await work.Read(db =>
        new PlanQueries(db).FindPlanAsync(work.Plan.RegionId, first, last, new DateOnly(today, 6, 1), RegionAtWork.Cancel)))!;
}
