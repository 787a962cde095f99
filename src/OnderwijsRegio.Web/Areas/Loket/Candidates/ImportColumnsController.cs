using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What stands in the columns of a file with candidates, and what its words mean.</summary>
[Route("loket/{regio}/kandidaten/inlezen/{id:int}")]
public sealed class ImportColumnsController(
    CandidateImportQueries imports, CandidateReading reading, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => ImportPlaces.Imports(region.Key!.Slug);

    /// <summary>The form for the columns.</summary>
    [HttpGet("kolommen")]
    public async Task<IActionResult> Columns(int id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } import || await imports.TableAsync(import, cancel) is not { } table)
        {
            return NotFound();
        }

        var (said, isRemembered) = await imports.ColumnsAsync(import, table, cancel);
        var form = new CandidateColumnsForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("ImportColumns", new CandidateColumnsPage(import, table, ViewBag.Kept ? form : CandidateColumnsForm.Of(said), isRemembered, Path));
    }

    /// <summary>Takes in what stands in the columns, and reads the file.</summary>
    [HttpPost("kolommen")]
    public async Task<IActionResult> Columns(int id, CandidateColumnsForm form, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } import || await imports.TableAsync(import, cancel) is not { } table)
        {
            return NotFound();
        }

        var said = form.ToColumns((await imports.ColumnsAsync(import, table, cancel)).Columns);
        foreach (var (field, message) in CandidateColumnRules.Faults(said, [.. table.Columns.Select(c => c.Name)], clock.Today()))
        {
            ModelState.AddModelError(field, message);
        }

        if (ModelState.IsValid)
        {
            switch (await reading.ChooseAsync(Editor, id, said, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    return Redirect((await imports.FindAsync(id, region.Id, cancel))!.Unknown.Any() ? $"{Path}/{id}/woorden" : $"{Path}/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("ImportColumns", new CandidateColumnsPage(import, table, form, IsRemembered: false, Path));
    }

    /// <summary>The form for words.</summary>
    [HttpGet("woorden")]
    public async Task<IActionResult> Words(int id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } import)
        {
            return NotFound();
        }

        var form = new CandidateWordsForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await WordsAsync(import, form, cancel);
    }

    /// <summary>Takes in what words mean, and reads the file again.</summary>
    [HttpPost("woorden")]
    public async Task<IActionResult> Words(int id, CandidateWordsForm form, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } import)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var meanings = form.Words.Where(w => !string.IsNullOrEmpty(w.Meaning)).Select(w => (w.Fact, w.Word ?? "", w.Meaning!)).ToList();
            switch (await reading.ExplainAsync(Editor, id, meanings, clock.Today(), cancel))
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
        return await WordsAsync(import, form, cancel);
    }

    private async Task<IActionResult> WordsAsync(CandidateImportState import, CandidateWordsForm form, CancellationToken cancel) =>
        View("ImportWords", new CandidateWordsPage(import, form, await imports.VocabularyAsync(region.Id, clock.Today(), cancel), Path));

    /// <summary>A file of the region of which the columns can still be chosen; null if there is no such one.</summary>
    private async Task<CandidateImportState?> OpenAsync(int id, CancellationToken cancel) =>
        await imports.FindAsync(id, region.Id, cancel) is { Head.Import.Status: not (ImportStatus.Accepted or ImportStatus.Undone) } import ? import : null;
}
