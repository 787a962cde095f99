using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Bestuur.Bodies;

/// <summary>
/// The bodies of the region as its board members read them: what each is for, and who sits there now, in which role and for whom.
/// Left out is what only who keeps them needs: forms, downloads, what is to be done, and seats that are over. The names in those are
/// kept for a while to correct mistakes, not to be read by everyone who ever gets a key.
/// </summary>
[Route("bestuur/{regio}/gremia")]
public sealed class BodiesController(BodyQueries queries, CurrentRegion region, TimeProvider clock) : Controller
{
    private const string PerOrganisation = "organisaties";

    /// <summary>All bodies with their seats that are not over, per body or per organisation.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? weergave, CancellationToken cancel)
    {
        var path = $"/bestuur/{region.Key!.Slug}/gremia";
        return View(new BodiesPage(
            await queries.SheetAsync(region.Id, clock.Today(), cancel), weergave == PerOrganisation, path, $"{path}?weergave={PerOrganisation}"));
    }
}

/// <summary>The bodies of a region, looked at per body or per organisation.</summary>
/// <param name="Sheet">The bodies.</param>
/// <param name="IsPerOrganisation">How they are looked at.</param>
/// <param name="BodiesAddress">Address of the view per body.</param>
/// <param name="OrganisationsAddress">Address of the view per organisation.</param>
public sealed record BodiesPage(BodiesSheet Sheet, bool IsPerOrganisation, string BodiesAddress, string OrganisationsAddress);
