using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>Takes lists of DUO over into the register: choose, look, take over, and if need be undo.</summary>
[Route("programma/{regio}/deelnemers/importeren")]
public sealed class ImportsController(
    ImportQueries imports, RegisterQueries register, CurrentRegion region, CurrentUser user, TimeProvider clock) : Controller
{
    // More than a list may weigh, so that a file that is too large is told so at its field.
    private const long MostPosted = 4 * Import.MaxBytes;

    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/programma/{region.Key!.Slug}/deelnemers";

    /// <summary>The form for a list, and the lists before it.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var choices = await register.ChoicesAsync(region.Id, cancel);
        return await ListAsync(new ImportForm { Municipalities = [.. choices.Municipalities], WithBoards = true, AsMembers = true }, choices, cancel);
    }

    /// <summary>Reads a list.</summary>
    [HttpPost("")]
    [RequestSizeLimit(MostPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostPosted)]
    public async Task<IActionResult> Index(ImportForm form, [FromServices] RegisterImport reader, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            await using var file = form.File!.OpenReadStream();
            switch (await reader.PrepareAsync(Editor, file, form.File.FileName, form.ToChoice(), cancel))
            {
                case SaveOutcome.Saved saved:
                    return Redirect($"{Path}/importeren/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ListAsync(form, await register.ChoicesAsync(region.Id, cancel), cancel);
    }

    /// <summary>What an import does, or did.</summary>
    [HttpGet("{id:int}")]
    public Task<IActionResult> Show(int id, string? regels, int? pagina, CancellationToken cancel) =>
        ShowAsync(id, regels, pagina, new AcceptForm { Closes = true, ClosedOn = ParticipationForm.Picked(clock.Today()) }, cancel);

    /// <summary>Takes an import over.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Show(int id, AcceptForm form, [FromServices] ImportAcceptance acceptance, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await acceptance.AcceptAsync(Editor, id, form.Closes ? DutchInput.Day(form.ClosedOn) : null, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De lijst is overgenomen.";
                    return Redirect($"{Path}/importeren/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(id, null, null, form, cancel);
    }

    /// <summary>Undoes an import.</summary>
    [HttpPost("{id:int}/terugdraaien")]
    public async Task<IActionResult> Undo(int id, [FromServices] ImportUndo undo, CancellationToken cancel) =>
        Said(await undo.UndoAsync(Editor, id, cancel), "De import is teruggedraaid.", $"{Path}/importeren/{id}", $"{Path}/importeren/{id}");

    /// <summary>Throws a preview away.</summary>
    [HttpPost("{id:int}/weggooien")]
    public async Task<IActionResult> Discard(int id, [FromServices] ImportAcceptance acceptance, CancellationToken cancel) =>
        Said(await acceptance.DiscardAsync(Editor, id, cancel), "Het voorbeeld is weg; het register is niet gewijzigd.", $"{Path}/importeren", $"{Path}/importeren/{id}");

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

    private async Task<IActionResult> ListAsync(ImportForm form, RegisterChoices choices, CancellationToken cancel) =>
        View("Imports", new ImportsPage(await imports.ListAsync(region.Id, cancel), form, choices, Path));

    private async Task<IActionResult> ShowAsync(int id, string? lines, int? page, AcceptForm form, CancellationToken cancel)
    {
        if (await imports.FindAsync(id, region.Id, cancel) is not { } head)
        {
            return NotFound();
        }

        var outcome = DutchNames.FromDutchName<ImportOutcome>(lines)
            ?? Enum.GetValues<ImportOutcome>().FirstOrDefault(o => head.Import.Count(o) > 0);
        return View("Import", new ImportPage(head, outcome, await imports.RowsAsync(head.Import, outcome, page ?? 1, cancel), form, Path));
    }
}

/// <summary>The imports of a region, and the form for another.</summary>
public sealed record ImportsPage(IReadOnlyList<ImportHead> Imports, ImportForm Form, RegisterChoices Choices, string Path);

/// <summary>An import with some of its lines.</summary>
public sealed record ImportPage(ImportHead Head, ImportOutcome Outcome, RegisterPage<ImportLine> Lines, AcceptForm Form, string Path)
{
    /// <summary>Its address.</summary>
    public string Address => $"{Path}/importeren/{Head.Import.Id}";
}
