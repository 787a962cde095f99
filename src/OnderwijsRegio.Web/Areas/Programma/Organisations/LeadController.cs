using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>The region that leads an organisation or a school hands that over to another one.</summary>
[Route("programma/{regio}/deelnemers")]
public sealed class LeadController(
    RegisterQueries register, LeadService leads, CurrentRegion region, CurrentUser user, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/programma/{region.Key!.Slug}/deelnemers";

    /// <summary>Shows what handing over an organisation means, and to whom it can be done.</summary>
    [HttpGet("organisaties/{id:int}/beheer")]
    public async Task<IActionResult> Organisation(int id, CancellationToken cancel) =>
        await OrganisationPageAsync(id, new LeadForm(), cancel) is var (page, ledBy) ? Shown(page, ledBy) : NotFound();

    /// <summary>Hands over an organisation.</summary>
    [HttpPost("organisaties/{id:int}/beheer")]
    public async Task<IActionResult> Organisation(int id, LeadForm form, CancellationToken cancel) =>
        await OrganisationPageAsync(id, form, cancel) is var (page, _)
            ? await DoneAsync(page, to => leads.HandOverAsync(Editor, id, to, clock.Today(), cancel))
            : NotFound();

    /// <summary>Shows what handing over a school means, and to whom it can be done.</summary>
    [HttpGet("scholen/{id:int}/beheer")]
    public async Task<IActionResult> School(int id, CancellationToken cancel) =>
        await SchoolPageAsync(id, new LeadForm(), cancel) is var (page, ledBy) ? Shown(page, ledBy) : NotFound();

    /// <summary>Hands over a school.</summary>
    [HttpPost("scholen/{id:int}/beheer")]
    public async Task<IActionResult> School(int id, LeadForm form, CancellationToken cancel) =>
        await SchoolPageAsync(id, form, cancel) is var (page, _)
            ? await DoneAsync(page, to => leads.HandOverSchoolAsync(Editor, id, to, clock.Today(), cancel))
            : NotFound();

    private IActionResult Shown(LeadPage page, Region? ledBy)
    {
        if (ledBy is null)
        {
            return View("Lead", page);
        }

        TempData["Waarschuwing"] = OrganisationMessages.LedBy(ledBy.Name);
        return Redirect(page.Address);
    }

    private async Task<IActionResult> DoneAsync(LeadPage page, Func<int, Task<SaveOutcome>> handOver)
    {
        if (ModelState.IsValid)
        {
            switch (await handOver(page.Form.RegionId!.Value))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"Het beheer van {page.Name} is overgedragen.";
                    return Redirect(page.Address);
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Lead", page);
    }

    private async Task<(LeadPage Page, Region? LedBy)?> OrganisationPageAsync(int id, LeadForm form, CancellationToken cancel) =>
        await register.FindOrganisationAsync(id, region.Id, cancel) is { } dossier
            ? (new LeadPage(dossier.Organisation.Name, "Deelnemers", Path, $"{Path}/organisaties/{id}", dossier.MayLead(clock.Today()), form), dossier.LedBy)
            : null;

    private async Task<(LeadPage Page, Region? LedBy)?> SchoolPageAsync(int id, LeadForm form, CancellationToken cancel) =>
        await register.FindSchoolAsync(id, region.Id, cancel) is { } dossier
            ? (new LeadPage(dossier.School.Name, "Scholen", $"{Path}/scholen", $"{Path}/scholen/{id}", dossier.MayLead(clock.Today()), form), dossier.LedBy)
            : null;
}

/// <summary>What is handed over, and to whom it can be.</summary>
/// <param name="Name">Name of the organisation or the school.</param>
/// <param name="List">What the list in which it stands is called.</param>
/// <param name="ListAddress">Address of that list.</param>
/// <param name="Address">Address of its own page.</param>
/// <param name="Regions">The regions that may lead.</param>
/// <param name="Form">What was chosen.</param>
public sealed record LeadPage(
    string Name, string List, string ListAddress, string Address, IReadOnlyList<LeadChoice> Regions, LeadForm Form);
