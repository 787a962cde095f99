using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>Sets up the plan: its title and the rule of the outline.</summary>
[Route("programma/{regio}/plan/inrichting")]
public sealed class SettingsController(
    PlanQueries plans, PlanSettingsService settings, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string PlanPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>Shows title, rule and lines.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        var form = new SettingsForm { Title = plan.Title, OutlineRule = plan.OutlineRule, Version = plan.Version };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await PageAsync(plan, form, cancel);
    }

    /// <summary>Saves title and rule.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(SettingsForm form, CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(plan);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            var typed = new PlanSettings(form.Title!.Trim(), form.OutlineRule);
            switch (await settings.SaveAsync(Editor, plan.Id, typed, form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De inrichting van het plan is opgeslagen.";
                    return Redirect($"{PlanPath}/inrichting");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    plan = await PlanAsync(cancel) ?? plan;
                    ViewBag.Conflict = EditConflict.About(
                        stale, typed, new PlanSettings(plan.Title, plan.OutlineRule), await settings.SettingsAtAsync(plan.Id, form.Version, cancel));
                    form.Version = plan.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return await PageAsync(plan, form, cancel);
    }

    private Task<PlanHead?> PlanAsync(CancellationToken cancel) => plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel);

    private async Task<IActionResult> PageAsync(PlanHead plan, SettingsForm form, CancellationToken cancel) =>
        View("Settings", new SettingsPage(plan, await plans.LinesAsync(plan.Id, cancel), form, PlanPath));
}

/// <summary>Title and rule of a plan.</summary>
public sealed class SettingsForm
{
    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>What the outline lists.</summary>
    public OutlineRule OutlineRule { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(PlanHead theirs)
    {
        Title = EditConflict.KeepsMine(Keuze, nameof(Title)) ? Title : theirs.Title;
        OutlineRule = EditConflict.KeepsMine(Keuze, nameof(OutlineRule)) ? OutlineRule : theirs.OutlineRule;
    }
}

/// <summary>The rules of title and rule.</summary>
public sealed class SettingsFormValidator : AbstractValidator<SettingsForm>
{
    /// <summary>Title missing.</summary>
    public const string TitleMissing = "Vul een titel in.";

    /// <summary>The rules.</summary>
    public SettingsFormValidator()
    {
        RuleFor(f => f.Title).NotEmpty().WithMessage(TitleMissing);
        RuleFor(f => f.Title).MaximumLength(ActivityPlan.TitleMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De titel", ActivityPlan.TitleMaxLength, f.Title!.Length));
        RuleFor(f => f.OutlineRule).IsInEnum();
    }
}

/// <summary>The page with title, rule and lines.</summary>
public sealed record SettingsPage(PlanHead Plan, IReadOnlyList<LineHead> Lines, SettingsForm Form, string PlanPath);
