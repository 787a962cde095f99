namespace OnderwijsRegio.Browser.Tests.Plans;

public sealed class HistoryTests : BrowserTest
{
    [BrowserFact]
    public async Task A_change_shows_what_was_and_what_became_and_can_be_undone()
    {
        var before = (await Portal.RowAsync("1.2")).Goal;
        var page = await OpenAsync(People.Manager, Plan);
        await page.EditLink("1.2").ClickAsync();
        await page.Field("Doel").FillAsync("Een ander doel");
        await page.Button("Opslaan").ClickAsync();
        await Expect(page.EditLink("1.2")).ToBeFocusedAsync();

        await page.Link("Geschiedenis").ClickAsync();
        var change = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Een ander doel" });
        await Expect(change.GetByRole(AriaRole.Cell).First).ToHaveTextAsync(before);
        await Expect(change.GetByRole(AriaRole.Cell).Last).ToHaveTextAsync("Een ander doel");

        await page.GetByRole(AriaRole.Link, new() { Name = "Ongedaan maken" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Wijziging ongedaan maken");
        await page.Button("Ongedaan maken").ClickAsync();

        await Expect(page.Announcement("is ongedaan gemaakt.")).ToBeFocusedAsync();
        await Expect(page.GetByText("maakt een eerdere wijziging ongedaan")).ToBeVisibleAsync();
        Assert.Equal(before, (await Portal.RowAsync("1.2")).Goal);
    }

    [BrowserFact]
    public async Task What_was_taken_out_of_the_plan_can_be_put_back()
    {
        var page = await OpenAsync(People.Manager, Plan);
        await page.Row("1.2").GetByRole(AriaRole.Link).First.ClickAsync();

        await page.Button("Uit het plan halen").ClickAsync();
        await Expect(page.Announcement("De activiteit is uit het plan gehaald.")).ToBeFocusedAsync();
        await page.GotoAsync($"{Plan}/geschiedenis");
        await page.GetByRole(AriaRole.Link, new() { Name = "1.2 De instroom" }).First.ClickAsync();
        await page.Button("Terugzetten in het plan").ClickAsync();

        await Expect(page.Announcement("De activiteit staat weer in het plan.")).ToBeFocusedAsync();
        await page.GotoAsync(Plan);
        await Expect(page.Row("1.2")).ToBeVisibleAsync();
    }
}
