namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>Pages of the doors Bestuur and Beheer.</summary>
public static partial class PortalPages
{
    private static Dictionary<string, Func<Portal, Task<PortalPage>>> OtherDoors => new()
    {
        ["bestuur: start"] = At(People.Board, "/"),
        ["bestuur: region"] = At(People.Board, "/bestuur/haaglanden"),
        ["bestuur: candidates"] = At(People.Board, "/bestuur/haaglanden/kandidaten"),
        ["bestuur: meeloopdagen"] = At(People.Board, "/bestuur/haaglanden/meeloopdagen"),
        ["bestuur: meeloopdag"] = At(People.Board, "/bestuur/haaglanden/meeloopdagen", page => page.Locator("tbody a").Last.ClickAsync()),
        ["bestuur: shortages"] = At(People.Board, "/bestuur/haaglanden/tekorten"),
        ["bestuur: shortages with tables open"] = At(People.Board, "/bestuur/haaglanden/tekorten", page => page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)")),
        ["bestuur: shortages without any"] = At(People.Board, "/bestuur/haaglanden/tekorten?vanaf=2199"),
        ["bestuur: compare"] = At(People.Board, "/bestuur/haaglanden/vergelijken?maat=tekort&gebied=g5"),
        ["bestuur: bodies"] = At(People.Board, "/bestuur/haaglanden/gremia"),
        ["bestuur: own organisation"] = At(People.Board, "/bestuur/haaglanden/organisatie"),
        ["bestuur: no organisation"] = At(People.Manager, "/bestuur/haaglanden/organisatie"),
        ["bestuur: figure"] = async portal => new(People.Board, $"/bestuur/haaglanden/cijfers/{await portal.FigureAsync("tekort", "den-haag")}"),
        ["beheer: start"] = At(People.Administrator, "/"),
        ["beheer: regions"] = At(People.Administrator, "/beheer/regios"),
        ["beheer: region"] = At(People.Administrator, "/beheer/regios/haaglanden"),
        ["beheer: region with faults"] = At(People.Administrator, "/beheer/regios/haaglanden", async page =>
        {
            await page.Field("Naam").FillAsync("");
            await page.Field("Kleur").FillAsync("groen");
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.Alert("Vul de naam van de regio in.")).ToBeVisibleAsync();
        }),
        ["beheer: region, logo refused"] = At(People.Administrator, "/beheer/regios/haaglanden", async page =>
        {
            await page.Button("Logo opslaan").ClickAsync();
            await Expect(page.Alert("Kies een bestand met het logo.")).ToBeVisibleAsync();
        }),
        ["beheer: new area with faults"] = At(People.Administrator, "/beheer/regios/haaglanden/deelgebieden/nieuw", async page =>
        {
            await page.Field("Naam").FillAsync("Kust");
            await page.Field("Gemeenten (niet verplicht)").FillAsync("Gouda");
            await page.Button("Opslaan").ClickAsync();
            await Expect(page.Alert("‘Gouda’ is geen gemeente van deze regio.")).ToBeVisibleAsync();
        }),
        ["beheer: area"] = At(People.Administrator, "/beheer/regios/haaglanden", page => page.Link("Laak").ClickAsync()),
        ["beheer: area in use"] = At(People.Administrator, "/beheer/regios/haaglanden", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Den Haag", Exact = true }).ClickAsync();
            await page.Button("Deelgebied verwijderen").ClickAsync();
        }),
        ["beheer: new neighbour with faults"] = At(People.Administrator, "/beheer/regios/haaglanden/buurregios/nieuw", page =>
            page.Button("Opslaan").ClickAsync()),
        ["beheer: neighbour"] = At(People.Administrator, "/beheer/regios/haaglanden", page => page.Link("Groene Hart (po, vo, mbo)").ClickAsync()),
        ["beheer: new region"] = At(People.Administrator, "/beheer/regios/nieuw", OpenListsAsync),
        ["beheer: new region with faults"] = At(People.Administrator, "/beheer/regios/nieuw", async page =>
        {
            await page.Button("Regio inrichten").ClickAsync();
            await Expect(page.Alert("Kies ten minste één sector.")).ToBeVisibleAsync();
        }),
        ["beheer: sign-ins"] = At(People.Administrator, "/beheer/aanmeldingen"),
        ["beheer: sign-ins, nothing found"] = At(People.Administrator, "/beheer/aanmeldingen?van=2099-01-01"),
        ["beheer: security"] = At(People.Administrator, "/beheer/beveiliging"),
        ["beheer: security, refused"] = At(People.Administrator, "/beheer/beveiliging", async page =>
        {
            await page.Button("Verplichten voor beheerder").ClickAsync();
            await Expect(page.Alert("nog geen tweede stap")).ToBeVisibleAsync();
        }),
        ["beheer: users"] = At(People.Administrator, "/beheer/gebruikers"),
        ["beheer: users, nobody found"] = At(People.Administrator, "/beheer/gebruikers?stand=op%20slot"),
        ["beheer: users, sought"] = At(People.Administrator, "/beheer/gebruikers", async page =>
        {
            await page.GetByLabel("Zoek op naam of e-mailadres").FillAsync("demo");
            await page.Button("Zoeken").ClickAsync();
            await Expect(page.Link("Toon iedereen")).ToBeVisibleAsync();
        }),
        ["beheer: invite"] = At(People.Administrator, "/beheer/gebruikers/uitnodigen"),
        ["beheer: invite with faults"] = At(People.Administrator, "/beheer/gebruikers/uitnodigen", page => page.Button("Uitnodigen").ClickAsync()),
        ["beheer: user"] = OfUser(People.Desk, user => $"/beheer/gebruikers/{user}"),
        ["beheer: user with faults"] = OfUser(People.Desk, user => $"/beheer/gebruikers/{user}", page => page.Button("Rol geven").ClickAsync()),
        ["beheer: change user"] = OfUser(People.Desk, user => $"/beheer/gebruikers/{user}/wijzigen"),
        ["beheer: remove user"] = OfUser(People.Desk, user => $"/beheer/gebruikers/{user}/verwijderen"),
        ["beheer: role"] = OfUser(People.Desk, user => $"/beheer/gebruikers/{user}", page =>
            page.GetByRole(AriaRole.Link, new() { Name = "Wijzig de rol" }).ClickAsync()),
        ["beheer: log"] = At(People.Administrator, "/beheer/logboek"),
        ["beheer: log with faults"] = At(People.Administrator, "/beheer/logboek?van=gisteren"),
        ["beheer: mail"] = At(People.Administrator, "/beheer/post"),
        ["beheer: 404"] = At(People.Administrator, "/beheer/bestaat-niet"),
    };

    private static Func<Portal, Task<PortalPage>> OfUser(string email, Func<int, string> path, Func<IPage, Task>? then = null) =>
        async portal => new(People.Administrator, path(await portal.UserAsync(email)), then);
}
