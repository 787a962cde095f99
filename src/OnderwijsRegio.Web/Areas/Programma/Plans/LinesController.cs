using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>The programme lines of the plan.</summary>
[Route("programma/{regio}/plan/inrichting/lijnen")]
public sealed class LinesController(
    PlanQueries plans, LineService lines, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string SettingsPath => $"/programma/{region.Key!.Slug}/plan/inrichting";

    /// <summary>Shows the form of a line; without a key that of a new one.</summary>
    [HttpGet("nieuw")]
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Line(int? id, CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        var all = await plans.LinesAsync(plan.Id, cancel);
        var line = all.FirstOrDefault(l => l.Id == id);
        if (id is not null && line is null)
        {
            return NotFound();
        }

        var form = new LineForm { Code = line?.Code, Name = line?.Name, ParentId = line?.ParentId, Version = line?.Version ?? Guid.Empty };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new LinePage(plan, line, all, form));
    }

    /// <summary>Saves a line, or adds one.</summary>
    [HttpPost("nieuw")]
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Line(int? id, LineForm form, CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        var all = await plans.LinesAsync(plan.Id, cancel);
        var line = all.FirstOrDefault(l => l.Id == id);
        if (id is not null && line is null)
        {
            return NotFound();
        }

        if (line is not null && form.Keuze.Count > 0)
        {
            form.Choose(line);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await lines.SaveAsync(Editor, plan.Id, id, form.Code!, form.Name!, form.ParentId, form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"Programmalijn {form.Code} is opgeslagen.";
                    return Redirect(SettingsPath);
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale when line is not null:
                    all = await plans.LinesAsync(plan.Id, cancel);
                    line = all.FirstOrDefault(l => l.Id == id) ?? line;
                    ViewBag.Conflict = EditConflict.About(
                        stale,
                        new LineText(form.Code!.Trim(), form.Name!.Trim(), form.ParentId, 0),
                        new LineText(line.Code, line.Name, line.ParentId, 0),
                        await lines.LineAtAsync(line.Id, form.Version, cancel),
                        all);
                    form.Version = line.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View(new LinePage(plan, line, all, form));
    }

    /// <summary>Puts a line one place up or down.</summary>
    [HttpPost("{id:int}/verplaatsen")]
    public async Task<IActionResult> MoveLine(int id, string? richting, CancellationToken cancel) =>
        await PlanAsync(cancel) is { } plan
            ? Done(await lines.MoveAsync(Editor, plan.Id, id, richting == "omhoog", cancel), "De programmalijn is verplaatst.")
            : NotFound();

    /// <summary>Removes a line.</summary>
    [HttpPost("{id:int}/verwijderen")]
    public async Task<IActionResult> RemoveLine(int id, CancellationToken cancel) =>
        await PlanAsync(cancel) is { } plan
            ? Done(await lines.RemoveAsync(Editor, plan.Id, id, cancel), "De programmalijn is verwijderd.")
            : NotFound();

    private Task<PlanHead?> PlanAsync(CancellationToken cancel) => plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel);

    private IActionResult Done(SaveOutcome outcome, string message)
    {
        if (outcome is SaveOutcome.Missing)
        {
            return NotFound();
        }

        var refused = outcome as SaveOutcome.Refused;
        TempData[refused is null ? "Melding" : "Waarschuwing"] = refused?.Message ?? message;
        return Redirect(SettingsPath);
    }
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

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(LineHead theirs)
    {
        Code = EditConflict.KeepsMine(Keuze, nameof(Code)) ? Code : theirs.Code;
        Name = EditConflict.KeepsMine(Keuze, nameof(Name)) ? Name : theirs.Name;
        ParentId = EditConflict.KeepsMine(Keuze, nameof(ParentId)) ? ParentId : theirs.ParentId;
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

/// <summary>The form of a line.</summary>
public sealed record LinePage(PlanHead Plan, LineHead? Line, IReadOnlyList<LineHead> Lines, LineForm Form);
