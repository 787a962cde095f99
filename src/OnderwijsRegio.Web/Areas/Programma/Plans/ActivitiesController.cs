using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>An activity on its own page, and what one can do with it.</summary>
[Route("programma/{regio}/plan/activiteiten")]
public sealed class ActivitiesController(
    PlanQueries plans,
    ActivityService activities,
    ActivityCodes codes,
    TargetQueries targets,
    ProgressQueries progress,
    PlanHistory history,
    CurrentRegion region,
    CurrentUser user,
    KeptForms kept,
    TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string PlanPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>The activity with all its rows.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await plans.FindActivityAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var stop = new StopForm { FromYear = Math.Min(dossier.Plan.DetailedYear + 1, dossier.Plan.LastYear) };
        return View(await PageAsync(dossier, stop, cancel));
    }

    /// <summary>Shows the form of a new activity.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(string? deel, string? lijn, CancellationToken cancel)
    {
        if (await plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel) is not { } plan
            || !PlanPage.TryReadPart(plan, deel, out _))
        {
            return NotFound();
        }

        var choices = await ChoicesAsync(plan, cancel);
        var form = new NewActivityForm { Deel = deel, PlanId = plan.Id, FormKey = Guid.NewGuid() };
        if (choices.Lines.FirstOrDefault(l => l.Code == lijn) is { } line)
        {
            form.Facts.LineId = line.Id;
            form.Row.Code = await codes.FreeCodeAsync(plan.Id, line.Id, cancel);
        }

        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("NewActivity", new NewActivityPage(plan, form, choices, PlanPath));
    }

    /// <summary>Adds an activity.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> New(NewActivityForm form, CancellationToken cancel)
    {
        if (await plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel) is not { } plan || plan.Id != form.PlanId)
        {
            return NotFound();
        }

        if (!PlanPage.TryReadPart(plan, form.Deel, out var year))
        {
            ModelState.AddModelError(nameof(form.Deel), PlanMessages.YearUnknown);
        }

        if (form.Row.PeriodFault(plan, year) is { } fault)
        {
            ModelState.AddModelError("Row.Period", fault);
        }

        if (ModelState.IsValid)
        {
            switch (await activities.AddAsync(Editor, plan.Id, year, form.Facts.ToFacts(), form.Row.ToText(year), form.FormKey, cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = $"{form.Row.Code} {form.Row.Name} is toegevoegd aan het plan.";
                    return Redirect($"{PlanPath}/activiteiten/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(FieldOf(refused.Field), refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("NewActivity", new NewActivityPage(plan, form, await ChoicesAsync(plan, cancel), PlanPath));
    }

    /// <summary>Shows the form of what is set of an activity.</summary>
    [HttpGet("{id:int}/kenmerken")]
    public async Task<IActionResult> Facts(int id, CancellationToken cancel)
    {
        if (await plans.FindActivityAsync(id, region.Id, cancel) is not { Activity.IsRemoved: false } dossier)
        {
            return NotFound();
        }

        var form = FactsForm.Of(dossier.Activity);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new FactsPage(dossier, form, await ChoicesAsync(dossier.Plan, cancel), PlanPath));
    }

    /// <summary>Saves what is set of an activity.</summary>
    [HttpPost("{id:int}/kenmerken")]
    public async Task<IActionResult> Facts(int id, FactsForm form, CancellationToken cancel)
    {
        if (await plans.FindActivityAsync(id, region.Id, cancel) is not { Activity.IsRemoved: false } dossier)
        {
            return NotFound();
        }

        var choices = await ChoicesAsync(dossier.Plan, cancel);
        if (form.Keuze.Count > 0)
        {
            form.Choose(ActivityFacts.Of(dossier.Activity));
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await activities.SaveAsync(Editor, id, form.ToFacts(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"De kenmerken van {dossier.Title} zijn opgeslagen.";
                    return Redirect($"{PlanPath}/activiteiten/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field == "ParentIds" ? nameof(form.ParentId) : refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    dossier = await plans.FindActivityAsync(id, region.Id, cancel) ?? dossier;
                    ViewBag.Conflict = EditConflict.About(
                        stale, form.ToFacts(), ActivityFacts.Of(dossier.Activity), await activities.FactsAtAsync(id, form.Version, cancel), choices);
                    form.Version = dossier.Activity.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View(new FactsPage(dossier, form, choices, PlanPath));
    }

    /// <summary>Copies an activity.</summary>
    [HttpPost("{id:int}/dupliceren")]
    public async Task<IActionResult> Duplicate(int id, Guid formKey, CancellationToken cancel)
    {
        var outcome = await activities.DuplicateAsync(Editor, id, formKey, cancel);
        return Done(outcome, outcome is SaveOutcome.Saved saved ? saved.Id : id, "Dit is de kopie. Pas haar aan en sla haar op.");
    }

    /// <summary>Stops an activity from a year on.</summary>
    [HttpPost("{id:int}/stoppen")]
    public async Task<IActionResult> Stop(int id, StopForm form, CancellationToken cancel)
    {
        // A year that cannot be read is no year of the plan.
        switch (await activities.StopAsync(Editor, id, form.FromYear ?? 0, form.Reason ?? "", cancel))
        {
            case SaveOutcome.Refused { Field.Length: > 0 } refused when await plans.FindActivityAsync(id, region.Id, cancel) is { } dossier:
                ModelState.Remove(refused.Field);
                ModelState.AddModelError(refused.Field, refused.Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return View("Show", await PageAsync(dossier, form, cancel));
            case var outcome:
                return Done(outcome, id, $"De activiteit stopt vanaf {form.FromYear}.");
        }
    }

    /// <summary>Lets an activity that was stopped run again.</summary>
    [HttpPost("{id:int}/hervatten")]
    public async Task<IActionResult> Resume(int id, CancellationToken cancel) =>
        Done(await activities.StopAsync(Editor, id, null, "", cancel), id, "De activiteit loopt weer door.");

    /// <summary>Takes an activity out of the plan.</summary>
    [HttpPost("{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel) =>
        Done(await activities.RemoveAsync(Editor, id, removed: true, cancel), id, "De activiteit is uit het plan gehaald. U kunt haar hier terugzetten.");

    /// <summary>Puts an activity back into the plan.</summary>
    [HttpPost("{id:int}/terugzetten")]
    public async Task<IActionResult> Restore(int id, CancellationToken cancel) =>
        Done(await activities.RemoveAsync(Editor, id, removed: false, cancel), id, "De activiteit staat weer in het plan.");

    private static string FieldOf(string field) => field switch
    {
        "" => "",
        "Code" or "Period" => $"Row.{field}",
        "Year" => nameof(NewActivityForm.Deel),
        "ParentIds" => "Facts.ParentId",
        _ => $"Facts.{field}",
    };

    private IActionResult Done(SaveOutcome outcome, int id, string message)
    {
        if (outcome is SaveOutcome.Missing)
        {
            return NotFound();
        }

        var refused = outcome as SaveOutcome.Refused;
        TempData[refused is null ? "Melding" : "Waarschuwing"] = refused?.Message ?? message;
        return Redirect($"{PlanPath}/activiteiten/{id}");
    }

    private async Task<ActivityPage> PageAsync(ActivityDossier dossier, StopForm stop, CancellationToken cancel) => new(
        dossier,
        await targets.ListAsync(dossier.Plan.Id, dossier.Activity.Id, null, cancel),
        await progress.ReportsOfAsync(dossier.Activity.Id, cancel),
        await history.LoadAsync(dossier.Plan, dossier.Activity.Id, null, cancel),
        PlanPath,
        stop);

    private async Task<ActivityChoices> ChoicesAsync(PlanHead plan, CancellationToken cancel) => new(
        await plans.LinesAsync(plan.Id, cancel),
        await plans.AreasAsync(plan.RegionId, cancel),
        await plans.ActivityNamesAsync(plan.Id, cancel));
}

/// <summary>The page of an activity.</summary>
public sealed record ActivityPage(
    ActivityDossier Dossier,
    IReadOnlyList<TargetItem> Targets,
    IReadOnlyList<ReportItem> Reports,
    HistoryPage History,
    string PlanPath,
    StopForm Stop);

/// <summary>From when an activity stops, and why.</summary>
public sealed class StopForm
{
    /// <summary>First year in which it no longer runs; null if none could be read.</summary>
    public int? FromYear { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>The form of a new activity with what can be chosen.</summary>
public sealed record NewActivityPage(PlanHead Plan, NewActivityForm Form, ActivityChoices Choices, string PlanPath);

/// <summary>The form of what is set of an activity with what can be chosen.</summary>
public sealed record FactsPage(ActivityDossier Dossier, FactsForm Form, ActivityChoices Choices, string PlanPath);
