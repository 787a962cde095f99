using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>Corrects a contact that was logged, and removes one that was logged by mistake.</summary>
[Route("loket/{regio}/contacten/{id:int}")]
public sealed class ContactController(
    CandidateFileQueries queries, ContactService service, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Desk => $"/loket/{region.Key!.Slug}";

    /// <summary>Shows the form.</summary>
    [HttpGet("wijzigen")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await queries.ContactAsync(id, region.Id, cancel) is not { } contact)
        {
            return NotFound();
        }

        var form = ContactCorrectionForm.Of(contact);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("EditContact", new ContactPage(contact, form, Desk));
    }

    /// <summary>Corrects it.</summary>
    [HttpPost("wijzigen")]
    public async Task<IActionResult> Edit(int id, ContactCorrectionForm form, CancellationToken cancel)
    {
        if (await queries.ContactAsync(id, region.Id, cancel) is not { } contact)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(contact.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await service.CorrectAsync(Editor, id, form.ToText(clock.Today()), form.IsNoBsn, form.Version, clock.Today(), cancel))
            {
                case SaveOutcome.Saved saved:
                    return Done(saved.Id, "Het contact is gewijzigd.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(clock.Today()), contact.Text, null, ContactCorrectionForm.Words);
                    form.Version = contact.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("EditContact", new ContactPage(contact, form, Desk));
    }

    /// <summary>Asks whether it is to be removed.</summary>
    [HttpGet("verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel) =>
        await queries.ContactAsync(id, region.Id, cancel) is { } contact
            ? View("RemoveContact", new ContactPage(contact, ContactCorrectionForm.Of(contact), Desk))
            : NotFound();

    /// <summary>Removes it.</summary>
    [HttpPost("verwijderen")]
    public async Task<IActionResult> Removed(int id, Guid version, CancellationToken cancel)
    {
        switch (await service.RemoveAsync(Editor, id, version, clock.Today(), cancel))
        {
            case SaveOutcome.Saved saved:
                return Done(saved.Id, "Het contact is verwijderd.");
            case SaveOutcome.Stale:
                TempData["Waarschuwing"] = "Een collega wijzigde dit contact net. Kijk of u het nog wilt verwijderen.";
                return Redirect($"{Desk}/contacten/{id}/verwijderen");
            default:
                return NotFound();
        }
    }

    private RedirectResult Done(int candidate, string message)
    {
        TempData["Melding"] = message;
        return Redirect($"{Desk}/kandidaten/{candidate}");
    }
}
