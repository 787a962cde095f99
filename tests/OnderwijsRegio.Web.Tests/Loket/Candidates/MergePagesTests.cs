using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Candidates;

/// <summary>Two files of one person become one.</summary>
public sealed class MergePagesTests
{
    private const string Path = "/loket/haaglanden/kandidaten";

    [Fact]
    public async Task She_finds_the_double_chooses_per_field_and_the_old_address_leads_to_the_file_that_remains()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var (older, newer) = await TwoAsync(browser);

        var page = await (await browser.OpenAsync(newer.Address)).FollowAsync("Samenvoegen met een ander dossier");
        page = (await page.FollowAsync($"Vergelijken met {older.Heading} ({Id(older)})")).Ok();

        var rows = page.Table("Waar de dossiers verschillen");
        Assert.Contains(rows, row => row.Take(3).SequenceEqual(["E-mailadres", "noor@demo.example", "noor.werk@demo.example"]));
        Assert.Contains(rows, row => row.Take(3).SequenceEqual(["Andere wensen", "niet ingevuld", "Niet op vrijdag"]));
        Assert.Contains("kan niet ongedaan worden gemaakt", page.Text, StringComparison.Ordinal);

        page = await page.Form("Samenvoegen").Tick("E-mailadres: wat blijft?", "nieuwste").SubmitAsync();

        Assert.Equal(("De dossiers zijn samengevoegd.", older.Address), (page.Ok().Notice, page.Address));
        Assert.Equal(("noor.werk@demo.example", "Niet op vrijdag"), (page.Term("E-mailadres"), page.Term("Andere wensen")));
        Assert.Equal(older.Address, (await browser.OpenAsync(newer.Address)).Ok().Address);

        var past = (await browser.OpenAsync(page.Links.Single(l => l.TextContent.StartsWith("Bekijk hoe beide", StringComparison.Ordinal)).GetAttribute("href")!)).Ok();
        Assert.Contains("noor@demo.example", past.Text, StringComparison.Ordinal);
        Assert.Contains(People.Desk.Name, past.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_look_alike_is_sought_and_no_address_holds_the_name()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var (older, _) = await TwoAsync(browser);

        var page = await (await browser.OpenAsync($"{older.Address}/samenvoegen")).Form("Zoeken").Fill("Zoek een kandidaat", "bilal").SubmitAsync();

        Assert.DoesNotContain("bilal", page.Ok().Address, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(page.Links, l => l.TextContent.StartsWith("Vergelijken met Bilal", StringComparison.Ordinal));
        Assert.All(page.Links, link => Assert.DoesNotContain("bilal", link.GetAttribute("href")!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_changes_a_file_is_told_of_one_that_looks_alike()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var (older, newer) = await TwoAsync(browser);

        var page = await (await browser.OpenAsync($"{older.Address}/wijzigen")).FollowAsync($"Vergelijken en samenvoegen met {newer.Heading} ({Id(newer)})");

        Assert.Equal("Dossiers samenvoegen", page.Ok().Heading);
    }

    [Fact]
    public async Task When_someone_changed_one_of_them_meanwhile_nothing_is_merged_and_the_choices_stay()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var (older, newer) = await TwoAsync(browser);
        var page = await browser.OpenAsync($"{older.Address}/samenvoegen?met={Id(newer)}");
        await (await browser.OpenAsync($"{newer.Address}/wijzigen")).Form("Opslaan").Fill("Vakken", "Duits").SubmitAsync();

        page = await page.Form("Samenvoegen").Tick("E-mailadres: wat blijft?", "nieuwste").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Er is nog niets samengevoegd.", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Table("Waar de dossiers verschillen"), row => row.Take(3).SequenceEqual(["Vakken", "niet ingevuld", "Duits"]));
        page = await page.Form("Samenvoegen").SubmitAsync();
        Assert.Equal("noor.werk@demo.example", page.Ok().Term("E-mailadres"));
    }

    [Fact]
    public async Task Both_files_as_they_were_stand_in_the_inzage()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var (older, newer) = await TwoAsync(browser);
        var file = await (await browser.OpenAsync($"{older.Address}/samenvoegen?met={Id(newer)}")).Form("Samenvoegen").SubmitAsync();

        Assert.Contains("noor.werk@demo.example", (await file.FollowAsync("Inzage geven")).Ok().Text, StringComparison.Ordinal);
        var json = System.Text.Json.JsonDocument.Parse((await file.FollowAsync("Gegevens meegeven (JSON)")).Source).RootElement;
        Assert.Equal("noor.werk@demo.example", json.GetProperty("samengevoegdeDossiers")[0].GetProperty("anderDossier").GetProperty("E-mailadres").GetString());
    }

    [Fact]
    public async Task The_file_of_another_region_is_not_found()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var (older, _) = await TwoAsync(browser);
        var elsewhere = await portal.ReadAsync(db => db.Candidates.Where(c => db.Regions.Any(r => r.Id == c.RegionId && r.Slug != "haaglanden")).Select(c => c.Id).FirstAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{older.Address}/samenvoegen?met={elsewhere}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{older.Address}/samenvoegen?met={Id(older)}")).Status);
    }

    private static string Id(Page page) => page.Address[(page.Address.LastIndexOf('/') + 1)..];

    /// <summary>Two files of one person.</summary>
    private static async Task<(Page Older, Page Newer)> TwoAsync(Browser browser)
    {
        async Task<Page> New(string email, string wishes)
        {
            var page = await (await browser.OpenAsync($"{Path}/nieuw")).Form("Opslaan").Fill("Voornaam", "Noor").Fill("Achternaam", "van Oefenink").Fill("E-mailadres", email)
                .Fill("Binnengekomen via", "Banenmarkt").Fill("Andere wensen", wishes).Select("Grondslag", "gerechtvaardigd belang").SubmitAsync();
            return page.Notice is null ? (await page.Form("Opslaan").Tick("Lijkt op", "Dit is iemand anders").SubmitAsync()).Ok() : page.Ok();
        }

        return (await New("noor@demo.example", ""), await New("noor.werk@demo.example", "Niet op vrijdag"));
    }
}
