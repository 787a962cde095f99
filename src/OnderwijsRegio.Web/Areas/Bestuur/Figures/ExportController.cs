using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Figures.Exports;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>The figures that concern the region, to take along; filtered as on the dashboard, and by codes of measures with commas between.</summary>
[Route("bestuur/{regio}/tekorten")]
public sealed class ExportController(FigureExport export, CurrentRegion region, TimeProvider clock) : Controller
{
    private string FileName => $"cijfers-{region.Key!.Slug}";

    /// <summary>As CSV for a spreadsheet.</summary>
    [HttpGet("cijfers.csv")]
    public IActionResult Csv(DashboardView view, string? maat, CancellationToken cancel) => new CsvDownload(
        $"{FileName}.csv", to => FigureCsv.WriteAsync(to, export.OfRegionAsync(region.Id, Selection(view, maat), cancel), cancel));

    /// <summary>As an Excel workbook.</summary>
    [HttpGet("cijfers.xlsx")]
    public async Task<IActionResult> Workbook(DashboardView view, string? maat, CancellationToken cancel)
    {
        string[] about =
        [
            $"Cijfers over {region.Key!.RegionName}, uit het portaal voor onderwijsregio’s, op {clock.Today().Day()}.",
            "Eén regel is één waarde van één bron. Twee bronnen voor hetzelfde staan onder elkaar; tel ze niet op.",
        ];
        return await WorkbookDownload.OfAsync(this, $"{FileName}.xlsx", to => FigureWorkbook.WriteAsync(to, export.OfRegionAsync(region.Id, Selection(view, maat), cancel), about, cancel));
    }

    private static FigureSelection Selection(DashboardView view, string? measures) =>
        new((measures ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), view.Scope());
}
