namespace OnderwijsRegio.Browser.Tests.Plans;

public sealed class FilterTests : BrowserTest
{
    [BrowserFact]
    public async Task The_plan_is_filtered_and_the_filter_taken_off_by_keyboard_alone()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.Field("Zoek in de tekst").FocusAsync();
        await page.Keyboard.TypeAsync("loket");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Field("Sector")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("po");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Button("Filter toepassen")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Link("Verwijder filter Sector: po")).ToBeVisibleAsync();
        await Expect(page.Row("1.1 sub G5 po")).ToBeVisibleAsync();
        await Expect(page.Row("1.2")).ToHaveCountAsync(0);
        await Expect(page.Field("Zoek in de tekst")).ToHaveValueAsync("loket");

        await page.Link("Wis alle filters").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Row("1.2")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_panel_opens_and_closes_by_keyboard()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.GetByText("Filters", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Field("Sector")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Field("Sector")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_filter_that_nothing_passes_says_so_and_offers_the_way_out()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.Field("Zoek in de tekst").FillAsync("onvindbaar");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Geen activiteiten gevonden" })).ToBeVisibleAsync();
        await page.Link("Wis alle filters").Last.ClickAsync();
        await Expect(page.Row("1.2")).ToBeVisibleAsync();
    }
}
