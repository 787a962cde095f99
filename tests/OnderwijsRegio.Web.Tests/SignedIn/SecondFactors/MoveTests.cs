using System.Net;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;
using OnderwijsRegio.Web.Visitors.Account;

namespace OnderwijsRegio.Web.Tests.SignedIn.SecondFactors;

public sealed class MoveTests : IDisposable
{
    private const string Button = "Voortaan deze telefoon gebruiken";
    private const string OldCode = "Code uit uw oude app";
    private const string NewCode = "Code uit uw nieuwe app";

    private readonly Portal portal = new();

    [Fact]
    public async Task Whose_role_asks_for_a_second_factor_moves_to_another_phone_without_an_administrator()
    {
        await portal.RequireAsync(Role.Loketmedewerker);
        using var browser = await portal.SignInAsync(People.Desk);
        var (old, _, _) = await portal.SetUpAsync(browser);
        var page = await (await browser.OpenAsync(AccountSteps.SetUpPath)).FollowAsync("Naar een andere telefoon");
        page = await page.Form("Toon de nieuwe sleutel").Fill("Huidig wachtwoord", Accounts.DemoPassword).SubmitAsync();
        var key = page.Term("Sleutel");
        Assert.StartsWith("data:image/png;base64,", page.Document.QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);

        page = await page.Form(Button).Fill(OldCode, portal.CodeFor(old)).Fill(NewCode, portal.CodeFor(key)).SubmitAsync();

        Assert.Equal("Uw herstelcodes", page.Ok().Heading);
        Assert.Equal(10, page.Document.QuerySelectorAll(".or-recovery li").Length);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/loket/haaglanden")).Status);
        Assert.Contains("oude herstelcodes werken niet meer", Assert.Single(await portal.MailsToAsync(People.Desk.Email)).TextBody, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var elsewhere = portal.Browse();
        var door = await (await elsewhere.WithPasswordAsync(People.Desk)).WithCodeAsync(portal.CodeFor(old));
        Assert.Equal([AccountController.CodeRefused], door.Errors);
        Assert.Equal("/loket/haaglanden/vandaag", (await door.WithCodeAsync(portal.CodeFor(key))).Ok().Address);
    }

    [Fact]
    public async Task A_new_key_is_shown_after_the_password_and_until_then_nothing_changes()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var (old, _, _) = await portal.SetUpAsync(browser);
        var page = await browser.OpenAsync($"{AccountSteps.SetUpPath}/andere-telefoon");

        foreach (var (password, message) in new[] { ("", AccountMessages.PasswordMissing), ("mis", AccountMessages.PasswordWrong) })
        {
            page = await page.Form("Toon de nieuwe sleutel").Fill("Huidig wachtwoord", password).SubmitAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal([message], page.Form("Toon de nieuwe sleutel").ErrorsAt("Huidig wachtwoord"));
            Assert.Null(page.Document.QuerySelector("img"));
        }

        await page.Form("Toon de nieuwe sleutel").Fill("Huidig wachtwoord", Accounts.DemoPassword).SubmitAsync();
        using var elsewhere = portal.Browse();
        Assert.Equal("/loket/haaglanden/vandaag", (await (await elsewhere.WithPasswordAsync(People.Desk)).WithCodeAsync(portal.CodeFor(old))).Ok().Address);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_the_key_stays_the_same()
    {
        var (_, old, page) = await AtKeyAsync();
        var key = page.Term("Sleutel");

        page = await page.Form(Button).SubmitAsync();
        Assert.Equal([AccountMessages.OldCodeMissing], page.Form(Button).ErrorsAt(OldCode));
        Assert.Equal([AccountMessages.NewCodeMissing], page.Form(Button).ErrorsAt(NewCode));
        page = await page.Form(Button).Fill(OldCode, portal.CodeFor(old)).Fill(NewCode, "000000").SubmitAsync();
        Assert.Equal([AccountMessages.NewCodeWrong], page.Form(Button).ErrorsAt(NewCode));
        page = await page.Form(Button).Fill(OldCode, "000000").Fill(NewCode, portal.CodeFor(key)).SubmitAsync();
        Assert.Equal([AccountMessages.OldCodeWrong], page.Form(Button).ErrorsAt(OldCode));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(key, page.Term("Sleutel"));
    }

    [Fact]
    public async Task A_key_for_which_no_password_was_asked_in_this_session_is_not_taken()
    {
        var (browser, old, page) = await AtKeyAsync();
        using var other = await portal.SignInAsync(People.Manager);
        var theirs = await other.OpenAsync(AccountSteps.SetUpPath);
        var sealedKey = theirs.Form("Tweede stap aanzetten").Carried("Key");
        var form = page.Form(Button).Fill(OldCode, portal.CodeFor(old)).Fill(NewCode, portal.CodeFor(page.Term("Sleutel")));
        var mine = form.Carried("Key");

        Assert.Equal(AccountMessages.MoveExpired, (await form.Forge("Key", sealedKey).SubmitAsync()).Warning);

        using var second = portal.Browse();
        var inside = await (await second.WithPasswordAsync(People.Desk)).WithCodeAsync(portal.CodeFor(old));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/loket/haaglanden/vandaag", inside.Ok().Address);
        var page2 = await (await second.OpenAsync($"{AccountSteps.SetUpPath}/andere-telefoon"))
            .Form("Toon de nieuwe sleutel").Fill("Huidig wachtwoord", Accounts.DemoPassword).SubmitAsync();
        Assert.Equal(AccountMessages.MoveExpired, (await page2.Form(Button).Forge("Key", mine).SubmitAsync()).Warning);
        browser.Dispose();
    }

    [Fact]
    public async Task A_second_click_leads_to_the_same_recovery_codes()
    {
        var (browser, old, page) = await AtKeyAsync();
        var form = page.Form(Button).Fill(OldCode, portal.CodeFor(old)).Fill(NewCode, portal.CodeFor(page.Term("Sleutel")));

        var first = await form.SubmitAsync(follow: false);
        var second = await form.SubmitAsync();

        Assert.Equal($"{AccountSteps.SetUpPath}/codes", first.Response.Headers.Location!.ToString());
        Assert.Equal("Uw herstelcodes", second.Ok().Heading);
        browser.Dispose();
    }

    public void Dispose() => portal.Dispose();

    private async Task<(Browser Browser, string Old, Page Page)> AtKeyAsync()
    {
        var browser = await portal.SignInAsync(People.Desk);
        var (old, _, _) = await portal.SetUpAsync(browser);
        var page = await browser.OpenAsync($"{AccountSteps.SetUpPath}/andere-telefoon");
        return (browser, old, await page.Form("Toon de nieuwe sleutel").Fill("Huidig wachtwoord", Accounts.DemoPassword).SubmitAsync());
    }
}
