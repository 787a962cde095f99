namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class UndoTests
{
    [Fact]
    public async Task Another_goal_is_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        await ldb.Edit(row, text => text with { Goal = "Anders", Period = PeriodReader.Read("Q1", 2026) });

        await ldb.UndoLast();

        Assert.Equal(row.ToText(), (await ldb.Row(row.Id)).ToText());
    }

    [Fact]
    public async Task Another_name_is_undone_in_all_rows_of_the_part()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = await haaglanden.Sheet();
        await haaglanden.Edit(await haaglanden.Row("1.1", number: 2), text => text with { Code = "1.10", Name = "Infrastructuur" });
        var change = (await haaglanden.Changes())[0];

        Assert.IsType<SaveOutcome.Saved>(await haaglanden.Undo(change.Id));

        Assert.Equal(before.Activities.SelectMany(a => a.Rows), (await haaglanden.Sheet()).Activities.SelectMany(a => a.Rows));
    }

    [Fact]
    public async Task A_removed_row_comes_back_in_its_place()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = (await haaglanden.Sheet()).Activities.SelectMany(a => a.Rows).Select(r => (r.Number, r.Text));
        var row = await haaglanden.Row("1.1", number: 2);
        await haaglanden.Rows(r => r.RemoveAsync(haaglanden.Editor, row.Id, RegionAtWork.Cancel));

        await haaglanden.UndoLast();

        Assert.Equal(before, (await haaglanden.Sheet()).Activities.SelectMany(a => a.Rows).Select(r => (r.Number, r.Text)));
    }

    [Fact]
    public async Task An_added_row_goes()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = await ldb.Id("1.2");
        await ldb.Rows(r => r.AddAsync(ldb.Editor, id, null, ARow(period: "2027"), Guid.NewGuid(), RegionAtWork.Cancel));

        await ldb.UndoLast();

        Assert.Single((await ldb.Activity(id)).Rows);
    }

    [Fact]
    public async Task What_was_set_of_an_activity_is_undone()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = ActivityFacts.Of(await haaglanden.Activity("1.1 sub G5 po"));
        var line = await haaglanden.Line("3");
        await haaglanden.Set("1.1 sub G5 po", _ => new ActivityFacts { LineId = line, Owners = ["Els de Boer"], Status = ActivityStatus.Loopt });

        await haaglanden.UndoLast();

        Assert.Equal(before, ActivityFacts.Of(await haaglanden.Activity("1.1 sub G5 po")));
    }

    [Fact]
    public async Task A_new_activity_goes_and_comes_back_when_that_is_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var facts = FactsIn(await ldb.Line("4"));
        await ldb.Activities(a => a.AddAsync(ldb.Editor, ldb.Plan.Id, 2026, facts, ARow("4.5"), Guid.NewGuid(), RegionAtWork.Cancel));

        await ldb.UndoLast();
        Assert.Equal(["4.1", "4.2", "4.3", "4.4"], await ldb.CodesIn("4"));

        await ldb.UndoLast();
        Assert.Equal(["4.1", "4.2", "4.3", "4.4", "4.5"], await ldb.CodesIn("4"));
    }

    [Fact]
    public async Task A_removed_activity_comes_back()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = await ldb.Id("4.2");
        await ldb.Activities(a => a.RemoveAsync(ldb.Editor, id, removed: true, RegionAtWork.Cancel));

        await ldb.UndoLast();

        Assert.Equal(["4.1", "4.2", "4.3", "4.4"], await ldb.CodesIn("4"));
        Assert.Equal(ChangeKind.Restored, (await ldb.LastChange()).Kind);
    }

    [Fact]
    public async Task A_move_to_another_line_is_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var (id, line, before) = (await ldb.Id("4.2"), await ldb.Line("1"), await ldb.Id("1.1"));
        await ldb.Activities(a => a.MoveAsync(ldb.Editor, id, line, before, RegionAtWork.Cancel));

        await ldb.UndoLast();

        Assert.Equal(["4.1", "4.2", "4.3", "4.4"], await ldb.CodesIn("4"));
        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5"], await ldb.CodesIn("1"));
    }

    [Fact]
    public async Task A_stop_is_undone_and_so_is_resuming()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = await ldb.Id("4.2");
        await ldb.Activities(a => a.StopAsync(ldb.Editor, id, 2028, "Klaar", RegionAtWork.Cancel));

        await ldb.UndoLast();
        Assert.Equal((null, ""), ((await ldb.Activity(id)).StoppedFromYear, (await ldb.Activity(id)).StopReason));

        await ldb.UndoLast();
        Assert.Equal((2028, "Klaar"), ((await ldb.Activity(id)).StoppedFromYear, (await ldb.Activity(id)).StopReason));
        Assert.Equal([ChangeKind.Stopped, ChangeKind.Resumed, ChangeKind.Stopped], (await ldb.Changes()).Select(c => c.Kind));
    }
}
