namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class DuplicateActivityTests
{
    [Fact]
    public async Task A_copy_has_all_rows_under_one_free_code_at_the_end_of_the_line()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var source = await haaglanden.Activity("1.1");

        var copy = await haaglanden.Activity(Saved(await Duplicate(haaglanden, source.Id)));

        Assert.Equal(Rows(source).Select(r => r with { Code = "1.8" }), Rows(copy));
        Assert.Equal(4, copy.Rows.Count);
        Assert.Equal("1.8", (await haaglanden.CodesIn("1")).Last());
    }

    [Fact]
    public async Task A_copy_has_what_is_set_of_the_activity_except_that_it_stops()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await haaglanden.Id("3.2 en 3.3 sub G5 Den Haag po");
        await haaglanden.Set("3.2 en 3.3 sub G5 Den Haag po", facts => facts with { Owners = ["Els de Boer"], Status = ActivityStatus.Loopt });
        await haaglanden.Activities(a => a.StopAsync(haaglanden.Editor, id, 2028, "Klaar", RegionAtWork.Cancel));
        var source = ActivityFacts.Of(await haaglanden.Activity(id));

        var copy = ActivityFacts.Of(await haaglanden.Activity(Saved(await Duplicate(haaglanden, id))));

        Assert.Equal(2, copy.ParentIds.Count);
        Assert.Equal(source with { Position = copy.Position, StoppedFromYear = null, StopReason = "" }, copy);
    }

    [Fact]
    public async Task A_double_click_makes_one_copy()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await haaglanden.Id("1.5");
        var key = Guid.NewGuid();

        var first = Saved(await Duplicate(haaglanden, id, key));

        Assert.Equal(new SaveOutcome.Saved(first, Changed: false), await Duplicate(haaglanden, id, key));
    }

    [Fact]
    public async Task What_is_not_in_the_plan_of_the_region_is_not_copied()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await haaglanden.Id("1.5");
        await haaglanden.Activities(a => a.RemoveAsync(haaglanden.Editor, id, removed: true, RegionAtWork.Cancel));
        var other = await haaglanden.Id("1.6");
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.IsType<SaveOutcome.Missing>(await Duplicate(haaglanden, id));
        Assert.IsType<SaveOutcome.Missing>(await Duplicate(ldb, other));
    }

    [Fact]
    public async Task An_adopted_plan_takes_no_copy()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        await haaglanden.Adopt();

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), await Duplicate(haaglanden, await haaglanden.Id("1.5")));
    }

    [Theory]
    [InlineData("1", "1.8", "1.1", "1.1 sub G5 po", "1.7", "2.9")]
    [InlineData("2a", "2.10", "2.4", "2.5 Sub G5 Den Haag po", "2.9")]
    [InlineData("4", "4.1")]
    [InlineData("5", "5.11", "5.9", "5.10")]
    [InlineData("1", "1.1", "10.4", "11.2")]
    [InlineData("A/B", "C", "A", "B", "1.1")]
    [InlineData("A/B", "A", "B")]
    public void The_next_code_of_a_line_comes_after_its_highest(string line, string next, params string[] taken) =>
        Assert.Equal(next, ActivityCodes.NextCode(line, taken));

    [Fact]
    public async Task A_code_of_the_outline_is_not_given_out_again_in_the_detailed_year()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        var copy = await ldb.Activity(Saved(await Duplicate(ldb, await ldb.Id("1.5"))));

        Assert.Equal(["1.8"], copy.Rows.Select(r => r.Code));
    }

    private static int Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome).Id;

    private static IEnumerable<RowText> Rows(Activity activity) =>
        activity.Rows.OrderBy(r => r.Year ?? int.MaxValue).ThenBy(r => r.Number).Select(r => r.ToText());

    private static Task<SaveOutcome> Duplicate(RegionAtWork work, int id, Guid? key = null) =>
        work.Activities(a => a.DuplicateAsync(work.Editor, id, key ?? Guid.NewGuid(), RegionAtWork.Cancel));
}
