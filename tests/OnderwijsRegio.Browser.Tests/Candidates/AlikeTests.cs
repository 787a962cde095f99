namespace OnderwijsRegio.Browser.Tests.Candidates;

/// <summary>Files that look alike are shown while a new candidate is typed.</summary>
public sealed class AlikeTests : BrowserTest
{
    private const string New = "/loket/haaglanden/kandidaten/nieuw";

    [BrowserFact]
    public async Task After_leaving_the_address_the_file_that_has_it_is_a_link_and_another_address_takes_it_away()
    {
        var page = await OpenAsync(People.Desk, New);

        await page.Field("E-mailadres").FillAsync("BILAL.2@demo.example");
        await page.Keyboard.PressAsync("Tab");

        var found = page.Locator("[aria-live=polite]").Filter(new() { HasText = "Er is al een dossier dat hierop lijkt:" });
        await Expect(found.GetByRole(AriaRole.Link)).ToContainTextAsync("Bilal");
        await Expect(page.Field("Telefoonnummer")).ToBeFocusedAsync();
        Assert.EndsWith(New, page.Url, StringComparison.Ordinal);

        await page.Field("E-mailadres").FillAsync("niemand@demo.example");
        await page.Keyboard.PressAsync("Tab");

        await Expect(found).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Without_script_the_form_says_it_on_saving()
    {
        var page = await NewPageAsync(People.Desk, new() { JavaScriptEnabled = false });
        await page.GotoAsync(New);

        await page.Field("Voornaam").FillAsync("Bilal");
        await page.Field("E-mailadres").FillAsync("bilal.2@demo.example");
        await page.GetByLabel("Binnengekomen via").FillAsync("Loket");
        await page.Field("Grondslag").SelectOptionAsync("gerechtvaardigd belang");
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.GetByLabel("Dit is iemand anders")).ToBeVisibleAsync();
    }
}
