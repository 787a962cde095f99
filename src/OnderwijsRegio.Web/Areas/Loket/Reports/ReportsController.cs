using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Reports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Reports;

/// <summary>What became of the candidates of a desk.</summary>
[Route("loket/{regio}/rapportage")]
public sealed class ReportsController(ReportQueries reports, CandidateQueries candidates, CurrentRegion region, TimeProvider clock) : Controller
{
    /// <summary>The report. What the address does not know counts as nothing chosen.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? jaar, string? bron, string? sector, CancellationToken cancel)
    {
        var today = clock.Today();
        var choices = await candidates.ChoicesAsync(region.Id, today, cancel);
        var filter = new ReportFilter(
            int.TryParse(jaar, out var year) && year is >= 2000 and <= 2100 ? year : null,
            choices.SourceDesks.FirstOrDefault(s => s == bron) ?? "",
            Enum.GetValues<Sector>().Cast<Sector?>().FirstOrDefault(s => s!.Value.DutchName() == sector));
        ModelState.Clear();
        return View("Index", new ReportPage(await reports.DeskAsync(region.Id, filter, cancel), filter, choices.SourceDesks, today, $"/loket/{region.Key!.Slug}/rapportage"));
    }
}

/// <summary>A report.</summary>
/// <param name="Report">Report.</param>
/// <param name="Filter">Of whom.</param>
/// <param name="Sources">Where candidates came in so far.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Its address.</param>
public sealed record ReportPage(DeskReport Report, ReportFilter Filter, IReadOnlyList<string> Sources, DateOnly Today, string Path);

/// <summary>Parts of a report in one table.</summary>
/// <param name="Id">Name of the table on the page.</param>
/// <param name="Title">Title.</param>
/// <param name="Of">What the first column names.</param>
/// <param name="Parts">Parts.</param>
public sealed record ReportParts(string Id, string Title, string Of, IReadOnlyList<FunnelPart> Parts);
