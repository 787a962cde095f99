using System.Net;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Candidates;

/// <summary>Correcting what was logged.</summary>
public sealed class ContactPagesTests
{
    [Fact]
    public async Task She_corrects_a_contact_and_the_timeline_says_so()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var page = await OpenContactAsync(browser);

        page = await page.Form("Opslaan").Select("Hoe", "gemaild").Fill("Wat is er besproken?", "").SubmitAsync();
        Assert.Equal([CandidateMessages.TextMissing], page.Form("Opslaan").ErrorsAt("Wat is er besproken?"));
        page = await page.Form("Opslaan").Fill("Wat is er besproken?", "Toch gemaild").SubmitAsync();

        Assert.Equal("Het contact is gewijzigd.", page.Ok().Notice);
        Assert.Contains("Toch gemaild", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Gewijzigd door {People.Desk.Name} op", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_logged_by_mistake_is_removed_after_asking()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var page = await (await OpenContactAsync(browser)).FollowAsync("Verwijderen");

        page = await page.Form("Verwijderen").SubmitAsync();

        Assert.Equal("Het contact is verwijderd.", page.Ok().Notice);
        Assert.DoesNotContain("Verkeerd getypt", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_correct_the_same_contact_see_both_versions()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var edit = await OpenContactAsync(browser);
        var remove = await edit.FollowAsync("Verwijderen");
        await edit.Form("Opslaan").Fill("Wat is er besproken?", "Eerst dit").SubmitAsync();

        var page = await edit.Form("Opslaan").Fill("Wat is er besproken?", "Toen dat").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(page.Table("Beide versies"), row => row.Take(3).SequenceEqual(["Wat is er besproken?", "Toen dat", "Eerst dit"]));
        page = await page.Form("Opslaan").SubmitAsync();
        Assert.Contains("Toen dat", page.Ok().Text, StringComparison.Ordinal);
        page = await remove.Form("Verwijderen").SubmitAsync();
        Assert.Contains("Een collega wijzigde dit contact net.", page.Ok().Text, StringComparison.Ordinal);
    }

    private static async Task<Page> OpenContactAsync(Browser browser)
    {
        var list = await browser.OpenAsync("/loket/haaglanden/kandidaten");
        var file = await browser.OpenAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
        file = (await file.Form("Vastleggen").Select("Hoe", "gebeld").Fill("Wat is er besproken?", "Verkeerd getypt").SubmitAsync()).Ok();
        return (await browser.OpenAsync(file.Links.First(l => l.TextContent.StartsWith("Wijzigen: gebeld", StringComparison.Ordinal)).GetAttribute("href")!)).Ok();
    }
}
