using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Exports;
using OnderwijsRegio.Core.Regions;
using static OnderwijsRegio.Core.Tests.Figures.FiguresAtWork;

namespace OnderwijsRegio.Core.Tests.Figures;

/// <summary>What a region counted itself, as boards and the public see it. The counts are made up.</summary>
public sealed class OwnCountTests
{
    private const string Measure = "docenten-in-opleiding";

    [Fact]
    public async Task A_small_count_is_withheld_with_a_neighbour_and_the_whole_stays()
    {
        using var work = new FiguresAtWork();
        await CountAsync(work, (null, 40), (Sector.Po, 3), (Sector.So, 8), (Sector.Vo, 14), (Sector.Mbo, 15));

        Assert.Equal(
            [(null, 40m, false), (Sector.Po, null, true), (Sector.So, null, true), (Sector.Vo, 14m, false), (Sector.Mbo, 15m, false)],
            (await SeenAsync(work)).OrderBy(s => s.Of.Sector).Select(s => (s.Of.Sector, s.Points[0].Value, s.Points[0].IsWithheld)));
    }

    [Fact]
    public async Task Looking_at_one_sector_at_a_time_gives_no_more_away()
    {
        using var work = new FiguresAtWork();
        await CountAsync(work, (null, 40), (Sector.Po, 3), (Sector.So, 8), (Sector.Vo, 14), (Sector.Mbo, 15));

        var one = Assert.Single(await SeenAsync(work, f => f with { Scope = new(Sector.So) }), s => s.Of.Sector is Sector.So);

        Assert.Equal((null, true), (one.Points[0].Value, one.Points[0].IsWithheld));
        Assert.Equal(FigureText.NotShown, FigureText.Value(one.Points[0], one.Of));
    }

    [Fact]
    public async Task What_a_publisher_made_known_stays_however_small()
    {
        using var work = new FiguresAtWork();
        await CountAsync(work, isOwn: false, (null, 40), (Sector.Po, 3), (Sector.So, 37));

        Assert.Equal([40m, 3m, 37m], (await SeenAsync(work)).OrderBy(s => s.Of.Sector).Select(s => s.Points[0].Value));
    }

    [Fact]
    public async Task A_percentage_of_the_same_people_goes_with_the_count()
    {
        using var work = new FiguresAtWork();
        await CountAsync(work, (null, 40), (Sector.Po, 3), (Sector.So, 8), (Sector.Vo, 14), (Sector.Mbo, 15));
        await work.Add(Measure, Haaglanden, o => Own(o, Sector.Po, 7.5m, FigureUnit.Percent));
        await work.Add(Measure, Haaglanden, o => Own(o, Sector.Vo, 35m, FigureUnit.Percent));

        Assert.Equal([null, 35m], (await SeenAsync(work)).Where(s => s.Of.Unit is FigureUnit.Percent).OrderBy(s => s.Of.Sector).Select(s => s.Points[0].Value));
    }

    [Fact]
    public async Task An_area_is_not_found_by_taking_the_others_from_the_area_around_it()
    {
        using var work = new FiguresAtWork();
        var areas = (await work.Read(db => new FigureQueries(db).AreasAsync(Cancel)));
        foreach (var (area, value) in new[] { (Haaglanden, 30m), (DenHaag, 28m), ("haaglanden-excl-den-haag", 2m) })
        {
            await work.Add(Measure, Haaglanden, o =>
            {
                Own(o, null, value);
                o.GeographyId = areas.ByCode(area)!.Id;
            });
        }

        var seen = await work.Series([Haaglanden, DenHaag, "haaglanden-excl-den-haag"], [Measure], OfTheTest);

        Assert.Equal([30m, null, null], seen.Where(IsOwn).Select(s => s.Points[0].Value).OrderDescending());
    }

    [Fact]
    public async Task A_year_is_not_found_by_taking_the_others_from_the_total_of_years()
    {
        using var work = new FiguresAtWork();
        foreach (var (year, until, value) in new (int, int?, decimal)[] { (2022, 2024, 30), (2022, null, 20), (2023, null, 8), (2024, null, 2) })
        {
            await work.Add(Measure, Haaglanden, o =>
            {
                Own(o, null, value);
                (o.Year, o.UntilYear) = (year, until);
            });
        }

        var seen = (await work.Series([Haaglanden], [Measure], OfTheTest)).Where(IsOwn).ToList();

        Assert.Equal(30m, seen.Single(s => s.Of.Years == 3).Points[0].Value);
        Assert.Equal([null, null, null], seen.Single(s => s.Of.Years == 1).Points.Select(p => p.Value));
    }

    [Fact]
    public async Task An_export_of_one_sector_withholds_the_same()
    {
        using var work = new FiguresAtWork();
        await CountAsync(work, (null, 40), (Sector.Po, 3), (Sector.So, 8), (Sector.Vo, 29));
        var region = await work.Region(Haaglanden);

        var records = await work.Read(async db =>
            await new FigureExport(db).OfRegionAsync(region, new FigureSelection([Measure], new FigureScope(Sector.So)), Cancel).ToListAsync());

        var ofSector = Assert.Single(records, r => r.Sector == Sector.So);
        Assert.Equal((null, Withholding.ByPortal), (ofSector.Value, ofSector.Withheld));
    }

    [Fact]
    public async Task Three_more_queries_are_enough_for_any_number_of_own_counts_and_without_them_there_are_none()
    {
        using var work = new FiguresAtWork();
        var (none, some) = (new CommandLog(), new CommandLog());
        await work.Series([Haaglanden], [Measure], OfTheTest, log: none);
        await CountAsync(work, (null, 40), (Sector.Po, 3), (Sector.So, 8), (Sector.Vo, 29));

        await work.Series([Haaglanden], [Measure], OfTheTest, log: some);

        Assert.Equal((1, 4), (none.Statements.Count, some.Statements.Count));
    }

    [Fact]
    public async Task A_table_of_two_hundred_counts_is_decided_without_delay_and_nothing_can_be_subtracted()
    {
        var random = new Random(7);
        var table = PeopleTable.Grid(10, [.. Enumerable.Range(0, 200).Select(_ => random.Next(60))]);

        var withheld = await Task.Run(table.Withheld).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.DoesNotContain(Attackers.BySubtracting(table.All, table.Relations, withheld), table.Small.Contains);
    }

    private static Task CountAsync(FiguresAtWork work, params (Sector? Sector, decimal Value)[] counts) => CountAsync(work, true, counts);

    private static async Task CountAsync(FiguresAtWork work, bool isOwn, params (Sector? Sector, decimal Value)[] counts)
    {
        var region = await work.Region(Haaglanden);
        foreach (var (sector, value) in counts)
        {
            await work.Add(Measure, Haaglanden, o =>
            {
                Own(o, sector, value);
                (o.IsOwnCount, o.RegionId, o.IsPublic) = (isOwn, region, !isOwn);
            });
        }
    }

    private static async Task<IReadOnlyList<FigureSeries>> SeenAsync(FiguresAtWork work, Func<FigureFilter, FigureFilter>? more = null) =>
        [.. (await work.Series([Haaglanden], [Measure], more)).Where(IsOwn)];

    private static FigureFilter OfTheTest(FigureFilter filter) => filter with { WithParts = true };

    private static bool IsOwn(FigureSeries series) => series.Points.All(p => p.Publisher == "Zelf geteld");

    private static void Own(Observation o, Sector? sector, decimal value, FigureUnit unit = FigureUnit.Persons)
    {
        (o.Sector, o.Value, o.Unit, o.Year, o.Population, o.Subject) = (sector, value, unit, 2025, "", "");
        (o.Publisher, o.IsOwnCount, o.IsApproximate, o.ShareOf) = ("Zelf geteld", true, false, unit is FigureUnit.Percent ? "alle" : "");
    }
}
