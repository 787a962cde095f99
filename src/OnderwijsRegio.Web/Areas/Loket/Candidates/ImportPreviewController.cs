using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What comes of a file with candidates: before it is taken over, and after.</summary>
[Route("loket/{regio}/kandidaten/inlezen/{id:int}")]
public sealed class ImportPreviewController(CandidateImportQueries imports, CurrentRegion region, CurrentUser user, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => ImportPlaces.Imports(region.Key!.Slug);

    /// <summary>What comes of it.</summary>
    [HttpGet("")]
    public Task<IActionResult> Show(int id, string? regels, int? pagina, CancellationToken cancel) =>
        ShowAsync(id, regels, pagina, new CandidateImportForm(), cancel);

    /// <summary>Takes it over.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Show(int id, CandidateImportForm form, [FromServices] CandidateAcceptance acceptance, CancellationToken cancel)
    {
        switch (await acceptance.AcceptAsync(Editor, id, new CandidateImportChoice(form.SkipsFaulty, form.TakesDoubles), clock.Today(), cancel))
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = "De kandidaten zijn ingelezen.";
                return Redirect($"{Path}/{id}");
            case SaveOutcome.Refused refused:
                ModelState.AddModelError(refused.Field, refused.Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(id, null, null, form, cancel);
            default:
                return NotFound();
        }
    }

    /// <summary>The rows with a problem, to mend.</summary>
    [HttpGet("fouten.csv")]
    public async Task<IActionResult> Faulty(int id, [FromServices] FaultyRows faulty, CancellationToken cancel) =>
        await imports.FindAsync(id, region.Id, cancel) is { Head.Import.Status: ImportStatus.Preview } import
            ? new CsvDownload($"fouten-{id}.csv", to => faulty.WriteAsync(to, import, cancel))
            : NotFound();

    /// <summary>Undoes an import.</summary>
    [HttpPost("terugdraaien")]
    public async Task<IActionResult> Undo(int id, [FromServices] CandidateImportUndo undo, CancellationToken cancel) =>
        Said(await undo.UndoAsync(Editor, id, cancel), "De import is teruggedraaid.", $"{Path}/{id}", $"{Path}/{id}");

    /// <summary>Throws a file away.</summary>
    [HttpPost("weggooien")]
    public async Task<IActionResult> Discard(int id, [FromServices] CandidateUpload upload, CancellationToken cancel) =>
        Said(await upload.DiscardAsync(Editor, id, cancel), "Het bestand is weg; er is niemand ingelezen.", Path, $"{Path}/{id}");

    private IActionResult Said(SaveOutcome outcome, string message, string done, string refused)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = message;
                return Redirect(done);
            case SaveOutcome.Refused refusal:
                TempData["Waarschuwing"] = refusal.Message;
                return Redirect(refused);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(int id, string? lines, int? number, CandidateImportForm form, CancellationToken cancel)
    {
        if (await imports.FindAsync(id, region.Id, cancel) is not { } import)
        {
            return NotFound();
        }

        if (import.Head.Import.Status is ImportStatus.Columns)
        {
            return Redirect($"{Path}/{id}/kolommen");
        }

        var outcome = DutchNames.FromDutchName<ImportOutcome>(lines)
            ?? CandidatePreviewPage.Outcomes.FirstOrDefault(o => import.About.Count(o) > 0, ImportOutcome.Added);
        return View("ImportPreview", new CandidatePreviewPage(import, outcome, await imports.RowsAsync(import, outcome, number ?? 1, cancel), form, Path));
    }
}
