using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.Visitors.TeachingRoutes;

namespace OnderwijsRegio.Web.Areas.Loket.TeachingRoutes;

/// <summary>The routes of the region: what counts, what is to come, and in which order visitors read them.</summary>
[Route("loket/{regio}/keuzewijzer")]
public sealed class TeachingRoutesController(
    TeachingRouteQueries queries, TeachingRouteService routes, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/keuzewijzer";

    /// <summary>All routes, as they are today or on another day.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? op, CancellationToken cancel) =>
        View(new RoutesPage(await queries.AllAsync(region.Id, cancel), DutchInput.Day(op) ?? clock.Today(), clock.Today(), region.Key!.Slug, Path));

    /// <summary>What visitors see, today or on another day.</summary>
    [HttpGet("voorbeeld")]
    public async Task<IActionResult> Preview(string? op, AnswersInAddress given, CancellationToken cancel)
    {
        var on = DutchInput.Day(op) ?? clock.Today();
        var advice = RouteAdvice.Of(await queries.CountingAsync(region.Id, on, cancel), given.ToAnswers());
        return View(new KeuzewijzerPage(region.Key!.RegionName, $"{Path}/voorbeeld", advice, on));
    }

    /// <summary>Shows the form of a new route.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New()
    {
        var today = ParticipationForm.Picked(clock.Today());
        var form = new TeachingRouteForm { From = today, CheckedOn = today, FormKey = Guid.NewGuid() };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Version", NewPage(form));
    }

    /// <summary>Adds a route.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> New(TeachingRouteForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await routes.AddAsync(Editor, form.ToText(), form.FormKey, clock.Today(), cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = $"{form.ToText().Name} is toegevoegd en geldt vanaf {form.ToText().From.Day()}.";
                    return Redirect($"{Path}/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Version", NewPage(form));
    }

    /// <summary>A route with all that it said and will say.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } route)
        {
            return NotFound();
        }

        var form = new RouteEndForm { StopsFrom = ParticipationForm.Picked(route.StopsFrom), Version = route.Version };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(PageOf(route, form));
    }

    /// <summary>Sets the day from which a route no longer counts.</summary>
    [HttpPost("{id:int}/stoppen")]
    public async Task<IActionResult> Stop(int id, RouteEndForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } route)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            var from = DutchInput.Day(form.StopsFrom);
            switch (await routes.StopAsync(Editor, id, from, form.Version, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = from is { } day ? $"De route stopt vanaf {day.Day()}." : "De route stopt niet.";
                    return Redirect($"{Path}/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    route = await queries.FindAsync(id, region.Id, cancel) ?? route;
                    ModelState.AddModelError("", ChangedMeanwhile(stale));
                    form.Version = route.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("Show", PageOf(route, form));
    }

    /// <summary>Puts a route one place up or down.</summary>
    [HttpPost("{id:int}/verplaatsen")]
    public async Task<IActionResult> Move(int id, string? richting, int plaats, CancellationToken cancel)
    {
        if (await routes.MoveAsync(Editor, id, richting == "omhoog", plaats, clock.Today(), cancel) is not SaveOutcome.Saved)
        {
            return NotFound();
        }

        TempData["Melding"] = "De volgorde is opgeslagen.";
        return Redirect(Path);
    }

    private static string ChangedMeanwhile(SaveOutcome.Stale stale) =>
        $"{stale.ByName ?? "Een collega"} wijzigde deze route terwijl u keek. Kijk hieronder wat er nu staat en kies dan opnieuw.";

    private VersionPage NewPage(TeachingRouteForm form) => new(null, null, form, clock.Today(), Path);

    private RoutePage PageOf(RouteItem route, RouteEndForm form) => new(route, form, clock.Today(), Path);
}

/// <summary>The routes of a region on a day.</summary>
public sealed record RoutesPage(IReadOnlyList<RouteItem> Routes, DateOnly On, DateOnly Today, string Slug, string Path)
{
    /// <summary>Whether it is as it is now.</summary>
    public bool IsNow => On == Today;

    /// <summary>What goes on, or is to come.</summary>
    public IReadOnlyList<RouteItem> Going => [.. Routes.Where(r => !r.IsStopped(On))];

    /// <summary>What has ended.</summary>
    public IReadOnlyList<RouteItem> Stopped => [.. Routes.Where(r => r.IsStopped(On))];
}

/// <summary>One route with the form of its end.</summary>
public sealed record RoutePage(RouteItem Route, RouteEndForm Form, DateOnly Today, string Path);

/// <summary>The form of what a route says; without a route that of a new one, without a version that of a change.</summary>
public sealed record VersionPage(RouteItem? Route, RouteVersionItem? Version, TeachingRouteForm Form, DateOnly Today, string Path)
{
    /// <summary>Whether its begin lies fixed: it counts already.</summary>
    public bool HasBegun => Version is not null && Version.Text.From <= Today;

    /// <summary>Whether it can be changed.</summary>
    public bool IsOpen => Version is null || Route!.IsOpen(Version, Today);
}
