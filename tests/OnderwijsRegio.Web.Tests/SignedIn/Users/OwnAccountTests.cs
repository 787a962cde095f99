using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.SignedIn.Users;

public sealed class OwnAccountTests : IDisposable
{
    private const string NewPassword = "fiets kastanje maandag";

    private readonly Portal portal = new();

    [Fact]
    public async Task The_name_in_the_header_leads_to_the_own_account()
    {
        using var browser = await portal.SignInAsync(People.Board);

        var page = await (await browser.OpenAsync("/")).FollowAsync(People.Board.Name);

        Assert.Equal("Mijn account", page.Ok().Heading);
        Assert.Equal(People.Board.Name, page.Term("Naam"));
        Assert.StartsWith(People.Board.Email, page.Term("E-mailadres"), StringComparison.Ordinal);
        Assert.Equal("ingelogd", page.Table("Uw laatste aanmeldingen")[0][1]);
    }

    [Fact]
    public async Task Ones_own_name_can_be_changed_and_the_trace_does_not_tell_it()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var page = await browser.OpenAsync("/account/naam");
        page = await page.Form("Opslaan").Fill("Uw naam", "  ").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([AccountMessages.NameMissing], page.Form("Opslaan").ErrorsAt("Uw naam"));

        page = await page.Form("Opslaan").Fill("Uw naam", "Fatma van Dijk").SubmitAsync();

        Assert.Equal("Fatma van Dijk", page.Ok().Term("Naam"));
        var trace = await portal.ReadAsync(db => db.Trace.SingleAsync(t => t.Action == "account.renamed"));
        Assert.Equal("DisplayName", trace.Fields);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_counts_from_then_on()
    {
        using var elsewhere = await portal.SignInAsync(People.Desk);
        using var browser = await portal.SignInAsync(People.Desk);

        var page = await ChangeAsync(browser, Accounts.DemoPassword, NewPassword, NewPassword);

        Assert.Equal("/account", page.Ok().Address);
        Assert.StartsWith("Uw wachtwoord is gewijzigd.", page.Notice, StringComparison.Ordinal);
        Assert.Equal("Inloggen", (await elsewhere.OpenAsync("/loket/haaglanden")).Heading);
        using var third = portal.Browse();
        Assert.Equal("/account/inloggen", (await third.WithPasswordAsync(People.Desk)).Address);
    }

    [Fact]
    public async Task A_second_click_on_the_same_form_is_as_good_as_the_first_and_no_mistake()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var form = await FillAsync(browser, Accounts.DemoPassword, NewPassword, NewPassword);

        await form.SubmitAsync(follow: false);
        var page = await form.SubmitAsync();

        Assert.Equal("/account", page.Ok().Address);
        Assert.StartsWith("Uw wachtwoord is gewijzigd.", page.Notice, StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(db => db.Trace.CountAsync(t => t.Action == "account.password-changed")));
        Assert.Equal(0, await portal.ReadAsync(db => db.Users.Where(u => u.Email == People.Desk.Email).Select(u => u.AccessFailedCount).SingleAsync()));
    }

    [Fact]
    public async Task Two_clicks_at_the_same_moment_change_it_once()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var form = await FillAsync(browser, Accounts.DemoPassword, NewPassword, NewPassword);

        var pages = await Task.WhenAll(form.SubmitAsync(follow: false), form.SubmitAsync(follow: false));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.Redirect, page.Status));
        Assert.Equal(1, await portal.ReadAsync(db => db.Trace.CountAsync(t => t.Action == "account.password-changed")));
    }

    [Fact]
    public async Task A_form_that_stood_open_while_the_password_was_changed_still_asks_the_present_one()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var stale = await FillAsync(browser, Accounts.DemoPassword, "een heel ander wachtwoord", "een heel ander wachtwoord");
        await ChangeAsync(browser, Accounts.DemoPassword, NewPassword, NewPassword);

        Assert.Equal([AccountMessages.PasswordWrong], (await stale.SubmitAsync()).Form("Opslaan").ErrorsAt("Huidig wachtwoord"));
    }

    [Theory]
    [InlineData("", NewPassword, NewPassword, "Huidig wachtwoord", AccountMessages.PasswordMissing)]
    [InlineData("mis", NewPassword, NewPassword, "Huidig wachtwoord", AccountMessages.PasswordWrong)]
    [InlineData(Accounts.DemoPassword, "", "", "Nieuw wachtwoord", AccountMessages.NewPasswordMissing)]
    [InlineData(Accounts.DemoPassword, Accounts.DemoPassword, Accounts.DemoPassword, "Nieuw wachtwoord", AccountMessages.PasswordTheSame)]
    [InlineData(Accounts.DemoPassword, "welkom-welkom-welkom", "welkom-welkom-welkom", "Nieuw wachtwoord", AccountMessages.PasswordObvious)]
    [InlineData(Accounts.DemoPassword, NewPassword, "iets anders", "Nieuw wachtwoord nog een keer", AccountMessages.NotTheSame)]
    public async Task What_is_wrong_is_said_at_its_field_and_no_password_comes_back(string current, string password, string again, string field, string message)
    {
        using var browser = await portal.SignInAsync(People.Desk);

        var page = await ChangeAsync(browser, current, password, again);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Errors);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(field));
        Assert.DoesNotContain(NewPassword, page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(Accounts.DemoPassword, page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_takes_as_many_queries_for_many_sessions_and_sign_ins_as_for_one()
    {
        var log = new CommandLog();
        using var watched = Portal.Watched(log);
        using var browser = await watched.SignInAsync(People.Desk);
        var few = await AskedAsync();

        await watched.ReadAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == People.Desk.Email);
            var now = watched.Clock.GetUtcNow();
            foreach (var minutes in Enumerable.Range(1, 60))
            {
                new SessionService(db, watched.Clock).Begin(user, $"Firefox {minutes}");
                db.SignIns.Add(new SignInRecord { At = now.AddMinutes(-minutes), UserId = user.Id, Outcome = SignInOutcome.WrongPassword, Device = "Firefox" });
            }

            return await db.SaveChangesAsync();
        });

        Assert.NotEqual(0, few);
        Assert.Equal(few, await AskedAsync());
        Assert.Equal(61, (await browser.OpenAsync("/account")).Table("61 sessies").Count);

        async Task<int> AskedAsync()
        {
            await browser.OpenAsync("/account");
            var before = log.Statements.Count;
            (await browser.OpenAsync("/account")).Ok();
            return log.Statements.Count - before;
        }
    }

    [Fact]
    public async Task From_one_address_no_more_than_sixty_attempts_a_minute_are_heard()
    {
        using var browser = portal.Browse();
        var form = (await browser.OpenAsync("/account/inloggen")).Form("Inloggen");
        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await form.SubmitAsync()).Status);
        }

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("Even wachten", page.Heading);
    }

    public void Dispose() => portal.Dispose();

    private static async Task<Page> ChangeAsync(Browser browser, string current, string password, string again) =>
        await (await FillAsync(browser, current, password, again)).SubmitAsync();

    private static async Task<Form> FillAsync(Browser browser, string current, string password, string again) =>
        (await browser.OpenAsync("/account/wachtwoord")).Form("Opslaan")
            .Fill("Huidig wachtwoord", current).Fill("Nieuw wachtwoord", password).Fill("Nieuw wachtwoord nog een keer", again);
}
