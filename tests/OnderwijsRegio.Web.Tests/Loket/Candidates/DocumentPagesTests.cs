using System.Net;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Candidates;

/// <summary>Documents of a candidate that stand elsewhere.</summary>
public sealed class DocumentPagesTests
{
    private const string Address = "https://schijf.demo.example/diploma";

    [Fact]
    public async Task She_puts_a_link_in_the_file_that_tells_the_other_site_nothing_and_it_stands_in_the_inzage()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);

        var file = await AddedAsync(browser);

        Assert.Equal("Het document staat in het dossier.", file.Notice);
        var link = file.Links.Single(l => l.GetAttribute("href") == Address);
        Assert.Equal("noopener noreferrer", link.GetAttribute("rel"));
        Assert.Contains(Address, (await file.FollowAsync("Inzage geven")).Ok().Text, StringComparison.Ordinal);
        var json = System.Text.Json.JsonDocument.Parse((await file.FollowAsync("Gegevens meegeven (JSON)")).Source).RootElement;
        Assert.Equal(("Diploma", Address), (json.GetProperty("documenten")[0].GetProperty("titel").GetString(), json.GetProperty("documenten")[0].GetProperty("adres").GetString()));
    }

    [Fact]
    public async Task An_address_that_is_not_safe_is_refused_and_what_was_typed_stays()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var page = await (await FirstAsync(browser)).FollowAsync("Document toevoegen");

        page = await page.Form("Opslaan").Fill("Titel", "Diploma").Fill("Adres", "javascript:alert(1)").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([CandidateMessages.DocumentAddressUnsafe], page.Form("Opslaan").ErrorsAt("Adres"));
        Assert.Equal(("Diploma", "javascript:alert(1)"), (page.Form("Opslaan")["Titel"], page.Form("Opslaan")["Adres"]));
    }

    [Fact]
    public async Task It_is_changed_two_at_once_see_both_and_it_is_taken_out()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var file = await AddedAsync(browser);
        var edit = await browser.OpenAsync(file.Links.Single(l => l.TextContent.StartsWith("Wijzigen: document Diploma", StringComparison.Ordinal)).GetAttribute("href")!);
        await edit.Form("Opslaan").Fill("Titel", "Bul").SubmitAsync();

        var page = await edit.Form("Opslaan").Fill("Titel", "Getuigschrift").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(page.Table("Beide versies"), row => row.Take(3).SequenceEqual(["Titel", "Getuigschrift", "Bul"]));
        page = await edit.Form("Uit het dossier halen").SubmitAsync();
        Assert.Equal("Het document is uit het dossier gehaald.", page.Ok().Notice);
        Assert.DoesNotContain(page.Links, l => l.GetAttribute("href") == Address);
    }

    private static async Task<Page> AddedAsync(Browser browser)
    {
        var page = await (await FirstAsync(browser)).FollowAsync("Document toevoegen");
        return (await page.Form("Opslaan").Fill("Titel", "Diploma").Fill("Adres", Address).SubmitAsync()).Ok();
    }

    private static async Task<Page> FirstAsync(Browser browser)
    {
        var list = await browser.OpenAsync("/loket/haaglanden/kandidaten");
        return (await browser.OpenAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!)).Ok();
    }
}
