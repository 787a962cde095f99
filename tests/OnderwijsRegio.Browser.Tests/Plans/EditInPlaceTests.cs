namespace OnderwijsRegio.Browser.Tests.Plans;

public sealed class EditInPlaceTests : BrowserTest
{
    private const string Goal = "Jongeren maken op hun eigen school kennis met het vak";

    [BrowserFact]
    public async Task The_form_opens_in_the_table_with_the_focus_in_its_first_field()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.EditLink("1.2").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Field("Code")).ToBeFocusedAsync();
        await Expect(page.Field("Code")).ToHaveValueAsync("1.2");
        await Expect(page.Row("1.3")).ToBeVisibleAsync();
        Assert.EndsWith(Plan, page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task After_saving_the_focus_is_on_the_rows_Wijzig_link_and_the_save_is_announced()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.EditLink("1.2").ClickAsync();
        await page.Field("Doel").FillAsync(Goal);
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.EditLink("1.2")).ToBeFocusedAsync();
        await Expect(page.Announcement("1.2 is opgeslagen.")).ToHaveCountAsync(1);
        await Expect(page.Row("1.2")).ToContainTextAsync(Goal);
        Assert.EndsWith(Plan, page.Url, StringComparison.Ordinal);

        await page.ReloadAsync();
        await Expect(page.Row("1.2")).ToContainTextAsync(Goal);
    }

    [BrowserFact]
    public async Task A_fault_is_told_in_the_row_and_what_was_typed_stays()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.EditLink("1.2").ClickAsync();
        await page.Field("Doel").FillAsync(Goal);
        await page.Field("Naam van de activiteit").FillAsync("");
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.Alert("Vul de naam van de activiteit in.")).ToBeFocusedAsync();
        await Expect(page.Field("Doel")).ToHaveValueAsync(Goal);
        await Expect(page.Field("Naam van de activiteit")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Field("Naam van de activiteit")).ToHaveAccessibleDescriptionAsync("Fout: Vul de naam van de activiteit in.");

        await page.Link("Vul de naam van de activiteit in.").ClickAsync();
        await Expect(page.Field("Naam van de activiteit")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Jongeren voor de klas");
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.EditLink("1.2")).ToBeFocusedAsync();
        await Expect(page.Row("1.2")).ToContainTextAsync("Jongeren voor de klas");
        await Expect(page.Row("1.2")).ToContainTextAsync(Goal);
    }

    [BrowserFact]
    public async Task Escape_leaves_a_form_in_which_nothing_was_typed()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.EditLink("1.2").ClickAsync();
        await Expect(page.Field("Code")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.EditLink("1.2")).ToBeFocusedAsync();
        await Expect(page.RowForm()).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Escape_does_not_throw_away_what_was_typed_but_Annuleren_does()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.EditLink("1.2").ClickAsync();
        await page.Field("Doel").FillAsync(Goal);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Field("Doel")).ToHaveValueAsync(Goal);

        await page.Link("Annuleren").ClickAsync();
        await Expect(page.EditLink("1.2")).ToBeFocusedAsync();
        await Expect(page.Row("1.2")).Not.ToContainTextAsync(Goal);
    }

    [BrowserFact]
    public async Task Two_rows_can_be_open_and_are_saved_apart()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.EditLink("1.2").ClickAsync();
        await Expect(page.Field("Code")).ToBeFocusedAsync();
        await page.EditLink("1.3").ClickAsync();
        await Expect(page.RowForm()).ToHaveCountAsync(2);
        await page.Field("Doel").First.FillAsync(Goal);
        await page.Button("Opslaan").Last.ClickAsync();

        await Expect(page.EditLink("1.3")).ToBeFocusedAsync();
        await Expect(page.Field("Doel")).ToHaveValueAsync(Goal);
    }

    [BrowserFact]
    public async Task In_a_filtered_plan_the_filter_stays()
    {
        var page = await OpenAsync(People.Manager, $"{Plan}?zoek=jongeren");

        await page.EditLink("1.2").ClickAsync();
        await page.Field("Periode").FillAsync("mrt-apr 2026");
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.Row("1.2")).ToContainTextAsync("mrt – apr 2026");
        await Expect(page.Link("Verwijder filter Tekst: jongeren")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Without_JavaScript_the_same_edit_goes_over_a_page_of_its_own_and_back_to_the_table()
    {
        var page = await OpenAsync(People.Manager, $"{Plan}?zoek=jongeren", new() { JavaScriptEnabled = false });

        await page.EditLink("1.2").ClickAsync();
        await page.Field("Naam van de activiteit").FillAsync("");
        await page.Field("Doel").FillAsync(Goal);
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.Alert("Vul de naam van de activiteit in.")).ToBeVisibleAsync();
        await Expect(page.Field("Doel")).ToHaveValueAsync(Goal);
        await page.Field("Naam van de activiteit").FillAsync("Jongeren voor de klas");
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.Announcement("1.2 is opgeslagen.")).ToBeVisibleAsync();
        await Expect(page.Row("1.2")).ToContainTextAsync(Goal);
        Assert.Contains("zoek=jongeren", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_double_click_on_Opslaan_saves_once()
    {
        var page = await OpenAsync(People.Manager, Plan);
        var before = await Portal.ChangesAsync();

        await page.EditLink("1.2").ClickAsync();
        await page.Field("Doel").FillAsync(Goal);
        await page.Button("Opslaan").DblClickAsync();

        await Expect(page.EditLink("1.2")).ToBeFocusedAsync();
        await Expect(page.Row("1.2")).ToContainTextAsync(Goal);
        Assert.Equal(before + 1, await Portal.ChangesAsync());
    }
}
