using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Chapters;

/// <summary>Writes a part of a chapter. Until it is saved, it is a draft that nobody else sees.</summary>
[Route("programma/{regio}/plan/hoofdstukken/{hoofdstuk}/{deel}")]
[Route("programma/{regio}/plan/{from:int:length(4)}-{until:int:length(4)}/hoofdstukken/{hoofdstuk}/{deel}")]
public sealed class WritingController(
    ChapterPlaces places,
    ChapterQueries queries,
    ChapterService chapters,
    DraftService drafts,
    CurrentRegion region,
    CurrentUser user,
    KeptForms kept,
    TimeProvider clock) : Controller
{
    /// <summary>Shows the text, or one's draft of it.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Write(int? from, int? until, string hoofdstuk, string deel, CancellationToken cancel)
    {
        if (await places.FindAsync(from, until, hoofdstuk, deel, cancel) is not { } place)
        {
            return NotFound();
        }

        if (!place.Plan.IsDraft)
        {
            return Redirect(place.ChapterPath);
        }

        var text = await queries.TextAsync(place.Plan.Id, place.Key, cancel);
        var draft = await queries.DraftAsync(place.Plan.Id, place.Key, user.Id, cancel);
        var names = await queries.ReferencesAsync(place.Plan.Id, place.Key.Part, cancel);
        var form = ChapterForm.Of(text, draft, names);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new WritingPage(place, text, form, names, await OthersAsync(place, cancel)) { DraftAt = draft?.At });
    }

    /// <summary>Saves the text, or keeps it as a draft.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Write(int? from, int? until, string hoofdstuk, string deel, ChapterForm form, CancellationToken cancel)
    {
        if (await places.FindAsync(from, until, hoofdstuk, deel, cancel) is not { } place)
        {
            return NotFound();
        }

        switch (form.Doen)
        {
            case ChapterForm.KeepDraft:
                return await KeepAsync(place, form, cancel);
            case ChapterForm.KeepTheirs:
                await drafts.DiscardAsync(user.Id, place.Plan.Id, place.Key, cancel);
                TempData["Melding"] = "De opgeslagen tekst blijft zoals hij is. Uw eigen tekst is weg.";
                return Redirect(place.ChapterPath);
            default:
                return await SaveAsync(place, form, cancel);
        }
    }

    /// <summary>Throws one's draft away.</summary>
    [HttpPost("weggooien")]
    public async Task<IActionResult> Discard(int? from, int? until, string hoofdstuk, string deel, CancellationToken cancel)
    {
        if (await places.FindAsync(from, until, hoofdstuk, deel, cancel) is not { } place)
        {
            return NotFound();
        }

        await drafts.DiscardAsync(user.Id, place.Plan.Id, place.Key, cancel);
        TempData["Melding"] = "Uw concept is weggegooid. U ziet weer de opgeslagen tekst.";
        return Redirect(place.WritingPath);
    }

    private async Task<IActionResult> SaveAsync(ChapterPlace place, ChapterForm form, CancellationToken cancel)
    {
        var editor = new PlanEditor(user.Id, region.Id);
        switch (await chapters.SaveAsync(editor, place.Plan.Id, place.Key, form.Html, form.IsReady, form.Version, cancel))
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = $"{place.Guide.Title}, {place.PartName}, is opgeslagen.";
                return Redirect(place.ChapterPath);
            case SaveOutcome.Refused refused:
                return await AgainAsync(place, form, refused, cancel);
            case SaveOutcome.Stale stale:
                return await ConflictAsync(place, form, stale, cancel);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> KeepAsync(ChapterPlace place, ChapterForm form, CancellationToken cancel)
    {
        var text = await queries.TextAsync(place.Plan.Id, place.Key, cancel);
        var outcome = await drafts.KeepAsync(user.Id, place.Plan, text, form.Html, form.IsReady, form.Version, cancel);
        var message = $"Concept bewaard om {clock.GetUtcNow().Time()}";
        if (this.IsFragment())
        {
            var refusal = outcome as SaveOutcome.Refused;
            var page = new WritingPage(place, text, form, ActivityReferences.None, await OthersAsync(place, cancel));
            Response.StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
            return Json(new DraftAnswer(refusal?.Message ?? message, page.Notice(clock.Today())));
        }

        if (outcome is SaveOutcome.Refused refused)
        {
            return await AgainAsync(place, form, refused, cancel);
        }

        TempData["Melding"] = $"{message}. Anderen zien het pas als u opslaat.";
        return Redirect(place.WritingPath);
    }

    private async Task<ViewResult> AgainAsync(ChapterPlace place, ChapterForm form, SaveOutcome.Refused refused, CancellationToken cancel)
    {
        ModelState.AddModelError(refused.Field, refused.Message);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Write", await PageAsync(place, form, cancel));
    }

    private async Task<ViewResult> ConflictAsync(ChapterPlace place, ChapterForm form, SaveOutcome.Stale stale, CancellationToken cancel)
    {
        var page = await PageAsync(place, form, cancel);
        var mine = ChapterHtml.Clean(form.Html).Html;
        ViewBag.Conflict = new ChapterConflict(stale.ByName, stale.At?.Clock(), page.Text, ChapterDifference.Between(page.Text.Html, mine, page.Names));
        form.Version = page.Text.Version;
        ModelState.Remove(nameof(form.Version));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Write", page);
    }

    private async Task<WritingPage> PageAsync(ChapterPlace place, ChapterForm form, CancellationToken cancel) => new(
        place,
        await queries.TextAsync(place.Plan.Id, place.Key, cancel),
        form,
        await queries.ReferencesAsync(place.Plan.Id, place.Key.Part, cancel),
        await OthersAsync(place, cancel));

    private async Task<IReadOnlyList<ChapterWriter>> OthersAsync(ChapterPlace place, CancellationToken cancel) =>
        [.. (await queries.WritersAsync(place.Plan.Id, cancel)).Where(w => w.Key == place.Key && w.UserId != user.Id)];
}
