using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Figures;

/// <summary>What a file does: while it is read, before it is taken over, and after.</summary>
[Route("programma/{regio}/cijfers/importeren/{id:int}")]
public sealed class ImportPreviewController(FigureImportQueries imports, CurrentRegion region, CurrentUser user) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => ImportPlaces.Imports(region.Key!.Slug);

    /// <summary>How far a file is.</summary>
    [HttpGet("")]
    public Task<IActionResult> Show(int id, string? regels, int? pagina, CancellationToken cancel) => ShowAsync(id, regels, pagina, cancel);

    /// <summary>Takes a file over.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Show(int id, bool skipsFaulty, [FromServices] FigureAcceptance acceptance, CancellationToken cancel)
    {
        switch (await acceptance.AcceptAsync(Editor, id, skipsFaulty, cancel))
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = "De cijfers zijn overgenomen.";
                return Redirect($"{Path}/{id}");
            case SaveOutcome.Refused refused:
                ModelState.AddModelError(refused.Field, refused.Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(id, null, null, cancel);
            default:
                return NotFound();
        }
    }

    /// <summary>Undoes an import.</summary>
    [HttpPost("terugdraaien")]
    public async Task<IActionResult> Undo(int id, [FromServices] FigureUndo undo, CancellationToken cancel) =>
        Said(await undo.UndoAsync(Editor, id, cancel), "De import is teruggedraaid.", $"{Path}/{id}", $"{Path}/{id}");

    /// <summary>Throws a file away.</summary>
    [HttpPost("weggooien")]
    public async Task<IActionResult> Discard(int id, [FromServices] FigureAcceptance acceptance, CancellationToken cancel) =>
        Said(await acceptance.DiscardAsync(Editor, id, cancel), "Het bestand is weg; er is niets overgenomen.", Path, $"{Path}/{id}");

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

    private async Task<IActionResult> ShowAsync(int id, string? lines, int? page, CancellationToken cancel)
    {
        if (await imports.FindAsync(id, region.Id, cancel) is not { } import)
        {
            return NotFound();
        }

        switch (import.Head.Import.Status)
        {
            case ImportStatus.Columns:
                return Redirect($"{Path}/{id}/kolommen");
            case ImportStatus.Reading or ImportStatus.BrokenOff:
                return View("ImportReading", new ImportReadingPage(import, Path));
            default:
                var outcome = DutchNames.FromDutchName<ImportOutcome>(lines)
                    ?? ImportPreviewPage.Outcomes.FirstOrDefault(o => import.Head.Import.Count(o) > 0, ImportOutcome.Added);
                return View("ImportPreview", new ImportPreviewPage(import, outcome, await imports.LinesAsync(import.Head.Import, outcome, page ?? 1, cancel), Path));
        }
    }
}
