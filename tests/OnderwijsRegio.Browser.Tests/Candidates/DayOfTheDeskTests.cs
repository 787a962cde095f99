namespace OnderwijsRegio.Browser.Tests.Candidates;

/// <summary>A day of someone of the desk: from the list of today to a candidate who is spoken to, moved, handed over and asked a school for.</summary>
public sealed class DayOfTheDeskTests : BrowserTest
{
    private const string Today = "/loket/haaglanden/vandaag";
    private const string School = "Stichting Lucas Onderwijs";

    [BrowserFact]
    public async Task The_day_is_done_with_the_keyboard_alone()
    {
        await Portal.PlanEventsAsync();
        var page = await OpenAsync(People.Desk, Today);
        await page.GetByLabel("Zoek een kandidaat").FocusAsync();
        await page.Keyboard.TypeAsync("niels fanta");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Link("Gezocht: niels fanta (verwijder dit filter)")).ToBeVisibleAsync();
        Assert.DoesNotContain("niels", page.Url, StringComparison.OrdinalIgnoreCase);
        var found = page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First;
        var name = await found.InnerTextAsync();
        await PressAsync(page, found);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);

        await page.GetByLabel("Wat is er besproken?").FocusAsync();
        await page.Keyboard.TypeAsync("Wil een dag meelopen");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("School zoeken");
        await page.GetByLabel("Uiterlijk op").FillAsync($"{DateTime.Today.AddDays(3):yyyy-MM-dd}");
        await PressAsync(page, page.Button("Vastleggen"));
        await Expect(page.Announcement("Het contact is vastgelegd.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("School zoeken");

        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Gedaan ?: School zoeken$") }));
        await Expect(page.Announcement("De vervolgstap is afgevinkt.")).ToBeVisibleAsync();

        await PressAsync(page, page.Link("Fase wijzigen"));
        await PressAsync(page, page.Button("Opslaan"));
        await Expect(page.Announcement("De fase is gewijzigd.")).ToBeVisibleAsync();

        await PressAsync(page, page.Link("Meeloopdag aanvragen"));
        await page.Field("School of bestuur").FocusAsync();
        await page.Keyboard.TypeAsync(School);
        await page.GetByLabel("E-mailadres van de school").FocusAsync();
        await page.Keyboard.TypeAsync("school@demo.example");
        await PressAsync(page, page.Button("Vragen"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Meeloopdag van {name}");

        await PressAsync(page, page.Link($"Dossier van {name}"));
        await PressAsync(page, page.Link("Gegevens wijzigen"));
        await page.Field("Wie volgt").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await PressAsync(page, page.Button("Opslaan"));
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Niemand volgt deze kandidaat nog");
    }

    [BrowserFact]
    public async Task On_a_phone_a_call_is_logged_and_the_school_is_asked()
    {
        await Portal.PlanEventsAsync();
        var page = await OpenAsync(People.Desk, Today, new() { ViewportSize = Phone, HasTouch = true });
        var first = page.GetByRole(AriaRole.Main).Locator("a[href*='/kandidaten/']").Filter(new() { HasNotText = "toevoegen" }).First;
        var name = await first.InnerTextAsync();
        await first.TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);

        await page.GetByLabel("Wat is er besproken?").FillAsync("Gebeld vanaf de trein");
        await page.Button("Vastleggen").TapAsync();
        await Expect(page.Announcement("Het contact is vastgelegd.")).ToBeVisibleAsync();
        await page.Link("Meeloopdag aanvragen").TapAsync();
        await page.Field("School of bestuur").FillAsync(School);
        await page.Button("Vragen").TapAsync();
        await Expect(page.Announcement("De vraag staat klaar voor de school.")).ToBeVisibleAsync();

        await page.GetByText("Menu", new() { Exact = true }).TapAsync();
        await page.Link("Vandaag").TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vandaag");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private static async Task PressAsync(IPage page, ILocator control)
    {
        await control.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
