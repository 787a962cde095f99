using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Visitors.Regions;

/// <summary>What everyone may know of a region: who it is, and its public figures. Open to all.</summary>
[AllowAnonymous]
public sealed class RegionController(RegionQueries regions, FigureQueries figures) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("/regio/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancel)
    {
        if (await regions.PublicAsync(slug, cancel) is not { } region)
        {
            return NotFound();
        }

        var tree = await figures.AreasAsync(cancel);
        IReadOnlyCollection<int> areas = tree.OfRegion(region.Id) is { } own ? [.. tree.Within(own.Id)] : [];
        var series = await figures.SeriesAsync(regionId: null, new FigureFilter(areas, await figures.PublicMeasuresAsync(areas, cancel)) { WithHistory = DashboardTopic.WithHistory }, cancel);
        ViewBag.Brand = Brand.Of(region);
        return View(new PublicRegionPage(region, series, tree));
    }
}

/// <summary>A region with its public figures.</summary>
/// <param name="Region">Region.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Areas">Names of areas.</param>
public sealed record PublicRegionPage(PublicRegion Region, IReadOnlyList<FigureSeries> Figures, GeographyTree Areas)
{
    /// <summary>Code of the measure that comes first, and of which the figures are open at once.</summary>
    public const string Headline = "tekort";
}
