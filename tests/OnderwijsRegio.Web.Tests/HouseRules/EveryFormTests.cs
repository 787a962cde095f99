using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.HouseRules;

/// <summary>Every form against everyone: what was not shown to someone cannot be sent by them either.</summary>
public sealed class EveryFormTests(PortalWithHistory regions) : IClassFixture<PortalWithHistory>
{
    private const string TokenField = "__RequestVerificationToken";

    private readonly List<string> wrong = [];

    public static TheoryData<string> Everyone => PortalWithHistory.Everyone;

    private static IEnumerable<Screen> BehindDoors => Screens.Forms.Where(s => s.Door is not null);

    private static IEnumerable<Screen> Guarded => Screens.Forms.Where(s => s.IsGuarded);

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        using var browser = regions.Portal.Browse();
        var token = await TokenAsync(browser, "/account/inloggen");
        foreach (var screen in Guarded)
        {
            var address = screen.Address(People.Haaglanden, regions.Ids[People.Haaglanden]);
            var page = await browser.PostAsync(address, With(token, screen.Fields(regions.Ids[People.Haaglanden])));
            if (page.Heading != "Inloggen")
            {
                wrong.Add($"{address}: {page.Status}");
            }
        }

        await AssertNothingChanged();
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Everyone_is_refused_what_is_not_theirs(string email)
    {
        using var browser = await regions.Portal.SignInAsync(Accounts.Demo.Single(a => a.Email == email));
        var token = await TokenAsync(browser, "/");
        var keys = PortalWithHistory.KeysOf(email);
        foreach (var screen in BehindDoors)
        {
            // What belongs to no region is asked of who lacks the key to the door.
            var lacksDoor = keys.All(k => k.Door != screen.Door);
            foreach (var slug in regions.Ids.Keys.Where(slug => screen.HasRegion ? !keys.Contains((screen.Door!.Value, slug)) : lacksDoor))
            {
                var expected = lacksDoor ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
                await PostAsync(browser, screen, slug, regions.Ids[slug], token, expected);
            }
        }

        await AssertNothingChanged();
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_row_of_another_region_is_not_found_under_the_own_address(string email)
    {
        using var browser = await regions.Portal.SignInAsync(Accounts.Demo.Single(a => a.Email == email));
        var token = await TokenAsync(browser, "/");
        foreach (var (door, own) in PortalWithHistory.KeysOf(email).Where(k => k.Slug.Length > 0))
        {
            foreach (var screen in BehindDoors.Where(s => s.Door == door && s.HasRegion && s.Key is not null))
            {
                foreach (var other in regions.Ids.Keys.Where(slug => slug != own))
                {
                    await PostAsync(browser, screen, own, regions.Ids[other], token, HttpStatusCode.NotFound);
                }
            }
        }

        await AssertNothingChanged();
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var manager = await regions.Portal.SignInAsync(People.Manager);
        using var desk = await regions.Portal.SignInAsync(People.Desk);
        using var administrator = await regions.Portal.SignInAsync(People.Administrator);
        foreach (var screen in Screens.Forms.Where(s => s.Route != "fout"))
        {
            var browser = screen.Door switch { Door.Beheer => administrator, Door.Loket => desk, _ => manager };
            await PostAsync(browser, screen, People.Haaglanden, regions.Ids[People.Haaglanden], null, HttpStatusCode.BadRequest);
        }

        await AssertNothingChanged();
    }

    [Fact]
    public async Task A_form_with_the_token_of_someone_else_is_refused()
    {
        using var other = await regions.Portal.SignInAsync(People.ManagerOf(People.Ldb));
        var token = await TokenAsync(other, "/");
        using var manager = await regions.Portal.SignInAsync(People.Manager);
        using var desk = await regions.Portal.SignInAsync(People.Desk);
        using var administrator = await regions.Portal.SignInAsync(People.Administrator);
        foreach (var screen in Guarded)
        {
            var browser = screen.Door switch { Door.Beheer => administrator, Door.Loket => desk, _ => manager };
            await PostAsync(browser, screen, People.Haaglanden, regions.Ids[People.Haaglanden], token, HttpStatusCode.BadRequest);
        }

        await AssertNothingChanged();
    }

    private static async Task<string> TokenAsync(Browser browser, string address) =>
        (await browser.OpenAsync(address)).Document.QuerySelector($"input[name={TokenField}]")!.GetAttribute("value")!;

    private static Dictionary<string, string> With(string? token, Dictionary<string, string> fields)
    {
        if (token is not null)
        {
            fields[TokenField] = token;
        }

        return fields;
    }

    private async Task PostAsync(Browser browser, Screen screen, string slug, Ids ids, string? token, HttpStatusCode expected)
    {
        var address = screen.Address(slug, ids);
        var page = await browser.PostAsync(address, With(token, screen.Fields(ids)), follow: false);
        if (page.Status != expected)
        {
            wrong.Add($"{address}: {page.Status} instead of {expected}");
        }
    }

    private async Task AssertNothingChanged()
    {
        Assert.Empty(wrong);
        Assert.Equal(regions.Changes, await regions.Portal.ReadAsync(db => db.Changes.CountAsync()));
        Assert.Equal(regions.Followed, await PortalWithHistory.FollowedAsync(regions.Portal));
        Assert.Equal(regions.RouteVersions, await regions.Portal.ReadAsync(db => db.TeachingRouteVersions.CountAsync()));
        Assert.Equal(regions.Users, await regions.Portal.ReadAsync(db => db.Users.CountAsync(u => u.LockedAt == null)));
        Assert.Equal(regions.Users, await regions.Portal.ReadAsync(db => db.Grants.CountAsync(g => g.Until == null)));
    }
}
