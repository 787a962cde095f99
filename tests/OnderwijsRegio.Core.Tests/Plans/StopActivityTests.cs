namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class StopActivityTests
{
    [Fact]
    public async Task A_stopped_activity_keeps_the_year_the_reason_and_its_rows()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Set("2.6", facts => facts with { Status = ActivityStatus.Loopt });

        Assert.IsType<SaveOutcome.Saved>(await Stop(ldb, 2028, " Opgegaan in 3.1 "));

        var activity = await ldb.Activity("2.6");
        Assert.Equal((2028, "Opgegaan in 3.1"), (activity.StoppedFromYear, activity.StopReason));
        Assert.Equal(ActivityStatus.Loopt, Core.Plans.Activity.StatusIn(2027, activity.Status, activity.StoppedFromYear));
        Assert.Equal(ActivityStatus.Gestopt, Core.Plans.Activity.StatusIn(2028, activity.Status, activity.StoppedFromYear));
        Assert.Single(activity.Rows);
        Assert.Equal(ChangeKind.Stopped, (await ldb.LastChange()).Kind);
    }

    [Fact]
    public async Task A_resumed_activity_runs_as_before_without_a_reason()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var before = ActivityFacts.Of(await ldb.Activity("2.6"));
        await Stop(ldb, 2028, "Opgegaan in 3.1");

        Assert.IsType<SaveOutcome.Saved>(await Stop(ldb, null, "blijft niet staan"));

        Assert.Equal(before, ActivityFacts.Of(await ldb.Activity("2.6")));
        Assert.Equal(ChangeKind.Resumed, (await ldb.LastChange()).Kind);
    }

    [Fact]
    public async Task Stopping_twice_in_the_same_way_is_one_change()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await Stop(ldb, 2028, "Klaar");

        Assert.False(Assert.IsType<SaveOutcome.Saved>(await Stop(ldb, 2028, "Klaar")).Changed);
        Assert.Single(await ldb.Changes());
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2030)]
    public async Task A_year_outside_the_plan_is_refused(int year)
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.Equal(new SaveOutcome.Refused("FromYear", PlanMessages.YearUnknown), await Stop(ldb, year, ""));
    }

    [Fact]
    public async Task An_activity_of_another_region_is_not_there()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        ldb.Editor = ldb.Editor with { RegionId = ldb.Editor.RegionId + 1 };

        Assert.IsType<SaveOutcome.Missing>(await Stop(ldb, 2028, ""));
    }

    [Fact]
    public async Task In_an_adopted_plan_nothing_stops()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Adopt();

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), await Stop(ldb, 2028, ""));
    }

    private static async Task<SaveOutcome> Stop(RegionAtWork work, int? year, string reason)
    {
        var id = await work.Id("2.6");
        return await work.Activities(a => a.StopAsync(work.Editor, id, year, reason, RegionAtWork.Cancel));
    }
}
