using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Chapters;

/// <summary>The chapters of a plan, to read: which there are, one of them, and all in one text.</summary>
[Route("programma/{regio}/plan/hoofdstukken")]
[Route("programma/{regio}/plan/{from:int:length(4)}-{until:int:length(4)}/hoofdstukken")]
public sealed class ChaptersController(ChapterPlaces places, ChapterQueries chapters, CurrentUser user) : Controller
{
    /// <summary>The chapters, and how far each is.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int? from, int? until, CancellationToken cancel)
    {
        if (await places.FindAsync(from, until, cancel) is not { } place)
        {
            return NotFound();
        }

        return View(new ChaptersPage(
            place, await chapters.TextsAsync(place.Plan.Id, null, cancel), await chapters.WritersAsync(place.Plan.Id, cancel), user.Id));
    }

    /// <summary>All chapters in one text, to read and to print.</summary>
    [HttpGet("tekst")]
    public async Task<IActionResult> Document(int? from, int? until, CancellationToken cancel)
    {
        if (await places.FindAsync(from, until, cancel) is not { } place)
        {
            return NotFound();
        }

        return View(await ReadAsync(place, null, cancel));
    }

    /// <summary>One chapter, with what the format asks of it.</summary>
    [HttpGet("{hoofdstuk}")]
    public async Task<IActionResult> Show(int? from, int? until, string hoofdstuk, CancellationToken cancel)
    {
        if (await places.FindAsync(from, until, cancel) is not { } place || ChapterGuide.All.FirstOrDefault(g => g.Slug == hoofdstuk) is not { } guide)
        {
            return NotFound();
        }

        ViewBag.Writers = await chapters.WritersAsync(place.Plan.Id, cancel);
        return View((guide, await ReadAsync(place, guide.Kind, cancel)));
    }

    private async Task<ReadingPage> ReadAsync(PlanPlace place, ChapterKind? kind, CancellationToken cancel) => new(
        place,
        await chapters.TextsAsync(place.Plan.Id, kind, cancel),
        await chapters.ReferencesAsync(place.Plan.Id, ChapterPart.Detail, cancel),
        await chapters.ReferencesAsync(place.Plan.Id, ChapterPart.Outline, cancel));
}

/// <summary>The list of chapters.</summary>
/// <param name="Place">The plan.</param>
/// <param name="Texts">Both parts of each chapter.</param>
/// <param name="Writers">Who has a draft of what.</param>
/// <param name="UserId">Who looks.</param>
public sealed record ChaptersPage(PlanPlace Place, IReadOnlyList<ChapterText> Texts, IReadOnlyList<ChapterWriter> Writers, int UserId)
{
    /// <summary>A part of a chapter.</summary>
    public ChapterText Of(ChapterKind kind, ChapterPart part) => Texts.Single(t => t.Key == new ChapterKey(kind, part));

    /// <summary>How many parts are so far.</summary>
    public int Count(ChapterState state) => Texts.Count(t => t.State == state);
}

/// <summary>Texts to read.</summary>
/// <param name="Place">The plan.</param>
/// <param name="Texts">Parts in their order.</param>
/// <param name="InDetail">What activities are called in the detailed year.</param>
/// <param name="InOutline">What they are called in the outline.</param>
public sealed record ReadingPage(PlanPlace Place, IReadOnlyList<ChapterText> Texts, ActivityReferences InDetail, ActivityReferences InOutline)
{
    /// <summary>What activities are called in a part.</summary>
    public ActivityReferences NamesIn(ChapterPart part) => part is ChapterPart.Outline ? InOutline : InDetail;
}
