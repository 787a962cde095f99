namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class ActivityParentTests
{
    private static readonly SaveOutcome Unknown = new SaveOutcome.Refused("ParentIds", PlanMessages.ParentUnknown);

    [Fact]
    public async Task An_activity_of_the_city_may_belong_to_two_of_the_region()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        int[] parents = [await haaglanden.Id("1.2"), await haaglanden.Id("1.3")];

        Assert.IsType<SaveOutcome.Saved>(await SetParents(haaglanden, "1.6", parents));

        Assert.Equal(parents, ActivityFacts.Of(await haaglanden.Activity("1.6")).ParentIds);
    }

    [Fact]
    public async Task A_parent_can_be_exchanged_for_another()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        const string part = "3.2 en 3.3 sub G5 Den Haag po";
        int[] parents = [await haaglanden.Id("3.3"), await haaglanden.Id("3.4")];

        await SetParents(haaglanden, part, parents);
        Assert.Equal(parents, ActivityFacts.Of(await haaglanden.Activity(part)).ParentIds);

        await SetParents(haaglanden, part);
        Assert.Empty((await haaglanden.Activity(part)).Parents);
    }

    [Fact]
    public async Task Three_parents_are_too_many()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);

        Assert.Equal(
            Unknown, await SetParents(haaglanden, "1.6", await haaglanden.Id("1.2"), await haaglanden.Id("1.3"), await haaglanden.Id("1.4")));
    }

    [Fact]
    public async Task An_activity_is_no_part_of_itself()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);

        Assert.Equal(Unknown, await SetParents(haaglanden, "1.2", await haaglanden.Id("1.2")));
    }

    [Fact]
    public async Task A_whole_is_no_part_of_its_part()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);

        Assert.Equal(Unknown, await SetParents(haaglanden, "1.1", await haaglanden.Id("1.1 sub G5 po")));
    }

    [Fact]
    public async Task A_circle_over_three_activities_is_refused()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        await SetParents(haaglanden, "1.3", await haaglanden.Id("1.2"));
        await SetParents(haaglanden, "1.4", await haaglanden.Id("1.3"));

        Assert.Equal(Unknown, await SetParents(haaglanden, "1.2", await haaglanden.Id("1.7"), await haaglanden.Id("1.4")));
    }

    [Fact]
    public async Task Two_ways_to_the_same_whole_are_no_circle()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        await SetParents(haaglanden, "1.3", await haaglanden.Id("1.2"));
        await SetParents(haaglanden, "1.4", await haaglanden.Id("1.2"));

        Assert.IsType<SaveOutcome.Saved>(await SetParents(haaglanden, "1.5", await haaglanden.Id("1.3"), await haaglanden.Id("1.4")));
    }

    [Fact]
    public async Task An_activity_of_another_plan_is_no_parent()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.Equal(Unknown, await SetParents(haaglanden, "1.2", await ldb.Id("1.1")));
    }

    private static Task<SaveOutcome> SetParents(RegionAtWork work, string code, params int[] parents) =>
        work.Set(code, facts => facts with { ParentIds = parents });
}
