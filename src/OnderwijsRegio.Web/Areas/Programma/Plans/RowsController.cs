using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>Changes rows of the plan: on a page of their own, or in place in the table.</summary>
[Route("programma/{regio}/plan")]
public sealed class RowsController(
    PlanQueries plans, RowService rows, CurrentRegion region, CurrentUser user, KeptForms kept) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string PlanPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>Shows the form of a row.</summary>
    [HttpGet("rijen/{id:int}")]
    public async Task<IActionResult> Edit(int id, string? terug, CancellationToken cancel)
    {
        if (await plans.FindRowAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var form = RowForm.Of(dossier.Row, terug);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return Form(dossier, form, StatusCodes.Status200OK);
    }

    /// <summary>Saves a row.</summary>
    [HttpPost("rijen/{id:int}")]
    public async Task<IActionResult> Edit(int id, RowForm form, CancellationToken cancel)
    {
        if (await plans.FindRowAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(dossier.Row);
            ModelState.Clear();
            TryValidateModel(form);
        }

        CheckPeriod(nameof(form.Period), form.PeriodFault(dossier.Plan, dossier.Row.Year));
        if (!ModelState.IsValid)
        {
            return Form(dossier, form, StatusCodes.Status422UnprocessableEntity);
        }

        var text = form.ToText(dossier.Row.Year);
        switch (await rows.SaveAsync(Editor, id, text, form.Version, cancel))
        {
            case SaveOutcome.Saved:
                return await SavedAsync(dossier, form, cancel);
            case SaveOutcome.Refused refused:
                ModelState.AddModelError(refused.Field, refused.Message);
                return Form(dossier, form, StatusCodes.Status422UnprocessableEntity);
            case SaveOutcome.Stale stale:
                // What is stored may be newer than what was read above.
                dossier = await plans.FindRowAsync(id, region.Id, cancel) ?? dossier;
                ViewBag.Conflict = EditConflict.About(
                    stale, text.Trimmed(), dossier.Row.ToText(), await rows.TextAtAsync(id, form.Version, cancel));
                form.Version = dossier.Row.Version;
                ModelState.Remove(nameof(form.Version));
                return Form(dossier, form, StatusCodes.Status409Conflict);
            default:
                return NotFound();
        }
    }

    /// <summary>The row as the table shows it, for who leaves the form.</summary>
    [HttpGet("rijen/{id:int}/lezen")]
    public async Task<IActionResult> Read(int id, string? terug, CancellationToken cancel) =>
        !this.IsFragment() ? Redirect(Back(terug))
        : await plans.FindRowAsync(id, region.Id, cancel) is { } dossier ? await ReadRowAsync(dossier, terug, cancel)
        : NotFound();

    /// <summary>Shows the form of a further row.</summary>
    [HttpGet("activiteiten/{id:int}/rijen/nieuw")]
    public async Task<IActionResult> New(int id, string? deel, CancellationToken cancel)
    {
        if (await plans.FindActivityAsync(id, region.Id, cancel) is not { Activity.IsRemoved: false } dossier
            || !PlanPage.TryReadPart(dossier.Plan, deel, out var year))
        {
            return NotFound();
        }

        var form = new NewRowForm { Deel = deel, FormKey = Guid.NewGuid(), Row = Start(dossier, year) };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("NewRow", new NewRowPage(dossier, year, form));
    }

    /// <summary>Adds a row.</summary>
    [HttpPost("activiteiten/{id:int}/rijen/nieuw")]
    public async Task<IActionResult> New(int id, NewRowForm form, CancellationToken cancel)
    {
        if (await plans.FindActivityAsync(id, region.Id, cancel) is not { Activity.IsRemoved: false } dossier
            || !PlanPage.TryReadPart(dossier.Plan, form.Deel, out var year))
        {
            return NotFound();
        }

        CheckPeriod("Row.Period", form.Row.PeriodFault(dossier.Plan, year));
        if (ModelState.IsValid)
        {
            switch (await rows.AddAsync(Editor, id, year, form.Row.ToText(year), form.FormKey, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"De rij is toegevoegd aan {dossier.Title}.";
                    return Redirect($"{PlanPath}/activiteiten/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field.Length == 0 ? "" : $"Row.{refused.Field}", refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("NewRow", new NewRowPage(dossier, year, form));
    }

    /// <summary>Removes a row.</summary>
    [HttpPost("rijen/{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel)
    {
        if (await plans.FindRowAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var outcome = await rows.RemoveAsync(Editor, id, cancel);
        TempData[outcome is SaveOutcome.Saved ? "Melding" : "Waarschuwing"] = outcome is SaveOutcome.Refused refused
            ? refused.Message
            : "De rij is verwijderd. In de geschiedenis kunt u haar terugzetten.";
        return Redirect($"{PlanPath}/activiteiten/{dossier.Row.ActivityId}");
    }

    private static RowForm Start(ActivityDossier dossier, int? year)
    {
        var first = dossier.Rows.FirstOrDefault(r => r.Year == year) ?? dossier.Rows.First();
        return new RowForm { Code = first.Code, Name = first.Name, Period = first.Year == year ? first.Period.ToString() : "" };
    }

    private void CheckPeriod(string field, string? fault)
    {
        if (fault is not null)
        {
            ModelState.AddModelError(field, fault);
        }
    }

    private ViewResult Form(RowDossier dossier, RowForm form, int status)
    {
        Response.StatusCode = status;
        var page = new RowPage(dossier, form, PlanPath, Back(form.Terug));
        return this.IsFragment() ? View("_EditRow", page) : View("Edit", page);
    }

    private async Task<IActionResult> SavedAsync(RowDossier dossier, RowForm form, CancellationToken cancel)
    {
        var message = $"{form.Code} is opgeslagen.";
        if (this.IsFragment())
        {
            Response.Headers[Fragments.Message] = Uri.EscapeDataString(message);
            return await ReadRowAsync(dossier, form.Terug, cancel);
        }

        TempData["Melding"] = message;
        return Redirect($"{Back(form.Terug)}#rij-{dossier.Row.Id}");
    }

    private async Task<IActionResult> ReadRowAsync(RowDossier dossier, string? back, CancellationToken cancel)
    {
        var sheet = await plans.LoadSheetAsync(dossier.Plan, new PlanPart(dossier.Row.Year), cancel, dossier.Row.ActivityId);
        var activity = sheet.Activities.SingleOrDefault();
        var row = activity?.Rows.SingleOrDefault(r => r.Id == dossier.Row.Id);
        if (activity is null || row is null)
        {
            return NotFound();
        }

        var parents = await plans.ActivityNamesAsync(dossier.Plan.Id, cancel);
        return View("_Row", new PlanTableRow(
            dossier.Plan,
            activity,
            row,
            PlanPath,
            Back(back),
            [.. parents.Where(p => activity.ParentIds.Contains(p.Id)).Select(p => p.Code)],
            row.Year));
    }

    private string Back(string? address) => Url.IsLocalUrl(address) ? address : PlanPath;
}

/// <summary>The form of a row with what it belongs to.</summary>
public sealed record RowPage(RowDossier Dossier, RowForm Form, string Path, string Back);

/// <summary>The form of a further row with what it belongs to.</summary>
public sealed record NewRowPage(ActivityDossier Dossier, int? Year, NewRowForm Form);
