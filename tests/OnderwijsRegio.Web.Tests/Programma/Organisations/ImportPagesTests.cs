using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Organisations;

public sealed class ImportPagesTests
{
    private const string Register = $"/programma/{People.Haaglanden}/deelnemers";

    private static readonly string Boards = DuoFiles.Boards(("01234", "Stichting De Eik", "Delft", "01234567"), ("41235", "Stichting Elders", "Assen", ""));
    private static readonly string Schools = DuoFiles.SchoolsVo(("01234", "05LH00", "De Eik", "Delft"), ("99999", "05LH01", "De Es", "Rijswijk"), ("01234", "XXXX00", "Fout", "Delft"));

    [Fact]
    public async Task A_list_is_read_looked_at_taken_over_and_undone()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await (await browser.OpenAsync(Register)).FollowAsync("Lijsten importeren");
        Assert.Contains("Er is in deze regio nog geen lijst ingelezen.", page.Text, StringComparison.Ordinal);

        page = await UploadAsync(page, "besturenvo.csv", Boards);
        Assert.Equal("Voorbeeld van de import", page.Heading);
        Assert.Equal(("1", "0"), (page.Term("nieuw"), page.Term("met een probleem")));
        Assert.Equal(["Stichting De Eik", "01234", "2"], page.Table("1 regel nieuw").Single().Take(3));
        page = await page.Form("Overnemen").SubmitAsync();
        Assert.Equal("De lijst is overgenomen.", page.Notice);

        page = await UploadAsync(await browser.OpenAsync($"{Register}/importeren"), "vestigingenvo.csv", Schools);
        Assert.Equal(("2", "1"), (page.Term("nieuw"), page.Term("met een probleem")));
        Assert.Contains("Van 1 scholen staat het bestuur niet in het register.", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("met een probleem");
        Assert.Contains("Kolom BRIN NUMMER: ‘XXXX’ is geen BRIN.", page.Table("1 regel met een probleem").Single()[3], StringComparison.Ordinal);
        page = await page.Form("Overnemen").SubmitAsync();
        Assert.Equal("De lijst is overgenomen.", page.Notice);
        Assert.Equal(["De Eik", "05LH00", "vo", "Delft", "Stichting De Eik", ""], (await browser.OpenAsync($"{Register}/scholen")).Table("2 scholen")[0]);

        page = await browser.OpenAsync($"{Register}/importeren");
        Assert.Equal(["vestigingenvo.csv", "scholen vo", "Sanne de Wit2 maart 2026, 10:30", "overgenomen", "2", "0"], page.Table("2 lijsten")[0]);
        page = await (await page.FollowAsync("vestigingenvo.csv")).Form("Hele import terugdraaien").SubmitAsync();
        Assert.Equal("De import is teruggedraaid.", page.Notice);
        Assert.Contains("Alles staat weer zoals het stond.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Geen scholen gevonden", (await browser.OpenAsync($"{Register}/scholen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_list_shows_what_was_and_what_becomes_and_closes_on_a_day()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        await (await UploadAsync(await browser.OpenAsync($"{Register}/importeren"), "vestigingenvo.csv", Schools)).Form("Overnemen").SubmitAsync();
        var later = DuoFiles.SchoolsVo(("99999", "05LH01", "De Nieuwe Es", "Rijswijk"));

        var page = await UploadAsync(await browser.OpenAsync($"{Register}/importeren"), "vestigingenvo.csv", later);

        Assert.Contains("Naam: De Es wordt De Nieuwe Es", page.Table("1 regel gewijzigd").Single()[3], StringComparison.Ordinal);
        Assert.Equal("De Eik", (await page.FollowAsync("niet meer in de lijst")).Table("1 regel niet meer").Single()[0]);
        var wrong = await page.Form("Overnemen").Fill("Laatste dag", "ooit").SubmitAsync();
        Assert.Equal([Core.DutchInput.DayUnreadable], wrong.Form("Overnemen").ErrorsAt("Laatste dag"));
        page = await wrong.Form("Overnemen").Fill("Laatste dag", "2026-07-31").SubmitAsync();
        Assert.Contains("kregen 31 juli 2026 als laatste dag", page.Text, StringComparison.Ordinal);
        Assert.Contains((await browser.OpenAsync($"{Register}/scholen")).Table("2 scholen"), row => row[0] == "De Eiktot en met 31 juli 2026");
    }

    [Fact]
    public async Task A_preview_that_is_thrown_away_leaves_nothing()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await UploadAsync(await browser.OpenAsync($"{Register}/importeren"), "besturenvo.csv", Boards);

        page = await page.Form("Niet overnemen").SubmitAsync();

        Assert.Equal(("Lijsten importeren", "Het voorbeeld is weg; het register is niet gewijzigd."), (page.Heading, page.Notice));
        Assert.Equal(0, await portal.ReadAsync(db => db.ImportRows.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_is_wrong_is_told_at_its_field_and_the_choice_stays()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var form = await browser.OpenAsync($"{Register}/importeren");
        foreach (var (name, bytes, message) in new (string, byte[]?, string)[]
        {
            ("", null, ImportMessages.FileMissing),
            ("leeg.csv", [], ImportMessages.Empty),
            ("plan.csv", "%PDF-1.7"u8.ToArray(), ImportMessages.NoList),
            ("groot.csv", new byte[Import.MaxBytes + 1], ImportMessages.TooLarge),
        })
        {
            var page = await UploadAsync(form, name, bytes);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal([message], page.Errors);
            Assert.Equal([message], page.Form("Voorbeeld bekijken").ErrorsAt("Bestand"));
            Assert.True(page.Form("Voorbeeld bekijken").IsTicked("Welke regels horen bij uw regio?", "Delft"));
        }

        var sector = await UploadAsync(form, "lijst.csv", Boards);
        Assert.Equal([ImportMessages.SectorUnknown], sector.Form("Voorbeeld bekijken").ErrorsAt("Sector"));
        Assert.Equal(0, await portal.ReadAsync(db => db.Imports.CountAsync()));
    }

    private static Task<Page> UploadAsync(Page page, string name, string list) => UploadAsync(page, name, DuoFiles.Utf8(list));

    /// <summary>Sends the form as it stands there with a file.</summary>
    private static Task<Page> UploadAsync(Page page, string name, byte[]? file)
    {
        var content = new MultipartFormDataContent();
        foreach (var input in page.Document.QuerySelectorAll("form[enctype] input[name]").OfType<IHtmlInputElement>()
            .Where(i => i.Type is not ("file" or "checkbox" or "radio") || i.IsChecked))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent(file), "File", name);
        }

        return page.Browser.SendAsync(HttpMethod.Post, $"{Register}/importeren", content, follow: true);
    }
}
