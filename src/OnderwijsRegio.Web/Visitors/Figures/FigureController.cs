using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Web.Visitors.Figures;

/// <summary>One public figure with where it comes from. Open to all.</summary>
[AllowAnonymous]
public sealed class FigureController(FigureDossierQueries figures) : Controller
{
    /// <summary>Where public figures stand.</summary>
    public const string Path = "/cijfers";

    /// <summary>The figure.</summary>
    [HttpGet(Path + "/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await figures.FindAsync(id, regionId: null, cancel) is { } dossier ? View("Figure", new FigurePage(dossier, Path)) : NotFound();
}

/// <summary>A figure with what else is known of the same thing.</summary>
/// <param name="Dossier">The figure.</param>
/// <param name="Path">Address under which figures stand for who looks.</param>
public sealed record FigurePage(FigureDossier Dossier, string Path);
