using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;

namespace OnderwijsRegio.Web.Tests.Loket.Candidates;

/// <summary>How long a region keeps the data of candidates.</summary>
public sealed class RetentionPagesTests
{
    private const string Path = "/loket/haaglanden/bewaartermijnen";

    [Fact]
    public async Task She_sees_what_would_happen_before_it_is_saved_and_visitors_are_told_the_new_term()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var page = await (await browser.OpenAsync("/loket/haaglanden/kandidaten")).FollowAsync("Bewaartermijnen van deze regio");
        Assert.Equal("12", page.Form("Bekijk wat er gebeurt")["Interesseren"]);
        Assert.Contains("Standaard: 18.", page.Text, StringComparison.Ordinal);

        page = await page.Form("Bekijk wat er gebeurt").Fill("Interesseren", "1").SubmitAsync();

        Assert.Contains("Er is nog niets opgeslagen.", page.Ok().Text, StringComparison.Ordinal);
        Assert.Contains("aan de beurt om gewist te worden, van de 36", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ReadAsync(db => db.RegionRetentions.CountAsync()));

        page = await page.Form("Opslaan").SubmitAsync();

        Assert.Equal("De bewaartermijnen zijn opgeslagen.", page.Ok().Notice);
        Assert.Equal("1", page.Form("Bekijk wat er gebeurt")["Interesseren"]);
        Assert.Contains("1 maand geen contact", (await portal.Browse().OpenAsync("/aanmelden/haaglanden")).Ok().Text, StringComparison.Ordinal);
        Assert.Contains("12 maanden geen contact", (await portal.Browse().OpenAsync("/aanmelden/kennemerland-en-groot-amsterdam")).Ok().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_changes_a_term_after_looking_sees_first_what_that_would_do()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var page = await (await browser.OpenAsync(Path)).Form("Bekijk wat er gebeurt").Fill("Interesseren", "24").SubmitAsync();

        page = await page.Form("Opslaan").Fill("Interesseren", "1").SubmitAsync();

        Assert.Contains("Er is nog niets opgeslagen.", page.Ok().Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ReadAsync(db => db.RegionRetentions.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("1,5")]
    [InlineData("eeuwig")]
    public async Task A_term_that_cannot_be_is_said_at_its_field_and_stays_as_it_was_typed(string typed)
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);

        var page = await (await browser.OpenAsync(Path)).Form("Bekijk wat er gebeurt").Fill("Matchen", typed).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([CandidateMessages.TermOutOfRange], page.Form("Bekijk wat er gebeurt").ErrorsAt("Matchen"));
        Assert.Equal(typed, page.Form("Bekijk wat er gebeurt")["Matchen"]);
    }

    [Fact]
    public async Task Two_who_change_the_terms_see_both()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var seen = await (await browser.OpenAsync(Path)).Form("Bekijk wat er gebeurt").Fill("Matchen", "30").SubmitAsync();
        var other = await (await browser.OpenAsync(Path)).Form("Bekijk wat er gebeurt").Fill("Matchen", "20").SubmitAsync();
        await other.Form("Opslaan").SubmitAsync();

        var page = await seen.Form("Opslaan").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(page.Table("Beide versies"), row => row.Take(3).SequenceEqual(["Matchen", "30", "20"]));
    }
}
