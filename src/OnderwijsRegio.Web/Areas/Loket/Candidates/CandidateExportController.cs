using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Exports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Spreadsheets;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What the list of candidates shows, to take along. That it was taken is noted.</summary>
[Route("loket/{regio}/kandidaten/exporteren")]
public sealed class CandidateExportController(
    CandidateQueries queries, LabelQueries labels, CandidateService service, CurrentRegion region, CurrentUser user, SearchSeal seal, TimeProvider clock) : Controller
{
    private string Path => $"/loket/{region.Key!.Slug}/kandidaten";

    private string FileName => $"kandidaten-{region.Key!.Slug}-{clock.Today():yyyy-MM-dd}";

    /// <summary>Asks which columns go along, and as what.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CandidatesView view, CancellationToken cancel) => await PageAsync(view, await CountAsync(view, cancel), cancel);

    /// <summary>As CSV, however many they are.</summary>
    [HttpGet("csv")]
    public async Task<IActionResult> Csv(CandidatesView view, CancellationToken cancel)
    {
        var columns = await ColumnsAsync(view, cancel);
        await NoteAsync(await CountAsync(view, cancel), cancel);
        return new CsvDownload($"{FileName}.csv", to => CsvSheet.WriteAsync(to, columns, All(view), cancel));
    }

    /// <summary>As an Excel workbook, up to <see cref="CandidateSheet.MostInWorkbook"/>.</summary>
    [HttpGet("excel")]
    public async Task<IActionResult> Workbook(CandidatesView view, CancellationToken cancel)
    {
        var count = await CountAsync(view, cancel);
        if (count > CandidateSheet.MostInWorkbook)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(view, count, cancel);
        }

        await NoteAsync(count, cancel);
        string[] about =
        [
            $"Kandidaten van {region.Key!.RegionName}, uit het portaal voor onderwijsregio’s, op {clock.Today().Day()}.",
            "Dit zijn persoonsgegevens. Deel dit bestand met niemand buiten het loket, en gooi het weg zodra u het niet meer nodig hebt.",
        ];
        var sheet = new SheetAbout<CandidateItem>("Kandidaten", await ColumnsAsync(view, cancel), about);
        return await WorkbookDownload.OfAsync(this, $"{FileName}.xlsx", to => WorkbookSheet.WriteAsync(to, sheet, All(view), cancel));
    }

    private CandidateFilter Filter(CandidatesView view) => view.Filter(seal.Open(view.Zoek));

    private Task<int> CountAsync(CandidatesView view, CancellationToken cancel) => queries.CountAsync(region.Id, Filter(view), clock.Today(), cancel);

    private IAsyncEnumerable<CandidateItem> All(CandidatesView view) => queries.AllAsync(region.Id, Filter(view), clock.Today());

    private async Task<IReadOnlyList<SheetColumn<CandidateItem>>> ColumnsAsync(CandidatesView view, CancellationToken cancel) =>
        CandidateSheet.Columns(view.Columns, await labels.NamesAsync(region.Id, cancel));

    private Task NoteAsync(int count, CancellationToken cancel) => service.ExportedAsync(new PlanEditor(user.Id, region.Id), count, cancel);

    private async Task<IActionResult> PageAsync(CandidatesView view, int count, CancellationToken cancel) =>
        View("Export", new CandidateExportPage(view, seal.Open(view.Zoek), count, await queries.ChoicesAsync(region.Id, clock.Today(), cancel), Path));
}

/// <summary>What goes along.</summary>
/// <param name="View">Which candidates.</param>
/// <param name="Sought">What is sought, in words; null for nothing.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record CandidateExportPage(CandidatesView View, string? Sought, int Count, CandidateChoices Choices, string Path);
