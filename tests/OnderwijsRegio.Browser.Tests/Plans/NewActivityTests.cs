namespace OnderwijsRegio.Browser.Tests.Plans;

public sealed class NewActivityTests : BrowserTest
{
    private const string Name = "Proeftuin flexibele lerarenopleiding";

    [BrowserFact]
    public async Task A_new_activity_stands_in_the_plan_under_its_line()
    {
        var page = await OpenAsync(People.Manager, Plan);

        await page.Link("Voeg toe aan 1 Arbeidsmarkt: werven en matchen").ClickAsync();
        await Expect(page.Field("Code")).ToHaveValueAsync("1.8");
        await FillAsync(page);
        await page.GetByRole(AriaRole.Group, new() { Name = "Sectoren" }).GetByLabel("mbo").CheckAsync();
        await page.GetByLabel("Trekkers").FillAsync("Jan Jansen");
        await page.Button("Activiteit toevoegen").ClickAsync();

        await Expect(page.Announcement($"1.8 {Name} is toegevoegd aan het plan.")).ToBeFocusedAsync();
        await page.Link("Activiteitenplan").First.ClickAsync();
        await Expect(page.Row("1.8")).ToContainTextAsync(Name);
        await Expect(page.Row("1.8")).ToContainTextAsync("Trekker: Jan Jansen");
        await Expect(page.Row("1.8")).ToContainTextAsync("jan – jun 2026");
    }

    [BrowserFact]
    public async Task What_is_missing_is_told_and_what_was_filled_in_stays()
    {
        var page = await OpenAsync(People.Manager, $"{Plan}/activiteiten/nieuw");

        await FillAsync(page);
        await page.Button("Activiteit toevoegen").ClickAsync();

        await Expect(page.Alert("Kies een programmalijn.")).ToBeFocusedAsync();
        await Expect(page.Field("Naam van de activiteit")).ToHaveValueAsync(Name);
        await page.Link("Kies een programmalijn.").ClickAsync();
        await Expect(page.Field("Programmalijn")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_double_click_adds_it_once()
    {
        var page = await OpenAsync(People.Manager, $"{Plan}/activiteiten/nieuw?lijn=1");

        await FillAsync(page);
        await page.Button("Activiteit toevoegen").DblClickAsync();

        await Expect(page.Announcement("is toegevoegd aan het plan.")).ToBeFocusedAsync();
        Assert.Equal(1, await Portal.ActivitiesNamedAsync(Name));
    }

    private static async Task FillAsync(IPage page)
    {
        await page.Field("Naam van de activiteit").FillAsync(Name);
        await page.Field("Periode").FillAsync("jan-jun 2026");
        await page.Field("Doel").FillAsync("Meer mensen halen een bevoegdheid naast hun werk");
    }
}
