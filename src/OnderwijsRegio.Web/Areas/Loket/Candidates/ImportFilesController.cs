using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Figures;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>Files with candidates: those that were given, and the form for another.</summary>
[Route("loket/{regio}/kandidaten/inlezen")]
public sealed class ImportFilesController(CandidateImportQueries imports, CurrentRegion region, CurrentUser user) : Controller
{
    // More than a file may weigh, so that one that is too large is told so at its field.
    private const long MostPosted = 4 * Import.MaxBytes;

    private string Path => ImportPlaces.Imports(region.Key!.Slug);

    /// <summary>The form for a file, and the files before it.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View("ImportFiles", new CandidateImportsPage(await imports.ListAsync(region.Id, cancel), Path));

    /// <summary>Takes a file in.</summary>
    [HttpPost("")]
    [RequestSizeLimit(MostPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostPosted)]
    public async Task<IActionResult> Index(ImportFileForm form, [FromServices] CandidateUpload upload, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            await using var file = form.File!.OpenReadStream();
            switch (await upload.AddAsync(new PlanEditor(user.Id, region.Id), file, form.File.FileName, cancel))
            {
                case SaveOutcome.Saved saved:
                    return Redirect($"{Path}/{saved.Id}/kolommen");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Index(cancel);
    }
}
