using System.Net;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;
using OnderwijsRegio.Web.Visitors.Account;

namespace OnderwijsRegio.Web.Tests.SignedIn.SecondFactors;

public sealed class SecondFactorTests : IDisposable
{
    private readonly Portal portal = new();

    [Fact]
    public async Task Setting_it_up_shows_a_picture_a_key_to_type_and_then_ten_codes_once()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var page = await (await browser.OpenAsync("/account")).FollowAsync("Stel in de tweede stap");
        var picture = page.Document.QuerySelector("img")!;
        Assert.StartsWith("data:image/png;base64,", picture.GetAttribute("src"), StringComparison.Ordinal);
        Assert.StartsWith("QR-code", picture.GetAttribute("alt"), StringComparison.Ordinal);
        Assert.Matches("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$", page.Term("Sleutel"));

        var (_, codes, after) = await portal.SetUpAsync(browser);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal("Uw herstelcodes", after.Heading);
        Assert.True(after.Response.Headers.CacheControl!.NoStore);
        var again = await browser.OpenAsync("/account/tweede-stap/codes");
        Assert.Equal("Tweede stap", again.Heading);
        Assert.DoesNotContain(codes[0], again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_said_at_its_field_and_the_key_stays_the_same()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var page = await browser.OpenAsync(AccountSteps.SetUpPath);
        var key = page.Term("Sleutel");

        foreach (var (code, message) in new[] { ("", AccountMessages.CodeMissing), ("123", AccountMessages.CodeWrong), ("000000", AccountMessages.CodeWrong) })
        {
            page = await page.Form("Tweede stap aanzetten").Fill("Code", code).SubmitAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal([message], page.Form("Tweede stap aanzetten").ErrorsAt("Code"));
            Assert.Equal(key, page.Term("Sleutel"));
        }
    }

    [Fact]
    public async Task A_key_that_was_sealed_for_someone_else_is_not_taken()
    {
        using var other = await portal.SignInAsync(People.Manager);
        var theirs = await other.OpenAsync(AccountSteps.SetUpPath);
        using var browser = await portal.SignInAsync(People.Desk);
        var form = (await browser.OpenAsync(AccountSteps.SetUpPath)).Form("Tweede stap aanzetten");

        var page = await form
            .Forge("Key", theirs.Form("Tweede stap aanzetten").Carried("Key"))
            .Fill("Code", portal.CodeFor(theirs.Term("Sleutel"))).SubmitAsync();

        Assert.Equal([AccountMessages.KeyExpired], page.Errors);
        Assert.NotEqual(theirs.Term("Sleutel"), page.Term("Sleutel"));
    }

    [Fact]
    public async Task Signing_in_asks_for_the_code_and_leads_to_where_one_was_going()
    {
        using (var browser = await portal.SignInAsync(People.Manager))
        {
            var (key, _, _) = await portal.SetUpAsync(browser);
            using var elsewhere = portal.Browse();
            var page = await elsewhere.WithPasswordAsync(People.Manager, "/programma/haaglanden/plan?deel=hoofdlijnen");
            Assert.Equal("Code invullen", page.Heading);
            Assert.DoesNotContain(Browser.SessionCookie, elsewhere.Cookies.Keys);
            Assert.Equal("Inloggen", (await elsewhere.OpenAsync("/programma/haaglanden/plan")).Heading);

            page = await page.WithCodeAsync("000000");
            Assert.Equal([AccountController.CodeRefused], page.Errors);
            page = await page.WithCodeAsync(portal.CodeFor(key));

            Assert.Equal("/programma/haaglanden/plan?deel=hoofdlijnen", page.Ok().Address);
        }
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        var (_, codes, _) = await portal.SetUpAsync(browser);
        using var elsewhere = portal.Browse();

        Assert.Equal("/programma/haaglanden", (await (await elsewhere.WithPasswordAsync(People.Manager)).WithCodeAsync(codes[0])).Ok().Address);
        Assert.Contains("Nog 9 van de 10", (await elsewhere.OpenAsync("/account")).Text, StringComparison.Ordinal);
        using var third = portal.Browse();
        Assert.Equal([AccountController.CodeRefused], (await (await third.WithPasswordAsync(People.Manager)).WithCodeAsync(codes[0])).Errors);
    }

    [Fact]
    public async Task A_code_that_someone_saw_being_typed_is_worthless()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        var (key, _, _) = await portal.SetUpAsync(browser);
        var code = portal.CodeFor(key);
        using var owner = portal.Browse();
        await (await owner.WithPasswordAsync(People.Manager)).WithCodeAsync(code);

        using var thief = portal.Browse();
        var page = await (await thief.WithPasswordAsync(People.Manager)).WithCodeAsync(code);

        Assert.Equal([AccountController.CodeRefused], page.Errors);
    }

    [Fact]
    public async Task Five_minutes_after_the_password_one_begins_again()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        var (key, _, _) = await portal.SetUpAsync(browser);
        using var elsewhere = portal.Browse();
        var page = await elsewhere.WithPasswordAsync(People.Manager);
        portal.Clock.Advance(TimeSpan.FromMinutes(6));

        page = await page.WithCodeAsync(portal.CodeFor(key));

        Assert.Equal("Inloggen", page.Heading);
        Assert.Equal(AccountController.StartAgain, page.Warning);
    }

    [Fact]
    public async Task Setting_it_up_signs_out_elsewhere_and_not_here()
    {
        using var elsewhere = await portal.SignInAsync(People.Desk);
        using var browser = await portal.SignInAsync(People.Desk);

        await portal.SetUpAsync(browser);

        Assert.Equal("Inloggen", (await elsewhere.OpenAsync("/loket/haaglanden")).Heading);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/loket/haaglanden")).Status);
    }

    [Fact]
    public async Task New_recovery_codes_ask_the_password_and_make_the_old_ones_worthless()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var (_, old, _) = await portal.SetUpAsync(browser);
        var page = await browser.OpenAsync(AccountSteps.SetUpPath);
        page = await page.Form("Nieuwe herstelcodes maken").Fill("Huidig wachtwoord", "mis").SubmitAsync();
        Assert.Equal([AccountMessages.PasswordWrong], page.Form("Nieuwe herstelcodes maken").ErrorsAt("Huidig wachtwoord"));

        page = await page.Form("Nieuwe herstelcodes maken").Fill("Huidig wachtwoord", Accounts.DemoPassword).SubmitAsync();

        Assert.Equal("Uw herstelcodes", page.Heading);
        using var elsewhere = portal.Browse();
        Assert.Equal([AccountController.CodeRefused], (await (await elsewhere.WithPasswordAsync(People.Desk)).WithCodeAsync(old[0])).Errors);
    }

    [Fact]
    public async Task Switching_it_off_asks_the_password_and_then_the_password_is_enough()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        await portal.SetUpAsync(browser);
        var page = await browser.OpenAsync("/account/tweede-stap/uitzetten");
        page = await page.Form("Tweede stap uitzetten").Fill("Huidig wachtwoord", "").SubmitAsync();
        Assert.Equal([AccountMessages.PasswordMissing], page.Errors);

        page = await page.Form("Tweede stap uitzetten").Fill("Huidig wachtwoord", Accounts.DemoPassword).SubmitAsync();

        Assert.Equal("/account", page.Ok().Address);
        using var elsewhere = portal.Browse();
        Assert.Equal("/loket/haaglanden/vandaag", (await elsewhere.WithPasswordAsync(People.Desk)).Address);
    }

    [Theory]
    [InlineData("https://kwaad.example/")]
    [InlineData("//kwaad.example/")]
    [InlineData("/\\kwaad.example/")]
    public async Task An_address_of_another_site_is_not_followed_after_the_code(string address)
    {
        using var browser = await portal.SignInAsync(People.Desk);
        var (key, _, codes) = await portal.SetUpAsync(browser, $"{AccountSteps.SetUpPath}?terug={Uri.EscapeDataString(address)}");
        Assert.Equal("/account", codes.Target("Ik heb ze bewaard, ga verder"));
        using var elsewhere = portal.Browse();
        var page = await elsewhere.WithPasswordAsync(People.Desk, $"/account/inloggen?terug={Uri.EscapeDataString(address)}");

        page = await page.WithCodeAsync(portal.CodeFor(key));

        Assert.Equal("/loket/haaglanden/vandaag", page.Ok().Address);
    }

    public void Dispose() => portal.Dispose();
}
