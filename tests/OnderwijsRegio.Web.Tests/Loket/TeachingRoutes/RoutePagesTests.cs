using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.TeachingRoutes;

/// <summary>The desk keeps the routes of its region; what counts from which day is seen beforehand.</summary>
public sealed class RoutePagesTests : IDisposable
{
    private const string Path = "/loket/haaglanden/keuzewijzer";
    private const string Public = "/keuzewijzer/haaglanden";
    private const string Pabo = "Deeltijdpabo, ook verkort";
    private const string Sectors = "In welke sector wilt u werken?";

    private readonly Portal portal = new();

    [Fact]
    public async Task The_routes_are_in_the_menu_with_what_counts_now()
    {
        using var desk = await portal.SignInAsync(People.Desk);

        var page = await (await desk.OpenAsync("/loket/haaglanden")).FollowAsync("Keuzewijzer");

        Assert.Equal((Path, "Keuzewijzer"), (page.Ok().Address, page.Heading));
        Assert.Equal(["Eerst meelopen op een school", "geldt vanaf 1 januari 2026", "–"], page.Table("Routes op 2 maart 2026")[0].Take(3));
    }

    [Fact]
    public async Task A_route_that_is_added_is_read_by_visitors_from_its_day_and_a_double_click_adds_one()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        var form = (await (await desk.OpenAsync(Path)).FollowAsync("Route toevoegen")).Form("Opslaan")
            .Fill("Geldt vanaf", "2026-03-02").Fill("Naam", "Coach in de klas").Fill("Uitleg", "U begint als coach.")
            .Fill("Duur", "Een half jaar.").Fill("Bron", "Het loket").Tick(Sectors, "po");

        await form.SubmitAsync();
        var page = await form.SubmitAsync();

        Assert.Equal("Coach in de klas is toegevoegd en geldt vanaf 2 maart 2026.", page.Ok().Notice);
        using var visitor = portal.Browse();
        var advice = await visitor.OpenAsync(Public + "?sector=po&diploma=mbo");
        Assert.Single(advice.Document.QuerySelectorAll("h3"), h => h.Spoken() == "Coach in de klas");
        Assert.Contains("Duur Een half jaar.", advice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prepared_change_counts_from_its_day_is_previewed_before_and_leaves_what_was()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        var page = await (await (await desk.OpenAsync(Path)).FollowAsync(Pabo)).FollowAsync("Wijziging voorbereiden");

        page = await page.Form("Opslaan").Fill("Geldt vanaf", "2026-08-01").Fill("Duur", "Twee jaar.").SubmitAsync();

        Assert.Equal("De wijziging geldt vanaf 1 augustus 2026.", page.Ok().Notice);
        Assert.Equal(
            [["1 januari 2026: wijzig deze versie", "31 juli 2026", "geldt nu", Pabo], ["1 augustus 2026: wijzig deze versie", "–", "komt", Pabo]],
            page.Table("Versies"));
        using var visitor = portal.Browse();
        Assert.DoesNotContain("Twee jaar.", (await visitor.OpenAsync(Public)).Text, StringComparison.Ordinal);
        var later = await desk.OpenAsync(Path + "?op=2026-08-01");
        Assert.Equal("geldt vanaf 1 augustus 2026", later.Table("Routes op 1 augustus 2026").Single(r => r[0] == Pabo)[1]);
        Assert.Contains("Twee jaar.", (await later.FollowAsync("Voorbeeld bekijken")).Ok().Text, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromDays(160));
        using var again = await portal.SignInAsync(People.Desk);
        Assert.Contains("Twee jaar.", (await visitor.OpenAsync(Public)).Text, StringComparison.Ordinal);
        page = await (await (await again.OpenAsync(Path)).FollowAsync(Pabo)).FollowAsync("1 januari 2026: bekijk deze versie");
        Assert.Contains("Deze versie gold van 1 januari 2026 tot en met 31 juli 2026.", page.Ok().Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Opslaan"));
    }

    [Fact]
    public async Task A_change_that_is_not_yet_there_can_be_removed()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        var page = await (await (await desk.OpenAsync(Path)).FollowAsync(Pabo)).FollowAsync("Wijziging voorbereiden");
        page = await page.Form("Opslaan").Fill("Geldt vanaf", "1-8-2026").SubmitAsync();

        page = await (await page.FollowAsync("1 augustus 2026: wijzig deze versie")).Form("Wijziging verwijderen").SubmitAsync();

        Assert.Equal("De wijziging is verwijderd.", page.Ok().Notice);
        Assert.Single(page.Table("Versies"));
    }

    [Fact]
    public async Task A_route_that_stops_is_read_until_that_day()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        var page = await (await desk.OpenAsync(Path)).FollowAsync(Pabo);

        page = await page.Form("Einde opslaan").Fill("Geldt niet meer vanaf", "2026-08-01").SubmitAsync();

        Assert.Equal("De route stopt vanaf 1 augustus 2026.", page.Ok().Notice);
        Assert.Contains("stopt vanaf 1 augustus 2026", (await desk.OpenAsync(Path)).Table("Routes op 2 maart 2026").Single(r => r[0] == Pabo)[2], StringComparison.Ordinal);
        using var visitor = portal.Browse();
        Assert.Contains(Pabo, (await visitor.OpenAsync(Public)).Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(152));
        Assert.DoesNotContain(Pabo, (await visitor.OpenAsync(Public)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_chooses_the_order()
    {
        using var desk = await portal.SignInAsync(People.Desk);

        var page = await (await desk.OpenAsync(Path)).Form($"Zet {Pabo} hoger").SubmitAsync();

        Assert.Equal("De volgorde is opgeslagen.", page.Ok().Notice);
        Assert.Equal(Pabo, page.Table("Routes op 2 maart 2026")[1][0]);
    }

    [Theory]
    [InlineData("Geldt vanaf", "", TeachingRouteMessages.FromMissing)]
    [InlineData("Geldt vanaf", "morgen", DutchInput.DayUnreadable)]
    [InlineData("Geldt vanaf", "1-3-2026", TeachingRouteMessages.FromPast)]
    [InlineData("Naam", " ", TeachingRouteMessages.NameMissing)]
    [InlineData("Uitleg", "", TeachingRouteMessages.ExplanationMissing)]
    [InlineData("Link van de volgende stap", "http://voorbeeld.nl", TeachingRouteMessages.LinkWrong)]
    [InlineData("Link van de bron", "javascript:alert(1)", TeachingRouteMessages.LinkWrong)]
    [InlineData("Bron", "", TeachingRouteMessages.SourceMissing)]
    [InlineData("Nagekeken op", "2026-03-03", TeachingRouteMessages.CheckedLater)]
    public async Task A_mistake_is_said_at_its_field_and_nothing_is_lost(string label, string value, string message)
    {
        using var desk = await portal.SignInAsync(People.Desk);
        var form = Filled(await desk.OpenAsync(Path + "/nieuw")).Fill(label, value);

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(label));
        Assert.Equal(("Een halve dag.", value), (page.Form("Opslaan")["Duur"], page.Form("Opslaan")[label]));
        Assert.True(page.Form("Opslaan").IsTicked(Sectors, "vo"));
    }

    [Theory]
    [InlineData("Naam", TeachingRouteVersion.NameMaxLength)]
    [InlineData("Kosten", TeachingRouteVersion.TextMaxLength)]
    [InlineData("Bron", TeachingRouteVersion.SourceMaxLength)]
    public async Task A_text_that_is_too_long_is_refused_with_its_length(string label, int most)
    {
        using var desk = await portal.SignInAsync(People.Desk);

        var page = await Filled(await desk.OpenAsync(Path + "/nieuw")).Fill(label, new string('a', most + 1)).SubmitAsync();

        Assert.Contains("tekens lang", Assert.Single(page.Form("Opslaan").ErrorsAt(label)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_who_correct_a_route_the_second_sees_both_and_chooses()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        using var colleague = await ColleagueAsync();
        var page = await (await (await desk.OpenAsync(Path)).FollowAsync(Pabo)).FollowAsync("Tekst verbeteren");
        var mine = page.Form("Opslaan").Fill("Duur", "van mij").Fill("Nagekeken op", "2026-03-02");
        await (await colleague.OpenAsync(page.Address)).Form("Opslaan").Fill("Duur", "van haar").Fill("Nagekeken op", "2026-03-02").SubmitAsync();

        var conflict = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["Duur", "van mij", "van haar"], conflict.Table("Beide versies").Single().Take(3));
        page = await conflict.Form("Opslaan").SubmitAsync();
        Assert.Contains("Duur van mij", page.Ok().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_who_prepare_a_change_the_second_sees_that_of_the_first()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        using var colleague = await ColleagueAsync();
        var page = await (await (await desk.OpenAsync(Path)).FollowAsync(Pabo)).FollowAsync("Wijziging voorbereiden");
        var mine = page.Form("Opslaan").Fill("Geldt vanaf", "2026-09-01").Fill("Duur", "van mij");
        await (await colleague.OpenAsync(page.Address)).Form("Opslaan").Fill("Geldt vanaf", "2026-08-01").Fill("Kosten", "van haar").SubmitAsync();

        var conflict = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains(conflict.Table("Beide versies"), row => row[0] == "Kosten" && row[2] == "van haar");
        page = await conflict.Form("Opslaan").SubmitAsync();
        Assert.Equal(3, page.Ok().Table("Versies").Count);
    }

    [Fact]
    public async Task Of_two_people_who_end_a_route_the_second_is_told()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        using var colleague = await ColleagueAsync();
        var page = await (await desk.OpenAsync(Path)).FollowAsync(Pabo);
        var mine = page.Form("Einde opslaan").Fill("Geldt niet meer vanaf", "2026-08-01");
        await (await colleague.OpenAsync(page.Address)).Form("Einde opslaan").Fill("Geldt niet meer vanaf", "2026-07-01").SubmitAsync();

        var told = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("wijzigde deze route terwijl u keek", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal("2026-08-01", told.Form("Einde opslaan")["Geldt niet meer vanaf"]);
    }

    [Fact]
    public async Task What_was_typed_as_the_session_ended_is_still_there_after_signing_in()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        var form = Filled(await desk.OpenAsync(Path + "/nieuw"));
        desk.LoseSession();

        var signIn = await form.SubmitAsync();
        var page = await signIn.Form("Inloggen").Fill("E-mailadres", People.Desk.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();

        Assert.Equal("Coach in de klas", page.Form("Opslaan")["Naam"]);
        Assert.True(page.Form("Opslaan").IsTicked(Sectors, "vo"));
    }

    [Fact]
    public async Task Only_the_desk_of_the_region_gets_in()
    {
        using var manager = await portal.SignInAsync(People.Manager);
        using var desk = await portal.SignInAsync(People.Desk);

        Assert.Equal(HttpStatusCode.Forbidden, (await manager.OpenAsync(Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"/loket/{People.Kga}/keuzewijzer")).Status);
        var other = await portal.ReadAsync(db => db.TeachingRoutes.Where(r => db.Regions.Any(g => g.Id == r.RegionId && g.Slug == People.Kga)).Select(r => r.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"{Path}/{other}")).Status);
    }

    public void Dispose() => portal.Dispose();

    private static Form Filled(Page page) => page.Form("Opslaan")
        .Fill("Naam", "Coach in de klas").Fill("Uitleg", "U begint als coach.").Fill("Duur", "Een halve dag.").Fill("Bron", "Het loket").Tick(Sectors, "vo");

    /// <summary>Someone else of this desk, signed in.</summary>
    private async Task<Browser> ColleagueAsync()
    {
        var colleague = Accounts.Demo.Single(a => a.Role == Role.Loketmedewerker && a.Region == People.Kga);
        await portal.ReadAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == colleague.Email);
            var region = await db.Regions.SingleAsync(r => r.Slug == People.Haaglanden);
            db.Grants.Add(new Grant { UserId = user.Id, Role = Role.Loketmedewerker, RegionId = region.Id });
            return await db.SaveChangesAsync();
        });
        return await portal.SignInAsync(colleague);
    }
}
