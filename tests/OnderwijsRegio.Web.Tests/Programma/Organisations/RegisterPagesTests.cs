using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Organisations;

public sealed class RegisterPagesTests
{
    private const string Haaglanden = $"/programma/{People.Haaglanden}/deelnemers";
    private const string Ldb = $"/programma/{People.Ldb}/deelnemers";

    [Fact]
    public async Task The_register_begins_with_what_the_documents_name_and_state()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);

        var page = await (await browser.OpenAsync("/programma/haaglanden")).FollowAsync("Deelnemers");

        Assert.Equal("Deelnemers", page.Heading);
        var lucas = Organisations(page).First(row => row[0].StartsWith("Aan de Slag", StringComparison.Ordinal));
        Assert.Equal("loketten", lucas[1]);
        Assert.Contains(page.Table("Besturen, scholen en leerlingen"), row => row[0] == "po" && row[2] == "44" && row[3] == "328" && row[4] == "92.189");
        Assert.Contains(page.Table("Besturen, scholen en leerlingen"), row => row[0] == "po" && row[2] == "–" && row[3] == "317" && row[4] == "95.246");
        Assert.Contains(page.Table("Besturen, scholen en leerlingen"), row => row[0] == "mbo" && row[1] == "dit register" && row[4] == "niet bekend");
    }

    [Fact]
    public async Task The_list_is_filtered_searched_and_paged_by_its_address()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.OpenAsync(Haaglanden);
        Assert.Equal(50, Organisations(page).Count);
        Assert.NotEmpty(Organisations(await page.FollowAsync("Volgende")));

        page = await page.Form("Filter toepassen").Select("Soort", "gemeenten").SubmitAsync();
        Assert.Equal(9, Organisations(page).Count);
        page = await page.Form("Filter toepassen").Fill("Zoek op naam of nummer", "DELFT").SubmitAsync();
        Assert.Equal(["Gemeente Delft"], Organisations(page).Select(row => row[0]));
        page = await page.Form("Filter toepassen").Fill("Zoek op naam of nummer", "onvindbaar").SubmitAsync();
        Assert.Contains("Geen organisatie past bij deze filters.", page.Text, StringComparison.Ordinal);
        Assert.Equal(50, Organisations(await page.FollowAsync("Wis alle filters")).Count);
        (await browser.OpenAsync($"{Haaglanden}?pagina=2147483647")).Ok();
        (await browser.OpenAsync($"{Haaglanden}?pagina=-3&bestuur=x&sector=onzin")).Ok();
    }

    [Fact]
    public async Task A_board_and_its_school_are_added_changed_and_found()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);

        var form = (await (await browser.OpenAsync(Haaglanden)).FollowAsync("Organisatie toevoegen")).Form("Opslaan");
        var page = await form.Fill("Naam", "Stichting De Eik").Select("Soort", "schoolbesturen").Tick("Sectoren", "po").Fill("Bevoegd gezag", "01234")
            .Fill("KvK-nummer", "01234567").Fill("Contactpersoon", "bestuurder").Fill("Vanaf", "2025-08-01").SubmitAsync();
        Assert.Equal(("Stichting De Eik", "Stichting De Eik is opgenomen."), (page.Heading, page.Notice));
        Assert.Equal(("01234", "01234567", "bestuurder"), (page.Term("Bevoegd gezag"), page.Term("KvK-nummer"), page.Term("Contactpersoon")));
        Assert.StartsWith("vanaf 1 augustus 2025", page.Term("deelnemer"), StringComparison.Ordinal);

        page = await (await page.FollowAsync("Gegevens wijzigen")).Form("Opslaan").Fill("Toelichting", "Twee scholen").SubmitAsync();
        Assert.Equal("Twee scholen", page.Term("Toelichting"));
        page = await (await page.FollowAsync("Wijzig de deelname als deelnemer")).Form("Opslaan").Fill("Tot en met", "2026-07-31").SubmitAsync();
        Assert.StartsWith("vanaf 1 augustus 2025, tot en met 31 juli 2026", page.Term("deelnemer"), StringComparison.Ordinal);

        form = (await (await browser.OpenAsync(Haaglanden + "/scholen")).FollowAsync("School toevoegen")).Form("Opslaan");
        page = await form.Fill("Naam", "De Eik").Fill("BRIN", "01ab00").Select("Sector", "po").Fill("Gemeente", "Delft").Select("Bestuur", "Stichting De Eik").SubmitAsync();
        Assert.Equal("De Eik is opgenomen.", page.Notice);
        page = await page.Form("Aantal opslaan").Fill("Jaar", "2025").Fill("Leerlingen", "1.234").Fill("Waar komt dit vandaan?", "DUO, 1 oktober").SubmitAsync();
        Assert.StartsWith("1.234DUO, 1 oktober", page.Term("2025"), StringComparison.Ordinal);

        page = await browser.OpenAsync($"{Haaglanden}/scholen?zoek=01AB&gemeente=Delft");
        Assert.Equal(["De Eik", "01AB00", "po", "Delft", "Stichting De Eik", "1.2342025"], page.Table("1 school").Single());
        Assert.Equal("1 in deze regio", (await page.FollowAsync("Stichting De Eik")).Term("Scholen"));
    }

    [Theory]
    [InlineData("Naam", " ", OrganisationMessages.NameMissing)]
    [InlineData("KvK-nummer", "123", OrganisationMessages.KvkWrong)]
    [InlineData("Bevoegd gezag", "abcde", OrganisationMessages.BoardNumberWrong)]
    [InlineData("Vanaf", "31-2-2026", DutchInput.DayUnreadable)]
    [InlineData("Tot en met", "1-1-2020", OrganisationMessages.LeftBeforeJoined)]
    public async Task A_mistake_in_an_organisation_is_said_at_the_field_and_keeps_what_was_typed(string label, string value, string message)
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var form = (await browser.OpenAsync($"{Haaglanden}/organisaties/nieuw")).Form("Opslaan")
            .Fill("Naam", "Stichting De Eik").Fill("Vanaf", "1-8-2025").Fill("Toelichting", "Blijft").Fill(label, value);

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Errors);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(label));
        Assert.Equal((value, "Blijft"), (page.Form("Opslaan")[label], page.Form("Opslaan")["Toelichting"]));
    }

    [Theory]
    [InlineData("BRIN", "25L", OrganisationMessages.BrinWrong)]
    [InlineData("Naam", "", OrganisationMessages.NameMissing)]
    [InlineData("Tot en met", "1-1-20255", DutchInput.DayUnreadable)]
    public async Task A_mistake_in_a_school_is_said_at_the_field(string label, string value, string message)
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);

        var page = await (await browser.OpenAsync($"{Haaglanden}/scholen/nieuw")).Form("Opslaan").Fill("Naam", "De Eik").Fill(label, value).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(label));
        Assert.Equal(value, page.Form("Opslaan")[label]);
    }

    [Theory]
    [InlineData("Leerlingen", "-5", OrganisationMessages.PupilsWrong)]
    [InlineData("Leerlingen", "12,5", OrganisationMessages.PupilsWrong)]
    [InlineData("Leerlingen", "999999999999", OrganisationMessages.PupilsWrong)]
    [InlineData("Jaar", "20255", OrganisationMessages.YearWrong)]
    [InlineData("Jaar", "", OrganisationMessages.YearWrong)]
    [InlineData("Waar komt dit vandaan?", "", OrganisationMessages.OriginMissing)]
    public async Task A_mistake_in_a_number_of_pupils_is_said_at_the_field(string label, string value, string message)
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await AddSchoolAsync(browser, Haaglanden, "De Eik", "01AB00");

        page = await page.Form("Aantal opslaan").Fill("Jaar", "2025").Fill("Leerlingen", "300").Fill("Waar komt dit vandaan?", "DUO").Fill(label, value).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Form("Aantal opslaan").ErrorsAt(label));
    }

    [Fact]
    public async Task A_second_school_with_the_same_BRIN_is_refused_at_the_BRIN()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        await AddSchoolAsync(browser, Haaglanden, "De Eik", "01AB00");

        var page = await AddSchoolAsync(browser, Haaglanden, "De Es", "01AB00");

        Assert.Equal([OrganisationMessages.BrinTaken("01AB00", "De Eik")], page.Form("Opslaan").ErrorsAt("BRIN"));
    }

    [Fact]
    public async Task A_region_that_does_not_lead_reads_who_does_and_keeps_its_own_days()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        using var other = await portal.SignInAsync(People.ManagerOf(People.Ldb));
        await AddSchoolAsync(browser, Haaglanden, "De Eik", "01AB00");
        var page = await AddSchoolAsync(other, Ldb, "De Eik", "01AB00");
        var led = OrganisationMessages.LedBy("Onderwijsregio Haaglanden");
        Assert.Contains(led, page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Aantal opslaan"));

        page = await (await page.FollowAsync("Deelname wijzigen")).Form("Opslaan").Fill("Tot en met", "2026-07-31").Forge("Name", "Van ons").SubmitAsync();
        Assert.Equal(("De Eik", "begin niet bekend, tot en met 31 juli 2026"), (page.Heading, page.Term("Doet mee")));

        var pool = await portal.ReadAsync(db => db.Organisations.Where(o => o.Name == "PoolWest").Select(o => o.Id).SingleAsync());
        page = await other.OpenAsync($"{Ldb}/organisaties/{pool}/wijzigen");
        Assert.Equal(("PoolWest", led), (page.Heading, page.Warning));
        Assert.DoesNotContain(page.Links, a => a.Spoken() == "Gegevens wijzigen");
        Assert.Contains((await browser.OpenAsync($"{Haaglanden}/organisaties/{pool}")).Links, a => a.Spoken() == "Gegevens wijzigen");
    }

    [Fact]
    public async Task What_was_added_by_mistake_is_removed_and_what_is_in_use_says_why_not()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var lucas = await portal.ReadAsync(db => db.Participations.Where(p => p.Organisation!.Name == "Stichting Lucas Onderwijs")
            .OrderBy(p => p.Id).Select(p => new { p.OrganisationId, p.Id }).ToListAsync());

        var page = await (await browser.OpenAsync($"{Haaglanden}/deelname/{lucas[0].Id}")).Form("Deelname verwijderen").SubmitAsync();
        Assert.Equal(("Stichting Lucas Onderwijs", "De deelname is verwijderd."), (page.Heading, page.Notice));
        page = await (await browser.OpenAsync($"{Haaglanden}/deelname/{lucas[1].Id}")).Form("Deelname verwijderen").SubmitAsync();
        Assert.Equal(OrganisationMessages.OrganisationHasUsers, page.Warning);

        page = await AddSchoolAsync(browser, Haaglanden, "De Eik", "01AB00");
        var address = page.Address;
        page = await page.Form("Aantal opslaan").Fill("Jaar", "2025").Fill("Leerlingen", "300").Fill("Waar komt dit vandaan?", "DUO").SubmitAsync();
        page = await (await page.FollowAsync("School wijzigen")).Form("Uit deze regio verwijderen").SubmitAsync();
        Assert.Equal(OrganisationMessages.SchoolHasPupils, page.Warning);
        page = await (await browser.OpenAsync(address)).Form("Verwijder het aantal van 2025").SubmitAsync();
        Assert.Equal("Het aantal leerlingen in 2025 is verwijderd.", page.Notice);
        page = await (await page.FollowAsync("School wijzigen")).Form("Uit deze regio verwijderen").SubmitAsync();
        Assert.Equal(("Scholen", "De school is uit deze regio verwijderd."), (page.Heading, page.Notice));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task Of_two_people_who_change_an_organisation_a_participation_or_a_school_the_second_sees_both_and_chooses()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        using var colleague = await portal.SignInAsync(People.Manager);
        await AddSchoolAsync(browser, Haaglanden, "De Eik", "01AB00");
        var ids = await portal.ReadAsync(async db => (
            Organisation: await db.Organisations.Where(o => o.Name == "Yuverta").Select(o => o.Id).SingleAsync(),
            Participation: await db.Participations.Where(p => p.Organisation!.Name == "Yuverta").Select(p => p.Id).SingleAsync(),
            School: await db.Schools.Where(s => s.Brin == "01AB00").Select(s => s.Id).SingleAsync()));
        foreach (var (address, field) in new[]
        {
            ($"organisaties/{ids.Organisation}/wijzigen", "Toelichting"),
            ($"deelname/{ids.Participation}", "Doet mee als"),
            ($"scholen/{ids.School}/wijzigen", "Toelichting"),
        })
        {
            var mine = (await browser.OpenAsync($"{Haaglanden}/{address}")).Form("Opslaan").Fill(field, "van mij");
            await (await colleague.OpenAsync($"{Haaglanden}/{address}")).Form("Opslaan").Fill(field, "van haar").SubmitAsync();

            var conflict = await mine.SubmitAsync();

            Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
            Assert.Equal(["van mij", "van haar"], conflict.Table("Beide versies").Single().Skip(1).Take(2));
            var page = await conflict.Form("Opslaan").SubmitAsync();
            Assert.Contains("van mij", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_that_is_seen_is_downloaded_for_a_spreadsheet()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);

        var file = await (await browser.OpenAsync($"{Haaglanden}?soort=gemeenten&zoek=delft")).FollowAsync("Download als csv");

        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition!.DispositionType);
        var bytes = await file.Response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.Equal(1, System.Text.Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    public async Task What_was_typed_as_the_session_ended_is_still_there_after_signing_in()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Manager);
        var form = (await browser.OpenAsync($"{Haaglanden}/scholen/nieuw")).Form("Opslaan").Fill("Naam", "De Eik").Fill("BRIN", "01AB00");
        browser.LoseSession();

        var signIn = await form.SubmitAsync();
        var page = await signIn.Form("Inloggen").Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();

        Assert.Equal(("De Eik", "01AB00"), (page.Form("Opslaan")["Naam"], page.Form("Opslaan")["BRIN"]));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Organisations(Page page) =>
        page.Document.QuerySelector("#cap") is null ? [] : page.Table(page.Document.QuerySelector("#cap")!.Spoken());

    private static async Task<Page> AddSchoolAsync(Browser browser, string register, string name, string brin) =>
        await (await browser.OpenAsync($"{register}/scholen/nieuw")).Form("Opslaan").Fill("Naam", name).Fill("BRIN", brin).SubmitAsync();
}
