namespace OnderwijsRegio.Browser.Tests.Plans;

public sealed class EditConflictTests : BrowserTest
{
    private const string Mine = "Mijn doel";
    private const string Theirs = "Het doel van mijn collega";

    [BrowserFact]
    public async Task Who_saves_second_sees_both_versions_in_the_row_and_chooses()
    {
        var (page, colleague) = await BothEditAsync();
        await SaveFirstAsync(colleague);
        await page.Field("Doel").FillAsync(Mine);
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.Alert($"{People.NameOf(People.OtherManager)} wijzigde dit")).ToBeFocusedAsync();
        var both = page.GetByRole(AriaRole.Table, new() { Name = "Beide versies" });
        await Expect(both).ToContainTextAsync(Mine);
        await Expect(both).ToContainTextAsync(Theirs);
        await Choice(page, "Opgeslagen tekst").CheckAsync();
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.EditLink("1.2")).ToBeFocusedAsync();
        await Expect(page.Row("1.2")).ToContainTextAsync(Theirs);
        Assert.Equal(Theirs, (await Portal.RowAsync("1.2")).Goal);
    }

    [BrowserFact]
    public async Task Who_saves_second_can_keep_the_own_text_and_the_others_stays_in_the_history()
    {
        var (page, colleague) = await BothEditAsync();
        await SaveFirstAsync(colleague);
        await page.Field("Doel").FillAsync(Mine);
        await page.Button("Opslaan").ClickAsync();

        await Expect(Choice(page, "Uw invoer")).ToBeCheckedAsync();
        await page.Button("Opslaan").ClickAsync();
        await Expect(page.EditLink("1.2")).ToBeFocusedAsync();
        Assert.Equal(Mine, (await Portal.RowAsync("1.2")).Goal);

        await page.Link("Geschiedenis").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = Theirs, Exact = true })).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Where_only_the_other_changed_a_field_theirs_is_proposed()
    {
        var (page, colleague) = await BothEditAsync();
        await SaveFirstAsync(colleague);
        await page.Field("Beoogde resultaten en producten").FillAsync("Mijn resultaten");
        await page.Button("Opslaan").ClickAsync();

        await Expect(Choice(page, "Opgeslagen tekst")).ToBeCheckedAsync();
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.EditLink("1.2")).ToBeFocusedAsync();
        var row = await Portal.RowAsync("1.2");
        Assert.Equal((Theirs, "Mijn resultaten"), (row.Goal, row.Results));
    }

    [BrowserFact]
    public async Task Without_JavaScript_the_choice_is_made_on_a_page_of_its_own()
    {
        var (page, colleague) = await BothEditAsync(new() { JavaScriptEnabled = false });
        await SaveFirstAsync(colleague);
        await page.Field("Doel").FillAsync(Mine);
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.Alert($"{People.NameOf(People.OtherManager)} wijzigde dit")).ToBeVisibleAsync();
        await Choice(page, "Uw invoer").CheckAsync();
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.Announcement("1.2 is opgeslagen.")).ToBeVisibleAsync();
        Assert.Equal(Mine, (await Portal.RowAsync("1.2")).Goal);
    }

    private static ILocator Choice(IPage page, string text) =>
        page.GetByRole(AriaRole.Group, new() { Name = "Doel: wat bewaart u?" }).GetByLabel(text);

    private static async Task SaveFirstAsync(IPage page)
    {
        await page.Field("Doel").FillAsync(Theirs);
        await page.Button("Opslaan").ClickAsync();
        await Expect(page.Row("1.2")).ToContainTextAsync(Theirs);
    }

    private async Task<(IPage Page, IPage Colleague)> BothEditAsync(BrowserNewContextOptions? options = null)
    {
        await Portal.AddManagerAsync(People.OtherManager);
        var page = await OpenAsync(People.Manager, Plan, options);
        var colleague = await OpenAsync(People.OtherManager, Plan);
        await page.EditLink("1.2").ClickAsync();
        await colleague.EditLink("1.2").ClickAsync();
        await Expect(page.RowForm()).ToBeVisibleAsync();
        await Expect(colleague.RowForm()).ToBeVisibleAsync();
        return (page, colleague);
    }
}
