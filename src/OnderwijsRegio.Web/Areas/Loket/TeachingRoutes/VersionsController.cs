using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.TeachingRoutes;

/// <summary>What a route says from a day on.</summary>
[Route("loket/{regio}/keuzewijzer")]
public sealed class VersionsController(
    TeachingRouteQueries queries, TeachingRouteService routes, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/keuzewijzer";

    /// <summary>Shows the form of a change that will count from a day.</summary>
    [HttpGet("{id:int}/wijziging")]
    public async Task<IActionResult> Prepare(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } route)
        {
            return NotFound();
        }

        var form = TeachingRouteForm.ForChange(route.Versions[^1].Text, route.Version, clock.Today());
        ViewBag.Kept = await kept.FillAsync(this, form);
        return PageOf(route, null, form);
    }

    /// <summary>Prepares a change.</summary>
    [HttpPost("{id:int}/wijziging")]
    public async Task<IActionResult> Prepare(int id, TeachingRouteForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } route)
        {
            return NotFound();
        }

        Choose(form, route.Versions[^1].Text);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await routes.PrepareAsync(Editor, id, form.ToText(), form.Version, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"De wijziging geldt vanaf {form.ToText().From.Day()}.";
                    return Redirect($"{Path}/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    route = await queries.FindAsync(id, region.Id, cancel) ?? route;
                    Clash(stale, form, route.Versions[^1].Text, route.Version);
                    break;
                default:
                    return NotFound();
            }
        }

        return PageOf(route, null, form);
    }

    /// <summary>Shows a version: its form, or what it said once it no longer counts.</summary>
    [HttpGet("versies/{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (route, version))
        {
            return NotFound();
        }

        var form = TeachingRouteForm.Of(version.Text, version.Version);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return PageOf(route, version, form);
    }

    /// <summary>Corrects a version that counts, or changes one that is to come.</summary>
    [HttpPost("versies/{id:int}")]
    public async Task<IActionResult> Edit(int id, TeachingRouteForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (route, version))
        {
            return NotFound();
        }

        Choose(form, version.Text);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await routes.SaveAsync(Editor, id, form.ToText(), form.Version, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"{form.ToText().Name} is opgeslagen.";
                    return Redirect($"{Path}/{route.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    (route, version) = await FindAsync(id, cancel) ?? (route, version);
                    Clash(stale, form, version.Text, version.Version);
                    break;
                default:
                    return NotFound();
            }
        }

        return PageOf(route, version, form);
    }

    /// <summary>Removes a version that does not count yet.</summary>
    [HttpPost("versies/{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel)
    {
        switch (await routes.RemoveAsync(Editor, id, clock.Today(), cancel))
        {
            case SaveOutcome.Saved { Id: 0 }:
                TempData["Melding"] = "De route is verwijderd.";
                return Redirect(Path);
            case SaveOutcome.Saved saved:
                TempData["Melding"] = "De wijziging is verwijderd.";
                return Redirect($"{Path}/{saved.Id}");
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                return Redirect($"{Path}/versies/{id}");
            default:
                return NotFound();
        }
    }

    private void Choose(TeachingRouteForm form, TeachingRouteText theirs)
    {
        if (form.Keuze.Count > 0)
        {
            form.Choose(theirs);
            ModelState.Clear();
            TryValidateModel(form);
        }
    }

    private void Clash(SaveOutcome.Stale stale, TeachingRouteForm form, TeachingRouteText theirs, Guid version)
    {
        ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), theirs, null, TeachingRouteForm.Words);
        form.Version = version;
        ModelState.Remove(nameof(form.Version));
        Response.StatusCode = StatusCodes.Status409Conflict;
    }

    private async Task<(RouteItem Route, RouteVersionItem Version)?> FindAsync(int id, CancellationToken cancel) =>
        await queries.OfVersionAsync(id, region.Id, cancel) is { } route ? (route, route.Versions.First(v => v.Id == id)) : null;

    private ViewResult PageOf(RouteItem route, RouteVersionItem? version, TeachingRouteForm form) =>
        View("Version", new VersionPage(route, version, form, clock.Today(), Path));
}
