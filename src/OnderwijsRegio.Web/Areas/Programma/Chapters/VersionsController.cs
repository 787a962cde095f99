using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Chapters;

/// <summary>Earlier texts of a chapter: which there are, what they say, and putting one back.</summary>
[Route("programma/{regio}/plan")]
public sealed class VersionsController(
    ChapterPlaces places, ChapterQueries queries, ChapterService chapters, CurrentRegion region, CurrentUser user) : Controller
{
    /// <summary>The versions of a part, latest first.</summary>
    [HttpGet("hoofdstukken/{hoofdstuk}/{deel}/versies")]
    [HttpGet("{from:int:length(4)}-{until:int:length(4)}/hoofdstukken/{hoofdstuk}/{deel}/versies")]
    public async Task<IActionResult> Index(int? from, int? until, string hoofdstuk, string deel, CancellationToken cancel)
    {
        if (await places.FindAsync(from, until, hoofdstuk, deel, cancel) is not { } place)
        {
            return NotFound();
        }

        return View("Versions", (place, await queries.VersionsAsync(place.Plan.Id, place.Key, cancel)));
    }

    /// <summary>An earlier text, and what differs from it now.</summary>
    [HttpGet("hoofdstukken/versies/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await queries.FindVersionAsync(id, region.Id, cancel) is not { } version)
        {
            return NotFound();
        }

        var names = await queries.ReferencesAsync(version.Plan.Id, version.Key.Part, cancel);
        return View("Version", new VersionPage(
            places.Of(version), version, names, ChapterDifference.Between(version.Html, version.CurrentHtml, names)));
    }

    /// <summary>Puts an earlier text back, as a new version.</summary>
    [HttpPost("hoofdstukken/versies/{id:int}")]
    public async Task<IActionResult> PutBack(int id, CancellationToken cancel)
    {
        if (await queries.FindVersionAsync(id, region.Id, cancel) is not { } version)
        {
            return NotFound();
        }

        var refused = await chapters.PutBackAsync(new PlanEditor(user.Id, region.Id), id, cancel) as SaveOutcome.Refused;
        TempData[refused is null ? "Melding" : "Waarschuwing"] =
            refused?.Message ?? $"Versie {version.Head.Number} is teruggezet als nieuwe versie. De andere versies blijven bewaard.";
        return Redirect(places.Of(version).ChapterPath);
    }
}

/// <summary>An earlier text.</summary>
/// <param name="Place">Which part.</param>
/// <param name="Version">The text, and that of now.</param>
/// <param name="Names">What activities are called now.</param>
/// <param name="Lines">What differs from now.</param>
public sealed record VersionPage(ChapterPlace Place, VersionDossier Version, ActivityReferences Names, IReadOnlyList<DifferenceLine> Lines);
