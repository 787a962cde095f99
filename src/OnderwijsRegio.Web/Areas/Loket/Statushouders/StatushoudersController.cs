using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Statushouders;

/// <summary>The programme for statushouders: who is in it, and the track of each.</summary>
[Route("loket/{regio}/statushouders")]
public sealed class StatushoudersController(
    StatushouderQueries queries, StatushouderService service, OpenedNotes notes, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/statushouders";

    /// <summary>Who is in the programme.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View("Index", new TracksPage(await queries.ListAsync(region.Id, cancel), await queries.YearsAsync(region.Id, cancel), clock.Today(), Path));

    /// <summary>Enrols a candidate from the file.</summary>
    [HttpPost("/loket/{regio}/kandidaten/{id:int}/programma")]
    public async Task<IActionResult> Enrol(int id, CancellationToken cancel) =>
        await service.EnrolAsync(Editor, id, clock.Today(), cancel) is SaveOutcome.Saved saved ? Done(saved.Id, "De kandidaat is ingeschreven in het programma.") : NotFound();

    /// <summary>A track. That it was opened is noted.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        await notes.TrackAsync(Editor, id);
        var form = TrackForm.Of(file);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return Page(file, form, Unchecked(), new LevelForm { On = Today });
    }

    /// <summary>Changes a track.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Save(int id, TrackForm form, CancellationToken cancel)
    {
        var outcome = ModelState.IsValid ? await service.SaveAsync(Editor, id, form.ToText(), form.Version, clock.Today(), cancel) : null;
        return await AfterAsync(id, outcome, "Het traject is opgeslagen.", file =>
        {
            if (outcome is SaveOutcome.Stale)
            {
                form.Version = file.Version;
                ModelState.Remove(nameof(form.Version));
            }

            return Page(file, form, Unchecked(), new LevelForm { On = Today });
        }, cancel);
    }

    /// <summary>Notes that it was checked that nobody else pays.</summary>
    [HttpPost("{id:int}/controle")]
    public async Task<IActionResult> Check(int id, CheckForm form, CancellationToken cancel)
    {
        var outcome = ModelState.IsValid
            ? await service.CheckAsync(Editor, id, DutchInput.Day(form.CheckedOn), form.CheckReference ?? "", form.IsNoBsn, clock.Today(), cancel)
            : null;
        return await AfterAsync(id, outcome, "De controle is vastgelegd.", file => Page(file, TrackForm.Of(file), form, new LevelForm { On = Today }), cancel);
    }

    /// <summary>Notes how well someone knows Dutch.</summary>
    [HttpPost("{id:int}/taal")]
    public async Task<IActionResult> Level(int id, LevelForm form, CancellationToken cancel)
    {
        var outcome = ModelState.IsValid ? await service.NoteLevelAsync(Editor, id, form.Level, DutchInput.Day(form.On), clock.Today(), cancel) : null;
        return await AfterAsync(id, outcome, "Het taalniveau is vastgelegd.", file => Page(file, TrackForm.Of(file), Unchecked(), form), cancel);
    }

    /// <summary>Takes back a level that was a slip.</summary>
    [HttpPost("{id:int}/taal/verwijderen")]
    public async Task<IActionResult> RemoveLevel(int id, [FromForm] int stap, CancellationToken cancel) =>
        await service.RemoveLevelAsync(Editor, id, stap, cancel) is SaveOutcome.Saved ? Done(id, "Het taalniveau is verwijderd.") : NotFound();

    /// <summary>Takes back an enrolment that was a slip.</summary>
    [HttpPost("{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel)
    {
        switch (await service.RemoveAsync(Editor, id, cancel))
        {
            case SaveOutcome.Saved saved:
                TempData["Melding"] = "De inschrijving is verwijderd.";
                return Redirect($"/loket/{region.Key!.Slug}/kandidaten/{saved.Id}");
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                return Redirect($"{Path}/{id}");
            default:
                return NotFound();
        }
    }

    private string? Today => ParticipationForm.Picked(clock.Today());

    private CheckForm Unchecked() => new() { CheckedOn = Today };

    private async Task<IActionResult> AfterAsync(int id, SaveOutcome? outcome, string saved, Func<TrackFile, IActionResult> page, CancellationToken cancel)
    {
        if (outcome is SaveOutcome.Saved)
        {
            return Done(id, saved);
        }

        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        Response.StatusCode = outcome is SaveOutcome.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        if (outcome is SaveOutcome.Refused refused)
        {
            ModelState.AddModelError(refused.Field, refused.Message);
        }
        else if (outcome is SaveOutcome.Stale stale)
        {
            ModelState.AddModelError("", $"{stale.ByName ?? "Een collega"} heeft dit traject net ook gewijzigd. Open het in een ander venster, kijk wat er nu staat, en sla daarna opnieuw op.");
        }

        return page(file);
    }

    private ViewResult Page(TrackFile file, TrackForm form, CheckForm check, LevelForm level) => View("Show", new TrackPage(file, form, check, level, clock.Today(), Path));

    private RedirectResult Done(int id, string message)
    {
        TempData["Melding"] = message;
        return Redirect($"{Path}/{id}");
    }
}

/// <summary>The programme of a region.</summary>
/// <param name="Tracks">Who is in it.</param>
/// <param name="Years">How many per year.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the page.</param>
public sealed record TracksPage(IReadOnlyList<TrackItem> Tracks, IReadOnlyList<TrackYear> Years, DateOnly Today, string Path);

/// <summary>A track, with its forms.</summary>
/// <param name="File">Track.</param>
/// <param name="Form">Form of the track.</param>
/// <param name="Check">Form of the check.</param>
/// <param name="Level">Form of the language level.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the programme.</param>
public sealed record TrackPage(TrackFile File, TrackForm Form, CheckForm Check, LevelForm Level, DateOnly Today, string Path)
{
    /// <summary>Address of the candidates.</summary>
    public string Candidates => Path.Replace("/statushouders", "/kandidaten", StringComparison.Ordinal);
}
