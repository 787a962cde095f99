using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>Documents of a candidate that stand elsewhere: their titles and addresses.</summary>
[Route("loket/{regio}")]
public sealed class DocumentController(
    CandidateFileQueries queries, DocumentService service, CurrentRegion region, CurrentUser user, KeptForms kept) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Desk => $"/loket/{region.Key!.Slug}";

    /// <summary>Shows the form of a new one.</summary>
    [HttpGet("kandidaten/{id:int}/documenten")]
    public async Task<IActionResult> New(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        var form = new DocumentForm { FormKey = Guid.NewGuid() };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Document", new DocumentPage(id, file.Text.Name, null, form, Desk));
    }

    /// <summary>Adds it.</summary>
    [HttpPost("kandidaten/{id:int}/documenten")]
    public async Task<IActionResult> New(int id, DocumentForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            switch (await service.AddAsync(Editor, id, form.ToText(), form.IsNoBsn, form.FormKey, cancel))
            {
                case SaveOutcome.Saved:
                    return Done(id, "Het document staat in het dossier.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Document", new DocumentPage(id, file.Text.Name, null, form, Desk));
    }

    /// <summary>Shows the form of one that is there.</summary>
    [HttpGet("documenten/{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await queries.DocumentAsync(id, region.Id, cancel) is not { } document)
        {
            return NotFound();
        }

        var form = new DocumentForm { Title = document.Text.Title, Address = document.Text.Address, Version = document.Version };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Document", new DocumentPage(document.CandidateId, document.Name, id, form, Desk));
    }

    /// <summary>Changes it.</summary>
    [HttpPost("documenten/{id:int}")]
    public async Task<IActionResult> Edit(int id, DocumentForm form, CancellationToken cancel)
    {
        if (await queries.DocumentAsync(id, region.Id, cancel) is not { } document)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(document.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await service.ChangeAsync(Editor, id, form.ToText(), form.IsNoBsn, form.Version, cancel))
            {
                case SaveOutcome.Saved saved:
                    return Done(saved.Id, "Het document is gewijzigd.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), document.Text, null, DocumentForm.Words);
                    form.Version = document.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("Document", new DocumentPage(document.CandidateId, document.Name, id, form, Desk));
    }

    /// <summary>Takes it out of the file.</summary>
    [HttpPost("documenten/{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel) =>
        await service.RemoveAsync(Editor, id, cancel) is SaveOutcome.Saved { Id: var candidate } ? Done(candidate, "Het document is uit het dossier gehaald.") : NotFound();

    private RedirectResult Done(int candidate, string message)
    {
        TempData["Melding"] = message;
        return Redirect($"{Desk}/kandidaten/{candidate}");
    }
}
