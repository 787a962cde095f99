using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>As what an organisation takes part in the region, since when and until when.</summary>
[Route("programma/{regio}/deelnemers")]
public sealed class ParticipationsController(
    RegisterQueries register, ParticipationService participations, CurrentRegion region, CurrentUser user, KeptForms kept) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/programma/{region.Key!.Slug}/deelnemers";

    /// <summary>Shows the form of another role.</summary>
    [HttpGet("organisaties/{id:int}/deelname")]
    public async Task<IActionResult> NewParticipation(int id, CancellationToken cancel) =>
        await register.FindOrganisationAsync(id, region.Id, cancel) is { } dossier
            ? await ShowAsync(dossier, null, new ParticipationForm())
            : NotFound();

    /// <summary>Adds a role.</summary>
    [HttpPost("organisaties/{id:int}/deelname")]
    public async Task<IActionResult> NewParticipation(int id, ParticipationForm form, CancellationToken cancel) =>
        await register.FindOrganisationAsync(id, region.Id, cancel) is { } dossier
            ? await SaveAsync(dossier, null, form, cancel)
            : NotFound();

    /// <summary>Shows the form of a participation.</summary>
    [HttpGet("deelname/{id:int}")]
    public async Task<IActionResult> Participation(int id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is var (dossier, participation)
            ? await ShowAsync(dossier, participation, ParticipationForm.Of(participation))
            : NotFound();

    /// <summary>Saves a participation.</summary>
    [HttpPost("deelname/{id:int}")]
    public async Task<IActionResult> Participation(int id, ParticipationForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (dossier, participation))
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(participation.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        return await SaveAsync(dossier, participation, form, cancel);
    }

    /// <summary>Takes away a participation that was added by mistake.</summary>
    [HttpPost("deelname/{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel)
    {
        switch (await participations.RemoveAsync(Editor, id, cancel))
        {
            case SaveOutcome.Saved saved:
                TempData["Melding"] = "De deelname is verwijderd.";
                return Redirect(saved.Id == 0 ? Path : $"{Path}/organisaties/{saved.Id}");
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                return Redirect($"{Path}/deelname/{id}");
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(OrganisationDossier dossier, ParticipationItem? participation, ParticipationForm form)
    {
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Participation", new ParticipationPage(dossier, participation, form, Path));
    }

    private async Task<IActionResult> SaveAsync(
        OrganisationDossier dossier, ParticipationItem? participation, ParticipationForm form, CancellationToken cancel)
    {
        var id = dossier.Organisation.Id;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await participations.SaveAsync(Editor, id, participation?.Id, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De deelname is opgeslagen.";
                    return Redirect($"{Path}/organisaties/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale when participation is not null && await FindAsync(participation.Id, cancel) is var (now, stored):
                    (dossier, participation) = (now, stored);
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), stored.Text, null, ParticipationForm.Words);
                    form.Version = stored.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("Participation", new ParticipationPage(dossier, participation, form, Path));
    }

    private async Task<(OrganisationDossier Dossier, ParticipationItem Participation)?> FindAsync(int id, CancellationToken cancel) =>
        await register.OrganisationOfAsync(id, region.Id, cancel) is { } organisation
        && await register.FindOrganisationAsync(organisation, region.Id, cancel) is { } dossier
            ? (dossier, dossier.Participations.First(p => p.Id == id))
            : null;
}

/// <summary>The form of a participation; without one of a new one.</summary>
public sealed record ParticipationPage(OrganisationDossier Dossier, ParticipationItem? Participation, ParticipationForm Form, string Path);
