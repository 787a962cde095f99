using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Web.Tests.Reading;
using OnderwijsRegio.Web.Visitors.SignUps;

namespace OnderwijsRegio.Web.Tests.Loket.Events;

/// <summary>The desk plans events; visitors find them, sign up and come.</summary>
public sealed class EventPagesTests
{
    private const string Path = "/loket/haaglanden/bijeenkomsten";

    [Fact]
    public async Task She_plans_a_series_and_a_visitor_finds_it_signs_up_and_cancels()
    {
        using var portal = new Portal();
        var desk = await portal.SignInAsync(People.Desk);
        var page = await (await desk.OpenAsync(Path)).FollowAsync("Bijeenkomst plannen");
        page = await Filled(page.Form("Plannen")).Select("Herhalen", "elke week").Fill("Hoe vaak", "3").Fill("Aantal plaatsen", "1").SubmitAsync();
        Assert.Equal(("De reeks van 3 bijeenkomsten is gepland.", "Kijkje in de klas"), (page.Ok().Notice, page.Heading));

        var visitor = portal.Browse();
        var agenda = await (await visitor.OpenAsync("/regio/haaglanden")).FollowAsync("Agenda met bijeenkomsten");
        Assert.Equal(3, agenda.Ok().Links.Count(l => l.TextContent == "Kijkje in de klas"));
        var shown = await visitor.OpenAsync(agenda.Links.First(l => l.TextContent == "Kijkje in de klas").GetAttribute("href")!);
        var thanks = await SignUpAsync(portal, shown, "Aanmelden", "noor@demo.example");
        Assert.Equal("Bedankt voor uw aanmelding", thanks.Ok().Heading);
        Assert.Contains("dinsdag 10 maart 2026, 19:30 – 21:00 uur", thanks.Text, StringComparison.Ordinal);

        await SignUpAsync(portal, await visitor.OpenAsync(shown.Address), "Op de wachtlijst", "bas@demo.example");
        Assert.StartsWith("U staat op de wachtlijst", Assert.Single(await portal.MailsToAsync("bas@demo.example")).Subject, StringComparison.Ordinal);

        var link = new Uri((await portal.MailsToAsync("noor@demo.example"))[0].TextBody!.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
        page = await (await visitor.OpenAsync(link)).Form("Afmelden voor Kijkje in de klas").SubmitAsync();
        Assert.StartsWith("U bent afgemeld.", page.Ok().Notice, StringComparison.Ordinal);
        Assert.StartsWith("Er is een plaats voor u", (await portal.MailsToAsync("bas@demo.example"))[0].Subject, StringComparison.Ordinal);

        page = await desk.OpenAsync(shown.Address.Replace("/agenda/haaglanden", Path, StringComparison.Ordinal));
        Assert.Equal([("bas Oefenink", "aangemeld"), ("noor Oefenink", "afgemeld")], Attendees(page.Ok()));
    }

    [Fact]
    public async Task After_it_she_notes_who_came_and_all_others_in_one_click()
    {
        using var portal = new Portal();
        portal.Clock.Advance(TimeSpan.FromDays(6));
        var desk = await portal.SignInAsync(People.Desk);
        var list = await desk.OpenAsync($"{Path}?eerder=true");
        var page = await desk.OpenAsync(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Contains("nog niet vastgelegd", page.Ok().Text, StringComparison.Ordinal);

        page = await page.Form("Opslaan, en de anderen kwamen").SubmitAsync();

        Assert.Equal("De opkomst is vastgelegd.", page.Ok().Notice);
        var states = await portal.ReadAsync(db => db.Attendances.Where(a => a.Event!.RegionId == db.Regions.Single(r => r.Slug == "haaglanden").Id && a.Event.On > new DateOnly(2026, 3, 2) && a.Event.On < new DateOnly(2026, 3, 9))
            .Select(a => a.State).ToListAsync());
        Assert.Equal(3, states.Count(s => s is AttendanceState.Gekomen));
        Assert.Equal("3 personen kwamen", page.Document.QuerySelector("#conversie")!.TextContent);
    }

    [Fact]
    public async Task A_candidate_is_signed_up_from_the_file_and_the_file_tells_of_it()
    {
        using var portal = new Portal();
        var desk = await portal.SignInAsync(People.Desk);
        var list = await desk.OpenAsync("/loket/haaglanden/kandidaten");
        var page = await desk.OpenAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);

        page = await page.Form("Aanmelden").Select("Aanmelden voor", "Werken aan uw portfolio (voorbeeld), 28 maart 2026, 19:30").SubmitAsync();

        Assert.Equal("De kandidaat is aangemeld voor de bijeenkomst.", page.Ok().Notice);
        Assert.Contains("Aangemeld: Werken aan uw portfolio (voorbeeld)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_shows_the_events_of_this_week()
    {
        using var portal = new Portal();

        var page = await (await portal.SignInAsync(People.Desk)).OpenAsync("/loket/haaglanden/vandaag");

        Assert.Contains("Informatieavond (voorbeeld) zaterdag 7 maart 2026, 19:30 – 21:00: 3 van 3, 1 op de wachtlijst aangemeld", page.Ok().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Werken aan uw portfolio", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_that_was_typed_is_lost()
    {
        using var portal = new Portal();
        var page = await (await portal.SignInAsync(People.Desk)).OpenAsync($"{Path}/nieuw");

        page = await Filled(page.Form("Plannen")).Fill("Dag", "2026-03-29").Fill("Van", "02:30").Fill("Tot", "half vier").SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "half vier"), (page.Status, page.Form("Plannen")["Tot"]));
        Assert.Equal([EventMessages.TimeMissing], page.Form("Plannen").ErrorsAt("Tot"));

        page = await page.Form("Plannen").Fill("Tot", "05:00").SubmitAsync();
        Assert.Equal(["In de nacht van 29 maart wordt de klok verzet: deze tijd bestaat niet, of komt twee keer voor. Kies een andere tijd."], page.Form("Plannen").ErrorsAt("Van"));

        page = await page.Form("Plannen").Fill("Dag", "2026-02-02").Fill("Van", "19:30").Fill("Tot", "21:00").Select("Herhalen", "elke week").Fill("Hoe vaak", "6").SubmitAsync();
        Assert.Equal([EventMessages.SeriesInPast], page.Form("Plannen").ErrorsAt("Dag"));
    }

    [Fact]
    public async Task Two_who_change_the_same_event_see_both_versions()
    {
        using var portal = new Portal();
        var desk = await portal.SignInAsync(People.Desk);
        var page = await (await (await desk.OpenAsync(Path)).FollowAsync("Werken aan uw portfolio (voorbeeld)")).FollowAsync("Wijzigen");
        await page.Form("Opslaan").Fill("Waar", "Delft").SubmitAsync();

        page = await page.Form("Opslaan").Fill("Waar", "Rijswijk").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(page.Table("Beide versies"), row => row.Take(3).SequenceEqual(["Waar", "Rijswijk", "Delft"]));
    }

    [Fact]
    public async Task An_event_that_is_called_off_stays_in_the_agenda_and_takes_nobody()
    {
        using var portal = new Portal();
        var desk = await portal.SignInAsync(People.Desk);
        var page = await (await (await desk.OpenAsync(Path)).FollowAsync("Werken aan uw portfolio (voorbeeld)")).FollowAsync("Afgelasten");
        Assert.Contains("4 personen krijgen een mail", page.Text, StringComparison.Ordinal);

        page = await page.Form("Afgelasten").SubmitAsync();

        Assert.StartsWith("De bijeenkomst gaat niet door.", page.Ok().Notice, StringComparison.Ordinal);
        var agenda = await portal.Browse().OpenAsync("/agenda/haaglanden");
        var shown = await agenda.FollowAsync("Werken aan uw portfolio (voorbeeld)");
        Assert.Contains("Deze bijeenkomst gaat niet door", shown.Ok().Text, StringComparison.Ordinal);
        Assert.False(shown.HasButton("Aanmelden"));
        Assert.Contains("STATUS:CANCELLED", (await agenda.FollowAsync("Zet deze agenda in uw eigen kalender (iCalendar)")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_is_icalendar_with_the_time_in_utc()
    {
        using var portal = new Portal();

        var feed = await portal.Browse().OpenAsync("/agenda/haaglanden/agenda.ics");

        Assert.Equal("text/calendar", feed.Response.Content.Headers.ContentType!.MediaType);
        var calendar = Ical.Net.Calendar.Load(feed.Source)!;
        Assert.Equal(["Informatieavond (voorbeeld)", "Werken aan uw portfolio (voorbeeld)"], calendar.Events.OrderBy(e => e.Start).Select(e => e.Summary));
        Assert.Equal(new DateTime(2026, 3, 7, 18, 30, 0), calendar.Events.OrderBy(e => e.Start).First().Start!.AsUtc);
    }

    [Fact]
    public async Task What_events_brought_says_so_when_there_are_too_few()
    {
        using var portal = new Portal();
        portal.Clock.Advance(TimeSpan.FromDays(60));

        var page = await (await portal.SignInAsync(People.Desk)).OpenAsync($"{Path}/opbrengst?soort=Meet %26 Greet&jaar=2026");

        Assert.Equal("Meet & Greet, 2026", page.Ok().Document.QuerySelector(".or-lead")!.TextContent);
        Assert.Equal("1", page.Term("Bijeenkomsten"));
        Assert.Contains("nog niet te zeggen", page.Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(60));
        page = await (await portal.SignInAsync(People.Desk)).OpenAsync(page.Address);
        Assert.Contains("%", page.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, string State)> Attendees(Page page) => page.Document.QuerySelectorAll("tbody tr")
        .Select(row => (row.QuerySelector("th")!.Spoken(), row.QuerySelector<IHtmlSelectElement>("select")!.SelectedOptions[0].Text));

    private static Form Filled(Form form) => form.Fill("Titel", "Kijkje in de klas").Fill("Dag", "2026-03-10").Fill("Waar", "Basisschool De Oefening").Fill("Uitleg", "Een dag meekijken.");

    private static async Task<Page> SignUpAsync(Portal portal, Page page, string button, string email)
    {
        var form = page.Form(button).Fill("Voornaam", email.Split('@')[0]).Fill("Achternaam", "Oefenink").Fill("E-mailadres", email)
            .Tick("Ja, het loket mag mijn gegevens bewaren en gebruiken om mij te helpen.");
        portal.Clock.Advance(RobotGuard.Fastest);
        return await form.SubmitAsync();
    }
}
