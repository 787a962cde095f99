using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Visitors.TeachingRoutes;

/// <summary>From background and wish to routes. Open to all; it asks nothing that tells who someone is.</summary>
[AllowAnonymous]
public sealed class KeuzewijzerController(RegionQueries regions, TeachingRouteQueries routes, TimeProvider clock) : Controller
{
    /// <summary>The questions, and the routes for the answers.</summary>
    [HttpGet("/keuzewijzer/{regio}")]
    public async Task<IActionResult> Index(string regio, AnswersInAddress given, CancellationToken cancel)
    {
        if (await regions.PublicAsync(regio, cancel) is not { } region)
        {
            return NotFound();
        }

        ViewBag.Brand = Brand.Of(region);
        var advice = RouteAdvice.Of(await routes.CountingAsync(region.Id, clock.Today(), cancel), given.ToAnswers());
        return View(new KeuzewijzerPage(region.Name, $"/keuzewijzer/{region.Slug}", advice) { SignUpAddress = $"/aanmelden/{region.Slug}" });
    }
}

/// <summary>The keuzewijzer of a region.</summary>
/// <param name="Region">Name of the region.</param>
/// <param name="Address">Where the questions are answered.</param>
/// <param name="Advice">The routes for the answers.</param>
/// <param name="On">Day that the desk looks at; null for today.</param>
public sealed record KeuzewijzerPage(string Region, string Address, RouteAdvice Advice, DateOnly? On = null)
{
    /// <summary>Where a visitor signs up, to which the answers go along; null for the desk that looks at it.</summary>
    public string? SignUpAddress { get; init; }
}
