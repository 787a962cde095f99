using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Regions;

/// <summary>The neighbours of a region.</summary>
[Route("beheer/regios/{slug}/buurregios")]
public sealed class NeighboursController(
    RegionAdministration administration, NeighbourService neighbours, CurrentUser user, KeptForms kept) : Controller
{
    /// <summary>Shows the form of a new neighbour.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(string slug, CancellationToken cancel)
    {
        if (await administration.FindAsync(slug, cancel) is not { } region)
        {
            return NotFound();
        }

        var form = new NeighbourForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await PageAsync(region, null, form, cancel);
    }

    /// <summary>Adds a neighbour.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> New(string slug, NeighbourForm form, CancellationToken cancel)
    {
        if (await administration.FindAsync(slug, cancel) is not { } region)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            switch (await neighbours.AddAsync(new PlanEditor(user.Id, region.Id), form.ToText(), cancel))
            {
                case SaveOutcome.Saved:
                    return Done(slug, $"Buurregio {form.ToText().Name} is toegevoegd.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await PageAsync(region, null, form, cancel);
    }

    /// <summary>Shows the form of a neighbour.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(string slug, int id, CancellationToken cancel)
    {
        if (await FindAsync(slug, id, cancel) is not var (region, neighbour))
        {
            return NotFound();
        }

        var form = NeighbourForm.Of(neighbour);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await PageAsync(region, neighbour, form, cancel);
    }

    /// <summary>Saves a neighbour.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(string slug, int id, NeighbourForm form, CancellationToken cancel)
    {
        if (await FindAsync(slug, id, cancel) is not var (region, neighbour))
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(neighbour.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await neighbours.SaveAsync(new PlanEditor(user.Id, region.Id), id, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    return Done(slug, $"Buurregio {form.ToText().Name} is opgeslagen.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    (region, neighbour) = await FindAsync(slug, id, cancel) ?? (region, neighbour);
                    var others = await administration.OtherRegionsAsync(region.Id, cancel);
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), neighbour.Text, null, NeighbourForm.Words(others));
                    form.Version = neighbour.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return await PageAsync(region, neighbour, form, cancel);
    }

    /// <summary>Removes a neighbour.</summary>
    [HttpPost("{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(string slug, int id, CancellationToken cancel) =>
        await FindAsync(slug, id, cancel) is var (region, neighbour)
        && await neighbours.RemoveAsync(new PlanEditor(user.Id, region.Id), id, cancel) is SaveOutcome.Saved
            ? Done(slug, $"Buurregio {neighbour.Text.Name} is verwijderd.")
            : NotFound();

    private RedirectResult Done(string slug, string message)
    {
        TempData["Melding"] = message;
        return Redirect($"{RegionsController.Path}/{slug}");
    }

    private async Task<(RegionSettings Region, NeighbourItem Neighbour)?> FindAsync(string slug, int id, CancellationToken cancel) =>
        await administration.FindAsync(slug, cancel) is { } region && region.Neighbours.FirstOrDefault(n => n.Id == id) is { } neighbour
            ? (region, neighbour)
            : null;

    private async Task<IActionResult> PageAsync(RegionSettings region, NeighbourItem? neighbour, NeighbourForm form, CancellationToken cancel) =>
        View("Neighbour", new NeighbourPage(region, neighbour, form, await administration.OtherRegionsAsync(region.Id, cancel)));
}

/// <summary>The form of a neighbour; without one that of a new one.</summary>
/// <param name="Region">The region whose neighbour it is.</param>
/// <param name="Neighbour">The neighbour.</param>
/// <param name="Form">What was filled in.</param>
/// <param name="Others">The regions of this installation that it may be.</param>
public sealed record NeighbourPage(RegionSettings Region, NeighbourItem? Neighbour, NeighbourForm Form, IReadOnlyList<OtherRegion> Others);
