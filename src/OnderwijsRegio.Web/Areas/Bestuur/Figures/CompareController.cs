using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>Sets a figure of the region beside that of other areas, only where both are of the same thing.</summary>
[Route("bestuur/{regio}/vergelijken")]
public sealed class CompareController(FigureQueries figures, CurrentRegion region) : Controller
{
    /// <summary>What is chosen, and what comes of it.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CompareView view, CancellationToken cancel)
    {
        var areas = await figures.AreasAsync(cancel);
        var measures = await figures.MeasuresAsync(cancel);
        var measure = measures.FirstOrDefault(m => m.Code == view.Maat) ?? measures.First(m => m.Code == CompareView.FirstMeasure);
        var choice = view.Choice(areas, areas.OfRegion(region.Id), await figures.AreasWithAsync(region.Id, measure.Code, cancel));
        var filter = new FigureFilter([choice.Own?.Id ?? 0, .. choice.Others.Select(a => a.Id)], [measure.Code]) { Scope = new FigureScope(choice.Sector, choice.Role), WithParts = true };
        var series = (await figures.SeriesAsync(region.Id, filter, cancel)).Where(s => s.Of.Post is null).ToList();
        return View("Compare", new ComparePage(
            areas,
            measures,
            measure,
            choice,
            choice.Own is null ? [] : SideBySide.Of(choice.Own.Id, [.. choice.Others.Select(a => a.Id)], series),
            $"/bestuur/{region.Key!.Slug}"));
    }
}

/// <summary>Figures of areas side by side.</summary>
/// <param name="Areas">All areas.</param>
/// <param name="Measures">All measures.</param>
/// <param name="Measure">The measure that is looked at.</param>
/// <param name="Choice">Which areas.</param>
/// <param name="Compared">What stands side by side, and what does not.</param>
/// <param name="Door">Address of the door in this region.</param>
public sealed record ComparePage(
    GeographyTree Areas, IReadOnlyList<Measure> Measures, Measure Measure, CompareChoice Choice, IReadOnlyList<SideBySide> Compared, string Door);
