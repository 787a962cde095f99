using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What the desk has to do today.</summary>
[Route("loket/{regio}/vandaag")]
public sealed class DayController(CandidateQueries queries, EventQueries events, MeeloopdagQueries days, CurrentRegion region, TimeProvider clock) : Controller
{
    /// <summary>The day.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View("Day", new DayPage(
            await queries.DayAsync(region.Id, clock.Today(), cancel),
            await events.ComingAsync(region.Id, clock.GetUtcNow(), clock.Today().AddDays(8).Begins(), cancel),
            await days.DayAsync(region.Id, clock.Today(), cancel),
            clock.Today(),
            $"/loket/{region.Key!.Slug}/kandidaten"));
}

/// <summary>What the desk has to do today.</summary>
/// <param name="Day">What there is to do.</param>
/// <param name="Events">Events of today and the week after it.</param>
/// <param name="Days">Days on which candidates join a school, as far as the desk has to know today.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record DayPage(DeskDay Day, EventPage Events, MeeloopdagPage Days, DateOnly Today, string Path)
{
    /// <summary>Address of the meeloopdagen.</summary>
    public string DayPath => Path.Replace("/kandidaten", "/meeloopdagen", StringComparison.Ordinal);

    /// <summary>Address of the events.</summary>
    public string EventPath => Path.Replace("/kandidaten", "/bijeenkomsten", StringComparison.Ordinal);
}

/// <summary>One list on the page of the day.</summary>
/// <param name="Id">Name of the list on the page.</param>
/// <param name="Title">Title.</param>
/// <param name="Nothing">What is said when it is empty.</param>
/// <param name="Candidates">Candidates.</param>
/// <param name="All">Address of all of them.</param>
/// <param name="Page">The page.</param>
public sealed record DayList(string Id, string Title, string Nothing, CandidatePage Candidates, string All, DayPage Page)
{
    /// <summary>Whether it tells until when data is kept, instead of what comes next.</summary>
    public bool ShowsExpiry { get; init; }
}
