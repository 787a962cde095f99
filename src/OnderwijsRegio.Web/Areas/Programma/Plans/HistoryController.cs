using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>What was changed in the plan, and undoing it.</summary>
[Route("programma/{regio}/plan/geschiedenis")]
public sealed class HistoryController(PlanQueries plans, PlanHistory history, PlanUndo undo, CurrentRegion region, CurrentUser user, TimeProvider clock) : Controller
{
    private string PlanPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>The changes, latest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int? voor, CancellationToken cancel)
    {
        if (await plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel) is not { } plan)
        {
            return NotFound();
        }

        return View("History", new HistoryView(
            plan,
            await history.LoadAsync(plan, null, voor, cancel),
            await plans.RemovedAsync(plan.Id, cancel),
            PlanPath));
    }

    /// <summary>Says what undoing a change will do.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Undo(int id, CancellationToken cancel) =>
        await history.FindAsync(id, region.Id, cancel) is { } change ? View(change) : NotFound();

    /// <summary>Undoes a change.</summary>
    [HttpPost("{id:int}")]
    [ActionName(nameof(Undo))]
    public async Task<IActionResult> UndoNow(int id, CancellationToken cancel)
    {
        if (await history.FindAsync(id, region.Id, cancel) is not { } change)
        {
            return NotFound();
        }

        var outcome = await undo.UndoAsync(new PlanEditor(user.Id, region.Id), id, cancel);
        var refused = outcome as SaveOutcome.Refused;
        TempData[refused is null ? "Melding" : "Waarschuwing"] = refused?.Message ?? $"De wijziging van {change.Title} is ongedaan gemaakt.";
        return Redirect($"{PlanPath}/geschiedenis");
    }
}

/// <summary>The history with what can be put back.</summary>
public sealed record HistoryView(PlanHead Plan, HistoryPage Page, IReadOnlyList<ActivityName> Removed, string PlanPath);
