using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.Visitors.Figures;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>One figure that the region may see, with where it comes from.</summary>
[Route("bestuur/{regio}/cijfers")]
public sealed class ProvenanceController(FigureDossierQueries figures, CurrentRegion region) : Controller
{
    /// <summary>The figure.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) => await figures.FindAsync(id, region.Id, cancel) is { } dossier
        ? View("Figure", new FigurePage(dossier, $"/bestuur/{region.Key!.Slug}/cijfers"))
        : NotFound();
}
