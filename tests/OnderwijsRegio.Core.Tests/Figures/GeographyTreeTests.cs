using static OnderwijsRegio.Core.Tests.Figures.FiguresAtWork;

namespace OnderwijsRegio.Core.Tests.Figures;

public sealed class GeographyTreeTests
{
    [Theory]
    [InlineData(true, "den-haag", "haaglanden-excl-den-haag")]
    [InlineData(true, "den-haag", "rotterdam")]
    [InlineData(true, "haaglanden", "kennemerland-en-groot-amsterdam")]
    [InlineData(true, "laak")]
    [InlineData(false, "haaglanden", "den-haag")]
    [InlineData(false, "haaglanden", "den-haag", "haaglanden-excl-den-haag")]
    [InlineData(false, "nederland", "haaglanden")]
    [InlineData(false, "g5", "den-haag")]
    [InlineData(false, "den-haag", "haaglanden-meting-2022")]
    [InlineData(false, "haaglanden", "arbeidsmarktregio-haaglanden")]
    [InlineData(false, "den-haag", "den-haag")]
    [InlineData(false, "g5", "buiten-de-g5")]
    public async Task Only_areas_of_which_it_is_known_that_none_overlaps_another_may_be_added(bool expected, params string[] codes)
    {
        using var work = new FiguresAtWork();
        var areas = await work.Areas();

        Assert.Equal(expected, areas.MayBeAdded([.. codes.Select(code => areas.ByCode(code)!.Id)]));
    }

    [Fact]
    public async Task Near_a_region_are_its_parts_what_lies_around_it_and_what_shares_a_part_with_it()
    {
        using var work = new FiguresAtWork();
        var areas = await work.Areas();

        var near = areas.Near(areas.OfRegion(await work.Region(Haaglanden))!.Id).Select(id => areas[id].Code).ToList();

        Assert.Superset(new HashSet<string> { "haaglanden", "den-haag", "laak", "haaglanden-meting-2022", "zuidwest-nederland", "nederland", "arbeidsmarktregio-haaglanden", "g5" }, near.ToHashSet());
        Assert.DoesNotContain("amsterdam", near);
        Assert.DoesNotContain(Ldb, near);
    }

    [Fact]
    public async Task The_regions_and_the_nine_municipalities_are_areas()
    {
        using var work = new FiguresAtWork();
        var areas = await work.Areas();

        foreach (var region in new[] { Haaglanden, Ldb, Kga })
        {
            Assert.Equal(region, areas.OfRegion(await work.Region(region))!.Code);
        }

        var haaglanden = areas.Within(areas.ByCode(Haaglanden)!.Id).Select(id => areas[id]).Where(a => a.Kind is Core.Figures.GeographyKind.Gemeente);
        Assert.Equal(9, haaglanden.Count());
    }
}
