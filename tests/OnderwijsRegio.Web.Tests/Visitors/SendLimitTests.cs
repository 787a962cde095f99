using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.Tests.Beheer.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Visitors;

/// <summary>Nobody has the portal send mail without end, and asking for a password tells nothing about who has an account.</summary>
public sealed class SendLimitTests
{
    private const string Nobody = "niemand@voorbeeld.example";

    [Fact]
    public async Task From_one_network_twenty_forgotten_passwords_a_quarter_of_an_hour_are_heard_and_the_address_stays_typed()
    {
        var network = IPAddress.Parse("192.0.2.1");
        using var portal = new Portal { Otherwise = services => services.AddSingleton<IStartupFilter>(new ComingFrom(() => network)) };
        using var browser = portal.Browse();
        var form = (await browser.OpenAsync("/account/wachtwoord-vergeten")).Form("Stuur een link");
        await form.Fill("E-mailadres", "geen adres").SubmitAsync();
        for (var i = 0; i < SendLimits.MostForgotten; i++)
        {
            Assert.Equal("Kijk in uw mail", (await form.Fill("E-mailadres", $"n{i}@voorbeeld.example").SubmitAsync()).Ok().Heading);
        }

        var page = await form.Fill("E-mailadres", People.Desk.Email).SubmitAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal(["Vanaf uw netwerk is te vaak een nieuw wachtwoord gevraagd. Probeer het over 15 minuten opnieuw."], page.Errors);
        Assert.Equal(People.Desk.Email, page.Form("Stuur een link")["E-mailadres"]);
        Assert.Empty(await portal.MailsToAsync(People.Desk.Email));
        network = IPAddress.Parse("192.0.2.2");
        await page.Form("Stuur een link").SubmitAsync();
        Assert.Single(await portal.MailsToAsync(People.Desk.Email));
    }

    [Fact]
    public async Task An_administrator_who_sends_too_many_invitations_is_told_when_to_go_on_and_keeps_what_was_typed()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Administrator);
        var form = (await browser.OpenAsync("/beheer/gebruikers/uitnodigen")).Form("Uitnodigen")
            .Fill("Naam", "Sanne Nieuw").Select("Rol", "loketmedewerker").Select("Regio", "Haaglanden");
        for (var i = 0; i < SendLimits.MostInvitations; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await form.Fill("E-mailadres", $"n{i}@voorbeeld.example").SubmitAsync(follow: false)).Status);
        }

        var page = await form.Fill("E-mailadres", Nobody).SubmitAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal(["U heeft te veel uitnodigingen achter elkaar verstuurd. Probeer het over 15 minuten opnieuw."], page.Errors);
        Assert.Equal((Nobody, "loketmedewerker"), (page.Form("Uitnodigen")["E-mailadres"], page.Form("Uitnodigen")["Rol"]));
        page = await browser.OpenAsync($"/beheer/gebruikers/{await portal.UserAsync("n0@voorbeeld.example")}");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await page.Form("Opnieuw uitnodigen").SubmitAsync()).Status);
        Assert.Equal(SendLimits.MostInvitations, await portal.ReadAsync(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Asking_for_a_password_asks_the_database_the_same_whether_or_not_there_is_an_account()
    {
        var log = new CommandLog();
        using var portal = Portal.Watched(log);
        using var browser = portal.Browse();
        await AskAsync(browser, "warm@voorbeeld.example");

        var (known, statements) = await WatchAsync(People.Desk.Email);
        var (unknown, others) = await WatchAsync(Nobody);

        Assert.Equal((known.Status, known.Text), (unknown.Status, unknown.Text));
        Assert.Equal(statements, others);
        Assert.DoesNotContain(statements, s => s.Contains("\"Users\"", StringComparison.Ordinal));
        Assert.Single(await portal.MailsToAsync(People.Desk.Email));

        async Task<(Page Page, IReadOnlyList<string> Statements)> WatchAsync(string email)
        {
            var form = (await browser.OpenAsync("/account/wachtwoord-vergeten")).Form("Stuur een link").Fill("E-mailadres", email);
            var before = log.Statements.Count;
            var page = (await form.SubmitAsync()).Ok();
            return (page, [.. log.Statements.Skip(before)]);
        }
    }

    private static async Task<Page> AskAsync(Browser browser, string email) =>
        await (await browser.OpenAsync("/account/wachtwoord-vergeten")).Form("Stuur een link").Fill("E-mailadres", email).SubmitAsync();

    private sealed class ComingFrom(Func<IPAddress> network) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, goOn) =>
            {
                http.Connection.RemoteIpAddress = network();
                return goOn(http);
            });
            next(app);
        };
    }
}
