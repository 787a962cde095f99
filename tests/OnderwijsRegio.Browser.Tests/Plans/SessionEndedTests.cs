using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Browser.Tests.Plans;

public sealed class SessionEndedTests : BrowserTest
{
    private const string Goal = "Een lange tekst die niet verloren mag gaan";

    [BrowserFact]
    public async Task Text_typed_in_place_is_back_after_signing_in_again_and_is_saved_where_one_was()
    {
        var page = await OpenAsync(People.Manager, $"{Plan}?zoek=jongeren");
        await page.EditLink("1.2").ClickAsync();
        await page.Field("Doel").FillAsync(Goal);
        await page.Context.ClearCookiesAsync();
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.Announcement("Uw sessie was verlopen. Log opnieuw in")).ToBeFocusedAsync();
        await page.FillSignInAsync(People.Manager, Accounts.DemoPassword);
        await Expect(page.Announcement("Wat u had getypt, staat hieronder.")).ToBeFocusedAsync();
        await Expect(page.Field("Doel")).ToHaveValueAsync(Goal);
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.Announcement("1.2 is opgeslagen.")).ToBeVisibleAsync();
        await Expect(page.Row("1.2")).ToContainTextAsync(Goal);
        Assert.Contains("zoek=jongeren", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_new_activity_is_back_as_well()
    {
        var page = await OpenAsync(People.Manager, $"{Plan}/activiteiten/nieuw?lijn=1");
        await page.Field("Naam van de activiteit").FillAsync("Nieuwe naam");
        await page.Field("Doel").FillAsync(Goal);
        await page.GetByRole(AriaRole.Group, new() { Name = "Sectoren" }).GetByLabel("mbo").CheckAsync();
        await page.Context.ClearCookiesAsync();
        await page.Button("Activiteit toevoegen").ClickAsync();
        await page.FillSignInAsync(People.Manager, Accounts.DemoPassword);

        await Expect(page.Field("Naam van de activiteit")).ToHaveValueAsync("Nieuwe naam");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Sectoren" }).GetByLabel("mbo")).ToBeCheckedAsync();
        await page.Button("Activiteit toevoegen").ClickAsync();
        await Expect(page.Announcement("is toegevoegd aan het plan.")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Someone_else_who_signs_in_there_does_not_get_the_text()
    {
        await Portal.AddManagerAsync(People.OtherManager);
        var page = await OpenAsync(People.Manager, $"{Plan}/rijen/{(await Portal.RowAsync("1.2")).Id}");
        await page.Field("Doel").FillAsync(Goal);
        await page.Context.ClearCookiesAsync();
        await page.Button("Opslaan").ClickAsync();
        await page.FillSignInAsync(People.OtherManager, Accounts.DemoPassword);

        await Expect(page.Field("Doel")).ToHaveValueAsync((await Portal.RowAsync("1.2")).Goal);
    }

    [BrowserFact]
    public async Task The_Wijzig_link_leads_to_signing_in_and_from_there_to_the_form()
    {
        var page = await OpenAsync(People.Manager, Plan);
        await page.Context.ClearCookiesAsync();

        await page.EditLink("1.2").ClickAsync();
        await page.FillSignInAsync(People.Manager, Accounts.DemoPassword);

        await Expect(page.Field("Code")).ToHaveValueAsync("1.2");
    }
}
