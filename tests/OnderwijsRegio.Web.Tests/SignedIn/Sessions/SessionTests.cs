using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.SignedIn.Sessions;

public sealed class SessionTests : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";

    private readonly Portal portal = new();

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_is_refused_at_the_next_request()
    {
        using var elsewhere = await portal.SignInAsync(People.Desk);
        using var browser = await portal.SignInAsync(People.Desk);
        var page = await browser.OpenAsync("/account");
        Assert.Equal(2, page.Table("2 sessies").Count);
        Assert.Contains("dit apparaat", page.Table("2 sessies")[0][0], StringComparison.Ordinal);

        page = await page.Form(page.Buttons.Single(b => b.StartsWith("Beëindig onbekend", StringComparison.Ordinal))).SubmitAsync();

        Assert.Equal("De sessie is beëindigd.", page.Notice);
        Assert.Single(page.Table("1 sessie"));
        Assert.Equal("Inloggen", (await elsewhere.OpenAsync("/loket/haaglanden")).Heading);
        Assert.DoesNotContain(Browser.SessionCookie, elsewhere.Cookies.Keys);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/loket/haaglanden")).Status);
    }

    [Fact]
    public async Task All_others_end_at_once_and_this_one_stays()
    {
        using var first = await portal.SignInAsync(People.Desk);
        using var second = await portal.SignInAsync(People.Desk);
        using var stranger = await portal.SignInAsync(People.Manager);
        using var browser = await portal.SignInAsync(People.Desk);

        await (await browser.OpenAsync("/account")).Form("Beëindig alle andere sessies").SubmitAsync();

        Assert.Equal("Inloggen", (await first.OpenAsync("/account")).Heading);
        Assert.Equal("Inloggen", (await second.OpenAsync("/account")).Heading);
        Assert.Equal("Mijn account", (await browser.OpenAsync("/account")).Heading);
        Assert.Equal("Mijn account", (await stranger.OpenAsync("/account")).Heading);
    }

    [Theory]
    [InlineData("Beëindig alle andere sessies", "Op alle andere apparaten bent u uitgelogd.")]
    [InlineData("Beëindig onbekend", "De sessie is beëindigd.")]
    public async Task A_second_click_says_the_same_as_the_first(string button, string notice)
    {
        using var elsewhere = await portal.SignInAsync(People.Desk);
        using var browser = await portal.SignInAsync(People.Desk);
        var page = await browser.OpenAsync("/account");
        var form = page.Form(page.Buttons.Single(b => b.StartsWith(button, StringComparison.Ordinal)));

        await form.SubmitAsync(follow: false);
        page = await form.SubmitAsync();

        Assert.Equal(("/account", notice), (page.Ok().Address, page.Notice));
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_someone_else()
    {
        using var other = await portal.SignInAsync(People.Manager);
        using var browser = await portal.SignInAsync(People.Desk);
        var theirs = await portal.ReadAsync(db => db.Sessions.Where(s => s.User!.Email == People.Manager.Email).Select(s => s.Id).SingleAsync());
        var token = (await browser.OpenAsync("/account")).Form("Uitloggen").Carried(TokenField);

        var page = await browser.PostAsync("/account/sessies/beeindigen", new Dictionary<string, string> { ["sessie"] = $"{theirs}", [TokenField] = token });

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Mijn account", (await other.OpenAsync("/account")).Heading);
    }

    [Fact]
    public async Task The_cookie_of_who_signed_out_is_worthless()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var cookie = browser.Cookies[Browser.SessionCookie];
        await (await browser.OpenAsync("/account")).Form("Uitloggen").SubmitAsync();

        using var thief = portal.Browse();
        thief.Cookies[Browser.SessionCookie] = cookie;

        Assert.Equal("Inloggen", (await thief.OpenAsync("/account")).Heading);
        Assert.Equal(0, await portal.SessionsAsync(People.Desk));
    }

    [Fact]
    public async Task Who_signs_in_gets_a_session_that_did_not_exist_before()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var before = browser.Cookies[Browser.SessionCookie];
        var form = (await portal.Browse().OpenAsync("/account/inloggen")).Form("Inloggen");
        var fields = form.Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", Accounts.DemoPassword).Fields().ToDictionary();
        fields[TokenField] = (await browser.OpenAsync("/account")).Form("Uitloggen").Carried(TokenField);

        await browser.PostAsync("/account/inloggen", fields);

        Assert.Contains(People.Manager.Name, (await browser.OpenAsync("/account")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.SessionsAsync(People.Desk));
        using var thief = portal.Browse();
        thief.Cookies[Browser.SessionCookie] = before;
        Assert.Equal("Inloggen", (await thief.OpenAsync("/account")).Heading);
    }

    [Fact]
    public async Task When_it_was_last_used_is_kept_to_five_minutes()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var started = portal.Clock.GetUtcNow();
        Task<DateTimeOffset> LastSeenAsync() => portal.ReadAsync(db => db.Sessions.Select(s => s.LastSeenAt).SingleAsync());

        portal.Clock.Advance(UserSession.SeenEvery - TimeSpan.FromSeconds(1));
        await browser.OpenAsync("/account");
        Assert.Equal(started, await LastSeenAsync());

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.OpenAsync("/account");
        Assert.Equal(portal.Clock.GetUtcNow(), await LastSeenAsync());
    }

    [Fact]
    public async Task A_form_that_was_sent_in_an_ended_session_is_not_lost()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var form = (await browser.OpenAsync("/account/naam")).Form("Opslaan").Fill("Uw naam", "Fatma van Dijk");
        await portal.ReadAsync(db => db.Sessions.ExecuteDeleteAsync());

        var page = await form.SubmitAsync();
        Assert.Equal("Inloggen", page.Heading);
        page = await page.Form("Inloggen").Fill("E-mailadres", People.Desk.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();

        Assert.Equal("Fatma van Dijk", page.Form("Opslaan")["Uw naam"]);
    }

    public void Dispose() => portal.Dispose();
}
