using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Web.Areas.Programma.Figures;
using OnderwijsRegio.Web.Tests.Reading;
using static OnderwijsRegio.Web.Tests.Programma.Figures.ImportSteps;

namespace OnderwijsRegio.Web.Tests.Programma.Figures;

public sealed class ImportPagesTests
{
    private static readonly byte[] Shortages = DuoFiles.Windows1252(
        "Maat;Gemeentenaam;Jaar;Aantal;Eenheid;Bron\r\nTekort;Den Haag;2023;506,5;fte;Café Onderwijs\r\nTekort;Delft;2023;<5;fte;Café Onderwijs\r\nTekort;Delft;20255;12;fte;Café Onderwijs\r\n");

    private static readonly object?[][] Table9 =
    [
        ["Tabel 9: onvervulde werkgelegenheid"],
        ["Vak", "2024", "2025"],
        ["Nederlands", 192, 185],
        ["Wiskunde", 101.5m, null],
    ];

    [Fact]
    public async Task A_file_is_given_its_columns_are_said_and_it_is_looked_at_taken_over_and_undone()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.OpenAsync(Imports);
        Assert.Contains("Uw regio heeft nog geen cijfers geïmporteerd.", page.Text, StringComparison.Ordinal);

        page = await page.UploadAsync("tekort.csv", Shortages);
        Assert.Equal("Wat staat er in de kolommen?", page.Heading);
        Assert.Equal(["Gemeentenaam", "Den Haag · Delft"], page.Table("De 6 kolommen")[1].Take(2));
        Assert.Equal("gebied", page.Form(Read)["Wat staat er in Gemeentenaam?"]);
        page = await page.SayRest().ReadAsync(portal, page);

        Assert.Equal("Voorbeeld van de import", page.Heading);
        Assert.Equal(("2", "0", "0", "1", "1"), (page.Term("nieuw"), page.Term("gewijzigd"), page.Term("ongewijzigd"), page.Term("met een probleem"), page.Term("minder dan 5")));
        Assert.Equal(
            ["Tekort, Delft", "", "12", "4", "Kolom Jaar: ‘20255’ is geen jaar van 1990 tot en met 2100."],
            page.Table("1 cijfer met een probleem").Single());
        Assert.Equal(["Tekort, Den Haag", "2023", "506,5 fte", "2", ""], (await page.FollowAsync("nieuw")).Table("2 cijfers nieuw")[0]);
        var refused = await page.Form("Overnemen").SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, FigureImportMessages.FaultyLeft), (refused.Status, refused.Errors.Single()));
        Assert.Equal([FigureImportMessages.FaultyLeft], refused.Form("Overnemen").ErrorsAt("De regel met een probleem overslaan"));
        page = await TickAndAcceptAsync(refused);

        Assert.Equal("De cijfers zijn overgenomen.", page.Notice);
        Assert.Equal(2, await OwnAsync(portal));
        page = await browser.OpenAsync(Imports);
        Assert.Equal(["tekort.csv", "Sanne de Wit2 maart 2026, 10:30", "overgenomen", "2", "0"], page.Table("1 bestand")[0]);
        page = await (await page.FollowAsync("tekort.csv")).Form("Hele import terugdraaien").SubmitAsync();
        Assert.Equal("De import is teruggedraaid.", page.Notice);
        Assert.Contains("De cijfers staan weer zoals ze stonden.", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await OwnAsync(portal));
    }

    [Fact]
    public async Task A_workbook_with_a_column_per_year_comes_prefilled_the_second_time()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.UploadAsync("tabel9.xlsx", Workbooks.Of([("Tabel 9", Table9), ("Toelichting", [["a", "b"]])]));
        Assert.Contains("Alleen het werkblad Tabel 9 wordt gelezen. Niet gelezen: Toelichting.", page.Text, StringComparison.Ordinal);
        Assert.Equal("waarde; het jaar staat in de kop", page.Form(Read)["Wat staat er in 2024?"]);

        page = await page.SayRest()
            .Select("Maat", "Onvervulde werkgelegenheid").Select("Gebied", "Zuidwest-Nederland (ruimer gebied)").Select("Eenheid", "fte")
            .Select("Aard", "prognose").Fill("Bron", "Centerdata").Tick("Wie mag ze zien?", "Iedereen")
            .ReadAsync(portal, page);

        Assert.Equal(("3", "0"), (page.Term("nieuw"), page.Term("met een probleem")));
        var first = page.Table("3 cijfers nieuw")[0];
        Assert.StartsWith("Onvervulde werkgelegenheid, Zuidwest-Nederland ", first[0], StringComparison.Ordinal);
        Assert.Equal(["2024", "192 fte", "3", ""], first.Skip(1));
        await page.Form("Overnemen").SubmitAsync();
        var figures = await portal.ReadAsync(db => db.Observations.Where(o => o.RegionId != null).ToListAsync());
        Assert.All(figures, f => Assert.True(f is { IsPublic: true, IsOwnCount: false, Nature: FigureNature.Forecast, Publisher: "Centerdata" }));

        page = await browser.UploadAsync("tabel9.xlsx", Workbooks.Of(Table9));
        Assert.Contains("Uw regio heeft eerder een bestand met deze kolommen gelezen.", page.Text, StringComparison.Ordinal);
        Assert.Equal(("Onvervulde werkgelegenheid", "Centerdata"), (page.Form(Read)["Maat"], page.Form(Read)["Bron"]));
        page = await page.Form(Read).ReadAsync(portal, page);
        Assert.Equal(("0", "0", "3"), (page.Term("nieuw"), page.Term("gewijzigd"), page.Term("ongewijzigd")));
        Assert.Contains("Er verandert niets", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Overnemen"));
    }

    [Fact]
    public async Task What_is_not_said_is_asked_at_its_field_and_the_rest_stays()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.UploadAsync("tabel9.xlsx", Workbooks.Of(Table9));

        page = await page.Form(Read).Fill("Bron", "Centerdata").Fill("Onderdeel", "").Select("Wat staat er in Vak?", "niets, overslaan").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([FigureImportMessages.MeasureMissing, FigureImportMessages.AreaMissing, FigureImportMessages.UnitMissing, FigureImportMessages.OwnCountMissing], page.Errors.OrderByDescending(e => e.Contains("maat", StringComparison.Ordinal)));
        Assert.Equal([FigureImportMessages.UnitMissing], page.Form(Read).ErrorsAt("Eenheid"));
        Assert.Equal(("Centerdata", "niets, overslaan"), (page.Form(Read)["Bron"], page.Form(Read)["Wat staat er in Vak?"]));
        Assert.All(page.Links.Where(l => l.ParentElement?.ParentElement?.ParentElement?.ClassList.Contains("or-errsum") is true),
            link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));
        page = await page.Form(Read).Select("Wat staat er in 2025?", "waarde").SubmitAsync();
        Assert.Equal([FigureImportMessages.MixedValues], page.Form(Read).ErrorsAt("Wat staat er in 2025?"));
    }

    [Fact]
    public async Task A_form_that_is_sent_after_the_session_ended_is_kept()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var form = (await browser.UploadAsync("tabel9.xlsx", Workbooks.Of(Table9))).Form(Read).Fill("Bron", "Centerdata").Select("Eenheid", "fte");
        browser.LoseSession();

        var page = await form.SubmitAsync();
        page = await page.Form("Inloggen").Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", Core.Users.Accounts.DemoPassword).SubmitAsync();

        Assert.Equal("Wat staat er in de kolommen?", page.Heading);
        Assert.Equal(("Centerdata", "fte", "onderdeel"), (page.Form(Read)["Bron"], page.Form(Read)["Eenheid"], page.Form(Read)["Wat staat er in Vak?"]));
    }

    [Fact]
    public async Task While_a_file_is_read_the_page_says_how_far_it_is_and_comes_anew_without_script()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.UploadAsync("tekort.csv", Shortages);

        page = await page.SayRest().SubmitAsync();

        Assert.Equal("Het bestand wordt gelezen", page.Heading);
        var progress = page.Document.QuerySelector("progress")!;
        Assert.Equal(("3", "0"), (progress.GetAttribute("max"), progress.GetAttribute("value")));
        Assert.Contains("Het bestand wacht op zijn beurt.", page.Text, StringComparison.Ordinal);
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>", page.Source, StringComparison.Ordinal);
        await portal.ReadAsync(db => db.FigureImports.ExecuteUpdateAsync(f => f.SetProperty(x => x.RowsRead, 2)));
        page = await browser.OpenAsync(page.Address);
        Assert.Contains("2 van ongeveer 3 regels gelezen.", page.Text, StringComparison.Ordinal);
        Assert.Equal("2", page.Document.QuerySelector("progress")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_told_and_leads_back_to_its_columns()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.UploadAsync("tekort.csv", DuoFiles.Utf8(
            string.Concat(Enumerable.Range(0, 1200).Select(n => n == 0 ? "maat;gebied;jaar;waarde;eenheid;bron\r\n" : $"tekort;Delft;2024;{n};fte;DUO\r\n")) + "tekort;\"Delft;2024;1;fte;DUO\r\n\r\n"));

        page = await page.SayRest().ReadAsync(portal, page);

        Assert.Equal(("Het bestand kon niet worden gelezen", ImportMessages.QuoteOpen(1201)), (page.Heading, page.Warning));
        Assert.Equal("Wat staat er in de kolommen?", (await page.FollowAsync("Terug naar de kolommen")).Heading);
        Assert.Equal("niet te lezen", (await browser.OpenAsync(Imports)).Table("1 bestand")[0][2]);
    }

    [Fact]
    public async Task Words_are_explained_once_and_percentages_are_asked_about()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.UploadAsync("tekort.csv", DuoFiles.Utf8(
            "maat;gebied;jaar;waarde;eenheid;percentage van;bron\r\ntekort;'s-Gravenhage;2024;0,125;%;werkgelegenheid;DUO\r\ntekort;Buitenland;2024;0,2;%;werkgelegenheid;DUO\r\n"));
        page = await page.SayRest().ReadAsync(portal, page);
        Assert.Contains("Er is nog niets om over te nemen", page.Text, StringComparison.Ordinal);

        page = await page.FollowAsync("Geef de betekenis");
        var nothing = await page.Form("Opnieuw lezen").SubmitAsync();
        Assert.Equal([ImportWordsFormValidator.NothingSaid], nothing.Form("Opnieuw lezen").ErrorsAt("‘'s-Gravenhage’ als gebied"));
        page = await page.Form("Opnieuw lezen").Select("‘'s-Gravenhage’ als gebied", "Den Haag (gemeente)").Select("‘Buitenland’ als gebied", "deze regels overslaan").ReadAsync(portal, page);

        Assert.Equal(("1", "0"), (page.Term("nieuw"), page.Term("met een probleem")));
        Assert.Contains("Alle percentages in dit bestand liggen tussen 0 en 1.", page.Text, StringComparison.Ordinal);
        Assert.Equal([FigureImportMessages.ScaleOpen], (await page.Form("Overnemen").SubmitAsync()).Errors);
        await page.Form("0,125 is 12,5%").SubmitAsync();
        await portal.ReadFiguresAsync();
        page = await browser.OpenAsync(page.Address);
        Assert.Equal("12,5%", page.Table("1 cijfer nieuw").Single()[2]);
        Assert.Equal("De cijfers zijn overgenomen.", (await page.Form("Overnemen").SubmitAsync()).Notice);
    }

    [Fact]
    public async Task A_file_that_is_wrong_is_told_at_its_field()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var form = await browser.OpenAsync(Imports);
        foreach (var (name, bytes, message) in new (string, byte[]?, string)[]
        {
            ("", null, ImportMessages.FileMissing),
            ("leeg.csv", [], ImportMessages.Empty),
            ("rapport.xlsx", "%PDF-1.7"u8.ToArray(), TableMessages.NoTable),
            ("groot.csv", new byte[50_000_000], ImportMessages.TooLarge),
        })
        {
            var page = await form.UploadAsync(name, bytes);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal([message], page.Errors);
            Assert.Equal([message], page.Form("Verder naar de kolommen").ErrorsAt("Bestand"));
        }

        Assert.Equal(0, await portal.ReadAsync(db => db.Imports.CountAsync()));
    }

    [Fact]
    public async Task A_file_to_fill_in_and_the_measures_stand_beside_the_form()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.OpenAsync(Imports);

        Assert.Contains(page.Table("De 54 maten"), row => row[0] == "Tekort" && row[1] == "tekort");
        var example = await browser.OpenAsync(page.Target("Download een voorbeeldbestand om in te vullen"));
        Assert.Equal("text/csv; charset=utf-8", example.Response.Content.Headers.ContentType!.ToString());
        Assert.Contains("maat;gebied;sector;groep;soort werk;onderdeel;", example.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_thrown_away_leaves_nothing()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.UploadAsync("tekort.csv", Shortages);

        page = await page.Form("Bestand weggooien").SubmitAsync();

        Assert.Equal(("Cijfers importeren", "Het bestand is weg; er is niets overgenomen."), (page.Heading, page.Notice));
        Assert.Equal(0, await portal.ReadAsync(db => db.FigureImports.CountAsync()));
    }

    [Fact]
    public async Task The_pages_ask_the_same_number_of_questions_for_a_short_and_a_long_file()
    {
        var log = new CommandLog();
        using var portal = Portal.Watched(log);
        using var browser = await portal.SignInAsync(People.Manager);
        List<int> asked = [];
        foreach (var rows in new[] { 1, 60 })
        {
            var page = await browser.UploadAsync("tekort.csv", DuoFiles.Utf8(DuoFiles.Lines("maat;gebied;jaar;waarde;eenheid;bron", Enumerable.Range(0, rows).Select(n => $"tekort;Delft;2024;1;fte;Bron {n}"))));
            page = await page.SayRest().ReadAsync(portal, page);
            var before = log.Statements.Count;
            await browser.OpenAsync(page.Address);
            await browser.OpenAsync($"{page.Address}/kolommen");
            asked.Add(log.Statements.Count - before);
        }

        Assert.True(asked[0] > 0 && asked[0] == asked[1], string.Join(" and ", asked));
    }

    private static Task<int> OwnAsync(Portal portal) => portal.ReadAsync(db => db.Observations.CountAsync(o => o.RegionId != null));

    private static Task<Page> TickAndAcceptAsync(Page page)
    {
        var box = (AngleSharp.Html.Dom.IHtmlInputElement)page.Document.GetElementById("SkipsFaulty")!;
        box.IsChecked = true;
        return page.Form("Overnemen").SubmitAsync();
    }
}
