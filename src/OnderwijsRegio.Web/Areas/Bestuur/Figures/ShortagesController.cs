using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Charts;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>The figures of a region for its boards: what is short, how it moved, who says so.</summary>
[Route("bestuur/{regio}/tekorten")]
public sealed class ShortagesController(DashboardQueries dashboards, CurrentRegion region, CurrentUser user, TimeProvider clock) : Controller
{
    private string Door => $"/bestuur/{region.Key!.Slug}";

    /// <summary>The dashboard.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(DashboardView view, CancellationToken cancel)
    {
        var dashboard = await dashboards.FindAsync(region.Id, view.Scope(), cancel);
        var canImport = (await user.KeysAsync()).Opens(Core.Users.Door.Programma, region.Id);
        return View(new DashboardPage(
            dashboard,
            dashboard is null ? new Dictionary<string, IReadOnlyList<ChartOfFigures>>() : DashboardCharts.Of(dashboard),
            view,
            Door,
            canImport ? $"/programma/{region.Key!.Slug}/cijfers/importeren" : null,
            clock.Today()));
    }

    /// <summary>One of its charts as a picture to take along.</summary>
    [HttpGet("plaatje")]
    public async Task<IActionResult> Picture(string? grafiek, DashboardView view, CancellationToken cancel) =>
        await dashboards.FindAsync(region.Id, view.Scope(), cancel) is { } dashboard
        && DashboardCharts.Of(dashboard).Values.SelectMany(c => c).FirstOrDefault(c => c.Chart.Key == grafiek) is { } found
            ? File(ChartPicture.Svg(found.Chart, ColourRamp.From(region.Key!.Colour)), "image/svg+xml", $"{region.Key.Slug}-{grafiek}.svg")
            : NotFound();
}
