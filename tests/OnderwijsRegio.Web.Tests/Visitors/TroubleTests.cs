using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests.Visitors;

/// <summary>What the portal says when something is not there.</summary>
public sealed class TroubleTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_portal_that_works_is_healthy(string address)
    {
        using var portal = new Portal();
        using var browser = portal.Browse();

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(address)).Response.StatusCode);
    }

    [Fact]
    public async Task While_the_database_is_away_the_portal_lives_but_is_not_ready()
    {
        using var portal = Away();
        using var browser = portal.Browse();

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/health/live")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.OpenAsync("/health/ready")).Response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/inloggen")]
    [InlineData("/programma/haaglanden/plan")]
    public async Task While_the_database_is_away_every_page_is_plain_and_says_so(string address)
    {
        using var portal = Away();
        using var browser = portal.Browse();

        var page = await browser.OpenAsync(address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Response.StatusCode);
        var text = page.Source;
        Assert.Contains("Het portaal is even niet bereikbaar", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_signs_nobody_out()
    {
        using var database = TestDatabase.WithDemoAccounts();
        using var before = new Portal(database);
        using var browser = await before.SignInAsync(People.Manager);
        using var after = new Portal(database);
        using var again = after.Browse();
        foreach (var (name, value) in browser.Cookies)
        {
            again.Cookies[name] = value;
        }

        var page = await again.OpenAsync("/programma/haaglanden/plan", follow: false);

        Assert.Equal(HttpStatusCode.OK, page.Response.StatusCode);
    }

    [Fact]
    public async Task The_first_administrator_is_made_once()
    {
        using var database = TestDatabase.Seeded();
        foreach (var email in new[] { "eerste@voorbeeld.example", "tweede@voorbeeld.example" })
        {
            using var portal = new Portal(database);
            portal.Settings["Demo:Enabled"] = "false";
            portal.Settings["FirstAdministrator:Email"] = email;
            portal.Settings["FirstAdministrator:Password"] = "een-lang-wachtwoord";
            _ = portal.Services.GetRequiredService<TimeProvider>();
        }

        await using var db = database.Open();
        var administrator = Assert.Single(db.Users);
        Assert.Equal("eerste@voorbeeld.example", administrator.Email);
        Assert.Equal(Role.Beheerder, Assert.Single(db.Grants).Role);
    }

    [Fact]
    public async Task No_page_lets_scripts_or_styles_in_that_are_not_ours()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);

        var page = await browser.OpenAsync("/programma/haaglanden/plan");

        var policy = Assert.Single(page.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        var html = page.Source;
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", html);
    }

    [Fact]
    public async Task The_cookie_of_the_session_is_out_of_reach_of_scripts()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);

        var session = browser.Given.Last(c => c.Name == Reading.Browser.SessionCookie);

        Assert.True(session.HttpOnly);
        Assert.Equal(Microsoft.Net.Http.Headers.SameSiteMode.Lax, session.SameSite);
    }

    private static Portal Away()
    {
        var portal = new Portal();
        portal.Settings["ConnectionStrings:OnderwijsRegio"] = "Data Source=/is-er-niet/onderwijsregio.db";
        return portal;
    }
}
