using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>An organisation of the region, and as what it takes part.</summary>
[Route("programma/{regio}/deelnemers")]
public sealed class OrganisationsController(
    RegisterQueries register, OrganisationService organisations, CurrentRegion region, CurrentUser user, KeptForms kept) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/programma/{region.Key!.Slug}/deelnemers";

    /// <summary>The organisation.</summary>
    [HttpGet("organisaties/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await register.FindOrganisationAsync(id, region.Id, cancel) is { } dossier ? View(new OrganisationPage(dossier, null, Path)) : NotFound();

    /// <summary>Shows the form of a new organisation.</summary>
    [HttpGet("organisaties/nieuw")]
    public async Task<IActionResult> New()
    {
        var form = new NewOrganisationForm { Participation = { Role = "deelnemer" } };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("New", new NewOrganisationPage(form, Path));
    }

    /// <summary>Takes an organisation into the region.</summary>
    [HttpPost("organisaties/nieuw")]
    public async Task<IActionResult> New(NewOrganisationForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await organisations.AddAsync(Editor, form.ToText(), form.Participation.ToText(), cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = $"{form.ToText().Name} is opgenomen.";
                    return Redirect($"{Path}/organisaties/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field is "Role" or "Until" ? $"Participation.{refused.Field}" : refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", new NewOrganisationPage(form, Path));
    }

    /// <summary>Shows the form of what an organisation is.</summary>
    [HttpGet("organisaties/{id:int}/wijzigen")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await register.FindOrganisationAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var form = OrganisationForm.Of(dossier.Organisation);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new OrganisationPage(dossier, form, Path));
    }

    /// <summary>Saves what an organisation is.</summary>
    [HttpPost("organisaties/{id:int}/wijzigen")]
    public async Task<IActionResult> Edit(int id, OrganisationForm form, CancellationToken cancel)
    {
        if (await register.FindOrganisationAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(dossier.Organisation.ToText());
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await organisations.SaveAsync(Editor, id, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"{form.ToText().Name} is opgeslagen.";
                    return Redirect($"{Path}/organisaties/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    dossier = await register.FindOrganisationAsync(id, region.Id, cancel) ?? dossier;
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), dossier.Organisation.ToText(), null, OrganisationForm.Words);
                    form.Version = dossier.Organisation.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View(new OrganisationPage(dossier, form, Path));
    }

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
            switch (await organisations.SaveParticipationAsync(Editor, id, participation?.Id, form.ToText(), form.Version, cancel))
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

/// <summary>An organisation, with the form of what it is where that is shown.</summary>
public sealed record OrganisationPage(OrganisationDossier Dossier, OrganisationForm? Form, string Path);

/// <summary>The form of a new organisation.</summary>
public sealed record NewOrganisationPage(NewOrganisationForm Form, string Path);

/// <summary>The form of a participation; without one of a new one.</summary>
public sealed record ParticipationPage(OrganisationDossier Dossier, ParticipationItem? Participation, ParticipationForm Form, string Path);
