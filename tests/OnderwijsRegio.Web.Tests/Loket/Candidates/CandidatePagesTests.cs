using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Candidates;

/// <summary>The day of a loket employee.</summary>
public sealed class CandidatePagesTests
{
    private const string Path = "/loket/haaglanden/kandidaten";

    [Fact]
    public async Task She_signs_in_and_sees_the_day()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);

        var page = (await browser.OpenAsync("/start")).Ok();

        Assert.Equal(("/loket/haaglanden/vandaag", "Vandaag"), (page.Address, page.Heading));
        Assert.All(new[] { "Vervolgstappen van vandaag en te laat", "Nog niet gesproken: 4 kandidaten" }, title => Assert.Contains(title, page.Text, StringComparison.Ordinal));
        var due = page.Table("Vervolgstappen van vandaag en te laat");
        Assert.All(due, row => Assert.Contains("2026", row[1], StringComparison.Ordinal));
        Assert.Contains(due, row => row[1].EndsWith("te laat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task She_adds_someone_logs_a_call_with_a_next_step_ticks_it_off_and_goes_to_the_next_phase()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var page = await (await browser.OpenAsync(Path)).FollowAsync("Kandidaat toevoegen");
        page = await page.Form("Opslaan").Fill("Voornaam", "Noor").Fill("Achternaam", "van Oefenink").Fill("Telefoonnummer", "06-87 65 43 21")
            .Fill("Binnengekomen via", "Banenmarkt").Tick("Sectoren", "po").Select("Grondslag", "gerechtvaardigd belang").SubmitAsync();

        Assert.Equal(("Noor van Oefenink", "Het dossier is begonnen."), (page.Ok().Heading, page.Notice));
        Assert.Equal("06 87654321", page.Term("Telefoonnummer"));
        Assert.Equal("2 maart 2027", page.Term("Bewaren tot en met"));

        page = await page.Form("Vastleggen").Select("Hoe", "gebeld").Fill("Wat is er besproken?", "Wil een dag meelopen.").Fill("Vervolgstap", "School bellen")
            .Fill("Uiterlijk op", "2026-03-05").SubmitAsync();

        Assert.Equal("Het contact is vastgelegd.", page.Ok().Notice);
        Assert.Contains("Wil een dag meelopen.", page.Text, StringComparison.Ordinal);

        page = await page.Form("Gedaan: School bellen").SubmitAsync();

        Assert.Equal("De vervolgstap is afgevinkt.", page.Ok().Notice);
        Assert.False(page.HasButton("Gedaan: School bellen"));

        page = await (await page.FollowAsync("Fase wijzigen")).Form("Opslaan").Tick("Waar gaat de kandidaat naartoe?", "oriënteren").SubmitAsync();

        Assert.Equal("De fase is gewijzigd.", page.Ok().Notice);
        Assert.Contains("Van interesseren naar oriënteren", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seeking_and_filtering_hold_together_and_no_address_holds_a_name()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);

        var found = await (await browser.OpenAsync(Path)).Form("Zoeken").Fill("Zoek een kandidaat", "demo.example bilal").SubmitAsync();

        Assert.Equal(2, found.Ok().Table("2 kandidaten").Count);
        Assert.All(found.Table("2 kandidaten"), row => Assert.StartsWith("Kies Bilal", row[0], StringComparison.Ordinal));
        Assert.DoesNotContain("bilal", found.Address, StringComparison.OrdinalIgnoreCase);

        var filtered = await found.Form("Filter toepassen").Select("Binnengekomen via", "Website van de regio").SubmitAsync();

        Assert.Single(filtered.Ok().Table("1 kandidaat"));
        Assert.All(filtered.Links, link => Assert.DoesNotContain("bilal", link.GetAttribute("href")!, StringComparison.OrdinalIgnoreCase));
        var without = await filtered.FollowAsync("Gezocht: demo.example bilal (verwijder dit filter)");
        Assert.Contains("Bron: Website van de regio", without.Text, StringComparison.Ordinal);
        Assert.True(without.Document.QuerySelectorAll("tbody tr").Length > 1);
    }

    [Fact]
    public async Task What_someone_else_sealed_is_not_sought()
    {
        using var portal = new Portal();
        var other = await portal.SignInAsync(Core.Users.Accounts.Demo.Single(a => a.Email == "loket.kga@demo.example"));
        var theirs = await (await other.OpenAsync("/loket/kennemerland-en-groot-amsterdam/kandidaten")).Form("Zoeken").Fill("Zoek een kandidaat", "bilal").SubmitAsync();

        var page = await (await portal.SignInAsync(People.Desk)).OpenAsync(theirs.Address.Replace("kennemerland-en-groot-amsterdam", "haaglanden", StringComparison.Ordinal));

        Assert.DoesNotContain("bilal", page.Ok().Form("Zoeken")["Zoek een kandidaat"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Gezocht", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_that_was_typed_is_lost()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);

        var page = await (await browser.OpenAsync($"{Path}/nieuw")).Form("Opslaan").Fill("Voornaam", "Noor").Fill("E-mailadres", "noor@demo").Fill("Telefoonnummer", "12")
            .Fill("Uren per week", "veel").Fill("Andere wensen", "Niet op vrijdag").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var form = page.Form("Opslaan");
        Assert.Equal([CandidateMessages.EmailUnreadable], form.ErrorsAt("E-mailadres"));
        Assert.Equal([CandidateMessages.PhoneUnreadable], form.ErrorsAt("Telefoonnummer"));
        Assert.Equal(("Noor", "12", "veel", "Niet op vrijdag"), (form["Voornaam"], form["Telefoonnummer"], form["Uren per week"], form["Andere wensen"]));

        page = await form.Fill("E-mailadres", "noor@demo.example").Fill("Telefoonnummer", "").Fill("Binnengekomen via", "Loket").SubmitAsync();
        Assert.Equal([CandidateMessages.HoursOutOfRange], page.Form("Opslaan").ErrorsAt("Uren per week"));
    }

    [Fact]
    public async Task A_file_that_looks_alike_is_shown_and_one_tick_says_that_it_is_someone_else()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);

        var page = await (await browser.OpenAsync($"{Path}/nieuw")).Form("Opslaan").Fill("Voornaam", "Bilal").Fill("E-mailadres", "BILAL.2@demo.example")
            .Fill("Binnengekomen via", "Loket").Select("Grondslag", "gerechtvaardigd belang").SubmitAsync();

        Assert.Equal([CandidateMessages.MayBeDouble], page.Errors);
        Assert.Contains(page.Links, link => link.TextContent.StartsWith("Bilal", StringComparison.Ordinal));

        page = await page.Form("Opslaan").Tick("Lijkt op", "Dit is iemand anders").SubmitAsync();

        Assert.Equal("Het dossier is begonnen.", page.Ok().Notice);
    }

    [Fact]
    public async Task Nine_digits_that_may_be_a_bsn_are_held_back_until_denied()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var page = await FirstAsync(browser);

        page = await page.Form("Vastleggen").Fill("Wat is er besproken?", "Gaf 111222333 op").SubmitAsync();

        Assert.Equal([CandidateMessages.MayBeBsn], page.Errors);
        Assert.Equal("Gaf 111222333 op", page.Form("Vastleggen")["Wat is er besproken?"]);
        Assert.Equal(0, await portal.ReadAsync(db => db.ContactMoments.CountAsync(c => c.Text.Contains("111222333"))));

        page = await page.Form("Vastleggen").Forge("IsNoBsn", "true").SubmitAsync();

        Assert.Equal("Het contact is vastgelegd.", page.Ok().Notice);
    }

    [Fact]
    public async Task Opening_a_file_leaves_a_trace()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);

        await FirstAsync(browser);

        Assert.Equal(1, await portal.ReadAsync(db => db.Trace.CountAsync(t => t.Action == "candidate.opened")));
    }

    [Fact]
    public async Task Stopping_asks_for_a_reason_and_who_stopped_can_begin_again()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var page = await (await FirstAsync(browser)).FollowAsync("Fase wijzigen");

        page = await page.Form("Opslaan").Tick("Waar gaat de kandidaat naartoe?", "stopt").SubmitAsync();
        Assert.Equal([CandidateMessages.ReasonMissing], page.Form("Opslaan").ErrorsAt("Reden"));
        page = await page.Form("Opslaan").Select("Reden", "ander werk gevonden").SubmitAsync();

        Assert.Equal("Vastgelegd dat de kandidaat stopte.", page.Ok().Notice);
        page = await (await page.FollowAsync("Weer beginnen")).Form("Opslaan").SubmitAsync();
        Assert.Equal("De fase is gewijzigd.", page.Ok().Notice);
    }

    [Fact]
    public async Task Two_who_change_the_same_file_see_both_versions()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var edit = await (await FirstAsync(browser)).FollowAsync("Gegevens wijzigen");
        await edit.Form("Opslaan").Fill("Vakken", "Duits").SubmitAsync();

        var page = await edit.Form("Opslaan").Fill("Vakken", "wiskunde").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(page.Table("Beide versies"), row => row.Take(3).SequenceEqual(["Vakken", "wiskunde", "Duits"]));
    }

    [Fact]
    public async Task Whoever_asks_gets_all_that_is_known_as_a_page_and_as_a_file_and_is_erased_in_one_click()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var file = await FirstAsync(browser);
        var name = file.Heading;
        file = await file.Form("Vastleggen").Fill("Wat is er besproken?", "Vroeg om inzage").SubmitAsync();

        var page = (await file.FollowAsync("Inzage geven")).Ok();
        Assert.StartsWith("Wat ", page.Heading, StringComparison.Ordinal);
        Assert.Contains("Vroeg om inzage", page.Text, StringComparison.Ordinal);
        var json = System.Text.Json.JsonDocument.Parse((await file.FollowAsync("Gegevens meegeven (JSON)")).Source).RootElement;
        Assert.Equal(name.Split(' ')[0], json.GetProperty("gegevens").GetProperty("Voornaam").GetString());
        Assert.Equal("Vroeg om inzage", json.GetProperty("tijdlijn")[0].GetProperty("tekst").GetString());
        Assert.Equal(2, await portal.ReadAsync(db => db.Trace.CountAsync(t => t.Action == "candidate.disclosed")));

        page = await (await file.FollowAsync("Alles wissen")).Form("Alles wissen").SubmitAsync();

        Assert.StartsWith("Het dossier is gewist.", page.Ok().Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(file.Address)).Status);
    }

    private static async Task<Page> FirstAsync(Browser browser)
    {
        var list = await browser.OpenAsync(Path);
        return (await browser.OpenAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!)).Ok();
    }
}
