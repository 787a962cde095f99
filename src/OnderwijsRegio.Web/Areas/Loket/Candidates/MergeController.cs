using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>Two files of one person become one.</summary>
[Route("loket/{regio}/kandidaten/{id:int}/samenvoegen")]
public sealed class MergeController(
    CandidateFileQueries queries, CandidateQueries candidates, OpenedNotes notes, MergeService service, CurrentRegion region, CurrentUser user, KeptForms kept, SearchSeal seal,
    PortalAddress portal, TimeProvider clock)
    : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/kandidaten";

    /// <summary>Asks with which file, or shows both beside each other. That both were opened is noted.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, int? met, string? zoek, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        if (met is null)
        {
            var sought = seal.Open(zoek);
            var found = sought is null
                ? null
                : await candidates.PageAsync(region.Id, new CandidateFilter { Status = CandidateStatus.Allemaal, Sought = sought }, null, clock.Today(), cancel);
            return View("MergeWith", new MergeWithPage(file, await candidates.LikeAsync(region.Id, file.Text, id, cancel), sought, found, Path));
        }

        if (met == id || await queries.FindAsync(met.Value, region.Id, cancel) is not { } other)
        {
            return NotFound();
        }

        await notes.CandidateAsync(Editor, file.Id);
        await notes.CandidateAsync(Editor, other.Id);
        var form = new MergeForm { Version = file.Version, OtherVersion = other.Version };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Merge", new MergePage(file, other, form, Path));
    }

    /// <summary>Seeks another file. It is posted, and the address that follows holds it sealed.</summary>
    [HttpPost("zoeken")]
    public async Task<IActionResult> Search(int id, string? tekst, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is null)
        {
            return NotFound();
        }

        var text = (tekst ?? "").Trim();
        return Redirect(text.Length == 0
            ? $"{Path}/{id}/samenvoegen"
            : $"{Path}/{id}/samenvoegen?zoek={Uri.EscapeDataString(seal.Seal(text[..Math.Min(text.Length, SearchSeal.MaxLength)]))}");
    }

    /// <summary>Merges them.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Merge(int id, int? met, MergeForm form, CancellationToken cancel)
    {
        if (met is not { } otherId)
        {
            return await queries.FindAsync(id, region.Id, cancel) is null ? NotFound() : Redirect($"{Path}/{id}/samenvoegen");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        switch (await service.MergeAsync(Editor, form.ToChoice(id, otherId), portal.Value, clock.Today(), cancel))
        {
            case SaveOutcome.Saved saved:
                TempData["Melding"] = "De dossiers zijn samengevoegd.";
                return Redirect($"{Path}/{saved.Id}");
            case SaveOutcome.Refused refused:
                ModelState.AddModelError(refused.Field, refused.Message);
                break;
            case SaveOutcome.Stale stale:
                ViewBag.Stale = stale;
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            default:
                return NotFound();
        }

        if (await queries.FindAsync(id, region.Id, cancel) is not { } file || await queries.FindAsync(otherId, region.Id, cancel) is not { } other)
        {
            return NotFound();
        }

        (form.Version, form.OtherVersion) = (file.Version, other.Version);
        ModelState.Remove(nameof(form.Version));
        ModelState.Remove(nameof(form.OtherVersion));
        return View("Merge", new MergePage(file, other, form, Path));
    }

    /// <summary>Looks back at a merge. That it was opened is noted.</summary>
    [HttpGet("/loket/{regio}/samenvoegingen/{id:int}")]
    public async Task<IActionResult> Past(int id, CancellationToken cancel)
    {
        if (await queries.MergeAsync(id, region.Id, cancel) is not { } merge)
        {
            return NotFound();
        }

        await notes.CandidateAsync(Editor, merge.CandidateId);
        return View("PastMerge", new PastMergePage(merge, Path));
    }
}
