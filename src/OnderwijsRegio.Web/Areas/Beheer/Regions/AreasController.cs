using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Regions;

/// <summary>The areas of a region.</summary>
[Route("beheer/regios/{slug}/deelgebieden")]
public sealed class AreasController(RegionAdministration administration, AreaService areas, CurrentUser user, KeptForms kept) : Controller
{
    /// <summary>Shows the form of a new area.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(string slug, CancellationToken cancel)
    {
        if (await administration.FindAsync(slug, cancel) is not { } region)
        {
            return NotFound();
        }

        var form = new AreaForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Area", new AreaPage(region, null, form));
    }

    /// <summary>Adds an area.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> New(string slug, AreaForm form, CancellationToken cancel)
    {
        if (await administration.FindAsync(slug, cancel) is not { } region)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            switch (await areas.AddAsync(new PlanEditor(user.Id, region.Id), form.ToText(), cancel))
            {
                case SaveOutcome.Saved:
                    return Done(slug, $"Deelgebied {form.ToText().Name} is toegevoegd.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Area", new AreaPage(region, null, form));
    }

    /// <summary>Shows the form of an area.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(string slug, int id, CancellationToken cancel)
    {
        if (await FindAsync(slug, id, cancel) is not var (region, area))
        {
            return NotFound();
        }

        var form = AreaForm.Of(area);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Area", new AreaPage(region, area, form));
    }

    /// <summary>Saves an area.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(string slug, int id, AreaForm form, CancellationToken cancel)
    {
        if (await FindAsync(slug, id, cancel) is not var (region, area))
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(area.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await areas.SaveAsync(new PlanEditor(user.Id, region.Id), id, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    return Done(slug, $"Deelgebied {form.ToText().Name} is opgeslagen.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    (region, area) = await FindAsync(slug, id, cancel) ?? (region, area);
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), area.Text, null, AreaForm.Words);
                    form.Version = area.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("Area", new AreaPage(region, area, form));
    }

    /// <summary>Removes an area that no activity has.</summary>
    [HttpPost("{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(string slug, int id, CancellationToken cancel)
    {
        if (await FindAsync(slug, id, cancel) is not var (region, area))
        {
            return NotFound();
        }

        switch (await areas.RemoveAsync(new PlanEditor(user.Id, region.Id), id, cancel))
        {
            case SaveOutcome.Saved:
                return Done(slug, $"Deelgebied {area.Text.Name} is verwijderd.");
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                return Redirect($"{RegionsController.Path}/{slug}/deelgebieden/{id}");
            default:
                return NotFound();
        }
    }

    private RedirectResult Done(string slug, string message)
    {
        TempData["Melding"] = message;
        return Redirect($"{RegionsController.Path}/{slug}");
    }

    private async Task<(RegionSettings Region, AreaItem Area)?> FindAsync(string slug, int id, CancellationToken cancel) =>
        await administration.FindAsync(slug, cancel) is { } region && region.Areas.FirstOrDefault(a => a.Id == id) is { } area ? (region, area) : null;
}

/// <summary>The form of an area; without one that of a new one.</summary>
public sealed record AreaPage(RegionSettings Region, AreaItem? Area, AreaForm Form);
