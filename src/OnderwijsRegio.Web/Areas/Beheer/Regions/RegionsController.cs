using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Regions;

/// <summary>The regions of the installation, and a new one.</summary>
[Route("beheer")]
public sealed class RegionsController(
    RegionQueries regions, RegionAdministration administration, RegionService service, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    /// <summary>Address of the list.</summary>
    public const string Path = "/beheer/regios";

    /// <summary>The door begins with its first room.</summary>
    [HttpGet("")]
    public IActionResult Start() => Redirect(Path);

    /// <summary>Every region with its size.</summary>
    [HttpGet("regios")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await regions.AllAsync(cancel));

    /// <summary>Shows the form of a new region.</summary>
    [HttpGet("regios/nieuw")]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var form = NewRegionForm.For(clock.Today().Year);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new NewRegionPage(form, await administration.PlansAsync(cancel)));
    }

    /// <summary>Sets up a new region with its first plan.</summary>
    [HttpPost("regios/nieuw")]
    public async Task<IActionResult> New(NewRegionForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await service.AddAsync(user.Id, form.ToText(), form.Slug ?? "", form.ToPlan(), cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = $"{form.ToText().Name} is ingericht.";
                    return Redirect($"{Path}/{await regions.SlugAsync(saved.Id, cancel)}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(new NewRegionPage(form, await administration.PlansAsync(cancel)));
    }

    /// <summary>The tints that follow from a colour, for who is choosing one.</summary>
    [HttpGet("tinten")]
    public IActionResult Tints(string? kleur) => RegionText.IsColour(kleur) ? PartialView("_Tints", ColourProof.Of(kleur!)) : BadRequest();
}

/// <summary>The form of a new region, and the plans whose lines it may begin with.</summary>
public sealed record NewRegionPage(NewRegionForm Form, IReadOnlyList<PlanExample> Plans);
