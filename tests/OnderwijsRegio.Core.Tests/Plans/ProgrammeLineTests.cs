namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class ProgrammeLineTests
{
    [Theory]
    [InlineData(RegionAtWork.Haaglanden, "1 2 2a 2b 3 A/B 9")]
    [InlineData(RegionAtWork.Ldb, "1 2 3 4 9")]
    [InlineData(RegionAtWork.Kga, "1 2 3 4 5 6 9")]
    public async Task A_new_main_line_stands_last(string region, string expected)
    {
        using var work = await RegionAtWork.InAsync(region);

        Assert.True(Assert.IsType<SaveOutcome.Saved>(await Save(work, null, " 9 ", " Nieuw ")).Changed);

        Assert.Equal(expected, await Codes(work));
        Assert.Equal("9 Nieuw", (await work.Sheet()).Lines[^1].Title);
    }

    [Fact]
    public async Task A_new_part_stands_behind_the_parts_of_its_main_line()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);

        await Save(haaglanden, null, "2c", "Behouden", "2");

        Assert.Equal("1 2 2a 2b 2c 3 A/B", await Codes(haaglanden));
    }

    [Fact]
    public async Task A_line_is_renamed_in_its_place()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);

        await Save(haaglanden, "2", "II", "Opleiden");

        Assert.Equal("1 II 2a 2b 3 A/B", await Codes(haaglanden));
    }

    [Fact]
    public async Task A_line_saved_as_it_was_does_not_change()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.False(Assert.IsType<SaveOutcome.Saved>(await Save(ldb, "4", "4", "Overig")).Changed);
        Assert.Empty(await ldb.Changes());
    }

    [Fact]
    public async Task A_code_of_another_line_of_the_plan_is_refused()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var taken = new SaveOutcome.Refused("Code", PlanMessages.LineCodeTaken("2A"));

        Assert.Equal(taken, await Save(haaglanden, null, "2A", "Nieuw"));
        Assert.Equal(taken, await Save(haaglanden, "3", "2A", "Nieuw"));
        Assert.IsType<SaveOutcome.Saved>(await Save(haaglanden, null, "4", "In Haaglanden nog vrij"));
    }

    [Fact]
    public async Task A_part_has_no_parts()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var unknown = new SaveOutcome.Refused("ParentId", PlanMessages.LineUnknown);

        Assert.Equal(unknown, await Save(haaglanden, null, "2a.1", "Onderdeel van een onderdeel", "2a"));
        Assert.Equal(unknown, await Save(haaglanden, "2", "2", "Lijn met onderdelen", "3"));
        Assert.Equal(unknown, await Save(haaglanden, "3", "3", "Onderdeel van zichzelf", "3"));
    }

    [Fact]
    public async Task A_line_of_another_plan_is_no_main_line_and_not_there_to_change()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var foreign = await ldb.Line("4");
        var (editor, plan, cancel) = (haaglanden.Editor, haaglanden.Plan.Id, RegionAtWork.Cancel);

        Assert.Equal(
            new SaveOutcome.Refused("ParentId", PlanMessages.LineUnknown),
            await haaglanden.SaveLine(null, "9", "Nieuw", foreign));
        Assert.IsType<SaveOutcome.Missing>(await haaglanden.SaveLine(foreign, "9", "Nieuw", null));
        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Lines(s => s.MoveAsync(editor, plan, foreign, up: true, cancel)));
        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Lines(s => s.RemoveAsync(editor, plan, foreign, cancel)));
        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Lines(s => s.MoveAsync(editor, ldb.Plan.Id, foreign, up: true, cancel)));
    }

    [Theory]
    [InlineData("2", true, "2 2a 2b 1 3 A/B")]
    [InlineData("2", false, "1 3 2 2a 2b A/B")]
    [InlineData("3", true, "1 3 2 2a 2b A/B")]
    [InlineData("1", false, "2 2a 2b 1 3 A/B")]
    [InlineData("2b", true, "1 2 2b 2a 3 A/B")]
    [InlineData("2b", false, "1 2 2a 2b 3 A/B")]
    [InlineData("1", true, "1 2 2a 2b 3 A/B")]
    public async Task A_line_moves_among_its_level_and_parts_stay_behind_their_main_line(string code, bool up, string expected)
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);

        await Move(haaglanden, code, up);

        Assert.Equal(expected, await Codes(haaglanden));
    }

    [Theory]
    [InlineData(RegionAtWork.Haaglanden, "2", true)]
    [InlineData(RegionAtWork.Haaglanden, "2", false)]
    [InlineData(RegionAtWork.Haaglanden, "3", true)]
    [InlineData(RegionAtWork.Haaglanden, "1", false)]
    [InlineData(RegionAtWork.Haaglanden, "2b", true)]
    [InlineData(RegionAtWork.Haaglanden, "2a", false)]
    [InlineData(RegionAtWork.Ldb, "3", true)]
    [InlineData(RegionAtWork.Ldb, "3", false)]
    [InlineData(RegionAtWork.Kga, "5", true)]
    public async Task A_move_is_undone(string region, string code, bool up)
    {
        using var work = await RegionAtWork.InAsync(region);
        var before = await Codes(work);
        await Move(work, code, up);

        await work.UndoLast();

        Assert.Equal(before, await Codes(work));
    }

    [Theory]
    [InlineData("2a", null)]
    [InlineData("2b", "3")]
    [InlineData("A/B", "2")]
    public async Task Another_main_line_is_undone(string code, string? parent)
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        await Save(haaglanden, code, code, "Elders", parent);

        await haaglanden.UndoLast();

        Assert.Equal("1 2 2a 2b 3 A/B", await Codes(haaglanden));
        Assert.DoesNotContain((await haaglanden.Sheet()).Lines, l => l.Name == "Elders");
    }

    [Fact]
    public async Task A_line_with_parts_or_activities_stays()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var inUse = new SaveOutcome.Refused("", PlanMessages.LineInUse);

        Assert.Equal(inUse, await Remove(haaglanden, "2"));
        Assert.Equal(inUse, await Remove(haaglanden, "A/B"));
    }

    [Fact]
    public async Task A_line_stays_for_activities_that_may_be_put_back()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        foreach (var id in new[] { await haaglanden.Id("A"), await haaglanden.Id("B") })
        {
            await haaglanden.Activities(a => a.RemoveAsync(haaglanden.Editor, id, removed: true, RegionAtWork.Cancel));
        }

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.LineInUse), await Remove(haaglanden, "A/B"));
    }

    [Fact]
    public async Task An_empty_line_goes_and_comes_back_in_its_place()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        await Save(haaglanden, null, "2c", "Behouden", "2");

        Assert.IsType<SaveOutcome.Saved>(await Remove(haaglanden, "2c"));
        Assert.Equal("1 2 2a 2b 3 A/B", await Codes(haaglanden));

        await haaglanden.UndoLast();
        Assert.Equal("1 2 2a 2b 2c 3 A/B", await Codes(haaglanden));

        await haaglanden.UndoLast();
        Assert.Equal("1 2 2a 2b 3 A/B", await Codes(haaglanden));
    }

    private static async Task<string> Codes(RegionAtWork work) => string.Join(' ', (await work.Sheet()).Lines.Select(l => l.Code));

    private static async Task<SaveOutcome> Save(RegionAtWork work, string? line, string code, string name, string? parent = null)
    {
        var (lineId, parentId) = (line is null ? (int?)null : await work.Line(line), parent is null ? (int?)null : await work.Line(parent));
        return await work.SaveLine(lineId, code, name, parentId);
    }

    private static async Task<SaveOutcome> Move(RegionAtWork work, string code, bool up)
    {
        var id = await work.Line(code);
        return await work.Lines(s => s.MoveAsync(work.Editor, work.Plan.Id, id, up, RegionAtWork.Cancel));
    }

    private static async Task<SaveOutcome> Remove(RegionAtWork work, string code)
    {
        var id = await work.Line(code);
        return await work.Lines(s => s.RemoveAsync(work.Editor, work.Plan.Id, id, RegionAtWork.Cancel));
    }
}
