using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>The plan as a table, as a timeline, and in the order that one gives it.</summary>
[Route("programma/{regio}/plan")]
public sealed class PlanController(PlanQueries plans, ActivityService activities, CurrentRegion region, CurrentUser user, TimeProvider clock)
    : Controller
{
    /// <summary>The plan that holds today, or that of a period.</summary>
    [HttpGet("")]
    [HttpGet("{from:int:length(4)}-{until:int:length(4)}")]
    public async Task<IActionResult> Index(PlanView view, int? from, int? until, CancellationToken cancel)
    {
        var plan = await plans.FindPlanAsync(region.Id, from, until, clock.Today(), cancel);
        if (plan is null)
        {
            return from is null ? View("NoPlan") : NotFound();
        }

        if (!PlanPage.TryReadPart(plan, view.Deel, out var year))
        {
            return NotFound();
        }

        var part = year is null || year <= plan.DetailedYear ? new PlanPart(year) : PlanPart.Everything;
        var sheet = await plans.LoadSheetAsync(plan, part, cancel);
        var areas = await plans.AreasAsync(region.Id, cancel);
        var page = PlanPage.Build(Request.Path, view, sheet, year, areas);
        return View(view.Weergave == PlanView.Timeline ? "Timeline" : "Index", page);
    }

    /// <summary>The activities per line, to put them in another order.</summary>
    [HttpGet("volgorde")]
    public async Task<IActionResult> Order(CancellationToken cancel)
    {
        var plan = await plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel);
        return plan is null ? NotFound() : View(await plans.LoadSheetAsync(plan, PlanPart.Everything, cancel));
    }

    /// <summary>Puts an activity before another, at the end of a line, or one place up or down.</summary>
    [HttpPost("volgorde")]
    public async Task<IActionResult> Order(int id, int? line, int? beforeId, string? richting, CancellationToken cancel)
    {
        var plan = await plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel);
        if (plan is null)
        {
            return NotFound();
        }

        var sheet = await plans.LoadSheetAsync(plan, PlanPart.Everything, cancel);
        var activity = sheet.Activities.FirstOrDefault(a => a.Id == id);
        if (activity is null)
        {
            return NotFound();
        }

        var to = line ?? activity.LineId;
        if (richting is not null)
        {
            beforeId = PlanOrder.Neighbour(sheet.Activities, activity, up: richting == "omhoog");
        }

        var outcome = await activities.MoveAsync(new PlanEditor(user.Id, region.Id), id, to, beforeId, cancel);
        return Answer(outcome, sheet, activity, to);
    }

    private IActionResult Answer(SaveOutcome outcome, PlanSheet sheet, PlanActivity activity, int to)
    {
        if (outcome is SaveOutcome.Missing)
        {
            return NotFound();
        }

        var message = outcome is SaveOutcome.Refused refused
            ? refused.Message
            : $"{activity.Code} staat nu onder {sheet.Lines.First(l => l.Id == to).Title}.";
        if (this.IsFragment())
        {
            Response.Headers[Fragments.Message] = Uri.EscapeDataString(message);
            return outcome is SaveOutcome.Saved ? NoContent() : Conflict();
        }

        TempData[outcome is SaveOutcome.Saved ? "Melding" : "Waarschuwing"] = message;
        return Redirect($"{Request.Path}#activiteit-{activity.Id}");
    }
}

/// <summary>Moving one place among the activities of a line.</summary>
public static class PlanOrder
{
    /// <summary>The activity before which another stands after moving one place; null for the end of the line.</summary>
    public static int? Neighbour(IReadOnlyList<PlanActivity> activities, PlanActivity activity, bool up)
    {
        var line = activities.Where(a => a.LineId == activity.LineId).ToList();
        var at = line.IndexOf(activity);
        var target = up ? Math.Max(0, at - 1) : at + 2;
        if (up && at == 0)
        {
            target = 1;
        }

        return target < line.Count ? line[target].Id : null;
    }
}
