using System.Net;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Web.Tests.Programma.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Bodies;

/// <summary>Who sits in which body, by role and for whom.</summary>
public sealed class BodyPagesTests
{
    private const string Path = "/programma/haaglanden/gremia";
    private const string Council = "Onderwijsregioberaad";

    [Fact]
    public async Task The_bodies_are_in_the_menu_with_the_seats_that_the_documents_state_as_vacant()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);

        var page = await (await plan.OpenAsync()).FollowAsync("Gremia");

        Assert.Equal((Path, "Gremia"), (page.Ok().Address, page.Heading));
        Assert.Equal(["vast lid", "vacant", "penvoerder"], page.Table(Council)[1].Take(3));
        Assert.Contains("5 zetels zijn vacant", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_with_seats_is_added_and_read_per_body_per_organisation_and_later_as_earlier()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var page = await (await plan.Browser.OpenAsync(Path)).FollowAsync("Gremium toevoegen");
        page = await page.Form("Opslaan").Fill("Naam", "Werkgroep zij-instroom").Select("Soort", "werkgroep").Fill("Bijeenkomsten", "4x per jaar")
            .Tick("Sectoren", "po").SubmitAsync();
        Assert.Equal("Werkgroep zij-instroom is toegevoegd. Voeg nu de zetels toe.", page.Ok().Notice);

        page = await (await page.FollowAsync("Zetel toevoegen")).Form("Opslaan").Fill("Rol", "voorzitter").Fill("Naam", "An Smit")
            .Select("Namens organisatie", "Stichting Lucas Onderwijs").Fill("Vanaf", "2026-01-01").SubmitAsync();

        Assert.Equal("De zetel is toegevoegd.", page.Ok().Notice);
        Assert.Equal(["voorzitter", "An Smit", "Stichting Lucas Onderwijs", "vanaf 1 januari 2026"], page.Table("Werkgroep zij-instroom")[0].Take(4));
        var all = await plan.Browser.OpenAsync(Path);
        Assert.Contains(
            (await all.FollowAsync("Per organisatie")).Table("Wie waar zit"),
            row => row.SequenceEqual(["Stichting Lucas Onderwijs", "Werkgroep zij-instroom", "voorzitter", "An Smit"]));

        page = await (await page.FollowAsync("Wijzig de zetel van voorzitter An Smit in Werkgroep zij-instroom")).Form("Opslaan")
            .Fill("Tot en met", "2026-02-01").SubmitAsync();

        Assert.Equal("De zetel is opgeslagen.", page.Ok().Notice);
        Assert.DoesNotContain("An Smit", (await plan.Browser.OpenAsync(Path)).Text, StringComparison.Ordinal);
        var earlier = await all.FollowAsync("Eerder");
        Assert.Equal("An Smit", earlier.Table("Werkgroep zij-instroom")[0][1]);
    }

    [Fact]
    public async Task The_name_of_who_left_long_ago_is_a_thing_to_do_and_is_erased_while_the_seat_stays()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var page = await OpenSeatAsync(plan);
        await page.Form("Opslaan").Fill("Naam", "An Smit").Fill("Tot en met", "1-1-2024").SubmitAsync();
        var earlier = await (await plan.Browser.OpenAsync(Path)).FollowAsync("Bekijk de eerdere zetels");
        Assert.Contains("langer dan 2 jaar weg", earlier.Table(Council)[0][1], StringComparison.Ordinal);

        page = await (await earlier.FollowAsync("Wijzig de zetel van vast lid An Smit in Onderwijsregioberaad")).Form("Naam wissen").SubmitAsync();

        Assert.Equal("De naam is gewist. De zetel staat er nog.", page.Ok().Notice);
        Assert.Contains("naam gewist", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("An Smit", (await plan.Browser.OpenAsync(Path + "?stand=eerder")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rol", " ", BodyMessages.RoleMissing)]
    [InlineData("Tot en met", "31-12-2025", BodyMessages.LeftBeforeJoined)]
    [InlineData("Vanaf", "gisteren", DutchInput.DayUnreadable)]
    public async Task A_mistake_in_a_seat_is_said_at_its_field_and_nothing_is_lost(string label, string value, string message)
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var form = (await OpenSeatAsync(plan)).Form("Opslaan").Fill("Naam", "An Smit").Fill("Vanaf", "2026-01-01");

        var page = await form.Fill(label, value).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(label));
        Assert.Equal(("An Smit", value), (page.Form("Opslaan")["Naam"], page.Form("Opslaan")[label]));
    }

    [Fact]
    public async Task A_text_that_is_too_long_and_an_organisation_that_is_not_there_are_refused()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var form = (await OpenSeatAsync(plan)).Form("Opslaan");

        var page = await form.Fill("Naam", new string('a', Seat.NameMaxLength + 1)).SubmitAsync();
        Assert.StartsWith("De naam is 151 tekens lang", Assert.Single(page.Form("Opslaan").ErrorsAt("Naam")), StringComparison.Ordinal);

        page = await form.Fill("Naam", "An").Forge("OrganisationId", $"{int.MaxValue}").SubmitAsync();
        Assert.Equal([BodyMessages.OrganisationUnknown], page.Form("Opslaan").ErrorsAt("Namens organisatie"));
    }

    [Fact]
    public async Task A_name_in_use_is_refused_at_its_field()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);

        var page = await (await plan.Browser.OpenAsync(Path + "/nieuw")).Form("Opslaan").Fill("Naam", "onderwijsregioberaad").SubmitAsync();

        Assert.Equal([BodyMessages.NameTaken(Council)], page.Form("Opslaan").ErrorsAt("Naam"));
    }

    [Fact]
    public async Task Of_two_people_who_change_a_body_or_a_seat_the_second_sees_both_and_chooses()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        using var colleague = await plan.ColleagueAsync();
        var seat = await OpenSeatAsync(plan);
        var body = await seat.FollowAsync(Council);
        foreach (var (page, field) in new[] { (seat, "Naam"), (body, "Bijeenkomsten") })
        {
            var mine = page.Form("Opslaan").Fill(field, "van mij");
            await (await colleague.OpenAsync(page.Address)).Form("Opslaan").Fill(field, "van hem").SubmitAsync();

            var conflict = await mine.SubmitAsync();

            Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
            Assert.Equal(["van mij", "van hem"], conflict.Table("Beide versies").Single().Skip(1).Take(2));
            await conflict.Form("Opslaan").SubmitAsync();
            Assert.Contains("van mij", (await plan.Browser.OpenAsync(Path)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_of_a_seat_sent_twice_makes_one_and_a_body_without_seats_goes()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var page = await (await plan.Browser.OpenAsync(Path)).FollowAsync("Denktank toekomstbestendig onderwijs");
        var form = (await page.FollowAsync("Zetel toevoegen")).Form("Opslaan");

        await form.SubmitAsync();
        page = await form.SubmitAsync();

        Assert.Single(page.Table("Denktank toekomstbestendig onderwijs"));
        Assert.False(page.HasButton("Gremium verwijderen"));
        page = await (await page.FollowAsync("Wijzig de zetel van lid in Denktank toekomstbestendig onderwijs")).Form("Zetel verwijderen").SubmitAsync();
        page = await page.Form("Gremium verwijderen").SubmitAsync();
        Assert.Equal((Path, "Het gremium is verwijderd."), (page.Ok().Address, page.Notice));
    }

    [Fact]
    public async Task The_bodies_are_downloaded_for_a_spreadsheet()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);

        var file = await (await plan.Browser.OpenAsync(Path)).FollowAsync("Downloaden");

        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("gremia-haaglanden.csv", file.Response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("Onderwijsregioberaad;onderwijsregioberaad;;vast lid;vacant;penvoerder;;", file.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_as_the_session_ended_is_still_there_after_signing_in()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var form = (await OpenSeatAsync(plan)).Form("Opslaan").Fill("Naam", "An Smit");
        plan.Browser.LoseSession();

        var signIn = await form.SubmitAsync();
        var page = await signIn.Form("Inloggen").Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", Core.Users.Accounts.DemoPassword).SubmitAsync();

        Assert.Equal("An Smit", page.Form("Opslaan")["Naam"]);
    }

    private static async Task<Page> OpenSeatAsync(PlanAtWork plan) =>
        await (await plan.Browser.OpenAsync(Path)).FollowAsync("Wijzig de zetel van vast lid penvoerder in Onderwijsregioberaad");
}
