using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Core.Regions;
using static OnderwijsRegio.Core.Tests.Figures.FiguresAtWork;

namespace OnderwijsRegio.Core.Tests.Figures;

public sealed class DashboardTests : IDisposable
{
    private readonly FiguresAtWork work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task The_shortages_of_the_city_stand_in_for_a_region_of_which_no_source_gives_them()
    {
        var dashboard = await work.Dashboard(Haaglanden);

        var city = dashboard.Shortages.Where(s => dashboard.AreaOf(s.Of) == "Den Haag").ToList();
        Assert.Equal(
            ["leraren po 17,5% 506 fte", "schoolleiders po 11% 28 fte", "leraren so/sbo/vso 15,5% 23 fte", "leraren so/sbo/vso 16,6% 59 fte"],
            city.Select(s => $"{s.Staff} {Latest(s.Share!)} {Latest(s.Fte!)}"));
        Assert.DoesNotContain(dashboard.Shortages, s => s.Of.GeographyId == dashboard.Region.Id);
    }

    [Fact]
    public async Task What_the_region_itself_has_is_shown_of_the_region_and_no_longer_of_its_city()
    {
        await work.Add("onbevoegde-uren", DenHaag, o => o.GeographyId = work.AreaId(Haaglanden));

        var dashboard = await work.Dashboard(Haaglanden);

        Assert.Equal(["Haaglanden", "Nederland"], dashboard.Of("onbevoegde-uren").Select(s => dashboard.AreaOf(s.Of)));
        Assert.Contains(dashboard.Of("benoembare-uren"), s => dashboard.AreaOf(s.Of) == "Den Haag");
    }

    [Fact]
    public async Task The_shortage_per_area_stays_beside_that_of_the_region()
    {
        await work.Add("tekort", DenHaag, o => (o.GeographyId, o.Year) = (work.AreaId(Haaglanden), 2024));

        var areas = (await work.Dashboard(Haaglanden)).Shortages.Select(s => s.Of.GeographyId).ToList();

        Assert.Equal(work.AreaId(Haaglanden), areas[0]);
        Assert.Contains(work.AreaId(DenHaag), areas);
    }

    [Fact]
    public async Task No_national_figure_stands_beside_a_shortage_of_other_schools()
    {
        Assert.All((await work.Dashboard(Haaglanden)).Shortages, s => Assert.Null(s.Country));
    }

    [Fact]
    public async Task A_national_figure_of_the_same_schools_stands_beside_it()
    {
        // Made up: the documents have no national series.
        foreach (var (year, value) in new[] { (2023, 9.7m), (2024, 8.1m) })
        {
            await work.Add("tekort", DenHaag, o => (o.GeographyId, o.Year, o.Value) = (work.AreaId("nederland"), year, value));
        }

        var teachers = (await work.Dashboard(Haaglanden)).Shortages.First(s => s is { Staff: "leraren po", Share.Points.Count: 2 });

        Assert.Equal([9.7m, 8.1m], teachers.Country!.Points.Select(p => p.Value));
    }

    [Theory]
    [InlineData("leraren po", 122, 425)]
    [InlineData("leraren vo", 33, 52)]
    [InlineData("schoolleiders po", 16, 22)]
    [InlineData("schoolleiders vo", 5, 3)]
    public async Task What_stays_open_and_what_is_hidden_stand_together(string staff, decimal open, decimal hidden)
    {
        var found = Assert.Single((await work.Dashboard(Haaglanden)).OpenAndHidden, o => o.Staff == staff);

        Assert.Equal((open, hidden), (found.OpenBesideHidden!.Value, Assert.Single(found.Hidden).Value));
    }

    [Fact]
    public async Task How_the_hidden_shortage_of_teachers_po_was_filled_comes_with_every_way()
    {
        var found = (await work.Dashboard(Haaglanden)).OpenAndHidden.Single(o => o.Staff == "leraren po");

        Assert.Equal(425m, found.Filled.Where(f => f.Of.Subject.Length == 0).Sum(f => f.Point.Value));
        Assert.Equal(
            [("onbevoegd", 226m), ("zijinstroom", 81), ("bevoegd ambulant", 32), ("groep opgesplitst", 22)],
            found.Filled.Where(f => f.Of is { Measure: "verborgen-intern", Subject.Length: > 0 }).Select(f => (f.Of.Subject, f.Point.Value!.Value)).OrderByDescending(f => f.Value));
    }

    [Fact]
    public async Task Subjects_stand_in_the_order_of_what_is_expected_in_the_last_year()
    {
        var forecast = Assert.Single((await work.Dashboard(Haaglanden)).Forecasts);

        Assert.Equal([2024, 2025, 2026, 2027, 2028, 2029], forecast.Years);
        Assert.Equal(["Nederlands", "Wiskunde", "Frans"], forecast.Subjects.Take(3).Select(s => s.Of.Subject));
        Assert.Equal("In 2029 is het verwachte tekort het grootst bij Nederlands: 196 fte", Findings.Largest(forecast));
    }

    [Fact]
    public async Task Two_sources_that_differ_and_totals_that_are_no_sum_are_told_and_roundings_apart()
    {
        var all = (await work.Dashboard(Haaglanden)).Disagreements;

        var open = Assert.Single(all, d => d.Of is { Measure: "tekort-openstaand", Sector: Sector.Vo, Unit: FigureUnit.Fte, Post: null });
        Assert.Equal([33m, 85m], Assert.Single(open.Moments).Points.Select(p => p.Value).Order());
        var subjects = Assert.Single(all, d => d.Of.Measure == "onvervuld");
        Assert.Equal(
            [(606m, 591m), (549, 544), (599, 587), (625, 620), (671, 670), (728, 727)],
            subjects.Moments.Select(m => (m.Points[0].Value!.Value, m.Sum!.Value)));
        Assert.False(open.IsRounding || subjects.IsRounding);
        Assert.All(all.Except([open, subjects]), d => Assert.True(d.IsRounding, d.Of.ToString()));
    }

    [Fact]
    public async Task Zij_instromers_of_the_region_come_without_adding_its_parts()
    {
        var po = (await work.Dashboard(Haaglanden)).Of("zij-instromers-subsidie").Single(s => s.Of is { Sector: Sector.Po, Years: 1 } && s.Of.GeographyId == work.AreaId(Haaglanden));

        Assert.Equal([116m, 99m, 85m], po.Points.Select(p => p.Value));
        Assert.Equal("Het aantal daalde van 116 personen in 2022 naar 85 personen in 2024", Findings.Moved("Het aantal", po));
    }

    [Fact]
    public async Task A_filter_keeps_what_is_of_no_sector_in_particular()
    {
        var dashboard = await work.Dashboard(Haaglanden, new FigureScope(Sector.Vo, FigureRole.Leraar));

        Assert.All(dashboard.Shortages, s => Assert.Equal((Sector.Vo, FigureRole.Leraar), (s.Of.Sector, s.Of.Role)));
        Assert.NotEmpty(dashboard.Of(DashboardTopic.TrainingSuccess));
        Assert.Empty(dashboard.Of(DashboardTopic.Outcome));
    }

    [Fact]
    public async Task Of_measures_whose_course_is_not_shown_only_the_newest_figure_comes()
    {
        await work.Add("onbevoegde-uren", DenHaag, o => (o.Year, o.Value) = (2021, 5m));

        var hours = (await work.Dashboard(Haaglanden)).Of("onbevoegde-uren").Single(s => s.Of.GeographyId == work.AreaId(DenHaag));

        Assert.Equal([3m], hours.Points.Select(p => p.Value));
    }

    [Fact]
    public async Task A_figure_that_another_region_keeps_to_itself_hides_nothing_and_is_not_there()
    {
        await work.Add("onbevoegde-uren", DenHaag, o => (o.Year, o.Value, o.IsPublic, o.RegionId) = (2025, 99m, false, work.RegionId(Ldb)));

        var hours = (await work.Dashboard(Haaglanden)).Of("onbevoegde-uren").Single(s => s.Of.GeographyId == work.AreaId(DenHaag));

        Assert.Equal([3m], hours.Points.Select(p => p.Value));
    }

    [Fact]
    public async Task Any_number_of_figures_takes_the_same_queries()
    {
        var (few, many) = (new CommandLog(), new CommandLog());
        await work.Dashboard(Kga, log: few);
        for (var year = 1990; year < 2010; year++)
        {
            await work.Add("tekort", DenHaag, o => (o.GeographyId, o.Year) = (work.AreaId(Kga), year));
        }

        await work.Dashboard(Kga, log: many);

        Assert.Equal(few.Statements.Count, many.Statements.Count);
    }

    private static string Latest(FigureSeries series) => FigureText.Value(series.Standing().Latest[0], series.Of);
}
