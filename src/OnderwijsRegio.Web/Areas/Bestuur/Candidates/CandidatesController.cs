using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates.Reports;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Bestuur.Candidates;

/// <summary>The candidates of the region as its boards see them: counts per year, small ones withheld, nobody to be recognised.</summary>
[Route("bestuur/{regio}/kandidaten")]
public sealed class CandidatesController(ReportQueries reports, CurrentRegion region) : Controller
{
    /// <summary>The counts.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("Index", await reports.BoardAsync(region.Id, cancel));
}
