namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>Pages of the door Programma on which figures come in and become public.</summary>
public static partial class PortalPages
{
    private const string Figures = $"{Region}/cijfers/importeren";

    private static Dictionary<string, Func<Portal, Task<PortalPage>>> OwnFigures => new()
    {
        ["programma: no own figures"] = At(People.OtherManager, "/programma/kennemerland-en-groot-amsterdam/cijfers"),
        ["programma: own figures"] = OfFigures(_ => Task.CompletedTask),
        ["programma: own figures, nothing chosen"] = OfFigures(page => page.Button("Openbaar maken").ClickAsync()),
        ["programma: own figures, small ones confirmed"] = OfFigures(async page =>
        {
            await page.GetByLabel("Alles wat gevonden is").CheckAsync();
            await page.Button("Openbaar maken").ClickAsync();
            await Expect(page.Button("Toch openbaar maken")).ToBeVisibleAsync();
        }),
        ["programma: import figures"] = At(People.Manager, Figures, OpenListsAsync),
        ["programma: import figures with faults"] = At(People.Manager, Figures, page => page.Button("Verder naar de kolommen").ClickAsync()),
        ["programma: columns of figures"] = At(People.Manager, Figures, GiveFiguresAsync),
        // In a region that reads no file elsewhere: what columns hold is remembered, and then nothing is missing.
        ["programma: columns of figures with faults"] = At(People.OtherManager, "/programma/kennemerland-en-groot-amsterdam/cijfers/importeren", async page =>
        {
            await GiveFiguresAsync(page);
            await page.Button("Bestand lezen").ClickAsync();
            await Expect(page.Alert("Kies of een bron deze cijfers openbaar heeft gemaakt").First).ToBeVisibleAsync();
        }),
        ["programma: preview of figures"] = At(People.Manager, Figures, ReadFiguresAsync),
        ["programma: words of figures"] = At(People.Manager, Figures, async page =>
        {
            await ReadFiguresAsync(page);
            await page.Link("Geef de betekenis").ClickAsync();
            await page.Button("Opnieuw lezen").ClickAsync();
        }),
        ["programma: figures, taken over"] = At(People.ThirdManager, "/programma/leiden-duin-en-bollenstreek-po/cijfers/importeren", async page =>
        {
            await ReadFiguresAsync(page);
            await page.Field("De 2 regels met een probleem overslaan").CheckAsync();
            await page.Button("Overnemen").ClickAsync();
            await Expect(page.Button("Hele import terugdraaien")).ToBeVisibleAsync();
        }),
    };

    private static async Task GiveFiguresAsync(IPage page)
    {
        var table = $"maat;gebied;jaar;waarde;eenheid;bron\ntekort;Den Haag;2024;12,5;fte;Bron {Guid.NewGuid()}\ntekort;Atlantis;2024;1;fte;DUO\ntekort;Delft;20255;1;fte;DUO";
        await page.Field("Bestand").SetInputFilesAsync(new FilePayload { Name = "tekort.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(table) });
        await page.Button("Verder naar de kolommen").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wat staat er in de kolommen?" })).ToBeVisibleAsync();
    }

    private static async Task ReadFiguresAsync(IPage page)
    {
        await GiveFiguresAsync(page);
        await page.Field("Een bron heeft ze openbaar gemaakt").CheckAsync();
        await page.Button("Bestand lezen").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Voorbeeld van de import" })).ToBeVisibleAsync();
    }

    private static Func<Portal, Task<PortalPage>> OfFigures(Func<IPage, Task> then) => async portal =>
    {
        await portal.CountAsync("docenten-in-opleiding", 3);
        return new(People.Manager, $"{Region}/cijfers", then);
    };
}
