using System.Net;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;
using OnderwijsRegio.Web.Visitors.Account;

namespace OnderwijsRegio.Web.Tests.Visitors;

public sealed class SignInTests : IDisposable
{
    private readonly Portal portal = new();

    public static TheoryData<string, string> FirstPages => new()
    {
        { "programma.haaglanden@demo.example", "/programma/haaglanden" },
        { "programma.ldb@demo.example", "/programma/leiden-duin-en-bollenstreek-po" },
        { "programma.kga@demo.example", "/programma/kennemerland-en-groot-amsterdam" },
        { "loket.haaglanden@demo.example", "/loket/haaglanden/vandaag" },
        { "loket.kga@demo.example", "/loket/kennemerland-en-groot-amsterdam/vandaag" },
        { "bestuur.lucas@demo.example", "/bestuur/haaglanden/tekorten" },
        { "beheer@demo.example", "/beheer/regios" },
    };

    [Fact]
    public void Every_demo_account_has_a_first_page_in_these_tests() =>
        Assert.Equal(Accounts.Demo.Select(a => a.Email).Order(), FirstPages.Select(row => (string)row[0]).Order());

    [Theory]
    [MemberData(nameof(FirstPages))]
    public async Task Each_demo_account_lands_on_its_own_page(string email, string address)
    {
        var page = await SignInAsync(email, Accounts.DemoPassword);

        Assert.Equal(address, page.Ok().Address);
        Assert.Contains(Accounts.Demo.Single(a => a.Email == email).Name, page.Text, StringComparison.Ordinal);
        Assert.True(page.HasButton("Uitloggen"));
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_a_locked_account_get_the_same_message()
    {
        var wrong = await SignInAsync(People.Manager.Email, "verkeerd-wachtwoord");
        var unknown = await SignInAsync("niemand@demo.example", Accounts.DemoPassword);
        await FailAsync(People.Desk.Email, times: 5);
        var locked = await SignInAsync(People.Desk.Email, Accounts.DemoPassword);

        foreach (var page in new[] { wrong, unknown, locked })
        {
            Assert.Equal([AccountController.Refused], page.Errors);
            Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
            Assert.DoesNotContain(Browser.SessionCookie, page.Browser.Cookies.Keys);
        }

        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Status, locked.Status);
    }

    [Fact]
    public async Task Five_failures_lock_an_account_and_four_do_not()
    {
        await FailAsync(People.Manager.Email, times: 4);
        Assert.Empty((await SignInAsync(People.Manager.Email, Accounts.DemoPassword)).Errors);

        await FailAsync(People.Manager.Email, times: 5);
        Assert.Equal([AccountController.Refused], (await SignInAsync(People.Manager.Email, Accounts.DemoPassword)).Errors);
    }

    [Fact]
    public async Task Nothing_filled_in_is_said_at_each_field_and_the_address_stays()
    {
        var page = await SignInAsync("", "");
        Assert.Equal([SignInFormValidator.EmailMissing, SignInFormValidator.PasswordMissing], page.Errors);
        Assert.Equal([SignInFormValidator.EmailMissing], page.Form("Inloggen").ErrorsAt("E-mailadres"));
        Assert.Equal([SignInFormValidator.PasswordMissing], page.Form("Inloggen").ErrorsAt("Wachtwoord"));

        page = await SignInAsync("sanne@voorbeeld.example", "");
        Assert.Equal("sanne@voorbeeld.example", page.Form("Inloggen")["E-mailadres"]);
    }

    [Theory]
    [InlineData("https://kwaad.example/")]
    [InlineData("//kwaad.example/")]
    [InlineData("/\\kwaad.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_of_another_site_is_not_followed_after_signing_in(string address)
    {
        using var browser = portal.Browse();
        var form = (await browser.OpenAsync($"/account/inloggen?terug={Uri.EscapeDataString(address)}")).Form("Inloggen");
        var page = await form.Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();

        Assert.Equal("/programma/haaglanden", page.Ok().Address);
        Assert.Equal("/programma/haaglanden", (await browser.OpenAsync($"/account/inloggen?terug={Uri.EscapeDataString(address)}")).Address);
    }

    [Fact]
    public async Task Who_asks_for_a_page_signs_in_and_gets_that_page()
    {
        using var browser = portal.Browse();
        var page = await browser.OpenAsync("/programma/haaglanden/plan?deel=hoofdlijnen&lijn=2a");
        Assert.Equal("Inloggen", page.Heading);

        page = await page.Form("Inloggen").Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();

        Assert.Equal("/programma/haaglanden/plan?deel=hoofdlijnen&lijn=2a", page.Ok().Address);
    }

    [Fact]
    public async Task After_signing_out_the_pages_are_closed()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await (await browser.OpenAsync("/programma/haaglanden")).Form("Uitloggen").SubmitAsync();

        Assert.Equal("/", page.Ok().Address);
        Assert.Equal("Inloggen", (await browser.OpenAsync("/programma/haaglanden")).Heading);
    }

    [Fact]
    public async Task Whose_grant_has_ended_keeps_the_account_and_enters_nothing()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        await portal.ReadAsync(async db =>
        {
            db.Grants.Single(g => db.Users.Any(u => u.Id == g.UserId && u.Email == People.Manager.Email)).Until = new DateOnly(2026, 3, 1);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/programma/haaglanden")).Status);
        Assert.Contains("U heeft nog geen toegang tot een regio", (await browser.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    public void Dispose() => portal.Dispose();

    private async Task<Page> SignInAsync(string email, string password)
    {
        var form = (await portal.Browse().OpenAsync("/account/inloggen")).Form("Inloggen");
        return await form.Fill("E-mailadres", email).Fill("Wachtwoord", password).SubmitAsync();
    }

    private async Task FailAsync(string email, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await SignInAsync(email, "verkeerd-wachtwoord");
        }
    }
}
