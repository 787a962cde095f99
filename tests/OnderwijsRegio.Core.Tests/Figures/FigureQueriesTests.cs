using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Regions;
using static OnderwijsRegio.Core.Tests.Figures.FiguresAtWork;

namespace OnderwijsRegio.Core.Tests.Figures;

public sealed class FigureQueriesTests
{
    private const string Regular = "basisonderwijs zonder sbo en (v)so";

    [Theory]
    [InlineData(Sector.Po, FigureRole.Leraar, Regular, 17.5, 21.8, -4.3)]
    [InlineData(Sector.Po, FigureRole.Schoolleider, Regular, 11, 12.6, -1.6)]
    [InlineData(Sector.So, FigureRole.Leraar, "sbo", 15.5, 15, 0.5)]
    [InlineData(Sector.So, FigureRole.Leraar, "(v)so", 16.6, 14.6, 2)]
    public async Task The_latest_shortage_stands_beside_the_one_before_with_the_difference_in_percentage_points(
        Sector sector, FigureRole role, string population, decimal latest, decimal before, decimal difference)
    {
        using var work = new FiguresAtWork();

        var series = Assert.Single(await work.Series([DenHaag], ["tekort"], f => f with { Scope = new(sector, role) }), s => s.Of.Unit is FigureUnit.Percent && s.Of.Population == population);
        var standing = series.Standing();

        Assert.Equal((2024, latest), (Assert.Single(standing.Latest).When.Year, standing.Latest[0].Value));
        Assert.Equal((2023, before), (Assert.Single(standing.Before).When.Year, standing.Before[0].Value));
        Assert.Equal((difference, FigureUnit.PercentagePoints), (standing.Difference, standing.DifferenceUnit));
        Assert.Equal("Zelfevaluatie Noodplan G5 Den Haag", standing.Latest[0].DocumentTitle);
    }

    [Fact]
    public async Task One_figure_has_no_difference()
    {
        using var work = new FiguresAtWork();

        var standing = Assert.Single(await work.Series([Ldb], ["tekort"], f => f with { Scope = new(Role: FigureRole.Leraar) })).Standing();

        Assert.Equal((10.2m, null), (Assert.Single(standing.Latest).Value, standing.Difference));
        Assert.Empty(standing.Before);
    }

    [Fact]
    public async Task Two_sources_for_the_same_year_stand_side_by_side_and_have_no_difference()
    {
        using var work = new FiguresAtWork();

        var vo = await work.Series(["haaglanden-meting-2022"], ["tekort-openstaand"], f => f with { Scope = new(Sector.Vo, FigureRole.Leraar) });
        var standing = Assert.Single(vo, s => s.Of is { Unit: FigureUnit.Fte, Post: null }).Standing();

        Assert.Equal([("Centerdata", 33m), ("Onderwijsregio Haaglanden", 85m)], standing.Latest.Select(p => (p.Publisher, p.Value)).Order());
        Assert.Null(standing.Difference);
    }

    [Fact]
    public async Task A_figure_of_another_publisher_is_not_set_against_the_one_before()
    {
        using var work = new FiguresAtWork();
        await work.Add("formatie", Ldb, o => (o.Year, o.Publisher) = (2025, "Iemand anders"));

        Assert.Null(Assert.Single(await work.Series([Ldb], ["formatie"])).Standing().Difference);
    }

    [Fact]
    public async Task A_total_of_three_years_is_no_year_among_years()
    {
        using var work = new FiguresAtWork();

        var series = await work.Series([Haaglanden], ["zij-instromers-subsidie"], f => f with { Scope = new(Sector.Po) });

        Assert.Equal([116m, 99m, 85m], Assert.Single(series, s => s.Of.Years == 1).Points.Select(p => p.Value));
        Assert.Equal([300m], Assert.Single(series, s => s.Of.Years == 3).Points.Select(p => p.Value));
        Assert.Equal(-14m, series.Single(s => s.Of.Years == 1).Standing().Difference);
    }

    [Fact]
    public async Task Subjects_until_2029_come_with_the_stated_total_the_sum_and_the_difference()
    {
        using var work = new FiguresAtWork();

        var series = await work.Series(["zuidwest-nederland"], ["onvervuld"], f => f with { WithParts = true });
        var totals = FigureTotals.Of(series);

        Assert.Equal(20, series.Count);
        Assert.Equal([192m, 185, 189, 188, 194, 196], series.Single(s => s.Of.Subject == "Nederlands").Points.Select(p => p.Value));
        Assert.Equal(
            [(2024, 606m, 591m, 15m), (2025, 549, 544, 5), (2026, 599, 587, 12), (2027, 625, 620, 5), (2028, 671, 670, 1), (2029, 728, 727, 1)],
            totals.Select(t => (t.When.Year!.Value, t.Stated!.Value, t.Sum!.Value, t.Difference!.Value)));
    }

    [Fact]
    public async Task Students_per_partnership_come_to_the_stated_total_over_the_sectors()
    {
        using var work = new FiguresAtWork();

        var total = Assert.Single(FigureTotals.Of(await work.Series([Haaglanden], ["studenten-samen-opleiden"], f => f with { WithParts = true })));

        Assert.Equal((1619m, 1619m, 0m), (total.Stated, total.Sum, total.Difference));
    }

    [Fact]
    public async Task Shares_that_do_not_make_a_whole_are_not_added()
    {
        using var work = new FiguresAtWork();

        var origin = await work.Series([Haaglanden], ["herkomst-zij-instromers"], f => f with { WithParts = true, Scope = new(Sector.Po) });

        Assert.Null(Assert.Single(FigureTotals.Of(origin)).Sum);
    }

    [Fact]
    public async Task A_part_that_two_sources_give_is_not_counted_twice()
    {
        using var work = new FiguresAtWork();
        await work.Add("studenten-samen-opleiden", Haaglanden, o => o.Publisher = "Iemand anders");

        var total = Assert.Single(FigureTotals.Of(await work.Series([Haaglanden], ["studenten-samen-opleiden"], f => f with { WithParts = true })));

        Assert.Equal((1619m, null), (total.Stated, total.Sum));
    }

    [Fact]
    public async Task Figures_of_several_areas_have_no_total()
    {
        using var work = new FiguresAtWork();

        var all = await work.Series([Haaglanden, DenHaag], ["zij-instromers-subsidie"]);

        Assert.Throws<ArgumentException>(() => FigureTotals.Of(all));
    }

    [Fact]
    public async Task What_a_region_keeps_to_itself_no_other_region_sees()
    {
        using var work = new FiguresAtWork();
        var region = await work.Region(Haaglanden);
        await work.Add("inwoners", DenHaag, o => (o.RegionId, o.IsPublic, o.Value) = (region, false, 570000m));

        Assert.Equal([569387m, 570000m], Assert.Single(await work.Series([DenHaag], ["inwoners"])).Points.Select(p => p.Value).Order());
        Assert.Equal([569387m], Assert.Single(await work.Series([DenHaag], ["inwoners"], seenBy: Ldb)).Points.Select(p => p.Value));
    }

    [Fact]
    public async Task Years_can_be_chosen()
    {
        using var work = new FiguresAtWork();

        var some = await work.Series(["zuidwest-nederland"], ["onvervuld"], f => f with { Scope = new(FromYear: 2026, UntilYear: 2027) });
        var undated = await work.Series([Ldb], ["tekort"], f => f with { Scope = new(FromYear: 2000) });

        Assert.Equal([599m, 625m], Assert.Single(some).Points.Select(p => p.Value));
        Assert.Empty(undated);
    }

    [Fact]
    public async Task Any_number_of_figures_takes_one_query()
    {
        using var work = new FiguresAtWork();
        var (few, many) = (new CommandLog(), new CommandLog());

        await work.Series([DenHaag], ["inwoners"], log: few);
        await work.Series([DenHaag, Haaglanden, "nederland", "zuidwest-nederland"], ["tekort", "onvervuld", "zij-instromers-subsidie"], f => f with { WithParts = true }, log: many);

        Assert.Equal((1, 1), (few.Statements.Count, many.Statements.Count));
    }

    [Theory]
    [InlineData(DenHaag, Ldb, FigureComparison.OtherPopulation)]
    [InlineData("g5", Kga, FigureComparison.OtherSector)]
    [InlineData("g5", Ldb, FigureComparison.NoYear)]
    [InlineData("g5", "buiten-de-g5", null)]
    public async Task Shortages_of_two_areas_are_compared_only_when_they_are_of_the_same_thing(string one, string other, string? why)
    {
        using var work = new FiguresAtWork();
        var both = await work.Series([one, other], ["tekort"], f => f with { Scope = new(Role: FigureRole.Leraar) });
        var areas = await work.Areas();
        FigureSeries In(string code) => both.First(s => s.Of.GeographyId == areas.ByCode(code)!.Id && s.Of.Unit is FigureUnit.Percent && s.Of.Sector is not Sector.So);
        var (first, second) = (In(one), In(other));

        Assert.Equal(why, FigureComparison.WhyNot(first.Of, first.Points[^1].When, second.Of, second.Points[^1].When));
    }

    [Fact]
    public async Task Forecasts_of_two_makers_are_not_compared_although_both_are_of_unfilled_fte()
    {
        using var work = new FiguresAtWork();
        var both = await work.Series(["holland-rijnland", Ldb], ["onvervuld", "onvervuld-ocw"]);

        Assert.Equal(FigureComparison.OtherDefinition, FigureComparison.WhyNot(both[0].Of, both[0].Points[0].When, both[1].Of, both[1].Points[0].When));
    }

    [Fact]
    public void Figures_of_other_years_and_other_bases_are_not_compared()
    {
        var of = new FigureSubject("tekort", "Tekort", "tekort", true, 1, Sector.Po, null, null, "", "", FigureUnit.Percent, "werkgelegenheid", FigureNature.Measured, 1);
        var (now, then) = (new FigureMoment(2024, null, null), new FigureMoment(2023, null, new DateOnly(2023, 10, 1)));

        Assert.Equal("Het ene cijfer is van 2024, het andere van 2023.", FigureComparison.WhyNot(of, now, of, then));
        Assert.Equal(FigureComparison.OtherBase, FigureComparison.WhyNot(of, now, of with { ShareOf = "totale tekort" }, now));
        Assert.Equal(FigureComparison.OtherUnit, FigureComparison.WhyNot(of, now, of with { Unit = FigureUnit.Fte }, now));
        Assert.Equal(FigureComparison.OtherNature, FigureComparison.WhyNot(of, now, of with { Nature = FigureNature.Forecast }, now));
        Assert.Equal(FigureComparison.OtherPart, FigureComparison.WhyNot(of, now, of with { Post = FigurePost.Regulier }, now));
        Assert.Equal(FigureComparison.OtherLength, FigureComparison.WhyNot(of, now, of with { Years = 3 }, now));
        Assert.Null(FigureComparison.WhyNot(of, now, of with { GeographyId = 2 }, now with { On = new DateOnly(2024, 10, 1) }));
    }
}
