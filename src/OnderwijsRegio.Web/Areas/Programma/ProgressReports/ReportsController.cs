using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.ProgressReports;

/// <summary>How one activity goes: its report of a quarter and its evaluation of a year.</summary>
[Route("programma/{regio}/plan/activiteiten/{id:int}")]
public sealed class ReportsController(
    PlanQueries plans,
    ProgressQueries progress,
    ReportService reports,
    ReviewService reviews,
    CurrentRegion region,
    CurrentUser user,
    KeptForms kept,
    TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string PlanPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>Shows the form of a report.</summary>
    [HttpGet("voortgang")]
    public async Task<IActionResult> Report(int id, string? kwartaal, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } dossier || !Periods.TryRead(dossier.Plan, kwartaal, clock.Today(), out var quarter))
        {
            return NotFound();
        }

        var all = await progress.ReportsOfAsync(id, cancel);
        var form = ReportForm.Of(all.FirstOrDefault(r => r.Quarter == quarter));
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new ReportPage(dossier, quarter, form, all, PlanPath));
    }

    /// <summary>Saves a report.</summary>
    [HttpPost("voortgang")]
    public async Task<IActionResult> Report(int id, string? kwartaal, ReportForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } dossier || !Periods.TryRead(dossier.Plan, kwartaal, clock.Today(), out var quarter))
        {
            return NotFound();
        }

        var all = await progress.ReportsOfAsync(id, cancel);
        if (form.Keuze.Count > 0 && all.FirstOrDefault(r => r.Quarter == quarter) is { } theirs)
        {
            form.Choose(theirs.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await reports.SaveAsync(Editor, id, quarter, form.ToText(), form.Version, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"De voortgang van {dossier.Title} over het {quarter} is opgeslagen.";
                    return Redirect($"{PlanPath}/voortgang?kwartaal={quarter.Key}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    all = await progress.ReportsOfAsync(id, cancel);
                    var stored = all.First(r => r.Quarter == quarter);
                    ViewBag.Conflict = EditConflict.Between(
                        stale, form.ToText(), stored.Text, await reports.TextAtAsync(stored.Id, form.Version, cancel), ReportForm.Words);
                    form.Version = stored.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View(new ReportPage(dossier, quarter, form, all, PlanPath));
    }

    /// <summary>Shows the form of an evaluation.</summary>
    [HttpGet("evaluatie")]
    public async Task<IActionResult> Review(int id, int? jaar, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } dossier || !Periods.TryRead(dossier.Plan, jaar, clock.Today(), out var year))
        {
            return NotFound();
        }

        var review = await progress.ReviewOfAsync(id, year, cancel);
        var form = review is null ? ReviewForm.From(RowsOf(dossier, year)) : ReviewForm.Of(review);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(await PageAsync(dossier, year, form, review, cancel));
    }

    /// <summary>Saves an evaluation.</summary>
    [HttpPost("evaluatie")]
    public async Task<IActionResult> Review(int id, int? jaar, ReviewForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } dossier || !Periods.TryRead(dossier.Plan, jaar, clock.Today(), out var year))
        {
            return NotFound();
        }

        var review = await progress.ReviewOfAsync(id, year, cancel);
        if (form.Keuze.Count > 0 && review is not null)
        {
            form.Choose(review.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await reviews.SaveAsync(Editor, id, year, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"De evaluatie van {dossier.Title} over {year} is opgeslagen.";
                    return Redirect($"{PlanPath}/voortgang/evaluatie?jaar={year}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale when await progress.ReviewOfAsync(id, year, cancel) is { } stored:
                    review = stored;
                    ViewBag.Conflict = EditConflict.Between(
                        stale, form.ToText(), stored.Text, await reviews.TextAtAsync(stored.Id, form.Version, cancel), ReviewForm.Words);
                    form.Version = stored.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View(await PageAsync(dossier, year, form, review, cancel));
    }

    private static IEnumerable<ActivityRow> RowsOf(ActivityDossier dossier, int year) =>
        dossier.Rows.Where(r => r.Year == (year <= dossier.Plan.DetailedYear ? year : null));

    private async Task<ReviewPage> PageAsync(ActivityDossier dossier, int year, ReviewForm form, ReviewItem? review, CancellationToken cancel) =>
        new(dossier, year, form, review, [.. (await progress.ReportsOfAsync(dossier.Activity.Id, cancel)).Where(r => r.Year == year)], PlanPath);

    private async Task<ActivityDossier?> FindAsync(int id, CancellationToken cancel) =>
        await plans.FindActivityAsync(id, region.Id, cancel) is { Activity.IsRemoved: false } dossier ? dossier : null;
}

/// <summary>The report of an activity in a quarter, with those of other quarters.</summary>
public sealed record ReportPage(ActivityDossier Dossier, Quarter Quarter, ReportForm Form, IReadOnlyList<ReportItem> All, string PlanPath);

/// <summary>The evaluation of an activity over a year, with what was reported in it.</summary>
public sealed record ReviewPage(
    ActivityDossier Dossier, int Year, ReviewForm Form, ReviewItem? Review, IReadOnlyList<ReportItem> Reports, string PlanPath);
