using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Beheer.Users;
using OnderwijsRegio.Web.Tests.Reading;
using OnderwijsRegio.Web.Visitors.Passwords;

namespace OnderwijsRegio.Web.Tests.Visitors;

/// <summary>Accepting an invitation, and choosing another password, with a link out of a mail.</summary>
public sealed class InvitationTests : IDisposable
{
    private const string Email = "sanne.nieuw@voorbeeld.example";
    private const string Password = "vier-woorden-achter-elkaar";

    private readonly Portal portal = new();

    [Fact]
    public async Task Who_is_invited_chooses_a_password_and_is_where_the_work_begins()
    {
        await portal.InviteAsync("Sanne Nieuw", Email);
        var mail = Assert.Single(await portal.MailsToAsync(Email));
        Assert.Contains("href=\"http://localhost/uitnodiging?code=", mail.HtmlBody, StringComparison.Ordinal);
        using var browser = portal.Browse();

        var page = (await browser.OpenAsync(mail.Link())).Ok();
        Assert.Equal("Uitnodiging aannemen", page.Heading);
        Assert.Contains("Welkom, Sanne Nieuw.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Email, page.Text, StringComparison.Ordinal);
        page = await Choose(page, "Account openen").SubmitAsync();

        Assert.Equal("/loket/haaglanden/vandaag", page.Ok().Address);
        Assert.Equal("Welkom! Uw account is klaar.", page.Notice);
        Assert.True(await portal.ReadAsync(db => db.Users.Where(u => u.Email == Email).Select(u => u.EmailConfirmed).SingleAsync()));
    }

    [Fact]
    public async Task A_password_that_is_too_weak_or_typed_twice_differently_is_said_at_its_field_and_the_link_still_works()
    {
        await portal.InviteAsync("Sanne Nieuw", Email);
        using var browser = portal.Browse();
        var page = await browser.OpenAsync((await portal.MailsToAsync(Email))[0].Link());

        page = await page.Form("Account openen").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([PasswordFormValidator.Missing], page.Form("Account openen").ErrorsAt("Wachtwoord"));
        page = await page.Form("Account openen").Fill("Wachtwoord", Password).Fill("Nog een keer hetzelfde wachtwoord", "anders").SubmitAsync();
        Assert.Equal([PasswordFormValidator.Different], page.Form("Account openen").ErrorsAt("Nog een keer hetzelfde wachtwoord"));
        page = await Choose(page, "Account openen", "te-kort").SubmitAsync();
        Assert.Equal([new DutchIdentityErrors().PasswordTooShort(12).Description], page.Form("Account openen").ErrorsAt("Wachtwoord"));

        Assert.Equal("/loket/haaglanden/vandaag", (await Choose(page, "Account openen").SubmitAsync()).Ok().Address);
    }

    [Fact]
    public async Task A_link_that_was_used_that_is_too_old_or_that_never_was_gives_one_page_that_says_what_to_do()
    {
        await portal.InviteAsync("Sanne Nieuw", Email);
        await portal.InviteAsync("Els Later", "els@voorbeeld.example");
        var (used, old) = ((await portal.MailsToAsync(Email))[0].Link(), (await portal.MailsToAsync("els@voorbeeld.example"))[0].Link());
        await Choose(await portal.Browse().OpenAsync(used), "Account openen").SubmitAsync();
        portal.Clock.Advance(TimeSpan.FromDays(7));

        List<string> texts = [];
        foreach (var address in new[] { used, old, "/uitnodiging?code=verzonnen", "/uitnodiging" })
        {
            var page = await portal.Browse().OpenAsync(address);
            Assert.Equal((HttpStatusCode.NotFound, "Deze link werkt niet meer"), (page.Status, page.Heading));
            Assert.Equal("/account/inloggen", page.Target("Inloggen"));
            texts.Add(page.Text);
        }

        Assert.Single(texts.Distinct());
    }

    [Fact]
    public async Task A_second_click_goes_on_where_the_first_one_went_and_someone_else_with_the_link_gets_nowhere()
    {
        await portal.InviteAsync("Sanne Nieuw", Email);
        using var browser = portal.Browse();
        var page = await browser.OpenAsync((await portal.MailsToAsync(Email))[0].Link());
        var form = Choose(page, "Account openen");
        await form.SubmitAsync(follow: false);
        browser.LoseSession();

        Assert.Equal("/loket/haaglanden/vandaag", (await form.SubmitAsync()).Ok().Address);
        Assert.Equal(1, await portal.ReadAsync(db => db.Trace.CountAsync(t => t.Action == "user.accepted")));

        browser.LoseSession();
        page = await Choose(page, "Account openen", "een-heel-ander-wachtwoord").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain(Browser.SessionCookie, browser.Cookies.Keys);
    }

    [Fact]
    public async Task Who_forgot_the_password_gets_the_same_answer_as_who_has_no_account()
    {
        List<string> answers = [];
        foreach (var email in new[] { People.Desk.Email, "niemand@voorbeeld.example" })
        {
            var page = await (await portal.Browse().OpenAsync("/account/inloggen")).FollowAsync("Wachtwoord vergeten?");
            page = await page.Form("Stuur een link").Fill("E-mailadres", email).SubmitAsync();
            Assert.Equal("Kijk in uw mail", page.Ok().Heading);
            answers.Add(page.Text);
        }

        Assert.Single(answers.Distinct());
        Assert.Single(await portal.MailsToAsync(People.Desk.Email));
        Assert.Empty(await portal.MailsToAsync("niemand@voorbeeld.example"));
    }

    [Fact]
    public async Task The_new_password_opens_the_account_and_the_old_one_does_not()
    {
        var page = await portal.Browse().OpenAsync("/account/wachtwoord-vergeten");
        page = await page.Form("Stuur een link").Fill("E-mailadres", "geen adres").SubmitAsync();
        Assert.Equal([UserMessages.EmailWrong], page.Form("Stuur een link").ErrorsAt("E-mailadres"));
        await page.Form("Stuur een link").Fill("E-mailadres", People.Desk.Email).SubmitAsync();
        var link = (await portal.MailsToAsync(People.Desk.Email))[0].Link();

        page = await Choose(await portal.Browse().OpenAsync(link), "Wachtwoord opslaan").SubmitAsync();

        Assert.Equal(("/account/inloggen", "Uw nieuwe wachtwoord is opgeslagen. Log ermee in."), (page.Address, page.Notice));
        Assert.NotEmpty((await SignIn(page, Accounts.DemoPassword)).Errors);
        Assert.Equal("/loket/haaglanden/vandaag", (await SignIn(page, Password)).Address);
        Assert.Equal("Deze link werkt niet meer", (await portal.Browse().OpenAsync(link)).Heading);
    }

    public void Dispose() => portal.Dispose();

    private static Form Choose(Page page, string button, string password = Password) =>
        page.Form(button).Fill("Wachtwoord", password).Fill("Nog een keer hetzelfde wachtwoord", password);

    private static Task<Page> SignIn(Page page, string password) =>
        page.Form("Inloggen").Fill("E-mailadres", People.Desk.Email).Fill("Wachtwoord", password).SubmitAsync();
}
