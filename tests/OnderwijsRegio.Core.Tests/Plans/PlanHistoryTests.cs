using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class PlanHistoryTests
{
    [Fact]
    public async Task A_change_tells_who_when_and_each_value_before_and_after()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var line = await haaglanden.Line("2b");
        await haaglanden.Set("1.6", facts => facts with
        {
            LineId = line,
            AreaId = null,
            Sectors = [Sector.Po, Sector.So],
            Owners = ["Els de Boer"],
        });

        var item = Assert.Single((await Page(haaglanden)).Items);

        Assert.Equal(
            ("1.6 Zijinstroom stad Den Haag po", ChangeKind.Changed, "Sanne de Wit", haaglanden.Clock.GetUtcNow()),
            (item.Title, item.Kind, item.ByName, item.At));
        Assert.Equal(
            [
                new("Programmalijn", "1 Arbeidsmarkt: werven en matchen", "2b Professionaliseringsinfrastructuur & sHRM/behoud"),
                new("Gebied", "Den Haag", "hele regio"),
                new("Sectoren", "po", "po, so/sbo/vso"),
                new("Trekkers", "", "Els de Boer"),
            ],
            item.Fields);
    }

    [Fact]
    public async Task Of_a_row_only_the_columns_that_changed_are_shown()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Edit(await ldb.Row("1.2"), text => text with { Period = PeriodReader.Read("q1", 2026) });

        var fields = Assert.Single((await Page(ldb)).Items).Fields;

        Assert.Equal([new("Periode", "jan – dec 2026", "Q1 2026")], fields);
    }

    [Fact]
    public async Task The_latest_change_comes_first_and_pages_follow_each_other_without_a_gap()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        for (var i = 1; i <= PlanHistory.PageSize + 3; i++)
        {
            await ldb.Edit(row, text => text with { Goal = $"Doel {i}" });
        }

        var first = await Page(ldb);
        var second = await Page(ldb, before: first.OlderThan);

        Assert.Equal(
            Enumerable.Range(1, PlanHistory.PageSize + 3).Reverse().Select(i => $"Doel {i}"),
            first.Items.Concat(second.Items).Select(item => Assert.Single(item.Fields).After));
        Assert.Equal(3, second.Items.Count);
        Assert.Null(second.OlderThan);
    }

    [Fact]
    public async Task The_history_of_an_activity_has_its_rows_and_nothing_of_others()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Edit(await ldb.Row("1.2"), text => text with { Goal = "Anders" });
        await ldb.Edit(await ldb.Row("1.3"), text => text with { Goal = "Anders" });
        await ldb.Set("1.2", facts => facts with { Owners = ["Els de Boer"] });

        var items = (await Page(ldb, await ldb.Id("1.2"))).Items;

        Assert.Equal([ChangeSubject.Activity, ChangeSubject.Row], items.Select(i => i.Subject));
    }

    [Fact]
    public async Task A_change_of_another_region_is_neither_shown_nor_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        await ldb.Edit(row, text => text with { Goal = "Anders" });
        var change = await ldb.LastChange();
        ldb.Editor = ldb.Editor with { RegionId = ldb.Editor.RegionId + 1 };

        Assert.IsType<SaveOutcome.Missing>(await ldb.Undo(change.Id));
        Assert.Null(await ldb.Read(db => new PlanHistory(db).FindAsync(change.Id, ldb.Editor.RegionId, RegionAtWork.Cancel)));
        Assert.Equal("Anders", (await ldb.Row(row.Id)).Goal);
    }

    [Fact]
    public async Task In_an_adopted_plan_nothing_is_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Edit(await ldb.Row("1.2"), text => text with { Goal = "Anders" });
        await ldb.Adopt();

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), await ldb.Undo((await ldb.LastChange()).Id));
    }

    [Fact]
    public async Task An_undone_change_is_marked_and_the_undoing_stands_above_it()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Edit(await ldb.Row("1.2"), text => text with { Goal = "Anders" });
        var change = await ldb.UndoLast();

        var items = (await Page(ldb)).Items;

        Assert.Equal([(change.Id, false), (null, true)], items.Select(i => (i.UndoOfId, i.IsUndone)));
    }

    private static Task<HistoryPage> Page(RegionAtWork work, int? activity = null, int? before = null) =>
        work.Read(db => new PlanHistory(db).LoadAsync(work.Plan, activity, before, RegionAtWork.Cancel));
}
