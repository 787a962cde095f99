using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests.Beheer.Regions;

/// <summary>The administrator keeps the areas and the neighbours of a region.</summary>
public sealed class RegionPartPagesTests : IDisposable
{
    private const string Path = "/beheer/regios/haaglanden";

    private const string Sectors = "Sectoren waarin de regio’s elkaar raken";

    private readonly Portal portal = new();

    [Fact]
    public async Task An_area_is_added_and_a_programme_manager_can_choose_it_for_an_activity()
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await (await (await browser.OpenAsync(Path)).FollowAsync("Deelgebied toevoegen")).Form("Opslaan")
            .Fill("Naam", "Escamp").Select("Soort", "stadsdeel").Fill("Gemeenten", "den haag").SubmitAsync();

        Assert.Equal("Deelgebied Escamp is toegevoegd.", page.Ok().Notice);
        Assert.Equal("Den Haag", (await page.FollowAsync("Escamp")).Form("Opslaan")["Gemeenten"]);
        using var manager = await portal.SignInAsync(People.Manager);
        Assert.Contains("Escamp stadsdeel: Den Haag", (await manager.OpenAsync("/programma/haaglanden")).Text, StringComparison.Ordinal);
        Assert.Contains("Escamp", (await manager.OpenAsync("/programma/haaglanden/plan/activiteiten/nieuw")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_with_activities_is_renamed_in_their_plan_and_its_removal_is_refused_with_their_number()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        var area = await (await browser.OpenAsync(Path)).FollowAsync("Den Haag");

        var refused = await area.Form("Deelgebied verwijderen").SubmitAsync();
        var page = await refused.Form("Opslaan").Fill("Naam", "G5-stad").SubmitAsync();

        Assert.Equal("‘Den Haag’ is het gebied van 5 activiteiten. Laat de programmamanager daar eerst een ander gebied kiezen.", refused.Warning);
        Assert.Equal("Deelgebied G5-stad is opgeslagen.", page.Ok().Notice);
        Assert.Contains("G5-stad stad · 5 activiteiten", page.Text, StringComparison.Ordinal);
        using var manager = await portal.SignInAsync(People.Manager);
        Assert.Contains("G5-stad", (await manager.OpenAsync("/programma/haaglanden/plan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_without_activities_is_removed()
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await (await (await browser.OpenAsync(Path)).FollowAsync("Zuidwest")).Form("Deelgebied verwijderen").SubmitAsync();

        Assert.Equal("Deelgebied Zuidwest is verwijderd.", page.Ok().Notice);
        Assert.DoesNotContain(page.Links, l => l.TextContent == "Zuidwest");
    }

    [Theory]
    [InlineData("Naam", "laak", "Er is al een deelgebied ‘Laak’ in deze regio.")]
    [InlineData("Naam", "", RegionMessages.AreaNameMissing)]
    [InlineData("Gemeenten", "Delft\nGouda", "‘Gouda’ is geen gemeente van deze regio. Haal haar hier weg, of voeg haar eerst toe aan de gemeenten van de regio.")]
    public async Task A_mistake_in_an_area_is_said_at_its_field_and_nothing_is_lost(string label, string value, string message)
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await (await browser.OpenAsync($"{Path}/deelgebieden/nieuw")).Form("Opslaan")
            .Fill("Naam", "Kust").Select("Soort", "cluster").Fill("Gemeenten", "Westland").Fill(label, value).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(label));
        Assert.Equal((value, "cluster"), (page.Form("Opslaan")[label], page.Form("Opslaan")["Soort"]));
    }

    [Fact]
    public async Task A_neighbour_is_added_changed_and_removed_and_the_page_of_the_region_follows()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        using var manager = await portal.SignInAsync(People.Manager);

        var page = await (await (await browser.OpenAsync(Path)).FollowAsync("Buurregio toevoegen")).Form("Opslaan")
            .Fill("Naam", "Kennemerland").Select("Regio in dit portaal", "Onderwijsregio Kennemerland & Groot-Amsterdam")
            .Tick(Sectors, "vo").Fill("Toelichting", "Samen werven").SubmitAsync();
        Assert.Equal("Buurregio Kennemerland is toegevoegd.", page.Ok().Notice);
        Assert.Contains("Kennemerland vo · Samen werven", (await manager.OpenAsync("/programma/haaglanden")).Text, StringComparison.Ordinal);
        var form = (await page.FollowAsync("Kennemerland (vo)")).Form("Opslaan");
        Assert.Equal("Onderwijsregio Kennemerland & Groot-Amsterdam", form["Regio in dit portaal"]);

        page = await form.Fill("Toelichting", "Samen leren").SubmitAsync();
        Assert.Equal("Buurregio Kennemerland is opgeslagen.", page.Ok().Notice);
        Assert.Contains("Samen leren", (await manager.OpenAsync("/programma/haaglanden")).Text, StringComparison.Ordinal);

        page = await (await page.FollowAsync("Kennemerland (vo)")).Form("Buurregio verwijderen").SubmitAsync();
        Assert.Equal("Buurregio Kennemerland is verwijderd.", page.Ok().Notice);
        Assert.DoesNotContain("Samen leren", (await manager.OpenAsync("/programma/haaglanden")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Naam", "Haaglanden", RegionMessages.NeighbourIsItself)]
    [InlineData("Naam", "rotterdam", "‘Rotterdam’ staat er al, met dezelfde sectoren: po.")]
    [InlineData("Naam", "", RegionMessages.NeighbourNameMissing)]
    public async Task A_mistake_in_a_neighbour_is_said_at_its_field_and_nothing_is_lost(string label, string value, string message)
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await (await browser.OpenAsync($"{Path}/buurregios/nieuw")).Form("Opslaan")
            .Tick(Sectors, "po").Fill("Toelichting", "Samen werven").Fill(label, value).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(label));
        Assert.True(page.Form("Opslaan").IsTicked(Sectors, "po"));
        Assert.Equal("Samen werven", page.Form("Opslaan")["Toelichting"]);
    }

    [Fact]
    public async Task A_region_of_the_address_is_not_taken_for_the_one_that_was_chosen()
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await (await browser.OpenAsync($"{Path}/buurregios/nieuw")).Form("Opslaan").SubmitAsync();

        Assert.Equal("geen: deze regio staat niet in dit portaal", page.Form("Opslaan")["Regio in dit portaal"]);
    }

    [Fact]
    public async Task Of_two_administrators_the_second_sees_both_versions_and_chooses()
    {
        await AddAdministratorAsync(People.Desk);
        using var browser = await portal.SignInAsync(People.Administrator);
        using var colleague = await portal.SignInAsync(People.Desk);
        var (area, neighbour) = ("Zuidwest", "Rijnmond (vo, mbo)");
        var mine = (await (await browser.OpenAsync(Path)).FollowAsync(area)).Form("Opslaan").Fill("Naam", "Van mij");
        var mineToo = (await (await browser.OpenAsync(Path)).FollowAsync(neighbour)).Form("Opslaan").Fill("Toelichting", "Van mij");
        await (await (await colleague.OpenAsync(Path)).FollowAsync(area)).Form("Opslaan").Fill("Naam", "Van haar").SubmitAsync();
        await (await (await colleague.OpenAsync(Path)).FollowAsync(neighbour)).Form("Opslaan").Fill("Toelichting", "Van haar").SubmitAsync();

        var (conflict, other) = (await mine.SubmitAsync(), await mineToo.SubmitAsync());

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (conflict.Status, other.Status));
        Assert.Equal(["Van mij", "Van haar"], conflict.Table("Beide versies").Single().Skip(1).Take(2));
        Assert.Equal(["Van mij", "Van haar"], other.Table("Beide versies").Single().Skip(1).Take(2));
        Assert.Equal("Deelgebied Van haar is opgeslagen.", (await conflict.Form("Opslaan").Forge("Keuze[Name]", "hun").SubmitAsync()).Ok().Notice);
        Assert.Equal("Buurregio Rijnmond is opgeslagen.", (await other.Form("Opslaan").Forge("Keuze[Note]", "mijn").SubmitAsync()).Ok().Notice);
    }

    public void Dispose() => portal.Dispose();

    private Task<int> AddAdministratorAsync(DemoAccount account) => portal.ReadAsync(async db =>
    {
        var id = await db.Users.Where(u => u.Email == account.Email).Select(u => u.Id).SingleAsync();
        db.Grants.Add(new Grant { UserId = id, Role = Role.Beheerder });
        return await db.SaveChangesAsync();
    });
}
