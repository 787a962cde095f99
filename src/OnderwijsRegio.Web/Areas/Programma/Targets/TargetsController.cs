using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Targets;

/// <summary>What an activity promises in numbers.</summary>
[Route("programma/{regio}/plan")]
public sealed class TargetsController(
    PlanQueries plans, TargetQueries queries, TargetService targets, CurrentRegion region, CurrentUser user, KeptForms kept) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string PlanPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>Shows the form of a new target.</summary>
    [HttpGet("activiteiten/{id:int}/streefwaarden/nieuw")]
    public async Task<IActionResult> New(int id, CancellationToken cancel)
    {
        if (await plans.FindActivityAsync(id, region.Id, cancel) is not { Activity.IsRemoved: false } dossier)
        {
            return NotFound();
        }

        var form = new TargetForm { FirstYear = dossier.Plan.DetailedYear, LastYear = dossier.Plan.DetailedYear };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await FormAsync(new(dossier.Plan, id, dossier.Title, null, form), cancel);
    }

    /// <summary>Adds a target.</summary>
    [HttpPost("activiteiten/{id:int}/streefwaarden/nieuw")]
    public async Task<IActionResult> New(int id, TargetForm form, CancellationToken cancel)
    {
        if (await plans.FindActivityAsync(id, region.Id, cancel) is not { Activity.IsRemoved: false } dossier)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            switch (await targets.AddAsync(Editor, id, form.ToText(), cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = "De streefwaarde is toegevoegd.";
                    return Redirect($"{PlanPath}/streefwaarden/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await FormAsync(new(dossier.Plan, id, dossier.Title, null, form), cancel);
    }

    /// <summary>Shows the form of a target.</summary>
    [HttpGet("streefwaarden/{id:int}/wijzigen")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var form = TargetForm.Of(dossier.Target.Text, dossier.Version);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await FormAsync(PageOf(dossier, form), cancel);
    }

    /// <summary>Saves a target.</summary>
    [HttpPost("streefwaarden/{id:int}/wijzigen")]
    public async Task<IActionResult> Edit(int id, TargetForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(dossier.Target.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await targets.SaveAsync(Editor, id, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De streefwaarde is opgeslagen.";
                    return Redirect($"{PlanPath}/streefwaarden/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    dossier = await queries.FindAsync(id, region.Id, cancel) ?? dossier;
                    ViewBag.Conflict = EditConflict.Between(
                        stale,
                        form.ToText(),
                        dossier.Target.Text,
                        await targets.TextAtAsync(id, form.Version, cancel),
                        TargetForm.Words(await queries.WholesAsync(dossier.Plan.Id, cancel)));
                    form.Version = dossier.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return await FormAsync(PageOf(dossier, form), cancel);
    }

    /// <summary>Removes a target.</summary>
    [HttpPost("streefwaarden/{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel)
    {
        switch (await targets.RemoveAsync(Editor, id, cancel))
        {
            case SaveOutcome.Saved saved:
                TempData["Melding"] = "De streefwaarde is verwijderd. Bij de geschiedenis zet u haar terug.";
                return Redirect($"{PlanPath}/activiteiten/{saved.Id}");
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                return Redirect($"{PlanPath}/streefwaarden/{id}");
            default:
                return NotFound();
        }
    }

    private static TargetPage PageOf(TargetDossier dossier, TargetForm form) =>
        new(dossier.Plan, dossier.Activity.Id, dossier.Activity.Title, dossier.Target.Id, form);

    private async Task<IActionResult> FormAsync(TargetPage page, CancellationToken cancel)
    {
        var wholes = await queries.WholesAsync(page.Plan.Id, cancel);
        return View("Target", page with { Wholes = [.. wholes.Where(w => w.Id != page.TargetId)] });
    }
}

/// <summary>The form of a target.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="ActivityId">Activity.</param>
/// <param name="ActivityTitle">How it is called.</param>
/// <param name="TargetId">Target; null for a new one.</param>
/// <param name="Form">What is filled in.</param>
public sealed record TargetPage(PlanHead Plan, int ActivityId, string ActivityTitle, int? TargetId, TargetForm Form)
{
    /// <summary>Targets of which a percentage can be taken.</summary>
    public IReadOnlyList<TargetChoice> Wholes { get; init; } = [];
}
