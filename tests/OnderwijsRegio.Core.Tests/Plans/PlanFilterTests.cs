using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class PlanFilterTests
{
    private static readonly LineHead[] Lines = [ALine(1, "1"), ALine(2, "2"), ALine(3, "2a", 2), ALine(4, "2b", 2)];

    [Fact]
    public async Task Without_a_choice_all_stay() => Assert.Equal(26, (await Haaglanden(new PlanFilter())).Count);

    [Fact]
    public async Task A_main_line_has_its_parts_with_it()
    {
        Assert.Equal(["2.1", "2.2", "2.3", "2.4"], await Haaglanden(new PlanFilter { Line = "2a" }));
        Assert.Equal(10, (await Haaglanden(new PlanFilter { Line = "2" })).Count);
        Assert.Equal(["A", "B"], await Haaglanden(new PlanFilter { Line = "A/B" }));
    }

    [Fact]
    public async Task A_line_that_the_plan_does_not_have_has_nothing() => Assert.Empty(await Haaglanden(new PlanFilter { Line = "9" }));

    [Fact]
    public async Task A_sector_keeps_what_is_for_all_sectors()
    {
        var mbo = await Haaglanden(new PlanFilter { Sector = Sector.Mbo, Line = "2a" });

        Assert.Equal(["2.1", "2.2", "2.4"], mbo);
    }

    [Fact]
    public async Task An_area_leaves_out_what_is_for_the_whole_region()
    {
        string[] city = ["1.1 sub G5 po", "1.6", "2.5 Sub G5 Den Haag po", "3.2 en 3.3 sub G5 Den Haag po", "B"];

        Assert.Equal(city, await Haaglanden(new PlanFilter { Area = "den haag" }));
        Assert.Equal(21, (await Haaglanden(new PlanFilter { Area = PlanFilter.WholeRegion })).Count);
    }

    [Fact]
    public async Task Words_are_sought_in_all_columns_without_case_accents_or_order()
    {
        Assert.Equal(["1.1"], await Haaglanden(new PlanFilter { Text = "OEKRAÏENSE statushouders" }));
        Assert.Equal(["1.1"], await Haaglanden(new PlanFilter { Text = "statushouders oekraiense" }));
        Assert.Equal(["1.5"], await Haaglanden(new PlanFilter { Text = "poolwest", Line = "1", Sector = Sector.Po }));
        Assert.Equal(["2.7"], await Haaglanden(new PlanFilter { Text = "the next school" }));
    }

    [Fact]
    public async Task Only_2_4_of_Haaglanden_misses_a_column_and_only_in_the_outline()
    {
        Assert.Empty(await Haaglanden(new PlanFilter { Incomplete = true }));
        Assert.Equal(["2.4"], await Haaglanden(new PlanFilter { Incomplete = true }, PlanPart.Outline));
    }

    [Fact]
    public void An_owner_is_found_by_name_and_so_is_having_none()
    {
        var mine = AnActivity() with { Id = 1, Owners = ["Sanne de Wit", "Els de Boer"] };
        var nobodys = AnActivity() with { Id = 2 };

        Assert.Equal([1], Ids(new PlanFilter { Owner = "els de boer" }, mine, nobodys));
        Assert.Equal([2], Ids(new PlanFilter { Owner = PlanFilter.Nobody }, mine, nobodys));
        Assert.Equal([1], Ids(new PlanFilter { Text = "boer" }, mine, nobodys));
    }

    [Fact]
    public void Status_counts_for_the_year_that_is_shown()
    {
        var planned = AnActivity() with { Id = 1 };
        var running = AnActivity() with { Id = 2, Status = ActivityStatus.Loopt };
        var stopping = AnActivity() with { Id = 3, Status = ActivityStatus.Loopt, StoppedFromYear = 2028 };

        Assert.Equal([1], Ids(new PlanFilter { Status = ActivityStatus.Gepland }, planned, running, stopping));
        Assert.Equal([2, 3], Ids(new PlanFilter { Status = ActivityStatus.Loopt }, planned, running, stopping));
        Assert.Equal([3], Ids(new PlanFilter { Status = ActivityStatus.Gestopt }, 2028, planned, running, stopping));
        Assert.Equal([2], Ids(new PlanFilter { Status = ActivityStatus.Loopt }, 2028, planned, running, stopping));
    }

    [Fact]
    public void Choices_narrow_each_other()
    {
        var both = AnActivity() with { Id = 1, LineId = 3, Sectors = [Sector.Vo] };
        var other = AnActivity() with { Id = 2, LineId = 3, Sectors = [Sector.Po] };
        var elsewhere = AnActivity() with { Id = 3, LineId = 1, Sectors = [Sector.Vo] };

        Assert.Equal([1], Ids(new PlanFilter { Line = "2", Sector = Sector.Vo }, both, other, elsewhere));
    }

    [Fact]
    public void Empty_boxes_of_a_form_leave_out_nothing()
    {
        var filter = new PlanFilter { Line = "", Area = "", Owner = "", Text = " " };

        Assert.Equal([1], Ids(filter, AnActivity()));
    }

    private static IEnumerable<int> Ids(PlanFilter filter, params PlanActivity[] activities) => Ids(filter, 2026, activities);

    private static IEnumerable<int> Ids(PlanFilter filter, int year, params PlanActivity[] activities) =>
        filter.Apply(activities, Lines, year).Select(a => a.Id);

    private static async Task<IReadOnlyList<string>> Haaglanden(PlanFilter filter, PlanPart? part = null)
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var sheet = await haaglanden.Sheet(part ?? new PlanPart(2026));
        return [.. filter.Apply(sheet.Activities, sheet.Lines, 2026).Select(a => a.Code)];
    }
}
