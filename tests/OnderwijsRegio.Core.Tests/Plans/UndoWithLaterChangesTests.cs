namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class UndoWithLaterChangesTests
{
    [Fact]
    public async Task Later_changes_in_other_columns_of_the_row_stay()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        await ldb.Edit(row, text => text with { Goal = "Anders" });
        var change = await ldb.LastChange();
        await ldb.Edit(row, text => text with { Results = "Later bedacht", Code = "1.9" });

        Assert.IsType<SaveOutcome.Saved>(await ldb.Undo(change.Id));

        Assert.Equal(row.ToText() with { Results = "Later bedacht", Code = "1.9" }, (await ldb.Row(row.Id)).ToText());
    }

    [Fact]
    public async Task Later_choices_of_the_activity_stay()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var before = ActivityFacts.Of(await ldb.Activity("1.2"));
        await ldb.Set("1.2", facts => facts with { Owners = ["Els de Boer"], Status = ActivityStatus.Loopt });
        var change = await ldb.LastChange();
        await ldb.Set("1.2", facts => facts with { Partners = ["UWV"] });
        await ldb.Activities(async a => await a.StopAsync(ldb.Editor, await ldb.Id("1.2"), 2028, "", RegionAtWork.Cancel));

        Assert.IsType<SaveOutcome.Saved>(await ldb.Undo(change.Id));

        Assert.Equal(before with { Partners = ["UWV"], StoppedFromYear = 2028 }, ActivityFacts.Of(await ldb.Activity("1.2")));
    }

    [Fact]
    public async Task A_later_title_stays_when_the_rule_of_the_outline_is_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await Save(ldb, new PlanSettings(ldb.Plan.Title, OutlineRule.Restated));
        var change = await ldb.LastChange();
        await Save(ldb, new PlanSettings("Samen verder", OutlineRule.Restated));

        Assert.IsType<SaveOutcome.Saved>(await ldb.Undo(change.Id));

        var plan = await ldb.Read(db => new PlanQueries(db).FindPlanAsync(ldb.Plan.RegionId, 2026, 2029, default, RegionAtWork.Cancel));
        Assert.Equal(("Samen verder", OutlineRule.OnlyNew), (plan!.Title, plan.OutlineRule));
    }

    [Fact]
    public async Task A_later_name_of_a_line_stays_when_its_code_is_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var line = await ldb.Line("4");
        await ldb.SaveLine(line, "5", "Overig", null);
        var change = await ldb.LastChange();
        await ldb.SaveLine(line, "5", "Netwerken", null);

        Assert.IsType<SaveOutcome.Saved>(await ldb.Undo(change.Id));

        Assert.Equal("4 Netwerken", (await ldb.Sheet()).Lines.Single(l => l.Id == line).Title);
    }

    [Fact]
    public async Task A_change_is_undone_once()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        await ldb.Edit(row, text => text with { Goal = "Anders" });
        var change = await ldb.UndoLast();
        await ldb.Edit(row, text => text with { Goal = "Anders" });

        Assert.Equal(new SaveOutcome.Saved(row.Id, Changed: false), await ldb.Undo(change.Id));
        Assert.Equal("Anders", (await ldb.Row(row.Id)).Goal);
    }

    [Fact]
    public async Task A_removed_row_comes_back_once()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var row = await haaglanden.Row("1.1", number: 2);
        await haaglanden.Rows(r => r.RemoveAsync(haaglanden.Editor, row.Id, RegionAtWork.Cancel));
        var change = await haaglanden.UndoLast();

        await haaglanden.Undo(change.Id);

        Assert.Equal(4, (await haaglanden.Activity("1.1")).Rows.Count);
    }

    [Fact]
    public async Task Undoing_can_be_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        await ldb.Edit(row, text => text with { Goal = "Anders" });

        await ldb.UndoLast();
        await ldb.UndoLast();

        Assert.Equal("Anders", (await ldb.Row(row.Id)).Goal);
    }

    [Fact]
    public async Task What_it_changed_may_be_gone()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var row = await haaglanden.Row("1.1", number: 2);
        await haaglanden.Edit(row, text => text with { Goal = "Anders" });
        var change = await haaglanden.LastChange();
        await haaglanden.Rows(r => r.RemoveAsync(haaglanden.Editor, row.Id, RegionAtWork.Cancel));

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.CannotUndo), await haaglanden.Undo(change.Id));
    }

    [Fact]
    public async Task The_old_code_may_be_anothers_by_now()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Edit(await ldb.Row("1.2"), text => text with { Code = "1.9" });
        var change = await ldb.LastChange();
        await ldb.Edit(await ldb.Row("1.3"), text => text with { Code = "1.2" });

        var outcome = await ldb.Undo(change.Id);

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.CodeTaken("1.2", "Professionalisering begeleiding zij-instroom")), outcome);
    }

    private static Task<SaveOutcome> Save(RegionAtWork work, PlanSettings settings) =>
        work.Settings(s => s.SaveAsync(work.Editor, work.Plan.Id, settings, null, RegionAtWork.Cancel));
}
