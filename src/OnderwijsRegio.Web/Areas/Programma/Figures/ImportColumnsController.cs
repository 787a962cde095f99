using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Figures;

/// <summary>What stands in the columns of a file, and what its words mean.</summary>
[Route("programma/{regio}/cijfers/importeren/{id:int}")]
public sealed class ImportColumnsController(
    FigureImportQueries imports, FigureColumnService columns, CurrentRegion region, CurrentUser user, KeptForms kept) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => ImportPlaces.Imports(region.Key!.Slug);

    /// <summary>The form for the columns.</summary>
    [HttpGet("kolommen")]
    public async Task<IActionResult> Columns(int id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } import)
        {
            return NotFound();
        }

        var vocabulary = await imports.VocabularyAsync(cancel);
        var (said, isRemembered) = await imports.ColumnsAsync(import, vocabulary, cancel);
        // Into an empty form, for a box that is not ticked is not sent.
        var form = new ImportColumnsForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("ImportColumns", new ImportColumnsPage(import, ViewBag.Kept ? form : ImportColumnsForm.Of(said), vocabulary, isRemembered, Path));
    }

    /// <summary>Takes in what stands in the columns, and has the file read.</summary>
    [HttpPost("kolommen")]
    public async Task<IActionResult> Columns(int id, ImportColumnsForm form, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } import)
        {
            return NotFound();
        }

        var vocabulary = await imports.VocabularyAsync(cancel);
        var said = form.ToColumns(import.Table.Columns.Count);
        foreach (var (field, message) in FigureColumnRules.Faults(said, import.Table, vocabulary))
        {
            ModelState.AddModelError(field, message);
        }

        if (ModelState.IsValid)
        {
            switch (await columns.ChooseAsync(Editor, id, said, cancel))
            {
                case SaveOutcome.Saved:
                    return Redirect($"{Path}/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("ImportColumns", new ImportColumnsPage(import, form, vocabulary, IsRemembered: false, Path));
    }

    /// <summary>The form for words that the portal does not know.</summary>
    [HttpGet("woorden")]
    public async Task<IActionResult> Words(int id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } import)
        {
            return NotFound();
        }

        var form = new ImportWordsForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("ImportWords", new ImportWordsPage(import, form, await imports.VocabularyAsync(cancel), Path));
    }

    /// <summary>Takes in what words mean, and has the file read again.</summary>
    [HttpPost("woorden")]
    public async Task<IActionResult> Words(int id, ImportWordsForm form, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } import)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var meanings = form.Words.Where(w => !string.IsNullOrEmpty(w.Meaning)).Select(w => (w.Fact, w.Word ?? "", w.Meaning!)).ToList();
            switch (await columns.ExplainAsync(Editor, id, meanings, cancel))
            {
                case SaveOutcome.Saved:
                    return Redirect($"{Path}/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("ImportWords", new ImportWordsPage(import, form, await imports.VocabularyAsync(cancel), Path));
    }

    /// <summary>Takes in what percentages between 0 and 1 mean, and has the file read again.</summary>
    [HttpPost("percentages")]
    public async Task<IActionResult> Percentages(int id, PercentScale? betekenis, CancellationToken cancel)
    {
        switch (betekenis is { } scale ? await columns.ScaleAsync(Editor, id, scale, cancel) : new SaveOutcome.Refused("", FigureImportMessages.ChoiceUnknown))
        {
            case SaveOutcome.Refused when await imports.FindAsync(id, region.Id, cancel) is null:
            case SaveOutcome.Missing:
                return NotFound();
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                break;
            default:
                break;
        }

        return Redirect($"{Path}/{id}");
    }

    /// <summary>A file of the region of which the columns can still be chosen; null if there is no such one.</summary>
    private async Task<FigureImportState?> OpenAsync(int id, CancellationToken cancel) =>
        await imports.FindAsync(id, region.Id, cancel) is { Head.Import.Status: not (ImportStatus.Accepted or ImportStatus.Undone) } import ? import : null;
}
