using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Events;

/// <summary>An event: who signed up, who came.</summary>
[Route("loket/{regio}/bijeenkomsten/{id:int}")]
public sealed class EventController(
    EventQueries queries, EventService service, CurrentRegion region, CurrentUser user, KeptForms kept, PortalAddress portal, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/bijeenkomsten";

    /// <summary>The event.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) => await queries.FindAsync(id, region.Id, clock.Today(), cancel) is { } file ? Page(file) : NotFound();

    /// <summary>Notes what became of those who signed up.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Mark(int id, AttendanceForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await service.MarkAsync(Editor, id, form.ToStates(), portal.Value, cancel))
            {
                case SaveOutcome.Saved:
                    return Done(id, "De opkomst is vastgelegd.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await queries.FindAsync(id, region.Id, clock.Today(), cancel) is { } file ? Page(file) : NotFound();
    }

    /// <summary>Shows the form.</summary>
    [HttpGet("wijzigen")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, clock.Today(), cancel) is not { } file)
        {
            return NotFound();
        }

        var form = EventForm.Of(file);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Edit", new EventFormPage(file, form, Path));
    }

    /// <summary>Changes the event.</summary>
    [HttpPost("wijzigen")]
    public async Task<IActionResult> Edit(int id, EventForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, clock.Today(), cancel) is not { } file)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(file.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await service.SaveAsync(Editor, id, form.ToText(), form.Version, portal.Value, cancel))
            {
                case SaveOutcome.Saved:
                    return Done(id, "De bijeenkomst is opgeslagen.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    file = await queries.FindAsync(id, region.Id, clock.Today(), cancel) ?? file;
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), file.Text, null, EventForm.Words);
                    form.Version = file.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("Edit", new EventFormPage(file, form, Path));
    }

    /// <summary>Asks whether it is to be called off.</summary>
    [HttpGet("afgelasten")]
    public async Task<IActionResult> CallOff(int id, CancellationToken cancel) =>
        await queries.FindAsync(id, region.Id, clock.Today(), cancel) is { } file ? View("CallOff", new EventFilePage(file, clock.GetUtcNow(), Path)) : NotFound();

    /// <summary>Calls it off.</summary>
    [HttpPost("afgelasten")]
    public async Task<IActionResult> CallOffNow(int id, CancellationToken cancel)
    {
        switch (await service.CallOffAsync(Editor, id, portal.Value, cancel))
        {
            case SaveOutcome.Saved:
                return Done(id, "De bijeenkomst gaat niet door. Wie zich aanmeldde, krijgt een mail.");
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                return Redirect($"{Path}/{id}");
            default:
                return NotFound();
        }
    }

    /// <summary>Signs a candidate up from their file.</summary>
    [HttpPost("/loket/{regio}/kandidaten/{id:int}/bijeenkomst")]
    public async Task<IActionResult> Add(int id, int? eventId, CancellationToken cancel)
    {
        if (eventId is null)
        {
            TempData["Waarschuwing"] = EventMessages.EventMissing;
        }
        else
        {
            switch (await service.AddAsync(Editor, eventId.Value, id, portal.Value, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De kandidaat is aangemeld voor de bijeenkomst.";
                    break;
                case SaveOutcome.Refused refused:
                    TempData["Waarschuwing"] = refused.Message;
                    break;
                default:
                    return NotFound();
            }
        }

        return Redirect($"/loket/{region.Key!.Slug}/kandidaten/{id}");
    }

    private ViewResult Page(EventFile file) => View("Show", new EventFilePage(file, clock.GetUtcNow(), Path));

    private RedirectResult Done(int id, string message)
    {
        TempData["Melding"] = message;
        return Redirect($"{Path}/{id}");
    }
}

/// <summary>An event.</summary>
/// <param name="File">Event.</param>
/// <param name="Now">Now.</param>
/// <param name="Path">Address of the events.</param>
public sealed record EventFilePage(EventFile File, DateTimeOffset Now, string Path)
{
    /// <summary>Whether it has begun.</summary>
    public bool HasBegun => File.StartsAt <= Now;

    /// <summary>Address of the candidates.</summary>
    public string Candidates => Path.Replace("/bijeenkomsten", "/kandidaten", StringComparison.Ordinal);
}
