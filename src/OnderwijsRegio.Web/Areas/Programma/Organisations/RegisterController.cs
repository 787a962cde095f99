using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>The register of participants: organisations, schools, and what they add up to.</summary>
[Route("programma/{regio}/deelnemers")]
public sealed class RegisterController(RegisterQueries register, RegisterExport export, CurrentRegion region, TimeProvider clock) : Controller
{
    private string Path => $"/programma/{region.Key!.Slug}/deelnemers";

    /// <summary>The organisations.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(RegisterView view, CancellationToken cancel) => View(new OrganisationsPage(
        await register.OrganisationsAsync(region.Id, view.Filter(), view.Page, clock.Today(), cancel),
        await register.TotalsAsync(region.Id, clock.Today(), cancel),
        view,
        Path));

    /// <summary>The schools.</summary>
    [HttpGet("scholen")]
    public async Task<IActionResult> Schools(RegisterView view, CancellationToken cancel) => View(new SchoolsPage(
        await register.SchoolsAsync(region.Id, view.Filter(), view.Page, clock.Today(), cancel),
        await register.ChoicesAsync(region.Id, cancel),
        view,
        Path));

    /// <summary>The organisations for a spreadsheet.</summary>
    [HttpGet("export")]
    public IActionResult Export(RegisterView view, CancellationToken cancel) => new CsvDownload(
        $"organisaties-{region.Key!.Slug}.csv", to => export.OrganisationsAsync(to, region.Id, view.Filter(), clock.Today(), cancel));

    /// <summary>The schools for a spreadsheet.</summary>
    [HttpGet("scholen/export")]
    public IActionResult ExportSchools(RegisterView view, CancellationToken cancel) => new CsvDownload(
        $"scholen-{region.Key!.Slug}.csv", to => export.SchoolsAsync(to, region.Id, view.Filter(), clock.Today(), cancel));
}

/// <summary>The organisations of a region, and the totals of its sectors.</summary>
public sealed record OrganisationsPage(RegisterPage<OrganisationItem> Page, IReadOnlyList<SectorTotals> Totals, RegisterView View, string Path);

/// <summary>The schools of a region.</summary>
public sealed record SchoolsPage(RegisterPage<SchoolItem> Page, RegisterChoices Choices, RegisterView View, string Path);
