using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Beheer.Regions;

/// <summary>The regions of the installation.</summary>
[Route("beheer")]
public sealed class RegionsController(RegionQueries regions) : Controller
{
    /// <summary>Every region with its size.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await regions.AllAsync(cancel));
}
