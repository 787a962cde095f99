using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Organisations;

/// <summary>The region that leads hands that over by hand.</summary>
public sealed class LeadPagesTests : IDisposable
{
    private const string Haaglanden = "/programma/haaglanden/deelnemers";
    private const string Ldb = $"/programma/{People.Ldb}/deelnemers";
    private const string To = "Regio die het beheer overneemt";

    private readonly Portal portal = new();

    [Fact]
    public async Task The_lead_of_an_organisation_goes_to_another_region_which_then_changes_it()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        using var other = await portal.SignInAsync(People.ManagerOf(People.Ldb));
        var id = await portal.ReadAsync(db => db.Organisations.Where(o => o.Name == "PoolWest").Select(o => o.Id).SingleAsync());
        var page = await (await browser.OpenAsync($"{Haaglanden}/organisaties/{id}")).FollowAsync("Beheer overdragen");

        var refused = await page.Form("Beheer overdragen").SubmitAsync();
        page = await refused.Form("Beheer overdragen").Select(To, "Leiden, Duin- en Bollenstreek PO").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([OrganisationMessages.LeadUnknown], refused.Form("Beheer overdragen").ErrorsAt(To));
        Assert.Equal(("PoolWest", "Het beheer van PoolWest is overgedragen."), (page.Ok().Heading, page.Notice));
        Assert.DoesNotContain(page.Links, a => a.Spoken() is "Gegevens wijzigen" or "Beheer overdragen");
        Assert.Contains((await other.OpenAsync($"{Ldb}/organisaties/{id}")).Links, a => a.Spoken() == "Gegevens wijzigen");
        var again = await browser.OpenAsync($"{Haaglanden}/organisaties/{id}/beheer");
        Assert.Equal(OrganisationMessages.LedBy("Onderwijsregio Leiden, Duin- en Bollenstreek PO"), again.Warning);
    }

    [Fact]
    public async Task The_lead_of_a_school_goes_to_another_region_that_has_it()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        var id = await SchoolAsync(People.Haaglanden, People.Kga);
        var page = await (await browser.OpenAsync($"{Haaglanden}/scholen/{id}")).FollowAsync("Beheer overdragen");

        page = await page.Form("Beheer overdragen").Select(To, "Kennemerland & Groot-Amsterdam").SubmitAsync();

        Assert.Equal(("De Eik", "Het beheer van De Eik is overgedragen."), (page.Ok().Heading, page.Notice));
        Assert.False(page.HasButton("Aantal opslaan"));
    }

    [Fact]
    public async Task Where_no_other_region_has_it_the_page_says_so_and_offers_nothing()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        var id = await SchoolAsync(People.Haaglanden);

        var page = await browser.OpenAsync($"{Haaglanden}/scholen/{id}/beheer");

        Assert.Contains("Er is geen andere regio", page.Ok().Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Beheer overdragen"));
        Assert.DoesNotContain((await browser.OpenAsync($"{Haaglanden}/scholen/{id}")).Links, a => a.Spoken() == "Beheer overdragen");
    }

    public void Dispose() => portal.Dispose();

    private Task<int> SchoolAsync(params string[] slugs) => portal.ReadAsync(async db =>
    {
        var regions = await db.Regions.Where(r => slugs.Contains(r.Slug)).ToDictionaryAsync(r => r.Slug, r => r.Id);
        var school = new School { Name = "De Eik", LeadRegionId = regions[slugs[0]] };
        school.Participations.AddRange(slugs.Select(slug => new SchoolParticipation { RegionId = regions[slug] }));
        db.Add(school);
        await db.SaveChangesAsync();
        return school.Id;
    });
}
