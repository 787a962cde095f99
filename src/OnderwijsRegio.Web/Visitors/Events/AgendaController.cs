using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.Visitors.SignUps;

namespace OnderwijsRegio.Web.Visitors.Events;

/// <summary>The public agenda of a region, and signing up for what stands in it. Open to all.</summary>
[AllowAnonymous]
[Route("agenda/{regio}")]
public sealed class AgendaController(
    RegionQueries regions, EventQueries events, SignUpService service, SignUpGate gate, PortalAddress portal, TimeProvider clock) : Controller
{
    /// <summary>What comes.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string regio, CancellationToken cancel) =>
        await RegionAsync(regio, cancel) is { } region ? View("Index", new AgendaPage(region, await events.PublicAsync(region.Id, clock.GetUtcNow(), cancel))) : NotFound();

    /// <summary>What comes, for a calendar that keeps itself up to date with it.</summary>
    [HttpGet("agenda.ics")]
    public async Task<IActionResult> Feed(string regio, CancellationToken cancel) =>
        await RegionAsync(regio, cancel) is { } region
            ? File(Encoding.UTF8.GetBytes(AgendaFeed.Of(region, await events.PublicAsync(region.Id, clock.GetUtcNow(), cancel), portal.Value)), "text/calendar; charset=utf-8", $"agenda-{region.Slug}.ics")
            : NotFound();

    /// <summary>An event, with the form to sign up.</summary>
    [HttpGet("{id:int}")]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Show(string regio, int id, CancellationToken cancel) =>
        await RegionAsync(regio, cancel) is { } region && await FindAsync(region, id, cancel) is { } planned
            ? View("Show", new AgendaEventPage(region, planned.Item, planned.About, gate.Begin(new SignUpForm()), clock.GetUtcNow()))
            : NotFound();

    /// <summary>Signs up.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Show(string regio, int id, SignUpForm form, CancellationToken cancel)
    {
        if (await RegionAsync(regio, cancel) is not { } region || await FindAsync(region, id, cancel) is not { } planned)
        {
            return NotFound();
        }

        if (gate.Lets(this, form))
        {
            switch (await service.SignUpForAsync(region.Id, id, form.ToText(), form.Assurance(), form.FormKey, portal.Value, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    return Redirect($"/agenda/{region.Slug}/{id}/bedankt");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        return View("Show", new AgendaEventPage(region, planned.Item, planned.About, form, clock.GetUtcNow()));
    }

    /// <summary>Tells what happens next. It is the same for who has a place and who waits for one: the mail says which.</summary>
    [HttpGet("{id:int}/bedankt")]
    public async Task<IActionResult> Done(string regio, int id, CancellationToken cancel) =>
        await RegionAsync(regio, cancel) is { } region && await FindAsync(region, id, cancel) is { } planned
            ? View("Done", new AgendaEventPage(region, planned.Item, planned.About, new SignUpForm(), clock.GetUtcNow()))
            : NotFound();

    private async Task<PublicRegion?> RegionAsync(string slug, CancellationToken cancel)
    {
        var region = await regions.PublicAsync(slug, cancel);
        ViewBag.Brand = region is null ? null : Brand.Of(region);
        return region;
    }

    private Task<PublicEvent?> FindAsync(PublicRegion region, int id, CancellationToken cancel) => events.PublicAsync(region.Id, id, cancel);
}

/// <summary>The agenda of a region.</summary>
/// <param name="Region">Region.</param>
/// <param name="Events">What comes.</param>
public sealed record AgendaPage(PublicRegion Region, IReadOnlyList<EventItem> Events);

/// <summary>An event of the agenda.</summary>
/// <param name="Region">Region.</param>
/// <param name="Event">Event.</param>
/// <param name="About">What everyone may read of it.</param>
/// <param name="Form">Form.</param>
/// <param name="Now">Now.</param>
public sealed record AgendaEventPage(PublicRegion Region, EventItem Event, string About, SignUpForm Form, DateTimeOffset Now);
