using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Bestuur.Organisations;

/// <summary>What the portal itself knows of the organisation of whoever looks.</summary>
[Route("bestuur/{regio}/organisatie")]
public sealed class OrganisationController(OwnOrganisationQueries organisations, CurrentRegion region, CurrentUser user, TimeProvider clock) : Controller
{
    /// <summary>Parts of the page, in their order; a room that knows something of an organisation adds its own.</summary>
    private static readonly IReadOnlyList<string> Parts = ["_About", "_Participations", "_Schools", "_Seats"];

    /// <summary>The organisation. Who has several chooses.</summary>
    /// <param name="regio">Region.</param>
    /// <param name="kies">Key of the organisation; null for the first.</param>
    /// <param name="cancel">Stops it.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(string regio, int? kies, CancellationToken cancel)
    {
        var own = (await user.KeysAsync()).Keys
            .Where(k => k.Door is Door.Bestuur && k.RegionId == region.Id && k.OrganisationId is not null)
            .Select(k => new OwnChoice(k.OrganisationId!.Value, k.Organisation!))
            .Distinct().OrderBy(o => o.Name, StringComparer.CurrentCulture).ToList();
        if (own.Count == 0 && kies is null)
        {
            return View("None", $"/programma/{regio}/deelnemers");
        }

        return own.Find(o => kies is null || o.Id == kies) is { } chosen
            && await organisations.FindAsync(chosen.Id, region.Id, clock.Today(), cancel) is { } organisation
            ? View(new OwnOrganisationPage(organisation, own, Parts, $"/bestuur/{region.Key!.Slug}/organisatie"))
            : NotFound();
    }
}

/// <summary>An organisation for which someone has a key.</summary>
public sealed record OwnChoice(int Id, string Name);

/// <summary>An organisation for who works there.</summary>
/// <param name="Own">The organisation.</param>
/// <param name="Choices">The organisations that this person can choose from.</param>
/// <param name="Parts">Names of the views that show its parts.</param>
/// <param name="Path">Address of the page.</param>
public sealed record OwnOrganisationPage(OwnOrganisation Own, IReadOnlyList<OwnChoice> Choices, IReadOnlyList<string> Parts, string Path);
