using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.SignedIn.SecondFactors;

namespace OnderwijsRegio.Web.Visitors.Home;

/// <summary>The first page: what the portal is, and for who is signed in the doors that are open.</summary>
[AllowAnonymous]
public sealed class HomeController(CurrentUser user, RegionQueries regions) : Controller
{
    /// <summary>Shows the page.</summary>
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var keys = await user.KeysAsync();
        return View(new HomePage(keys, keys.UserId == 0 ? await regions.NamesAsync(cancel) : []));
    }

    /// <summary>Leads to the page on which this person's work begins.</summary>
    [HttpGet("/start")]
    public async Task<IActionResult> Start()
    {
        var keys = await user.KeysAsync();
        if (keys.LacksSecondFactor)
        {
            return LocalRedirect(SecondFactorController.Path);
        }

        var first = keys.Keys.OrderBy(k => k.Door).ThenBy(k => k.RegionName).FirstOrDefault();
        return LocalRedirect(first is not null ? Doors.Address(first) : keys.Opens(Door.Beheer) ? Doors.BeheerAddress : "/");
    }
}

/// <summary>The first page.</summary>
/// <param name="Keys">The doors that are open.</param>
/// <param name="Regions">The regions that have a page for everyone; for visitors alone.</param>
public sealed record HomePage(UserKeys Keys, IReadOnlyList<RegionName> Regions);

/// <summary>Where each door leads.</summary>
public static class Doors
{
    /// <summary>The administrator's first page.</summary>
    public const string BeheerAddress = "/beheer";

    /// <summary>The first page of a door in a region.</summary>
    public static string Address(RegionKey key) =>
        $"/{key.Door.ToString().ToLowerInvariant()}/{key.Slug}" + key.Door switch { Door.Bestuur => "/tekorten", Door.Loket => "/vandaag", _ => "" };
}
