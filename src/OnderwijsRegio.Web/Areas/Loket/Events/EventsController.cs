using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Events;

/// <summary>The events of a region, a new one, and what they brought.</summary>
[Route("loket/{regio}/bijeenkomsten")]
public sealed class EventsController(EventQueries queries, EventService service, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private string Path => $"/loket/{region.Key!.Slug}/bijeenkomsten";

    /// <summary>The events: those that come, or those that were.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(bool eerder, int? na, CancellationToken cancel) => View("Index", new EventsPage(
        eerder ? await queries.PastAsync(region.Id, clock.GetUtcNow(), na, cancel) : await queries.ComingAsync(region.Id, clock.GetUtcNow(), null, cancel),
        eerder,
        na is not null,
        Path,
        region.Key!.Slug));

    /// <summary>Shows the form of a new event.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New()
    {
        var form = new EventForm { FormKey = Guid.NewGuid(), From = "19:30", Until = "21:00", IsPublic = true };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Edit", new EventFormPage(null, form, Path));
    }

    /// <summary>Plans an event or a series.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> New(EventForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var series = form.Series();
            switch (await service.PlanAsync(new PlanEditor(user.Id, region.Id), form.ToText(), series, form.FormKey, clock.Today(), cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = series.IsSeries ? $"De reeks van {series.Times} bijeenkomsten is gepland." : "De bijeenkomst is gepland.";
                    return Redirect($"{Path}/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", new EventFormPage(null, form, Path));
    }

    /// <summary>What the events of a cohort brought.</summary>
    [HttpGet("opbrengst")]
    public async Task<IActionResult> Yield(string? soort, string? jaar, CancellationToken cancel)
    {
        var kind = Enum.GetValues<EventKind>().Cast<EventKind?>().FirstOrDefault(k => k!.Value.DutchName() == soort);
        var year = int.TryParse(jaar, out var typed) && typed is >= 2000 and <= 2100 ? typed : (int?)null;
        var today = clock.Today();
        ModelState.Clear();
        return View("Yield", new YieldPage(await queries.YieldAsync(region.Id, kind, year, today, cancel), kind, year, today, Path));
    }
}

/// <summary>A page of events.</summary>
/// <param name="Events">Events.</param>
/// <param name="IsPast">Whether they are over.</param>
/// <param name="IsDeep">Whether it is not the first page.</param>
/// <param name="Path">Address of the events.</param>
/// <param name="Slug">How addresses call the region.</param>
public sealed record EventsPage(EventPage Events, bool IsPast, bool IsDeep, string Path, string Slug);

/// <summary>The form of an event.</summary>
/// <param name="File">Event; null for a new one.</param>
/// <param name="Form">Form.</param>
/// <param name="Path">Address of the events.</param>
public sealed record EventFormPage(EventFile? File, EventForm Form, string Path);

/// <summary>What events brought.</summary>
/// <param name="Yield">What they brought.</param>
/// <param name="Kind">Of which sort; null for all.</param>
/// <param name="Year">Of which year; null for all.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the events.</param>
public sealed record YieldPage(EventYield Yield, EventKind? Kind, int? Year, DateOnly Today, string Path);
