namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>What is different on a phone.</summary>
public sealed class PhoneTests(LookedAtPortal lookedAt) : PortalPageTest(lookedAt)
{
    private static BrowserNewContextOptions OnAPhone => new() { ViewportSize = Phone };

    [BrowserFact]
    public async Task Filters_start_closed()
    {
        var page = await OpenAsync("programma: plan", OnAPhone);

        await Expect(page.Field("Sector")).ToBeHiddenAsync();
        await page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        await Expect(page.Field("Sector")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Filters_in_use_are_open()
    {
        var page = await OpenAsync("programma: plan with filters", OnAPhone);

        await Expect(page.Field("Sector")).ToHaveValueAsync("po");
        await Expect(page.Field("Sector")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_menu_opens_by_keyboard()
    {
        var page = await OpenAsync("programma: region", OnAPhone);
        await Expect(page.Link("Activiteitenplan")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Menu", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Link("Activiteitenplan")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Activiteitenplan 2026-2029");
    }

    [BrowserFact]
    public async Task The_menu_works_without_JavaScript()
    {
        var page = await OpenAsync("programma: region", new() { ViewportSize = Phone, JavaScriptEnabled = false });

        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        await page.Link("Activiteitenplan").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Activiteitenplan 2026-2029");
    }

    [BrowserFact]
    public async Task A_row_is_read_as_a_row_with_its_cells()
    {
        var page = await OpenAsync("programma: plan", OnAPhone);

        await Expect(page.Row("1.2").GetByRole(AriaRole.Cell)).ToHaveCountAsync(5);
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Doel", Exact = true })).ToHaveCountAsync(1);
    }
}
