namespace OnderwijsRegio.Browser.Tests.Chapters;

public sealed class EditorTests : BrowserTest
{
    private const string Writing = $"{Plan}/hoofdstukken/loket/detail";

    [BrowserFact]
    public async Task A_heading_a_list_and_a_table_are_made_with_the_keyboard_alone()
    {
        var page = await OpenAsync(People.Manager, Writing);
        await page.TypeAsync("Ons loket");
        await page.PressInToolbarAsync("Kop");
        await Expect(page.Editor()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await page.PressInToolbarAsync("Opsomming");
        await page.Keyboard.TypeAsync("eerste punt");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("tweede punt");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.PressInToolbarAsync("Tabel");
        await page.Keyboard.TypeAsync("Fase");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Wie");
        await page.PressInToolbarAsync("Kolom weg");
        await page.PressInToolbarAsync("Rij eronder");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Field("Dit deel is klaar")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await page.SaveAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ons loket", Level = 3 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "punt" })).ToHaveCountAsync(2);
        var table = page.GetByRole(AriaRole.Region, new() { Name = "Tabel 1" });
        await Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(2);
        await Expect(table.GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2026 in detail" })).ToContainTextAsync("klaar");
    }

    [BrowserFact]
    public async Task The_buttons_say_what_they_do_and_are_one_stop_from_which_escape_leads_back()
    {
        var page = await OpenAsync(People.Manager, Writing);
        await page.TypeAsync("Vette tekst");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+b");
        var bold = page.GetByRole(AriaRole.Toolbar, new() { Name = "Opmaak" }).GetByRole(AriaRole.Button, new() { Name = "Vet" });
        await Expect(bold).ToHaveAttributeAsync("aria-pressed", "true");

        await page.Keyboard.PressAsync("Alt+F10");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Button("Kop")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(bold).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(bold).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Editor()).ToBeFocusedAsync();

        await page.PressInToolbarAsync("Ongedaan");
        await Expect(bold).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [BrowserFact]
    public async Task A_reference_is_chosen_from_the_activities_and_follows_a_renumbering()
    {
        var page = await OpenAsync(People.Manager, Writing);
        var row = await Portal.RowAsync("1.2");
        await page.TypeAsync("Zie ");
        await page.PressInToolbarAsync("Activiteit");
        await page.Field("Activiteit").SelectOptionAsync($"{row.ActivityId}");
        await page.Button("Verwijzing plaatsen").ClickAsync();
        await Expect(page.Editor()).ToBeFocusedAsync();
        await Expect(page.Editor()).ToContainTextAsync($"Zie 1.2 {row.Name}");
        await page.SaveAsync();

        await Portal.RenumberAsync("1.2", "1.99");
        await page.ReloadAsync();
        await page.Link($"1.99 {row.Name}").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("1.99");
    }

    [BrowserFact]
    public async Task A_link_needs_an_address_and_is_placed_on_the_chosen_words()
    {
        var page = await OpenAsync(People.Manager, Writing);
        await page.TypeAsync("regeling");
        await page.Keyboard.PressAsync("Control+a");
        await page.PressInToolbarAsync("Link");
        await page.Field("Adres").FillAsync("javascript:alert(1)");
        await page.Button("Link plaatsen").ClickAsync();
        await Expect(page.GetByText("Vul een adres in dat met https:// of mailto: begint.")).ToBeVisibleAsync();
        await page.Field("Adres").FillAsync("https://wetten.overheid.nl/");
        await page.Keyboard.PressAsync("Enter");
        await page.SaveAsync();

        await Expect(page.Link("regeling")).ToHaveAttributeAsync("href", "https://wetten.overheid.nl/");
    }

    [BrowserFact]
    public async Task The_editor_breaks_no_rule_of_the_page_and_loads_nowhere_else()
    {
        List<string> complaints = [];
        List<string> scripts = [];
        var page = await NewPageAsync(People.Manager);
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => scripts.AddRange(request.Url.Contains("/dist/editor", StringComparison.Ordinal) ? [request.Url] : []);
        foreach (var path in new[] { Plan, $"{Plan}/hoofdstukken", $"{Plan}/hoofdstukken/loket", $"{Plan}/hoofdstukken/tekst" })
        {
            await page.GotoAsync(path);
        }

        Assert.Empty(scripts);
        await page.GotoAsync(Writing);
        await page.TypeAsync("Tekst");
        await page.PressInToolbarAsync("Tabel");
        await page.DraftIsKeptAsync();

        Assert.Equal(2, scripts.Count);
        Assert.Empty(complaints);
    }

    [BrowserFact]
    public async Task Without_JavaScript_plain_words_become_paragraphs_and_nothing_is_lost()
    {
        var page = await OpenAsync(People.Manager, Writing, new() { JavaScriptEnabled = false });
        await page.Field("Tekst").FillAsync("Eerste alinea\n\nTweede alinea\n<h3>Kop</h3>");
        await page.SaveAsync();

        await Expect(page.GetByRole(AriaRole.Paragraph).Filter(new() { HasText = "alinea" })).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Wijzigen 2026 in detail" }).ClickAsync();
        await Expect(page.Field("Tekst")).ToHaveValueAsync("<p>Eerste alinea</p>\n<p>Tweede alinea</p>\n<h3>Kop</h3>");
    }
}
