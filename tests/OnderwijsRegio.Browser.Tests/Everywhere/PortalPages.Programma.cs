namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>Pages of the door Programma.</summary>
public static partial class PortalPages
{
    private const string Region = "/programma/haaglanden";
    private const string Plan = $"{Region}/plan";
    private const string OtherPlan = "/programma/kennemerland-en-groot-amsterdam/plan";
    private const string ThirdPlan = "/programma/leiden-duin-en-bollenstreek-po/plan";
    private const string Register = $"{Region}/deelnemers";
    private const string WrongPeriod = "jan-dec 2051";

    private static Dictionary<string, Func<Portal, Task<PortalPage>>> Programma => new()
    {
        ["programma: start"] = At(People.Manager, "/"),
        ["programma: region"] = At(People.Manager, Region),
        ["programma: region, lists open"] = At(People.Manager, Region, OpenListsAsync),
        ["programma: region in another colour"] = At(People.OtherManager, "/programma/kennemerland-en-groot-amsterdam"),
        ["programma: plan"] = At(People.Manager, Plan),
        ["programma: plan in a third colour"] = At(People.ThirdManager, "/programma/leiden-duin-en-bollenstreek-po/plan"),
        ["programma: plan, outline"] = At(People.Manager, $"{Plan}?deel=hoofdlijnen"),
        ["programma: plan, later year"] = At(People.Manager, $"{Plan}?deel=2028"),
        ["programma: plan, timeline"] = At(People.Manager, $"{Plan}?weergave=tijdlijn"),
        ["programma: plan, timeline of the outline"] = At(People.Manager, $"{Plan}?weergave=tijdlijn&deel=hoofdlijnen"),
        ["programma: plan with filters"] = At(People.Manager, $"{Plan}?sector=po&trekker=geen&zoek=loket"),
        ["programma: plan, nothing found"] = At(People.Manager, $"{Plan}?zoek=onvindbaar"),
        ["programma: row in place"] = At(People.Manager, Plan, OpenRowAsync),
        ["programma: row in place with faults"] = At(People.Manager, Plan, async page =>
        {
            await OpenRowAsync(page);
            await SpoilAsync(page);
        }),
        ["programma: row in place, conflict"] = async portal =>
        {
            return new(People.Manager, Plan, async page =>
            {
                await page.EditLink("1.7").ClickAsync();
                await CauseConflictAsync(portal, page, "1.7");
            });
        },
        ["programma: row"] = OfRow("1.2", row => $"{Plan}/rijen/{row}"),
        ["programma: row with faults"] = OfRow("1.2", row => $"{Plan}/rijen/{row}", SpoilAsync),
        ["programma: row, conflict"] = async portal =>
        {
            var row = await portal.RowAsync("1.6");
            return new(People.Manager, $"{Plan}/rijen/{row.Id}", page => CauseConflictAsync(portal, page, "1.6"));
        },
        ["programma: new row"] = OfActivity("1.2", activity => $"{Plan}/activiteiten/{activity}/rijen/nieuw?deel=2026"),
        ["programma: new row with faults"] = OfActivity("1.2", activity => $"{Plan}/activiteiten/{activity}/rijen/nieuw?deel=2026", page =>
            SpoilAsync(page, "Rij toevoegen")),
        ["programma: activity"] = OfActivity("1.1", activity => $"{Plan}/activiteiten/{activity}"),
        ["programma: activity with history"] = OfActivity("1.4", activity => $"{Plan}/activiteiten/{activity}"),
        ["programma: activity, stopped"] = OfActivity("2.1", activity => $"{Plan}/activiteiten/{activity}"),
        ["programma: activity, removed"] = OfActivity("3.5", activity => $"{Plan}/activiteiten/{activity}"),
        ["programma: facts"] = OfActivity("1.2", activity => $"{Plan}/activiteiten/{activity}/kenmerken"),
        ["programma: new activity"] = At(People.Manager, $"{Plan}/activiteiten/nieuw?lijn=1"),
        ["programma: new activity with faults"] = At(People.Manager, $"{Plan}/activiteiten/nieuw", page =>
            SpoilAsync(page, "Activiteit toevoegen")),
        ["programma: target"] = OfTarget("Bezoekers van de Meet & Greet", target => $"{OtherPlan}/streefwaarden/{target}", async page =>
        {
            await page.Field("Gemeten").FillAsync("268");
            await page.Field("Waar komt dit vandaan?").FillAsync("presentielijst");
            await page.Button("Meting toevoegen").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        }),
        ["programma: target with faults"] = OfTarget("Geselecteerde statushouders", target => $"{OtherPlan}/streefwaarden/{target}", page =>
            page.Button("Meting toevoegen").ClickAsync()),
        ["programma: change target"] = OfTarget("Geselecteerde statushouders", target => $"{OtherPlan}/streefwaarden/{target}/wijzigen"),
        ["programma: new target with faults"] = OfActivity("1.2", activity => $"{Plan}/activiteiten/{activity}/streefwaarden/nieuw", page =>
            page.Button("Opslaan").ClickAsync()),
        ["programma: progress"] = At(People.Manager, $"{Plan}/voortgang"),
        ["programma: what to do"] = At(People.Manager, $"{Plan}/voortgang/taken", OpenListsAsync),
        ["programma: evaluation"] = At(People.Manager, $"{Plan}/voortgang/evaluatie"),
        ["programma: progress with reports"] = At(People.OtherManager, $"{OtherPlan}/voortgang", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Meld|Wijzig) de voortgang van 1\\.4 ") }).ClickAsync();
            await page.Field("loopt vast").CheckAsync();
            await page.Field("Risico (niet verplicht)").FillAsync("Geen docenten");
            await page.Field("Besluit (niet verplicht)").FillAsync("Vraag de programmaraad");
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Table, new() { NameRegex = new("Risico") })).ToBeVisibleAsync();
        }),
        ["programma: next year"] = At(People.OtherManager, $"{OtherPlan}/voortgang/volgend-jaar"),
        ["programma: next year, difference"] = At(People.ThirdManager, $"{ThirdPlan}/voortgang/verschil", MakeNextYearAsync),
        ["programma: report"] = OfActivity("1.2", activity => $"{Plan}/activiteiten/{activity}/voortgang"),
        ["programma: report with faults"] = OfActivity("1.2", activity => $"{Plan}/activiteiten/{activity}/voortgang", page =>
            page.Button("Opslaan").ClickAsync()),
        ["programma: review"] = OfActivity("1.2", activity => $"{Plan}/activiteiten/{activity}/evaluatie"),
        ["programma: chapters"] = At(People.Manager, $"{Plan}/hoofdstukken"),
        ["programma: chapter"] = At(People.Manager, $"{Plan}/hoofdstukken/loket"),
        ["programma: whole text"] = At(People.Manager, $"{Plan}/hoofdstukken/tekst"),
        ["programma: write"] = At(People.Manager, $"{Plan}/hoofdstukken/loket/detail", async page =>
        {
            await page.GetByRole(AriaRole.Cell, new() { Name = "Werven" }).ClickAsync();
            await Expect(page.Button("Rij eronder")).ToBeVisibleAsync();
        }),
        ["programma: write, refused"] = At(People.Manager, $"{Plan}/hoofdstukken/analyse/detail", async page =>
        {
            await page.Field("Dit deel is klaar").CheckAsync();
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.Alert("Een deel zonder tekst kan niet klaar zijn.")).ToBeVisibleAsync();
        }),
        ["programma: write, link"] = At(People.Manager, $"{Plan}/hoofdstukken/peer-review/detail", async page =>
        {
            await page.Button("Link").ClickAsync();
            await Expect(page.Field("Adres")).ToBeFocusedAsync();
        }),
        ["programma: write, conflict"] = At(People.Manager, $"{Plan}/hoofdstukken/loket/detail", async page =>
        {
            await page.Locator("input[name=Version]").EvaluateAsync("field => { field.value = '00000000-0000-0000-0000-000000000001'; }");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Tekst" }).PressAsync("End");
            await page.Keyboard.TypeAsync(" en meer");
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Verschil, alinea voor alinea" })).ToBeVisibleAsync();
        }),
        ["programma: versions"] = At(People.Manager, $"{Plan}/hoofdstukken/loket/detail/versies"),
        ["programma: version"] = At(People.Manager, $"{Plan}/hoofdstukken/loket/detail/versies", page => page.Link("Versie 1").ClickAsync()),
        ["programma: order"] = At(People.Manager, $"{Plan}/volgorde"),
        ["programma: history"] = At(People.Manager, $"{Plan}/geschiedenis"),
        ["programma: history, nothing yet"] = At(People.OtherManager, "/programma/kennemerland-en-groot-amsterdam/plan/geschiedenis"),
        ["programma: undo"] = At(People.Manager, $"{Plan}/geschiedenis", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Ongedaan maken" }).First.ClickAsync();
            await Expect(page.Button("Ongedaan maken")).ToBeVisibleAsync();
        }),
        ["programma: settings"] = At(People.Manager, $"{Plan}/inrichting"),
        ["programma: settings with faults"] = At(People.Manager, $"{Plan}/inrichting", async page =>
        {
            await page.Field("Titel").FillAsync("");
            await page.Button("Opslaan").ClickAsync();
        }),
        ["programma: settings, refused"] = At(People.Manager, $"{Plan}/inrichting", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Arbeidsmarkt" }).ClickAsync();
            await page.Button("Programmalijn verwijderen").ClickAsync();
            await Expect(page.Alert("Verplaats die eerst.")).ToBeVisibleAsync();
        }),
        ["programma: line"] = At(People.Manager, $"{Plan}/inrichting", page =>
            page.GetByRole(AriaRole.Link, new() { Name = "Arbeidsmarkt" }).ClickAsync()),
        ["programma: new line with faults"] = At(People.Manager, $"{Plan}/inrichting/lijnen/nieuw", page => page.Button("Opslaan").ClickAsync()),
        ["programma: participants"] = At(People.Manager, Register),
        ["programma: participants, nothing found"] = At(People.Manager, $"{Register}?zoek=onvindbaar"),
        ["programma: schools"] = At(People.OtherManager, "/programma/kennemerland-en-groot-amsterdam/deelnemers/scholen"),
        ["programma: schools, none yet"] = At(People.Manager, $"{Register}/scholen"),
        ["programma: school with faults"] = At(People.OtherManager, "/programma/kennemerland-en-groot-amsterdam/deelnemers/scholen", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Rudolf Steiner College" }).ClickAsync();
            await page.Button("Aantal opslaan").ClickAsync();
        }),
        ["programma: new school with faults"] = At(People.Manager, $"{Register}/scholen/nieuw", page => page.Button("Opslaan").ClickAsync()),
        ["programma: new organisation with faults"] = At(People.Manager, $"{Register}/organisaties/nieuw", page => page.Button("Opslaan").ClickAsync()),
        ["programma: organisation of another region too"] = At(People.ThirdManager, "/programma/leiden-duin-en-bollenstreek-po/deelnemers?zoek=poolwest", page =>
            page.GetByRole(AriaRole.Link, new() { Name = "PoolWest" }).ClickAsync()),
        ["programma: participation"] = At(People.Manager, $"{Register}?zoek=yuverta", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Yuverta" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Wijzig de deelname als deelnemer" }).ClickAsync();
        }),
        ["programma: change organisation"] = At(People.Manager, $"{Register}?zoek=yuverta", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Yuverta" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Gegevens wijzigen" }).ClickAsync();
        }),
        ["programma: import lists with faults"] = At(People.Manager, $"{Register}/importeren", page => page.Button("Voorbeeld bekijken").ClickAsync()),
        ["programma: preview of an import"] = At(People.Manager, $"{Register}/importeren", ReadListAsync),
        ["programma: import, taken over"] = At(People.ThirdManager, "/programma/leiden-duin-en-bollenstreek-po/deelnemers/importeren", async page =>
        {
            await ReadListAsync(page);
            await page.Button("Overnemen").ClickAsync();
        }),
        ["programma: bodies"] = At(People.Manager, $"{Region}/gremia"),
        ["programma: bodies, per organisation"] = At(People.Manager, $"{Region}/gremia?weergave=organisaties"),
        ["programma: bodies, earlier"] = At(People.Manager, $"{Region}/gremia?stand=eerder"),
        ["programma: body"] = At(People.Manager, $"{Region}/gremia", page => page.Link("Onderwijsregioberaad").ClickAsync()),
        ["programma: new body with faults"] = At(People.Manager, $"{Region}/gremia/nieuw", page => page.Button("Opslaan").ClickAsync()),
        ["programma: seat"] = At(People.Manager, $"{Region}/gremia", page =>
            page.Link("Wijzig de zetel van vast lid penvoerder in Onderwijsregioberaad").ClickAsync()),
        ["programma: hand over with faults"] = At(People.Manager, $"{Register}?zoek=PoolWest", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "PoolWest", Exact = true }).First.ClickAsync();
            await page.Link("Beheer overdragen").ClickAsync();
            await page.Button("Beheer overdragen").ClickAsync();
        }),
        ["programma: 404"] = At(People.Manager, "/bestaat-niet"),
        ["programma: 403"] = At(People.Manager, "/beheer"),
    };

    private static Func<Portal, Task<PortalPage>> OfRow(string code, Func<int, string> path, Func<IPage, Task>? then = null) =>
        async portal => new(People.Manager, path((await portal.RowAsync(code)).Id), then);

    private static Func<Portal, Task<PortalPage>> OfActivity(string code, Func<int, string> path, Func<IPage, Task>? then = null) =>
        async portal => new(People.Manager, path((await portal.RowAsync(code)).ActivityId), then);

    private static Func<Portal, Task<PortalPage>> OfTarget(string measure, Func<int, string> path, Func<IPage, Task>? then = null) =>
        async portal => new(People.OtherManager, path(await portal.TargetAsync(measure)), then);

    private static async Task OpenRowAsync(IPage page)
    {
        await page.EditLink("1.2").ClickAsync();
        await Expect(page.Field("Code")).ToBeFocusedAsync();
    }

    private static async Task OpenListsAsync(IPage page)
    {
        var lists = page.GetByRole(AriaRole.Main).Locator("summary");
        foreach (var list in await lists.AllAsync())
        {
            await list.ClickAsync();
        }
    }

    // The portal is looked at several times; the plan is made once.
    private static async Task MakeNextYearAsync(IPage page)
    {
        if (await page.Link("Naar het plan van volgend jaar").IsVisibleAsync())
        {
            await page.Link("Naar het plan van volgend jaar").ClickAsync();
            await page.Button("Maak het detailplan van 2027").ClickAsync();
        }

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wat is er in 2027 anders dan in 2026?" })).ToBeVisibleAsync();
    }

    private static async Task ReadListAsync(IPage page)
    {
        var number = $"{Random.Shared.Next(10_000, 99_999)}";
        var list = $"BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;GEMEENTENAAM;KVK-NUMMER\n{number};Stichting {number};Delft;01234567\n4123X;Stichting met een fout;Leiden;";
        await page.GetByLabel("Bestand").SetInputFilesAsync(new FilePayload { Name = "besturenbo.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(list) });
        await page.GetByLabel("Andere gemeenten").FillAsync("Delft, Leiden");
        await page.Button("Voorbeeld bekijken").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Voorbeeld van de import" })).ToBeVisibleAsync();
    }

    private static Task SpoilAsync(IPage page) => SpoilAsync(page, "Opslaan");

    private static async Task SpoilAsync(IPage page, string button)
    {
        await page.Field("Naam van de activiteit").FillAsync("");
        await page.Field("Periode").FillAsync(WrongPeriod);
        await page.Button(button).ClickAsync();
        await Expect(page.Alert("Vul de naam van de activiteit in.")).ToBeVisibleAsync();
    }

    private static async Task CauseConflictAsync(Portal portal, IPage page, string code)
    {
        await page.Field("Doel").FillAsync("Wat hier is getypt");
        await portal.ChangeGoalAsync(code, $"Wat een collega typte, {Guid.NewGuid()}");
        await page.Button("Opslaan").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Beide versies" })).ToBeVisibleAsync();
    }
}
