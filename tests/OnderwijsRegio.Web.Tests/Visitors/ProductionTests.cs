using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Tests.Visitors;

/// <summary>What is stricter where real people's data is.</summary>
public sealed class ProductionTests
{
    [Fact]
    public void With_demo_accounts_the_portal_does_not_start()
    {
        using var portal = new Portal { Environment = "Production" };

        Assert.ThrowsAny<InvalidOperationException>(() => portal.Server);
    }

    [Fact]
    public async Task Cookies_go_over_a_safe_connection_only_and_no_script_reads_the_session()
    {
        using var portal = InProduction();
        using var browser = portal.Browse("https://localhost");
        await (await browser.OpenAsync("/account/inloggen")).Form("Inloggen")
            .Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", Core.Users.Accounts.DemoPassword).SubmitAsync();

        Assert.Contains(browser.Given, cookie => cookie.Name == Reading.Browser.SessionCookie);
        Assert.All(browser.Given, cookie =>
        {
            Assert.True(cookie.Secure, cookie.ToString());
            Assert.True(cookie.HttpOnly);
            Assert.NotEqual(Microsoft.Net.Http.Headers.SameSiteMode.None, cookie.SameSite);
        });
    }

    [Fact]
    public async Task Who_comes_over_an_unsafe_connection_is_sent_to_the_safe_one()
    {
        using var portal = InProduction();
        portal.Settings["https_port"] = "443";
        using var browser = portal.Browse();

        var page = await browser.OpenAsync("/account/inloggen", follow: false);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, page.Status);
        Assert.Equal("https", page.Response.Headers.Location!.Scheme);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Testing")]
    public async Task What_went_wrong_inside_is_a_plain_page_without_a_word_of_it(string environment)
    {
        using var portal = new Portal
        {
            Environment = environment,
            Otherwise = services => services.AddScoped<RegionQueries>(_ => throw new InvalidOperationException("geheim van binnen")),
        };
        portal.Settings["Demo:Enabled"] = "false";
        using var browser = portal.Browse("https://localhost");
        await (await browser.OpenAsync("/account/inloggen")).Form("Inloggen")
            .Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", Core.Users.Accounts.DemoPassword).SubmitAsync();

        var page = await browser.OpenAsync("/programma/haaglanden");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Er ging iets mis", page.Heading);
        Assert.DoesNotContain("geheim", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(People.Manager.Name, page.Source, StringComparison.Ordinal);
    }

    private static Portal InProduction()
    {
        var portal = new Portal { Environment = "Production" };
        portal.Settings["Demo:Enabled"] = "false";
        return portal;
    }
}
