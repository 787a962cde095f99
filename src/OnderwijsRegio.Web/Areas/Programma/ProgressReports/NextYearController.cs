using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.ProgressReports;

/// <summary>From this year's plan to next year's: choosing, making, and seeing what differs.</summary>
[Route("programma/{regio}/plan/voortgang")]
public sealed class NextYearController(
    PlanQueries plans,
    ProgressQueries progress,
    NextYearService nextYears,
    CurrentRegion region,
    CurrentUser user,
    KeptForms kept,
    TimeProvider clock) : Controller
{
    private string PlanPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>What next year's detailed plan would be, with a choice per activity.</summary>
    [HttpGet("volgend-jaar")]
    public async Task<IActionResult> Choose(CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        var sheet = await progress.LoadNextYearAsync(plan, cancel);
        var form = NextYearForm.For(sheet);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new NextYearPage(sheet, form, PlanPath));
    }

    /// <summary>Makes next year's detailed plan.</summary>
    [HttpPost("volgend-jaar")]
    public async Task<IActionResult> Choose(NextYearForm form, CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        var outcome = await nextYears.MakeAsync(new(user.Id, region.Id), plan.Id, form.Year, form.ToChoices(), form.FormKey, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            TempData["Melding"] = $"Het detailplan van {form.Year} is gemaakt. Hieronder ziet u wat er anders is, en wat nog bijgesteld moet worden.";
            return Redirect($"{PlanPath}/voortgang/verschil?jaar={form.Year}");
        }

        if (outcome is not SaveOutcome.Refused refused)
        {
            return NotFound();
        }

        ModelState.AddModelError(refused.Field, refused.Message);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(new NextYearPage(await progress.LoadNextYearAsync(plan, cancel), form, PlanPath));
    }

    /// <summary>What differs between a detailed plan and that of the year before.</summary>
    [HttpGet("verschil")]
    public async Task<IActionResult> Difference(int? jaar, CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan || (jaar is { } asked && (asked <= plan.FirstYear || asked > plan.LastYear)))
        {
            return NotFound();
        }

        var year = jaar ?? Math.Max(plan.DetailedYear, plan.FirstYear + 1);
        return View(new DifferencePage(await progress.LoadDifferenceAsync(plan, year, cancel), PlanPath));
    }

    private Task<PlanHead?> PlanAsync(CancellationToken cancel) => plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel);
}

/// <summary>What becomes of each activity next year.</summary>
public sealed class NextYearForm
{
    /// <summary>The year to make, as the page said.</summary>
    public int Year { get; set; }

    /// <summary>Key of the form: a double click makes one plan.</summary>
    public Guid FormKey { get; set; }

    /// <summary>Choice by activity.</summary>
    public Dictionary<int, ReviewAdvice> Choices { get; set; } = [];

    /// <summary>A form with what is proposed.</summary>
    public static NextYearForm For(NextYearSheet sheet) => new()
    {
        Year = sheet.Year,
        FormKey = Guid.NewGuid(),
        Choices = sheet.Items.ToDictionary(i => i.Activity.Id, i => i.Proposal),
    };

    /// <summary>What was chosen.</summary>
    public IReadOnlyList<NextYearChoice> ToChoices() =>
        [.. Choices.Where(c => Enum.IsDefined(c.Value)).Select(c => new NextYearChoice(c.Key, c.Value))];
}

/// <summary>Next year's detailed plan before it is made.</summary>
public sealed record NextYearPage(NextYearSheet Sheet, NextYearForm Form, string PlanPath);

/// <summary>Two years beside each other.</summary>
public sealed record DifferencePage(DifferenceSheet Sheet, string PlanPath);
