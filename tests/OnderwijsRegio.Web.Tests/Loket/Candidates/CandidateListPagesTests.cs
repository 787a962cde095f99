using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Exports;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Candidates;

/// <summary>The list of candidates as a desk works with it: filters, labels, many at once, views, columns and taking it along.</summary>
public sealed class CandidateListPagesTests
{
    private const string Path = "/loket/haaglanden/kandidaten";
    private const string Together = "Met de aangevinkte kandidaten";

    [Fact]
    public async Task She_filters_by_subject_and_route_and_takes_them_away_again()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);

        var page = await (await browser.OpenAsync(Path)).Form("Filter toepassen").Fill("Vak", "Wiskunde").Select("Route", "zij-instroom in beroep").SubmitAsync();

        Assert.True(page.Ok().HasButton("Verder") || page.Text.Contains("Niemand gevonden", StringComparison.Ordinal));
        Assert.Contains("Vak: Wiskunde", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Route: zij-instroom in beroep (verwijder dit filter)");
        Assert.NotEmpty(page.Ok().Table(""));
        Assert.All(page.Table(""), row => Assert.Contains("wiskunde", row[2], StringComparison.Ordinal));
    }

    [Fact]
    public async Task She_keeps_labels_puts_them_on_someone_and_sees_them_in_the_list_the_file_and_what_is_disclosed()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        await AddLabelAsync(browser, "Wacht op VOG");
        var page = await AddLabelAsync(browser, "wacht op vog");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "wacht op vog"), (page.Status, page.Form("Toevoegen")["Naam"]));
        Assert.Equal([LabelMessages.NameTaken("Wacht op VOG")], page.Form("Toevoegen").ErrorsAt("Naam"));

        var file = await FirstAsync(browser);
        page = await file.Form("Labels opslaan").Tick("Labels van deze kandidaat", "Wacht op VOG").SubmitAsync();

        Assert.Equal("De labels zijn opgeslagen.", page.Ok().Notice);
        Assert.True(page.Form("Labels opslaan").IsTicked("Labels van deze kandidaat", "Wacht op VOG"));
        Assert.Equal("Wacht op VOG", (await page.FollowAsync("Inzage geven")).Term("Labels"));
        Assert.Contains("\"Labels\": \"Wacht op VOG\"", (await page.FollowAsync("Gegevens meegeven (JSON)")).Source, StringComparison.Ordinal);
        var list = await (await browser.OpenAsync(Path)).Form("Filter toepassen").Select("Label", "Wacht op VOG").SubmitAsync();
        Assert.Contains("Wacht op VOG", Assert.Single(list.Ok().Table("1 kandidaat"))[^1], StringComparison.Ordinal);
        Assert.Contains("Label: Wacht op VOG", list.Text, StringComparison.Ordinal);

        page = await (await (await browser.OpenAsync("/loket/haaglanden/labels")).FollowAsync("Wijzigen: Wacht op VOG")).Form("Opslaan").Fill("Naam", "VOG aangevraagd").SubmitAsync();
        Assert.Equal("Het label is opgeslagen.", page.Ok().Notice);
        page = await page.FollowAsync("Verwijderen: VOG aangevraagd");
        Assert.Contains("Dit label gaat van 1 kandidaat af.", page.Ok().Text, StringComparison.Ordinal);
        page = await page.Form("Label verwijderen").SubmitAsync();
        Assert.Equal("Het label is verwijderd.", page.Ok().Notice);
        Assert.Equal(0, await portal.ReadAsync(db => db.CandidateLabels.CountAsync()));
    }

    [Fact]
    public async Task Two_who_rename_a_label_see_both_names()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        await AddLabelAsync(browser, "Wacht");
        var edit = await (await browser.OpenAsync("/loket/haaglanden/labels")).FollowAsync("Wijzigen: Wacht");
        await edit.Form("Opslaan").Fill("Naam", "Wacht op school").SubmitAsync();

        var page = await edit.Form("Opslaan").Fill("Naam", "Wacht op VOG").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(page.Table("Beide versies"), row => row.Take(3).SequenceEqual(["Naam", "Wacht op VOG", "Wacht op school"]));
        Assert.Equal("Het label is opgeslagen.", (await page.Form("Opslaan").SubmitAsync()).Notice);
    }

    [Fact]
    public async Task She_hands_over_everything_of_a_filter_with_one_tick()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var list = await (await browser.OpenAsync(Path + "?status=allemaal")).Form("Filter toepassen").Select("Wie volgt", "niemand").SubmitAsync();
        var count = list.Ok().Table("").Count;
        var name = People.Desk.Name;

        var page = await list.Form("Verder").Tick(Together, $"Alle gevonden kandidaten ({count} kandidaten), ook die op andere bladzijden").Select("Wat wilt u doen?", name).SubmitAsync();

        Assert.Equal($"Toewijzen aan {name}", page.Ok().Heading);
        Assert.Contains($"U gaat dit doen bij {count} kandidaten.", page.Text, StringComparison.Ordinal);
        page = await page.Form($"Toewijzen aan {name}").SubmitAsync();
        Assert.Equal($"Gedaan bij {count} kandidaten: toewijzen aan {name}.", page.Ok().Notice);
        Assert.Equal(0, await portal.ReadAsync(db => db.Candidates.CountAsync(c => c.OwnerId == null && db.Regions.Any(r => r.Id == c.RegionId && r.Slug == "haaglanden"))));
    }

    [Fact]
    public async Task She_moves_those_whom_she_ticked_and_sees_beforehand_who_cannot_go()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var list = await browser.OpenAsync(Path + "?status=allemaal&fase=interesseren");
        static bool IsStopped(string row) => row.Contains("gestopt", StringComparison.Ordinal);
        var form = list.Ok().Form("Verder").Tick(BoxOf(list, IsStopped)).Tick(BoxOf(list, row => !IsStopped(row)));

        var page = await form.Select("Wat wilt u doen?", "oriënteren").SubmitAsync();

        Assert.Equal("Naar de fase oriënteren", page.Ok().Heading);
        Assert.Contains("U gaat dit doen bij 1 kandidaat.", page.Text, StringComparison.Ordinal);
        Assert.Contains(CandidateMessages.NoSuchStep, page.Text, StringComparison.Ordinal);
        page = await page.Form("Naar de fase oriënteren").Fill("Op welke dag?", "2026-02-30").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([DutchInput.DayUnreadable], page.Form("Naar de fase oriënteren").ErrorsAt("Op welke dag?"));
        var confirmed = page.Form("Naar de fase oriënteren").Fill("Op welke dag?", "2026-03-02");
        page = await confirmed.SubmitAsync();
        Assert.Equal("Gedaan bij 1 kandidaat: naar de fase oriënteren. 1 kandidaat bleef zoals het was.", page.Ok().Notice);
        Assert.Equal("/loket/haaglanden/kandidaten?fase=interesseren&status=allemaal", page.Address);
        await confirmed.SubmitAsync();
        Assert.Equal(1, await portal.ReadAsync(db => db.Trace.CountAsync(t => t.Action == "candidate.moved")));
    }

    [Fact]
    public async Task Stopping_with_many_asks_for_the_reason_and_keeps_what_was_typed()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var list = await browser.OpenAsync(Path);
        var page = await list.Form("Verder").Tick(BoxOf(list, _ => true)).Select("Wat wilt u doen?", "stopt").SubmitAsync();

        page = await page.Form("Stoppen").Fill("Toelichting", "Na de informatieavond").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([CandidateMessages.ReasonMissing], page.Form("Stoppen").ErrorsAt("Reden"));
        Assert.Equal("Na de informatieavond", page.Form("Stoppen")["Toelichting"]);
        page = await page.Form("Stoppen").Select("Reden", "ander werk gevonden").SubmitAsync();
        Assert.Equal("Gedaan bij 1 kandidaat: stoppen.", page.Ok().Notice);
    }

    [Fact]
    public async Task Who_ticks_nobody_or_chooses_nothing_hears_so_and_ticks_are_kept()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var list = await browser.OpenAsync(Path);

        Assert.Equal(BatchMessages.NobodyChosen, (await list.Form("Verder").Select("Wat wilt u doen?", "stopt").SubmitAsync()).Warning);
        var page = await list.Form("Verder").Tick(BoxOf(list, _ => true)).Select("Wat wilt u doen?", "maak een keuze").SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "1 kandidaat gekozen"), (page.Status, page.Document.QuerySelector(".or-lead")!.TextContent));
        Assert.Equal([BatchMessages.NothingChosen], page.Form("Verder").ErrorsAt("Wat wilt u doen?"));
        page = await page.Form("Verder").Select("Wat wilt u doen?", "niemand").SubmitAsync();
        Assert.Equal("Door niemand laten volgen", page.Ok().Heading);
    }

    [Fact]
    public async Task She_keeps_a_view_with_filters_order_and_columns_and_never_what_she_sought()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var list = await (await browser.OpenAsync(Path)).Form("Zoeken").Fill("Zoek een kandidaat", "bilal").SubmitAsync();
        list = await list.Form("Filter toepassen").Select("Fase", "matchen").Select("Volgorde", "nieuwste eerst").Tick("Kolommen", "wens", ticked: false).Tick("Kolommen", "e-mailadres").SubmitAsync();

        var form = (await list.FollowAsync("Weergave bewaren")).Form("Opslaan");
        var page = await form.Fill("Naam", "Matchen").Tick("Delen met het hele loket: iedereen daar ziet, wijzigt en verwijdert hem").SubmitAsync();

        Assert.Equal("De weergave is bewaard.", page.Ok().Notice);
        var kept = await portal.ReadAsync(db => db.SavedViews.SingleAsync());
        Assert.Equal("fase=matchen&volgorde=nieuwste%20eerst&kolom=fase,vervolgstap,laatst%20gesproken,wie%20volgt,labels,e-mailadres", Uri.UnescapeDataString(kept.Query).Replace(" ", "%20", StringComparison.Ordinal));
        var view = await (await browser.OpenAsync(Path)).FollowAsync("Matchen");
        Assert.Equal("page", view.Ok().Link("Matchen").GetAttribute("aria-current"));
        Assert.Equal(["Kandidaat", "Fase", "Vervolgstap", "Laatst gesproken", "Wie volgt", "E-mailadres"], view.Document.QuerySelectorAll("thead th").Select(th => th.TextContent));

        page = await (await (await view.FollowAsync("Weergaven beheren")).FollowAsync("Wijzigen of verwijderen: Matchen")).Form("Opslaan").Fill("Naam", "Nu matchen").SubmitAsync();
        Assert.Contains("Nu matchen", page.Ok().Text, StringComparison.Ordinal);
        page = await (await page.FollowAsync("Wijzigen of verwijderen: Nu matchen")).Form("Weergave verwijderen").SubmitAsync();
        Assert.Equal(("De weergave is verwijderd.", 0), (page.Ok().Notice, await portal.ReadAsync(db => db.SavedViews.CountAsync())));
    }

    [Fact]
    public async Task She_takes_along_what_the_list_shows_and_that_is_noted_without_a_name()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        var list = await (await browser.OpenAsync(Path)).Form("Zoeken").Fill("Zoek een kandidaat", "bilal").SubmitAsync();

        var page = await list.FollowAsync("Exporteren");
        Assert.Contains("2 kandidaten: Gezocht: bilal", page.Ok().Text, StringComparison.Ordinal);
        var form = page.Form("Downloaden als CSV").Tick("Kolommen, naast de naam", "telefoonnummer");
        var csv = await form.SubmitAsync();
        var workbook = await browser.OpenAsync(csv.Address.Replace("/csv", "/excel", StringComparison.Ordinal));

        Assert.Equal("text/csv", csv.Ok().Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await csv.Response.Content.ReadAsByteArrayAsync()).Take(3));
        var lines = csv.Source.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("Voornaam;Achternaam;Fase;Gestopt;Sinds;", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(";Telefoonnummer", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.StartsWith("Bilal;", line, StringComparison.Ordinal));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Ok().Response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("bilal", csv.Address, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["2 kandidaten", "2 kandidaten"], await portal.ReadAsync(db => db.Trace.Where(t => t.Action == "candidate.list-exported").Select(t => t.Fields).ToListAsync()));
    }

    [Fact]
    public async Task Beyond_what_goes_at_once_she_is_asked_to_filter_and_beyond_what_fits_in_a_workbook_there_is_csv_alone()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);
        await using (var db = portal.Database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var region = await db.Regions.Where(r => r.Slug == "haaglanden").Select(r => r.Id).SingleAsync();
            await db.InsertAsync(
                Enumerable.Range(0, CandidateSheet.MostInWorkbook).Select(_ => Candidate.Begin(region, TestData.TestData.Someone, KlantreisPhase.Interesseren, new DateOnly(2026, 3, 2), null, RetentionTerms.Default)), default);
            await transaction.CommitAsync();
        }

        var list = await browser.OpenAsync(Path);
        Assert.Contains("meer dan 1.000 kandidaten", list.Ok().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ook die op andere bladzijden", list.Text, StringComparison.Ordinal);
        Assert.Equal(BatchMessages.TooMany, (await list.Form("Verder").Forge("alles", "true").Select("Wat wilt u doen?", "stopt").SubmitAsync()).Warning);
        var page = await list.FollowAsync("Exporteren");
        Assert.Equal((false, true), (page.Ok().HasButton("Downloaden als Excel"), page.HasButton("Downloaden als CSV")));
        page = await browser.OpenAsync(Path + "/exporteren/excel");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("passen niet goed in Excel", page.Text, StringComparison.Ordinal);
    }

    /// <summary>The label of the box on the first row that passes.</summary>
    private static string BoxOf(Page list, Func<string, bool> passes) =>
        list.Document.QuerySelectorAll("tbody tr").First(row => passes(row.TextContent)).QuerySelector("label")!.Spoken();

    private static async Task<Page> AddLabelAsync(Browser browser, string name) =>
        await (await browser.OpenAsync("/loket/haaglanden/labels")).Form("Toevoegen").Fill("Naam", name).SubmitAsync();

    private static async Task<Page> FirstAsync(Browser browser)
    {
        var list = await browser.OpenAsync(Path);
        return (await browser.OpenAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!)).Ok();
    }
}
