using OnderwijsRegio.Core.Figures;
using static OnderwijsRegio.Core.Tests.Figures.FiguresAtWork;

namespace OnderwijsRegio.Core.Tests.Figures;

public sealed class SideBySideTests : IDisposable
{
    private readonly FiguresAtWork work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task The_shortage_of_the_large_cities_stands_beside_that_outside_them_and_no_other()
    {
        var compared = Assert.Single(await Compare("tekort", "g5", "buiten-de-g5", Ldb, Kga, DenHaag, "delft"));

        Assert.Equal([6.6m], compared.Beside.Select(b => b.Point.Value));
        Assert.Equal(
            [
                (work.AreaId(Ldb), FigureComparison.NoYear),
                (work.AreaId(Kga), FigureComparison.OtherSector),
                (work.AreaId(DenHaag), FigureComparison.OtherPopulation),
                (work.AreaId("delft"), SideBySide.Nothing),
            ],
            compared.Apart.Select(a => (a.GeographyId, a.Why)));
    }

    [Fact]
    public async Task Figures_of_the_same_year_stand_beside_each_other_although_one_area_has_a_newer_one()
    {
        await work.Add("tekort", "buiten-de-g5", o => (o.Year, o.On, o.Value) = (2025, null, 6.1m));

        var compared = Assert.Single(await Compare("tekort", "g5", "buiten-de-g5"));

        Assert.Equal([(2024, 6.6m)], compared.Beside.Select(b => (b.Point.When.Year!.Value, b.Point.Value!.Value)));
    }

    [Fact]
    public async Task Each_thing_that_an_area_has_figures_of_is_compared_by_itself()
    {
        var compared = await Compare("zij-instromers-subsidie", Haaglanden, DenHaag, "nederland");

        // Po and vo, each per year and over three years.
        Assert.Equal(4, compared.Count);
        Assert.All(compared, c => Assert.Equal(2, c.Beside.Count));
    }

    private async Task<IReadOnlyList<SideBySide>> Compare(string measure, string area, params string[] others) =>
        SideBySide.Of(work.AreaId(area), [.. others.Select(work.AreaId)], await work.Series([area, .. others], [measure], f => f with { WithParts = true }));
}
