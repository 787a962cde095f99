using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.ProgressReports;

/// <summary>The plan through the year: how it stands, what asks for attention, and how the year went.</summary>
[Route("programma/{regio}/plan")]
public sealed class ProgressController(PlanQueries plans, ProgressQueries progress, CurrentRegion region, TimeProvider clock) : Controller
{
    private string PlanPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>The state of the whole plan in a quarter, to hand to the programme board.</summary>
    [HttpGet("voortgang")]
    public async Task<IActionResult> Index(string? kwartaal, CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan || !Periods.TryRead(plan, kwartaal, clock.Today(), out var quarter))
        {
            return NotFound();
        }

        return View(new ProgressPage(await progress.LoadAsync(plan, quarter, cancel), clock.Today(), PlanPath));
    }

    /// <summary>What asks for attention now.</summary>
    [HttpGet("voortgang/taken")]
    public async Task<IActionResult> Tasks(CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        var today = clock.Today();
        var due = Attention.DueOn(today);
        var quarter = Periods.Current(plan, today);
        var items = Attention.Of(
            plan.Years.Contains(due.Year) ? await progress.LoadAsync(plan, due, cancel) : null,
            await progress.LoadAsync(plan, quarter, cancel),
            await progress.LoadYearAsync(plan, quarter.Year, cancel),
            today);
        return View(new TasksPage(plan, items, due, quarter.Year, PlanPath) { NextYear = Attention.NextYearToMake(plan, today) });
    }

    /// <summary>The evaluation of a year.</summary>
    [HttpGet("voortgang/evaluatie")]
    public async Task<IActionResult> Year(int? jaar, CancellationToken cancel)
    {
        if (await PlanAsync(cancel) is not { } plan || !Periods.TryRead(plan, jaar, clock.Today(), out var year))
        {
            return NotFound();
        }

        return View(new YearPage(await progress.LoadYearAsync(plan, year, cancel), PlanPath));
    }

    private Task<PlanHead?> PlanAsync(CancellationToken cancel) => plans.FindPlanAsync(region.Id, null, null, clock.Today(), cancel);
}

/// <summary>Reads quarters and years from addresses.</summary>
public static class Periods
{
    /// <summary>The quarter of today, or the nearest of the plan.</summary>
    public static Quarter Current(PlanHead plan, DateOnly today) =>
        today.Year < plan.FirstYear ? new(plan.FirstYear, 1) : today.Year > plan.LastYear ? new(plan.LastYear, 4) : Quarter.Of(today);

    /// <summary>The quarter that an address asks for; without one that of today, or the nearest of the plan.</summary>
    /// <returns>False when the plan has no such quarter.</returns>
    public static bool TryRead(PlanHead plan, string? key, DateOnly today, out Quarter quarter)
    {
        quarter = Current(plan, today);
        if (string.IsNullOrEmpty(key))
        {
            return true;
        }

        var asked = Quarter.Read(key);
        quarter = asked ?? quarter;
        return asked is { } found && plan.Years.Contains(found.Year);
    }

    /// <summary>The year that an address asks for; without one this year, or the nearest of the plan.</summary>
    /// <returns>False when the plan has no such year.</returns>
    public static bool TryRead(PlanHead plan, int? asked, DateOnly today, out int year)
    {
        year = asked ?? Math.Clamp(today.Year, plan.FirstYear, plan.LastYear);
        return plan.Years.Contains(year);
    }
}

/// <summary>The state of the plan.</summary>
public sealed record ProgressPage(ProgressSheet Sheet, DateOnly Today, string PlanPath)
{
    /// <summary>Quarters to choose from: those of the plan that began, and the one that is shown.</summary>
    public IEnumerable<Quarter> Quarters => Sheet.Plan.Years
        .SelectMany(year => Enumerable.Range(1, 4).Select(number => new Quarter(year, number)))
        .Where(quarter => quarter.First <= Today || quarter == Sheet.Quarter);
}

/// <summary>What asks for attention.</summary>
public sealed record TasksPage(PlanHead Plan, IReadOnlyList<AttentionItem> Items, Quarter Due, int Year, string PlanPath)
{
    /// <summary>The year of which the detailed plan is to be made now; null if none is.</summary>
    public int? NextYear { get; init; }
}

/// <summary>The evaluation of a year.</summary>
public sealed record YearPage(YearSheet Sheet, string PlanPath);
