using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Browser.Tests.Visitors;

public sealed class SigningInTests : BrowserTest
{
    [BrowserFact]
    public async Task With_the_right_password_one_arrives_where_ones_work_begins_and_can_leave_again()
    {
        var page = await NewPageAsync(person: null);

        await page.SignInAsync(People.Manager, Accounts.DemoPassword);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Onderwijsregio Haaglanden");
        await Expect(page.GetByText(People.NameOf(People.Manager))).ToBeVisibleAsync();

        await page.Button("Uitloggen").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Portaal voor onderwijsregio’s");
    }

    [BrowserFact]
    public async Task With_a_wrong_password_the_address_stays_and_the_focus_is_on_what_is_wrong()
    {
        var page = await NewPageAsync(person: null);

        await page.SignInAsync(People.Manager, "iets anders dan het wachtwoord");

        var alert = page.Alert("horen niet bij elkaar");
        await Expect(alert).ToBeFocusedAsync();
        await Expect(page.GetByLabel("E-mailadres")).ToHaveValueAsync(People.Manager);
        await Expect(page.GetByLabel("Wachtwoord")).ToHaveValueAsync("");
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Fout: Inloggen"));
    }

    [BrowserFact]
    public async Task Whoever_asks_for_a_page_arrives_there_after_signing_in()
    {
        var page = await OpenAsync(person: null, $"{Plan}?weergave=tijdlijn");

        await page.FillSignInAsync(People.Manager, Accounts.DemoPassword);

        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Tijdlijn van" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Signing_in_works_without_JavaScript()
    {
        var page = await NewPageAsync(person: null, new() { JavaScriptEnabled = false });

        await page.SignInAsync(People.Desk, Accounts.DemoPassword);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vandaag");
    }
}
