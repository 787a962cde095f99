using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Candidates;

/// <summary>A desk that takes over the table that it kept until now.</summary>
public sealed class ImportPagesTests
{
    private const string Candidates = "/loket/haaglanden/kandidaten";
    private const string Imports = Candidates + "/inlezen";
    private const string Read = "Bestand lezen";

    private static readonly byte[] Table = DuoFiles.Windows1252(
        "Kandidaat;Mail;Tel;Fase;Doelgroep;Aangemeld op;Verslag\r\n"
        + "Zoë van der Tabel;zoe.tabel@demo.example;06-11223344;Oriëntatie;Zij-instromer;1-2-2026;\"Belde;\nbelt terug\"\r\n"
        + "Dubbel, An;bilal.2@demo.example;;Matchen;Zij-instromer;1-2-2026;\r\n"
        + "Oud Geval;oud@demo.example;;Interesseren;Zij-instromer;1-2-2024;\r\n"
        + "Zonder Adres;geen;;Interesseren;Loopbaanzoeker;;\r\n");

    [Fact]
    public async Task A_table_is_given_its_columns_and_words_are_said_and_it_is_looked_at_taken_in_and_undone()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Desk);
        var page = await (await browser.OpenAsync(Candidates)).FollowAsync("Inlezen uit een tabel");
        Assert.Contains("Uw loket heeft nog geen kandidaten ingelezen.", page.Ok().Text, StringComparison.Ordinal);

        page = await page.GiveTableAsync(Table);
        Assert.Equal("Wat staat er in de kolommen?", page.Ok().Heading);
        Assert.Equal(["Fase", "Oriëntatie · Matchen · Interesseren"], page.Table("De 7 kolommen")[3].Take(2));
        Assert.Equal(("hele naam", "telefoonnummer", "notitie"), (page.Form(Read)["Wat staat er in Kandidaat?"], page.Form(Read)["Wat staat er in Tel?"], page.Form(Read)["Wat staat er in Verslag?"]));

        page = await page.Form(Read).Fill("Binnengekomen via", "Oude tabel").SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, CandidateImportMessages.BasisMissing), (page.Status, page.Errors.Single()));
        Assert.Equal("Oude tabel", page.Form(Read)["Binnengekomen via"]);

        page = await page.Form(Read).Tick("Op welke grondslag bewaart u deze gegevens?", "gerechtvaardigd belang").SubmitAsync();
        Assert.Equal("Wat betekenen deze woorden?", page.Ok().Heading);
        Assert.Equal(["Loopbaanzoeker", "doelgroep", "1"], page.Table("5 woorden")[0].Take(3));
        Assert.Equal("oriënteren", page.Form("Opnieuw lezen")["Wat betekent Oriëntatie als fase?"]);

        page = await page.Form("Opnieuw lezen").Select("Wat betekent Loopbaanzoeker als doelgroep?", "leeg laten").SubmitAsync();
        Assert.Equal("Voorbeeld van het inlezen", page.Ok().Heading);
        Assert.Equal(
            ("1", "1", "1", "1"), (page.Term("nieuw"), page.Term("waarschijnlijk al bekend"), page.Term("met een probleem"), page.Term("bewaartermijn voorbij")));
        Assert.Equal(["Zonder Adres", "5", "Kolom Mail: is geen e-mailadres zoals naam@voorbeeld.nl."], page.Table("1 regel met een probleem").Single());
        Assert.Equal(
            ["Zoë van der Tabel", "2", "zoe.tabel@demo.example · 06 11223344 · oriënteren sinds 1 februari 2026"], (await page.FollowAsync("nieuw")).Table("1 regel nieuw").Single());
        Assert.StartsWith("Hetzelfde e-mailadres als een dossier van uw regio.", (await page.FollowAsync("waarschijnlijk al bekend")).Table("1 regel waarschijnlijk")[0][2], StringComparison.Ordinal);
        var faulty = await page.FollowAsync("Download de regels met een probleem");
        Assert.Contains("Zonder Adres;geen;;Interesseren;Loopbaanzoeker;;;", faulty.Source, StringComparison.Ordinal);

        var refused = await page.Form("Inlezen").SubmitAsync();
        Assert.Equal([CandidateImportMessages.FaultyLeft], refused.Form("Inlezen").ErrorsAt("Zonder deze ene regel met een probleem inlezen"));
        page = await refused.Form("Inlezen").Forge("SkipsFaulty", "true").SubmitAsync();

        Assert.Equal("De kandidaten zijn ingelezen.", page.Ok().Notice);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{page.Address}/fouten.csv")).Status);
        var found = await (await browser.OpenAsync(Candidates)).Form("Zoeken").Fill("Zoek een kandidaat", "zoe tabel").SubmitAsync();
        var file = await browser.OpenAsync(found.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Equal("Zoë van der Tabel", file.Ok().Heading);
        Assert.Contains("belt terug", file.Text, StringComparison.Ordinal);

        page = await (await browser.OpenAsync(page.Address)).Form("Alles terugdraaien").SubmitAsync();
        Assert.Equal("De import is teruggedraaid.", page.Ok().Notice);
        Assert.Contains("Niemand uit dit bestand staat nog bij uw kandidaten.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["kandidaten.csv", "teruggedraaid", "1"], Row(await browser.OpenAsync(Imports)));
        Assert.Equal(0, await portal.ReadAsync(db => db.Candidates.CountAsync(c => c.ImportId != null)));
    }

    [Fact]
    public async Task The_second_time_the_columns_are_filled_in_and_the_ground_is_asked_again()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Desk);
        var page = await (await browser.OpenAsync(Imports)).GiveTableAsync(Table);
        await page.Form(Read).Fill("Binnengekomen via", "Oude tabel").Select("Wat staat er in Verslag?", "andere wensen")
            .Tick("Op welke grondslag bewaart u deze gegevens?", "gerechtvaardigd belang").SubmitAsync();

        page = await (await browser.OpenAsync(Imports)).GiveTableAsync(Table);

        Assert.Contains("Uw loket heeft eerder een bestand met deze kolommen gelezen.", page.Ok().Text, StringComparison.Ordinal);
        Assert.Equal(("andere wensen", "Oude tabel"), (page.Form(Read)["Wat staat er in Verslag?"], page.Form(Read)["Binnengekomen via"]));
        page = await page.Form(Read).SubmitAsync();
        Assert.Equal([CandidateImportMessages.BasisMissing], page.Errors);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_told_at_its_field()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Desk);

        var page = await (await browser.OpenAsync(Imports)).GiveTableAsync(null);
        Assert.Equal([ImportMessages.FileMissing], page.Errors);
        page = await page.GiveTableAsync("%PDF-1.7"u8.ToArray());

        Assert.Equal((HttpStatusCode.UnprocessableEntity, TableMessages.NoTable), (page.Status, page.Errors.Single()));
    }

    private static string[] Row(Page page)
    {
        var row = page.Table("1 bestand")[0];
        return [row[0], row[2], row[3]];
    }
}
