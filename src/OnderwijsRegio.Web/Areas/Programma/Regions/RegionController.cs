using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Regions;

/// <summary>The region, as one sees it who comes in by the door Programma.</summary>
[Route("programma/{regio}")]
public sealed class RegionController(RegionQueries regions, CurrentRegion region, TimeProvider clock) : Controller
{
    /// <summary>Who the region is and what is known of it.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View("Region", await regions.FindAsync(region.Id, clock.Today(), cancel));
}
