using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>An organisation of the region: what it is.</summary>
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

        if (dossier.LedBy is { } lead)
        {
            TempData["Waarschuwing"] = OrganisationMessages.LedBy(lead.Name);
            return Redirect($"{Path}/organisaties/{id}");
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
}

/// <summary>An organisation, with the form of what it is where that is shown.</summary>
public sealed record OrganisationPage(OrganisationDossier Dossier, OrganisationForm? Form, string Path);

/// <summary>The form of a new organisation.</summary>
public sealed record NewOrganisationPage(NewOrganisationForm Form, string Path);
