using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Exports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>The candidates of a region, and a new one.</summary>
[Route("loket/{regio}/kandidaten")]
public sealed class CandidatesController(
    CandidateQueries queries, SavedViewQueries views, CandidateService service, CurrentRegion region, CurrentUser user, KeptForms kept, SearchSeal seal, TimeProvider clock) : Controller
{
    private string Path => $"/loket/{region.Key!.Slug}/kandidaten";

    /// <summary>The candidates.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CandidatesView view, CancellationToken cancel)
    {
        var (today, sought) = (clock.Today(), seal.Open(view.Zoek));
        var page = await queries.PageAsync(region.Id, view.Filter(sought), view.Na, today, cancel);
        var choices = await queries.ChoicesAsync(region.Id, today, cancel);
        return View("Index", new CandidatesPage(page, view, sought, choices, await views.ListAsync(region.Id, user.Id, cancel), today, Path));
    }

    /// <summary>Seeks someone. It is posted, and the address that follows holds it sealed.</summary>
    [HttpPost("zoeken")]
    public IActionResult Search(string? tekst, CandidatesView view)
    {
        var text = (tekst ?? "").Trim();
        return Redirect(view.Address(Path, ("zoek", text.Length == 0 ? null : seal.Seal(text[..Math.Min(text.Length, SearchSeal.MaxLength)]))));
    }

    /// <summary>Shows the form of a new candidate.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var form = new CandidateForm { OwnerId = user.Id, FormKey = Guid.NewGuid() };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await PageAsync(form, [], cancel);
    }

    /// <summary>Which files look alike, while someone types a new one. It is posted, so that no address holds a name; nothing to go by yet is 422.</summary>
    [HttpPost("nieuw/lijkt-op")]
    [EnableRateLimiting(Security.AlikeLimit)]
    public async Task<IActionResult> Alike(AlikeForm form, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        return form.SaysEnough
            ? PartialView("_Alike", (Path, await queries.LikeAsync(region.Id, form.ToText(), null, cancel)))
            : UnprocessableEntity();
    }

    /// <summary>Begins the file of a new candidate.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> New(CandidateForm form, CancellationToken cancel)
    {
        IReadOnlyList<CandidateItem> alike = [];
        if (ModelState.IsValid)
        {
            switch (await service.AddAsync(new PlanEditor(user.Id, region.Id), form.ToText(), form.Phase, form.Assurance(), form.FormKey, clock.Today(), cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = "Het dossier is begonnen.";
                    return Redirect($"{Path}/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    alike = refused.Field == nameof(form.IsNoDouble) ? await queries.LikeAsync(region.Id, form.ToText(), null, cancel) : [];
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await PageAsync(form, alike, cancel);
    }

    private async Task<IActionResult> PageAsync(CandidateForm form, IReadOnlyList<CandidateItem> alike, CancellationToken cancel) =>
        View("Edit", new CandidateFormPage(null, form, await queries.ChoicesAsync(region.Id, clock.Today(), cancel), alike, Path));
}

/// <summary>A page of candidates.</summary>
/// <param name="Page">Candidates.</param>
/// <param name="View">What is filtered by.</param>
/// <param name="Sought">What is sought, in words; null for nothing.</param>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="Saved">Views that were kept.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record CandidatesPage(
    CandidatePage Page, CandidatesView View, string? Sought, CandidateChoices Choices, IReadOnlyList<SavedViewItem> Saved, DateOnly Today, string Path)
{
    /// <summary>The columns that are shown: labels only where the desk has any.</summary>
    public IEnumerable<ListColumn> Columns => View.Columns.Where(c => c is not ListColumn.Labels || Choices.Labels.Count > 0);

    /// <summary>Address of the labels.</summary>
    public string LabelPath => Path.Replace("/kandidaten", "/labels", StringComparison.Ordinal);
}

/// <summary>The form of a candidate.</summary>
/// <param name="File">File; null for a new one.</param>
/// <param name="Form">Form.</param>
/// <param name="Choices">What there is to choose from.</param>
/// <param name="Alike">Files that may be of the same person.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record CandidateFormPage(CandidateFile? File, CandidateForm Form, CandidateChoices Choices, IReadOnlyList<CandidateItem> Alike, string Path);
