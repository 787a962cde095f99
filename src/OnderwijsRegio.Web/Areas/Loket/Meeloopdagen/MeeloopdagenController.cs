using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Meeloopdagen;

/// <summary>The meeloopdagen of a desk, and asking a school for one.</summary>
[Route("loket/{regio}")]
public sealed class MeeloopdagenController(
    MeeloopdagQueries queries, CandidateFileQueries candidates, MeeloopdagService service, CurrentRegion region, CurrentUser user, KeptForms kept, PortalAddress portal, TimeProvider clock)
    : Controller
{
    private string Path => $"/loket/{region.Key!.Slug}/meeloopdagen";

    /// <summary>The meeloopdagen.</summary>
    /// <param name="klaar">Whether those are shown that are done.</param>
    /// <param name="na">With which the page before ended.</param>
    /// <param name="cancel">Stops it.</param>
    [HttpGet("meeloopdagen")]
    public async Task<IActionResult> Index(bool klaar, int? na, CancellationToken cancel) => View("Index", new MeeloopdagenPage(
        await queries.PageAsync(region.Id, !klaar, na, cancel), await queries.YieldAsync(region.Id, cancel), klaar, na is not null, clock.Today(), Path));

    /// <summary>Shows the form to ask a school.</summary>
    [HttpGet("kandidaten/{id:int}/meeloopdag")]
    public async Task<IActionResult> Ask(int id, CancellationToken cancel)
    {
        if (await candidates.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        var form = new MeeloopdagForm { FormKey = Guid.NewGuid() };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await PageAsync(file, form, cancel);
    }

    /// <summary>Asks a school.</summary>
    [HttpPost("kandidaten/{id:int}/meeloopdag")]
    public async Task<IActionResult> Ask(int id, MeeloopdagForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await service.AskAsync(new PlanEditor(user.Id, region.Id), id, form.ToText(), form.IsNoBsn, form.FormKey, portal.Value, clock.Today(), cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = form.ContactEmail is { Length: > 0 } ? "De school krijgt een mail met een link om te antwoorden." : "De vraag staat klaar voor de school.";
                    return Redirect($"{Path}/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await candidates.FindAsync(id, region.Id, cancel) is { } file ? await PageAsync(file, form, cancel) : NotFound();
    }

    private async Task<IActionResult> PageAsync(CandidateFile file, MeeloopdagForm form, CancellationToken cancel) => View("Ask", new AskPage(
        file, form, await queries.PlacesAsync(region.Id, clock.Today(), cancel), $"/loket/{region.Key!.Slug}/kandidaten"));
}

/// <summary>A page of meeloopdagen.</summary>
/// <param name="Days">Meeloopdagen.</param>
/// <param name="Yield">What they brought.</param>
/// <param name="IsDone">Whether those are shown that are done.</param>
/// <param name="IsDeep">Whether there is a page before.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the page.</param>
public sealed record MeeloopdagenPage(MeeloopdagPage Days, MeeloopdagYield Yield, bool IsDone, bool IsDeep, DateOnly Today, string Path);

/// <summary>The form to ask a school.</summary>
/// <param name="File">File of the candidate.</param>
/// <param name="Form">Form.</param>
/// <param name="Places">Schools and boards that can be asked.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record AskPage(CandidateFile File, MeeloopdagForm Form, IReadOnlyList<MeeloopdagPlace> Places, string Path);
