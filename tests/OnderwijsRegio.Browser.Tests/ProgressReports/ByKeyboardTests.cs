namespace OnderwijsRegio.Browser.Tests.ProgressReports;

/// <summary>Progress without a mouse.</summary>
public sealed class ByKeyboardTests : BrowserTest
{
    private const string Activity = "1.2 De instroom van studenten/jongeren op peil houden en vergroten";

    [BrowserFact]
    public async Task A_quarter_is_reported_on_with_the_keyboard_alone()
    {
        var page = await OpenAsync(People.Manager, $"{Plan}/voortgang");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Meld|Wijzig) de voortgang van 1\\.2 ") }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.Field("niet begonnen").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Field("vraagt aandacht")).ToBeCheckedAsync();
        await TypeNextAsync(page, "Minder aanmeldingen");
        await TypeNextAsync(page, "De groep is te klein");
        await TypeNextAsync(page, "Werving vervroegen");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Button("Opslaan")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Announcement($"De voortgang van {Activity}")).ToBeVisibleAsync();
        var concern = page.GetByRole(AriaRole.Table, new() { Name = "Risico’s en besluiten" }).GetByRole(AriaRole.Row).Filter(new() { HasText = Activity });
        await Expect(concern).ToContainTextAsync("Werving vervroegen");
    }

    [BrowserFact]
    public async Task Next_years_plan_is_made_with_the_keyboard_alone()
    {
        var page = await OpenAsync(People.Manager, $"{Plan}/voortgang/volgend-jaar");
        var choices = page.GetByRole(AriaRole.Group, new() { NameRegex = new("^Na 2026: 1\\.2 ") });
        await choices.GetByLabel("doorgaan", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(choices.GetByLabel("doorgaan en bijstellen")).ToBeCheckedAsync();
        await page.Button("Maak het detailplan van 2027").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Announcement("Het detailplan van 2027 is gemaakt.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = Activity })).ToContainTextAsync("nog bij te stellen");
    }

    private static async Task TypeNextAsync(IPage page, string text)
    {
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(text);
    }
}
