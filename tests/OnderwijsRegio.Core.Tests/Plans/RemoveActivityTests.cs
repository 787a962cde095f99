namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class RemoveActivityTests
{
    [Fact]
    public async Task A_removed_activity_is_out_of_the_plan_and_in_the_list_of_what_was_taken_out()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await haaglanden.Id("1.5");

        Assert.IsType<SaveOutcome.Saved>(await Remove(haaglanden, id, true));

        Assert.DoesNotContain((await haaglanden.Sheet()).Activities, a => a.Id == id);
        var removed = await haaglanden.Read(db => new PlanQueries(db).RemovedAsync(haaglanden.Plan.Id, RegionAtWork.Cancel));
        Assert.Equal("1.5 In stand houden bovenbestuurlijke invalpool po, PoolWest", Assert.Single(removed).Title);
    }

    [Fact]
    public async Task A_restored_activity_stands_where_it_stood_with_all_its_rows()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = await haaglanden.Sheet();
        var id = await haaglanden.Id("1.1");
        await Remove(haaglanden, id, true);

        Assert.IsType<SaveOutcome.Saved>(await Remove(haaglanden, id, false));

        var after = await haaglanden.Sheet();
        Assert.Equal(before.Activities.Select(a => a.Id), after.Activities.Select(a => a.Id));
        Assert.Equal(before.Activities.SelectMany(a => a.Rows), after.Activities.SelectMany(a => a.Rows));
    }

    [Fact]
    public async Task Removing_twice_is_one_change()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await haaglanden.Id("1.5");
        await Remove(haaglanden, id, true);

        Assert.Equal(new SaveOutcome.Saved(id, Changed: false), await Remove(haaglanden, id, true));
        Assert.Single(await haaglanden.Changes());
    }

    [Fact]
    public async Task An_activity_whose_code_was_given_out_meanwhile_does_not_come_back()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await haaglanden.Id("1.5");
        await Remove(haaglanden, id, true);
        Assert.IsType<SaveOutcome.Saved>(await haaglanden.Edit(await haaglanden.Row("1.6"), row => row with { Code = "1.5" }));

        var outcome = await Remove(haaglanden, id, false);

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.CodeTaken("1.5", "Zijinstroom stad Den Haag po")), outcome);
    }

    [Fact]
    public async Task A_removed_activity_cannot_be_changed()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var activity = await haaglanden.Activity("1.5");
        await Remove(haaglanden, activity.Id, true);
        var (editor, cancel) = (haaglanden.Editor, RegionAtWork.Cancel);
        var facts = ActivityFacts.Of(activity) with { Owners = ["Els de Boer"] };

        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Activities(a => a.StopAsync(editor, activity.Id, 2028, "", cancel)));
        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Activities(a => a.MoveAsync(editor, activity.Id, activity.LineId, null, cancel)));
        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Activities(a => a.SaveAsync(editor, activity.Id, facts, activity.Version, cancel)));
        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Edit(activity.Rows[0], row => row with { Goal = "Anders" }));
        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Rows(r => r.RemoveAsync(editor, activity.Rows[0].Id, cancel)));
    }

    [Fact]
    public async Task An_activity_of_another_region_is_not_there()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await haaglanden.Id("1.5");
        haaglanden.Editor = haaglanden.Editor with { RegionId = haaglanden.Editor.RegionId + 1 };

        Assert.IsType<SaveOutcome.Missing>(await Remove(haaglanden, id, true));
    }

    [Fact]
    public async Task In_an_adopted_plan_nothing_is_removed()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        await haaglanden.Adopt();

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), await Remove(haaglanden, await haaglanden.Id("1.5"), true));
    }

    private static Task<SaveOutcome> Remove(RegionAtWork work, int id, bool removed) =>
        work.Activities(a => a.RemoveAsync(work.Editor, id, removed, RegionAtWork.Cancel));
}
