namespace OnderwijsRegio.Core.Tests.Plans;

/// <summary>In Haaglanden 1.1 has three rows in 2026 and one in the outline.</summary>
public sealed class SeveralRowsTests
{
    [Fact]
    public async Task All_rows_of_an_activity_in_one_part_get_a_new_code_and_name()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = await Texts(haaglanden, 2026);

        await haaglanden.Edit(await haaglanden.Row("1.1", number: 2), text => text with { Code = "1.10", Name = "Infrastructuur" });

        Assert.Equal(
            before.Select(text => text with { Code = "1.10", Name = "Infrastructuur" }),
            await Texts(haaglanden, 2026, "1.10"));
    }

    [Fact]
    public async Task The_other_part_keeps_its_own_code_and_name()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = await Texts(haaglanden, null);

        await haaglanden.Edit(await haaglanden.Row("1.1"), text => text with { Code = "1.10", Name = "Infrastructuur" });

        Assert.Equal(before, await Texts(haaglanden, null));
    }

    [Fact]
    public async Task Who_has_another_row_open_hears_who_renamed_it()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var mine = await haaglanden.Row("1.1", number: 3);
        var sanne = haaglanden.Editor;
        haaglanden.Editor = sanne with { UserId = await haaglanden.AddColleague("Els de Boer") };
        await haaglanden.Edit(await haaglanden.Row("1.1"), text => text with { Name = "Infrastructuur" });

        var outcome = await haaglanden.Rows(r =>
            r.SaveAsync(sanne, mine.Id, mine.ToText() with { Goal = "Anders" }, mine.Version, RegionAtWork.Cancel));

        Assert.Equal("Els de Boer", Assert.IsType<SaveOutcome.Stale>(outcome).ByName);
        Assert.Equal(
            mine.ToText(),
            await haaglanden.Read(db => new RowService(db, haaglanden.Clock).TextAtAsync(mine.Id, mine.Version, RegionAtWork.Cancel)));
    }

    [Fact]
    public async Task A_further_row_comes_last_under_the_code_and_name_of_its_part()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var name = (await haaglanden.Row("1.1")).Name;

        var outcome = await Add(haaglanden, ARow("9.9", "Iets anders"), 2026, Guid.NewGuid());

        var row = await haaglanden.Row(Assert.IsType<SaveOutcome.Saved>(outcome).Id);
        Assert.Equal(ARow("1.1", name), row.ToText());
        Assert.Equal(4, row.Number);
    }

    [Fact]
    public async Task The_first_row_of_a_part_has_its_own_code_and_name_which_must_be_free()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);

        var taken = await Add(haaglanden, ARow("1.4", period: "2027"), 2027, Guid.NewGuid());
        var row = await haaglanden.Row(Assert.IsType<SaveOutcome.Saved>(taken).Id);
        Assert.Equal(("1.4", 1), (row.Code, row.Number));

        var other = await haaglanden.Id("1.2");
        var refused = await haaglanden.Rows(r => r.AddAsync(haaglanden.Editor, other, 2027, ARow("1.4"), Guid.NewGuid(), RegionAtWork.Cancel));
        Assert.Equal(new SaveOutcome.Refused("Code", PlanMessages.CodeTaken("1.4", "Meeloopdagen")), refused);
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_one_row()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var key = Guid.NewGuid();

        var first = Assert.IsType<SaveOutcome.Saved>(await Add(haaglanden, ARow(), 2026, key));

        Assert.Equal(first with { Changed = false }, await Add(haaglanden, ARow(), 2026, key));
        Assert.Equal(4, (await Texts(haaglanden, 2026)).Count);
    }

    [Fact]
    public async Task After_removing_a_row_the_others_close_up_and_their_forms_stay_good()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = await Texts(haaglanden, 2026);
        var third = await haaglanden.Row("1.1", number: 3);
        var second = await haaglanden.Row("1.1", number: 2);

        Assert.IsType<SaveOutcome.Saved>(await haaglanden.Rows(r => r.RemoveAsync(haaglanden.Editor, second.Id, RegionAtWork.Cancel)));

        Assert.Equal([before[0], before[2]], await Texts(haaglanden, 2026));
        Assert.Equal((2, third.Version), ((await haaglanden.Row(third.Id)).Number, (await haaglanden.Row(third.Id)).Version));
    }

    [Fact]
    public async Task The_only_row_of_an_activity_stays()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");

        var outcome = await ldb.Rows(r => r.RemoveAsync(ldb.Editor, row.Id, RegionAtWork.Cancel));

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.LastRow), outcome);
        Assert.Equal(row.ToText(), (await ldb.Row(row.Id)).ToText());
    }

    [Fact]
    public async Task Rows_of_another_region_and_of_an_adopted_plan_stay()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var row = await haaglanden.Row("1.1");
        var elsewhere = haaglanden.Editor with { RegionId = haaglanden.Editor.RegionId + 1 };

        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Rows(r => r.RemoveAsync(elsewhere, row.Id, RegionAtWork.Cancel)));
        await haaglanden.Adopt();
        var refused = new SaveOutcome.Refused("", PlanMessages.NotDraft);
        Assert.Equal(refused, await haaglanden.Rows(r => r.RemoveAsync(haaglanden.Editor, row.Id, RegionAtWork.Cancel)));
        Assert.Equal(refused, await Add(haaglanden, ARow(), 2026, Guid.NewGuid()));
    }

    private static async Task<SaveOutcome> Add(RegionAtWork work, RowText text, int? year, Guid key)
    {
        var id = await work.Id("1.1");
        return await work.Rows(r => r.AddAsync(work.Editor, id, year, text, key, RegionAtWork.Cancel));
    }

    private static async Task<IReadOnlyList<RowText>> Texts(RegionAtWork work, int? year, string code = "1.1")
    {
        var sheet = await work.Sheet(new PlanPart(year));
        return [.. sheet.Activities.Single(a => a.Code == code).Rows.Select(r => r.Text)];
    }
}
