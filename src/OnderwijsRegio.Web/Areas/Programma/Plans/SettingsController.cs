using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>Sets up the plan: title, rule of the outline, programme lines.</summary>
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

        var form = new SettingsForm { Title = plan.Title, OutlineRule = plan.OutlineRule };
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

        if (ModelState.IsValid)
        {
            var outcome = await settings.SaveAsync(Editor, plan.Id, new PlanSettings(form.Title!.Trim(), form.OutlineRule), cancel);
            if (outcome is not SaveOutcome.Refused refused)
            {
                TempData["Melding"] = "De inrichting van het plan is opgeslagen.";
                return Redirect($"{PlanPath}/inrichting");
            }

            ModelState.AddModelError(refused.Field, refused.Message);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await PageAsync(plan, form, cancel);
    }

    /// <summary>Shows the form of a line; without a key that of a new one.</summary>
    [HttpGet("lijnen/nieuw")]
    [HttpGet("lijnen/{id:int}")]
    public async Task<IActionResult> Line(int? id, CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        var lines = await plans.LinesAsync(plan.Id, cancel);
        var line = lines.FirstOrDefault(l => l.Id == id);
        if (id is not null && line is null)
        {
            return NotFound();
        }

        var form = new LineForm { Code = line?.Code, Name = line?.Name, ParentId = line?.ParentId };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new LinePage(plan, line, lines, form));
    }

    /// <summary>Saves a line, or adds one.</summary>
    [HttpPost("lijnen/nieuw")]
    [HttpPost("lijnen/{id:int}")]
    public async Task<IActionResult> Line(int? id, LineForm form, CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        var lines = await plans.LinesAsync(plan.Id, cancel);
        var line = lines.FirstOrDefault(l => l.Id == id);
        if (id is not null && line is null)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var outcome = await settings.SaveLineAsync(Editor, plan.Id, id, form.Code!, form.Name!, form.ParentId, cancel);
            switch (outcome)
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"Programmalijn {form.Code} is opgeslagen.";
                    return Redirect($"{PlanPath}/inrichting");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(new LinePage(plan, line, lines, form));
    }

    /// <summary>Puts a line one place up or down.</summary>
    [HttpPost("lijnen/{id:int}/verplaatsen")]
    public async Task<IActionResult> MoveLine(int id, string? richting, CancellationToken cancel) =>
        await PlanAsync(cancel) is { } plan
            ? Done(await settings.MoveLineAsync(Editor, plan.Id, id, richting == "omhoog", cancel), "De programmalijn is verplaatst.")
            : NotFound();

    /// <summary>Removes a line.</summary>
    [HttpPost("lijnen/{id:int}/verwijderen")]
    public async Task<IActionResult> RemoveLine(int id, CancellationToken cancel) =>
        await PlanAsync(cancel) is { } plan
            ? Done(await settings.RemoveLineAsync(Editor, plan.Id, id, cancel), "De programmalijn is verwijderd.")
            : NotFound();

    private Task<PlanHead?> PlanAsync(CancellationToken cancel) => plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel);

    private async Task<IActionResult> PageAsync(PlanHead plan, SettingsForm form, CancellationToken cancel) =>
        View("Settings", new SettingsPage(plan, await plans.LinesAsync(plan.Id, cancel), form, PlanPath));

    private IActionResult Done(SaveOutcome outcome, string message)
    {
        if (outcome is SaveOutcome.Missing)
        {
            return NotFound();
        }

        var refused = outcome as SaveOutcome.Refused;
        TempData[refused is null ? "Melding" : "Waarschuwing"] = refused?.Message ?? message;
        return Redirect($"{PlanPath}/inrichting");
    }
}

/// <summary>Title and rule of a plan.</summary>
public sealed class SettingsForm
{
    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>What the outline lists.</summary>
    public OutlineRule OutlineRule { get; set; }
}

/// <summary>A line.</summary>
public sealed class LineForm
{
    /// <summary>Code.</summary>
    public string? Code { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Main line; null for a main line.</summary>
    public int? ParentId { get; set; }
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

/// <summary>The rules of a line.</summary>
public sealed class LineFormValidator : AbstractValidator<LineForm>
{
    /// <summary>The rules.</summary>
    public LineFormValidator()
    {
        RuleFor(f => f.Code).NotEmpty().WithMessage(PlanMessages.LineCodeMissing);
        RuleFor(f => f.Code).MaximumLength(ProgrammeLine.CodeMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De code", ProgrammeLine.CodeMaxLength, f.Code!.Length));
        RuleFor(f => f.Name).NotEmpty().WithMessage(PlanMessages.LineNameMissing);
        RuleFor(f => f.Name).MaximumLength(ProgrammeLine.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", ProgrammeLine.NameMaxLength, f.Name!.Length));
    }
}

/// <summary>The page with title, rule and lines.</summary>
public sealed record SettingsPage(PlanHead Plan, IReadOnlyList<LineHead> Lines, SettingsForm Form, string PlanPath);

/// <summary>The form of a line.</summary>
public sealed record LinePage(PlanHead Plan, LineHead? Line, IReadOnlyList<LineHead> Lines, LineForm Form);
