using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>The labels of the desk, and those of a candidate.</summary>
[Route("loket/{regio}/labels")]
public sealed class LabelsController(LabelQueries queries, LabelService service, CurrentRegion region, CurrentUser user, KeptForms kept) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/labels";

    private string CandidatePath => $"/loket/{region.Key!.Slug}/kandidaten";

    /// <summary>The labels, and the form of a new one.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var form = new LabelForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await ListAsync(form, cancel);
    }

    /// <summary>Adds a label.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Add(LabelForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await service.AddAsync(Editor, form.Name!, cancel))
            {
                case SaveOutcome.Saved:
                    return Done("Het label is toegevoegd.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ListAsync(form, cancel);
    }

    /// <summary>Shows the form of a label.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } label)
        {
            return NotFound();
        }

        var form = new LabelForm { Name = label.Name, Version = label.Version };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Label", new LabelPage(label, form, Path, CandidatePath));
    }

    /// <summary>Gives a label another name.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(int id, LabelForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } label)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(label.Name);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await service.RenameAsync(Editor, id, form.Name!, form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    return Done("Het label is opgeslagen.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    label = await queries.FindAsync(id, region.Id, cancel) ?? label;
                    ViewBag.Conflict = EditConflict.Between(stale, form.Name!, label.Name, null, LabelForm.Words);
                    form.Version = label.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("Label", new LabelPage(label, form, Path, CandidatePath));
    }

    /// <summary>Asks whether a label is to be removed.</summary>
    [HttpGet("{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel) =>
        await queries.FindAsync(id, region.Id, cancel) is { } label ? View("RemoveLabel", new LabelPage(label, new LabelForm(), Path, CandidatePath)) : NotFound();

    /// <summary>Removes a label.</summary>
    [HttpPost("{id:int}/verwijderen")]
    public async Task<IActionResult> Removed(int id, CancellationToken cancel) =>
        await service.RemoveAsync(Editor, id, cancel) is SaveOutcome.Saved ? Done("Het label is verwijderd.") : NotFound();

    /// <summary>Gives a candidate these labels and no others.</summary>
    [HttpPost("/loket/{regio}/kandidaten/{id:int}/labels")]
    public async Task<IActionResult> Put(int id, List<int> labels, CancellationToken cancel)
    {
        switch (await service.PutAsync(Editor, id, labels, cancel))
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = "De labels zijn opgeslagen.";
                break;
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                break;
            default:
                return NotFound();
        }

        return Redirect($"{CandidatePath}/{id}");
    }

    private async Task<IActionResult> ListAsync(LabelForm form, CancellationToken cancel) =>
        View("Labels", new LabelsPage(await queries.ListAsync(region.Id, cancel), form, Path, CandidatePath));

    private RedirectResult Done(string message)
    {
        TempData["Melding"] = message;
        return Redirect(Path);
    }
}

/// <summary>The labels of a desk, with the form of a new one.</summary>
/// <param name="Labels">Labels.</param>
/// <param name="Form">Form.</param>
/// <param name="Path">Address of the labels.</param>
/// <param name="CandidatePath">Address of the candidates.</param>
public sealed record LabelsPage(IReadOnlyList<LabelItem> Labels, LabelForm Form, string Path, string CandidatePath);

/// <summary>A label with its form.</summary>
/// <param name="Label">Label.</param>
/// <param name="Form">Form.</param>
/// <param name="Path">Address of the labels.</param>
/// <param name="CandidatePath">Address of the candidates.</param>
public sealed record LabelPage(LabelItem Label, LabelForm Form, string Path, string CandidatePath);
