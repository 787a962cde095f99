using System.Text;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Exports;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.TeachingRoutes;

namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>Pages of the door Loket.</summary>
public static partial class PortalPages
{
    private const string Desk = "/loket/haaglanden";
    private const string Keuzewijzer = $"{Desk}/keuzewijzer";

    private static Dictionary<string, Func<Portal, Task<PortalPage>>> Loket => new()
    {
        ["loket: region"] = At(People.Desk, Desk),
        ["loket: keuzewijzer"] = At(People.Desk, Keuzewijzer),
        ["loket: keuzewijzer on another day"] = At(People.Desk, Keuzewijzer + "?op=2027-01-01"),
        ["loket: keuzewijzer, preview"] = At(People.Desk, Keuzewijzer + "/voorbeeld?sector=mbo&diploma=hbo"),
        ["loket: keuzewijzer, route"] = At(People.Desk, Keuzewijzer, page => page.Link("Deeltijdpabo, ook verkort").ClickAsync()),
        ["loket: keuzewijzer, change of a route"] = At(People.Desk, Keuzewijzer, async page =>
        {
            await page.Link("Deeltijdpabo, ook verkort").ClickAsync();
            await page.Link("Wijziging voorbereiden").ClickAsync();
        }),
        ["loket: keuzewijzer, new route with faults"] = At(People.Desk, Keuzewijzer + "/nieuw", async page =>
        {
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.Alert(TeachingRouteMessages.NameMissing)).ToBeVisibleAsync();
        }),
        ["loket: 403"] = At(People.Desk, Plan),
        ["loket: today"] = At(People.Desk, $"{Desk}/vandaag"),
        ["loket: report"] = At(People.Desk, $"{Desk}/rapportage"),
        ["loket: report of nobody"] = At(People.Desk, $"{Desk}/rapportage?sector=mbo&jaar=2021"),
        ["loket: events"] = At(People.Desk, $"{Desk}/bijeenkomsten"),
        ["loket: past events"] = At(People.Desk, $"{Desk}/bijeenkomsten?eerder=true"),
        ["loket: new event with faults"] = At(People.Desk, $"{Desk}/bijeenkomsten/nieuw", page => page.Button("Plannen").ClickAsync()),
        ["loket: coming event"] = At(People.Desk, $"{Desk}/bijeenkomsten", page => page.Link("Informatieavond (voorbeeld)").First.ClickAsync()),
        ["loket: past event"] = At(People.Desk, $"{Desk}/bijeenkomsten?eerder=true", page => page.Link("Informatieavond (voorbeeld)").First.ClickAsync()),
        ["loket: change of an event"] = At(People.Desk, $"{Desk}/bijeenkomsten", async page =>
        {
            await page.Link("Informatieavond (voorbeeld)").First.ClickAsync();
            await page.Link("Wijzigen").ClickAsync();
        }),
        ["loket: event, call off"] = At(People.Desk, $"{Desk}/bijeenkomsten", async page =>
        {
            await page.Link("Informatieavond (voorbeeld)").First.ClickAsync();
            await page.Link("Afgelasten").ClickAsync();
        }),
        ["loket: yield of events"] = At(People.Desk, $"{Desk}/bijeenkomsten/opbrengst"),
        ["loket: candidates"] = At(People.Desk, $"{Desk}/kandidaten"),
        ["loket: candidates sought and filtered"] = At(People.Desk, $"{Desk}/kandidaten?status=allemaal&volgorde=vervolgstap", async page =>
        {
            await page.GetByLabel("Zoek een kandidaat").FillAsync("bilal");
            await page.Button("Zoeken").ClickAsync();
            await Expect(page.Link("Gezocht: bilal (verwijder dit filter)")).ToBeVisibleAsync();
        }),
        ["loket: candidates, all columns"] = At(People.Desk, $"{Desk}/kandidaten?kolom={string.Join(',', Enum.GetValues<ListColumn>().Select(c => c.DutchName()))}"),
        ["loket: candidates together, who cannot"] = At(People.Desk, $"{Desk}/kandidaten?status=allemaal", async page =>
        {
            await page.GetByLabel("Alle gevonden kandidaten").CheckAsync();
            await page.GetByLabel("Wat wilt u doen?").SelectOptionAsync("fase:matchen");
            await page.Button("Verder").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Naar de fase matchen" })).ToBeVisibleAsync();
        }),
        ["loket: candidates together, with faults"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await page.GetByLabel("Alle gevonden kandidaten").CheckAsync();
            await page.Button("Verder").ClickAsync();
            await Expect(page.Alert(BatchMessages.NothingChosen)).ToBeVisibleAsync();
        }),
        ["loket: export of candidates"] = At(People.Desk, $"{Desk}/kandidaten/exporteren?fase=matchen"),
        ["loket: views"] = At(People.Desk, $"{Desk}/kandidaten/weergaven/nieuw?fase=matchen", async page =>
        {
            await page.GetByLabel("Naam").FillAsync("Matchen");
            await page.Button("Opslaan").ClickAsync();
            await page.Link("Weergaven beheren").ClickAsync();
        }),
        ["loket: new view with faults"] = At(People.Desk, $"{Desk}/kandidaten/weergaven/nieuw?fase=matchen", page => page.Button("Opslaan").ClickAsync()),
        ["loket: labels"] = At(People.Desk, $"{Desk}/labels", AddLabelAsync),
        ["loket: label, change with faults"] = At(People.Desk, $"{Desk}/labels", async page =>
        {
            await AddLabelAsync(page);
            await LabelLink(page, "Wijzigen").ClickAsync();
            await page.GetByLabel("Naam").FillAsync("");
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.Alert(LabelMessages.NameMissing)).ToBeVisibleAsync();
        }),
        ["loket: label, remove"] = At(People.Desk, $"{Desk}/labels", async page =>
        {
            await AddLabelAsync(page);
            await LabelLink(page, "Verwijderen").ClickAsync();
        }),
        ["loket: candidate with labels"] = At(People.Desk, $"{Desk}/labels", async page =>
        {
            await AddLabelAsync(page);
            await page.GotoAsync($"{Desk}/kandidaten");
            await OpenFirstAsync(page);
            await page.GetByText("Labels wijzigen").ClickAsync();
            await page.GetByLabel("Wacht op VOG").CheckAsync();
            await page.Button("Labels opslaan").ClickAsync();
        }),
        ["loket: no candidates"] = At(People.Desk, $"{Desk}/kandidaten?fase=professionaliseren&doelgroep=jongeren"),
        ["loket: new candidate"] = At(People.Desk, $"{Desk}/kandidaten/nieuw"),
        ["loket: new candidate with faults"] = At(People.Desk, $"{Desk}/kandidaten/nieuw", page => page.Button("Opslaan").ClickAsync()),
        ["loket: candidate"] = At(People.Desk, $"{Desk}/kandidaten", OpenFirstAsync),
        ["loket: candidate, contact with faults"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenFirstAsync(page);
            await page.GetByLabel("Wat is er besproken?").FillAsync("111222333");
            await page.Button("Vastleggen").ClickAsync();
            await Expect(page.GetByLabel("De negen cijfers zijn geen BSN")).ToBeVisibleAsync();
        }),
        ["loket: stopped candidate"] = At(People.Desk, $"{Desk}/kandidaten?status=gestopt", OpenFirstAsync),
        ["loket: phase of a candidate"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenFirstAsync(page);
            await page.Link("Fase wijzigen").ClickAsync();
        }),
        ["loket: candidate, personal data"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenFirstAsync(page);
            await page.Link("Inzage geven").ClickAsync();
        }),
        ["loket: candidate, erase"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenFirstAsync(page);
            await page.Link("Alles wissen").ClickAsync();
        }),
        ["loket: candidate, what is known"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenFirstAsync(page);
            await page.Link("Gegevens wijzigen").ClickAsync();
        }),
        ["loket: statushouders"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await EnrolAsync(page);
            await page.Link("Statushouders").First.ClickAsync();
        }),
        ["loket: track of a statushouder with faults"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await EnrolAsync(page);
            await page.GetByLabel("Dagen per week").FillAsync("9");
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.Alert(StatushouderMessages.DaysOutOfRange)).ToBeVisibleAsync();
        }),
        ["loket: meeloopdagen"] = At(People.Desk, $"{Desk}/meeloopdagen"),
        ["loket: meeloopdagen that are done"] = At(People.Desk, $"{Desk}/meeloopdagen?klaar=true"),
        ["loket: meeloopdag, ask with faults"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenFirstAsync(page);
            await page.Link("Meeloopdag aanvragen").ClickAsync();
            await page.Button("Vragen").ClickAsync();
            await Expect(page.Alert(MeeloopdagMessages.SchoolMissing)).ToBeVisibleAsync();
        }),
        ["loket: meeloopdag"] = At(People.Desk, $"{Desk}/meeloopdagen?klaar=true", OpenDayAsync),
        ["loket: meeloopdag, answer with faults"] = At(People.Desk, $"{Desk}/meeloopdagen", async page =>
        {
            await OpenDayAsync(page);
            await page.Link("Antwoord vastleggen").ClickAsync();
            await page.Button("Vastleggen").ClickAsync();
            await Expect(page.Alert(MeeloopdagMessages.AnswerMissing)).ToBeVisibleAsync();
        }),
        ["loket: meeloopdag, look back"] = At(People.Desk, $"{Desk}/meeloopdagen?klaar=true", async page =>
        {
            await OpenDayAsync(page);
            await page.Link("Terugblik wijzigen").ClickAsync();
        }),
        ["loket: contact, correct with faults"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenContactAsync(page);
            await page.GetByLabel("Wat is er besproken?").FillAsync("");
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.Alert(CandidateMessages.TextMissing)).ToBeVisibleAsync();
        }),
        ["loket: contact, remove"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenContactAsync(page);
            await page.Link("Verwijderen").ClickAsync();
        }),
        ["loket: new document with faults"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenFirstAsync(page);
            await page.Link("Document toevoegen").ClickAsync();
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.Alert(CandidateMessages.DocumentTitleMissing)).ToBeVisibleAsync();
        }),
        ["loket: document"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenFirstAsync(page);
            await page.Link("Document toevoegen").ClickAsync();
            await page.Field("Titel").FillAsync("Diploma");
            await page.Field("Adres").FillAsync("https://demo.example/een/heel/lang/adres/zonder/een/plek/om/af/te/breken/diploma-van-deze-kandidaat.pdf");
            await page.Button("Opslaan").ClickAsync();
            await page.Locator("main a[href*='/documenten/']").First.ClickAsync();
        }),
        ["loket: retention"] = At(People.Desk, $"{Desk}/bewaartermijnen"),
        ["loket: retention, effect"] = At(People.Desk, $"{Desk}/bewaartermijnen", async page =>
        {
            await page.Field("Interesseren").FillAsync("1");
            await page.Button("Bekijk wat er gebeurt").ClickAsync();
            await Expect(page.Alert("Wat er met deze termijnen gebeurt")).ToBeVisibleAsync();
        }),
        ["loket: retention with faults"] = At(People.Desk, $"{Desk}/bewaartermijnen", async page =>
        {
            await page.Field("Interesseren").FillAsync("eeuwig");
            await page.Button("Bekijk wat er gebeurt").ClickAsync();
            await Expect(page.Alert(CandidateMessages.TermOutOfRange)).ToBeVisibleAsync();
        }),
        ["loket: candidate, with whom to merge"] = At(People.Desk, $"{Desk}/kandidaten", async page =>
        {
            await OpenFirstAsync(page);
            await SeekToMergeAsync(page);
        }),
        ["loket: candidates, merge"] = At(People.Desk, $"{Desk}/kandidaten", CompareAsync),
        ["loket: merged candidates"] = async portal => new(People.Desk, $"{Desk}/samenvoegingen/{await portal.MergedAsync()}"),
        ["loket: new candidate, one alike"] = At(People.Desk, $"{Desk}/kandidaten/nieuw", async page =>
        {
            await page.Field("E-mailadres").FillAsync("bilal.2@demo.example");
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.GetByText("Er is al een dossier dat hierop lijkt:")).ToBeVisibleAsync();
        }),
        ["loket: import of candidates"] = At(People.Desk, $"{Desk}/kandidaten/inlezen"),
        ["loket: import of candidates, columns with faults"] = At(People.Desk, $"{Desk}/kandidaten/inlezen", async page =>
        {
            await GiveTableAsync(page);
            await page.Button("Bestand lezen").ClickAsync();
            await Expect(page.Alert(CandidateImportMessages.BasisMissing)).ToBeVisibleAsync();
        }),
        ["loket: import of candidates, words"] = At(People.Desk, $"{Desk}/kandidaten/inlezen", ReadTableAsync),
        ["loket: import of candidates, preview"] = At(People.Desk, $"{Desk}/kandidaten/inlezen", async page =>
        {
            await ReadTableAsync(page);
            await page.Link("Naar het voorbeeld").ClickAsync();
            await page.Button("Inlezen").ClickAsync();
            await Expect(page.Alert(CandidateImportMessages.FaultyLeft)).ToBeVisibleAsync();
        }),
    };

    private static async Task AddLabelAsync(IPage page)
    {
        await page.GetByLabel("Naam").FillAsync("Wacht op VOG");
        await page.Button("Toevoegen").ClickAsync();
        await Expect(LabelLink(page, "Wijzigen")).ToBeVisibleAsync();
    }

    private static ILocator LabelLink(IPage page, string action) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Wacht op VOG" }).GetByRole(AriaRole.Link).Filter(new() { HasText = action });

    private static async Task GiveTableAsync(IPage page)
    {
        const string table = "Naam;E-mail;Fase;Notitie\r\nAn Tabel;an.tabel@demo.example;Matchen;\r\nBo Tabel;bilal.2@demo.example;;\r\nCas Tabel;cas;Zweven;111222333\r\n";
        await page.Field("Bestand").SetInputFilesAsync(new FilePayload { Name = "kandidaten.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
        await page.Button("Verder naar de kolommen").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wat staat er in de kolommen?" })).ToBeVisibleAsync();
    }

    private static async Task ReadTableAsync(IPage page)
    {
        await GiveTableAsync(page);
        await page.GetByLabel("Binnengekomen via").FillAsync("Oude tabel");
        await page.GetByLabel("gerechtvaardigd belang").CheckAsync();
        await page.Button("Bestand lezen").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wat betekenen deze woorden?" })).ToBeVisibleAsync();
    }

    private static async Task EnrolAsync(IPage page)
    {
        await OpenFirstAsync(page);
        // Someone else's page may have enrolled them already.
        await page.Button("Inschrijven in het programma").Or(page.Link("Traject")).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dubbele financiering" })).ToBeVisibleAsync();
    }

    private static async Task OpenDayAsync(IPage page)
    {
        await page.Locator("tbody th a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "De vraag" })).ToBeVisibleAsync();
    }

    private static async Task OpenContactAsync(IPage page)
    {
        await OpenFirstAsync(page);
        await page.Locator("main a[href*='/contacten/']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Contact wijzigen" })).ToBeVisibleAsync();
    }

    private static async Task SeekToMergeAsync(IPage page)
    {
        await page.Link("Samenvoegen met een ander dossier").ClickAsync();
        await page.GetByLabel("Zoek een kandidaat").FillAsync("bilal");
        await page.Button("Zoeken").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Vergelijken met Bilal" }).First).ToBeVisibleAsync();
    }

    private static async Task CompareAsync(IPage page)
    {
        await OpenFirstAsync(page);
        await SeekToMergeAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Vergelijken met Bilal" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dossiers samenvoegen" })).ToBeVisibleAsync();
    }

    private static async Task OpenFirstAsync(IPage page)
    {
        await page.Locator("tbody th a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tijdlijn" })).ToBeVisibleAsync();
    }
}
