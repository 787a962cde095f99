using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Regions;

/// <summary>One region: its name, colour, municipalities and logo.</summary>
[Route("beheer/regios/{slug}")]
public sealed class RegionController(
    RegionAdministration administration, RegionService service, CurrentUser user, KeptForms kept) : Controller
{
    /// <summary>Most that a browser may send as a logo, in bytes: enough to read a file that is too large and say so.</summary>
    public const int MaxUpload = 100_000_000;

    /// <summary>Shows the region.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Edit(string slug, CancellationToken cancel)
    {
        if (await administration.FindAsync(slug, cancel) is not { } region)
        {
            return NotFound();
        }

        var form = RegionForm.Of(region);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Edit", new RegionPage(region, form));
    }

    /// <summary>Saves what it is.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Edit(string slug, RegionForm form, CancellationToken cancel)
    {
        if (await administration.FindAsync(slug, cancel) is not { } region)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(region.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await service.SaveAsync(new PlanEditor(user.Id, region.Id), form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"{form.ToText().Name} is opgeslagen.";
                    return Redirect($"{RegionsController.Path}/{slug}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    region = await administration.FindAsync(slug, cancel) ?? region;
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), region.Text, null, RegionForm.Words);
                    form.Version = region.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("Edit", new RegionPage(region, form));
    }

    /// <summary>Saves a logo.</summary>
    [HttpPost("logo")]
    [RequestSizeLimit(MaxUpload)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxUpload)]
    public async Task<IActionResult> Logo(string slug, LogoForm form, CancellationToken cancel)
    {
        if (await administration.FindAsync(slug, cancel) is not { } region)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            switch (await service.SaveLogoAsync(new PlanEditor(user.Id, region.Id), await form.ReadAsync(cancel), cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "Het logo is opgeslagen. Het staat nu boven elke pagina van deze regio.";
                    return Redirect($"{RegionsController.Path}/{slug}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", new RegionPage(region, RegionForm.Of(region)));
    }

    /// <summary>Takes the logo away.</summary>
    [HttpPost("logo/verwijderen")]
    public async Task<IActionResult> RemoveLogo(string slug, CancellationToken cancel)
    {
        if (await administration.FindAsync(slug, cancel) is not { } region)
        {
            return NotFound();
        }

        await service.RemoveLogoAsync(new PlanEditor(user.Id, region.Id), cancel);
        TempData["Melding"] = "Het logo is verwijderd.";
        return Redirect($"{RegionsController.Path}/{slug}");
    }
}

/// <summary>A region with the form of what it is.</summary>
public sealed record RegionPage(RegionSettings Region, RegionForm Form);
