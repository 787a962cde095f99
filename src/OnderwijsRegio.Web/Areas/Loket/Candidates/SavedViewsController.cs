using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>The views of the candidates that were kept: the own ones, and those that the desk shares.</summary>
[Route("loket/{regio}/kandidaten/weergaven")]
public sealed class SavedViewsController(
    SavedViewQueries queries, SavedViewService service, CandidateQueries candidates, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/kandidaten";

    /// <summary>The views.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("SavedViews", new SavedViewsPage(await queries.ListAsync(region.Id, user.Id, cancel), Path));

    /// <summary>Shows the form that keeps what the list shows.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(CandidatesView view, CancellationToken cancel)
    {
        var form = new SavedViewForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await FormAsync(form, view, cancel);
    }

    /// <summary>Keeps what the list shows, without what was sought.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> New(SavedViewForm form, CandidatesView view, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await service.AddAsync(Editor, form.ToText(), view.Kept(), cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De weergave is bewaard.";
                    return Redirect(view.Address(Path, ("zoek", null)));
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await FormAsync(form, view, cancel);
    }

    /// <summary>Shows the form of a view.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, user.Id, cancel) is not { } view)
        {
            return NotFound();
        }

        var form = new SavedViewForm { Name = view.Text.Name, IsShared = view.Text.IsShared, Version = view.Version };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("SavedView", new SavedViewPage(view, form, [], $"{Path}/weergaven/{id}", Path));
    }

    /// <summary>Gives a view another name, or shares it.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(int id, SavedViewForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, user.Id, cancel) is not { } view)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(view.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await service.SaveAsync(Editor, id, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    return Done("De weergave is opgeslagen.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    view = await queries.FindAsync(id, region.Id, user.Id, cancel) ?? view;
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), view.Text, null, SavedViewForm.Words);
                    form.Version = view.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("SavedView", new SavedViewPage(view, form, [], $"{Path}/weergaven/{id}", Path));
    }

    /// <summary>Removes a view.</summary>
    [HttpPost("{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel) =>
        await service.RemoveAsync(Editor, id, cancel) is SaveOutcome.Saved ? Done("De weergave is verwijderd.") : NotFound();

    private async Task<IActionResult> FormAsync(SavedViewForm form, CandidatesView view, CancellationToken cancel)
    {
        var chips = view.Chips(await candidates.ChoicesAsync(region.Id, clock.Today(), cancel)).Select(c => c.Text).ToList();
        return View("SavedView", new SavedViewPage(null, form, chips, view.Address($"{Path}/weergaven/nieuw", ("zoek", null)), Path));
    }

    private RedirectResult Done(string message)
    {
        TempData["Melding"] = message;
        return Redirect($"{Path}/weergaven");
    }
}

/// <summary>The views that someone sees.</summary>
/// <param name="Views">Views.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record SavedViewsPage(IReadOnlyList<SavedViewItem> Views, string Path);

/// <summary>A view with its form.</summary>
/// <param name="View">View; null for a new one.</param>
/// <param name="Form">Form.</param>
/// <param name="Chips">Filters that a new one holds, in words.</param>
/// <param name="Action">Address of the form.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record SavedViewPage(SavedViewItem? View, SavedViewForm Form, IReadOnlyList<string> Chips, string Action, string Path);
