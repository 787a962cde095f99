using System.Net;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.HouseRules;

/// <summary>Every page against everyone.</summary>
public sealed class EveryPageTests(PortalWithHistory regions) : IClassFixture<PortalWithHistory>
{
    private readonly List<string> wrong = [];

    public static TheoryData<string> Everyone => PortalWithHistory.Everyone;

    [Fact]
    public void Every_page_and_every_form_stands_in_the_table_and_nothing_else()
    {
        var endpoints = regions.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(e => (Route: e.RoutePattern.RawText!.TrimStart('/'), Methods: e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]))
            .ToList();

        Assert.All(endpoints, e => Assert.Empty(e.Methods.Except(["GET", "POST"])));
        Assert.Equal(Routes("GET"), Screens.Pages.Select(s => s.Route).Order());
        Assert.Equal(Routes("POST"), Screens.Forms.Select(s => s.Route).Order());

        IEnumerable<string> Routes(string method) => endpoints.Where(e => e.Methods.Contains(method)).Select(e => e.Route).Order();
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_on_every_page_that_is_not_open_to_all()
    {
        using var browser = regions.Portal.Browse();
        foreach (var (screen, slug) in PagesOfRegions())
        {
            var address = screen.Address(slug, regions.Ids[slug]);
            var page = await browser.OpenAsync(address, follow: false);
            if (!screen.IsGuarded)
            {
                Expect(page, address, OpenPage(screen, slug));
            }
            else if (page.Status != HttpStatusCode.Redirect
                || page.Response.Headers.Location?.PathAndQuery != $"/account/inloggen?terug={Uri.EscapeDataString(address)}")
            {
                wrong.Add($"{address}: {page.Status} {page.Response.Headers.Location}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Everyone_opens_the_own_pages_and_no_others(string email)
    {
        using var browser = await regions.Portal.SignInAsync(Accounts.Demo.Single(a => a.Email == email));
        var keys = PortalWithHistory.KeysOf(email);
        foreach (var (screen, slug) in PagesOfRegions())
        {
            var address = screen.Address(slug, regions.Ids[slug]);
            var expected = screen.Door is null ? OpenPage(screen, slug, signedIn: true)
                : keys.All(k => k.Door != screen.Door) ? HttpStatusCode.Forbidden
                : screen.HasRegion && !keys.Contains((screen.Door.Value, slug)) ? HttpStatusCode.NotFound
                : screen.Answer;
            var page = await OpenAsync(browser, screen, address);
            Expect(page, address, expected);
            // Somebody else may sit at the same computer later.
            if (expected is HttpStatusCode.OK && screen.Door is not null && page.Response.Headers.CacheControl?.NoStore is not true)
            {
                wrong.Add($"{address}: kept by the browser");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_row_of_another_region_is_not_found_under_the_own_address(string email)
    {
        using var browser = await regions.Portal.SignInAsync(Accounts.Demo.Single(a => a.Email == email));
        foreach (var (door, own) in PortalWithHistory.KeysOf(email))
        {
            foreach (var screen in Screens.Pages.Where(s => s.Door == door && s.HasRegion && s.Key is not null))
            {
                foreach (var other in regions.Ids.Keys.Where(slug => slug != own))
                {
                    var address = screen.Address(own, regions.Ids[other]);
                    Expect(await OpenAsync(browser, screen, address), address, HttpStatusCode.NotFound);
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_refusal_is_a_page_in_Dutch()
    {
        using var browser = await regions.Portal.SignInAsync(People.Desk);

        var forbidden = await browser.OpenAsync("/programma/haaglanden/plan");
        Assert.Equal("Hier heeft u geen toegang toe", forbidden.Heading);
        var missing = await browser.OpenAsync("/loket/nergens");
        Assert.Equal("Deze pagina bestaat niet", missing.Heading);
    }

    private static HttpStatusCode OpenPage(Screen screen, string slug, bool signedIn = false) => screen.Route switch
    {
        "fout" => HttpStatusCode.NotFound,
        "start" => HttpStatusCode.Redirect,
        "account/inloggen" when signedIn => HttpStatusCode.Redirect,
        // Without the code of a mail there is nothing there.
        "uitnodiging" or "account/nieuw-wachtwoord" or "aanmelding" or "aanmelding/intrekken" or "meelopen" => HttpStatusCode.NotFound,
        // Without a password before it there is no second step, and without a second factor nothing of it.
        "account/inloggen/code" or "account/tweede-stap/codes" or "account/tweede-stap/uitzetten"
            or "account/tweede-stap/andere-telefoon" or "account/tweede-stap/andere-telefoon/sleutel" => HttpStatusCode.Redirect,
        _ when slug == PortalWithHistory.UnknownRegion && screen.HasRegion => HttpStatusCode.NotFound,
        _ => HttpStatusCode.OK,
    };

    private static Task<Page> OpenAsync(Browser browser, Screen screen, string address) =>
        screen.IsFragment ? browser.OpenFragmentAsync(address) : browser.OpenAsync(address, follow: false);

    private IEnumerable<(Screen Screen, string Slug)> PagesOfRegions() =>
        Screens.Pages.SelectMany(screen => (screen.HasRegion ? regions.Ids.Keys.AsEnumerable() : [People.Haaglanden]).Select(slug => (screen, slug)));

    private void Expect(Page page, string address, HttpStatusCode expected)
    {
        if (page.Status != expected)
        {
            wrong.Add($"{address}: {page.Status} instead of {expected}");
        }
    }
}
