using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Meeloopdagen;

/// <summary>The desk asks for a meeloopdag; the school answers by a link, or behind the door Bestuur; it comes back in the file.</summary>
public sealed class MeeloopdagPagesTests
{
    private const string Path = "/loket/haaglanden/meeloopdagen";
    private const string School = "Stichting Lucas Onderwijs";

    [Fact]
    public async Task She_asks_a_school_which_answers_with_the_link_once_and_the_file_tells_of_it()
    {
        using var portal = new Portal();
        var desk = await portal.SignInAsync(People.Desk);
        var page = await AskAsync(desk);
        Assert.Equal("De school krijgt een mail met een link om te antwoorden.", page.Ok().Notice);
        var (name, file) = (page.Heading["Meeloopdag van ".Length..], page.Address);

        var link = await LinkAsync(portal);
        var school = portal.Browse();
        page = await school.OpenAsync(link);
        Assert.Equal("Kan iemand bij u meelopen?", page.Ok().Heading);
        Assert.Contains(name.Split(' ')[0], page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(name, page.Text, StringComparison.Ordinal);

        page = await page.Form("Antwoord versturen").SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (page.Status, page.Text.Contains(MeeloopdagMessages.AnswerMissing, StringComparison.Ordinal)));
        page = await page.Form("Antwoord versturen").Tick("Kan het?", "Ja, het kan").Fill("Waar, en bij wie melden?", "Lindelaan 1").Fill("Op welke dag?", "dertig maart").SubmitAsync();
        Assert.Equal("Lindelaan 1", page.Form("Antwoord versturen")["Waar, en bij wie melden?"]);
        page = await page.Form("Antwoord versturen").Fill("Op welke dag?", "2026-03-10").Fill("Vanaf hoe laat?", "08:30").SubmitAsync();
        Assert.Equal("Dank u wel", page.Ok().Heading);
        Assert.Equal((HttpStatusCode.NotFound, "Deze link werkt niet meer"), ((await school.OpenAsync(link)).Status, (await school.OpenAsync(link)).Heading));

        page = await desk.OpenAsync(file);
        Assert.Contains("10 maart 2026, vanaf 08:30 uur", page.Ok().Text, StringComparison.Ordinal);
        page = await page.FollowAsync($"Dossier van {name}");
        Assert.Contains($"Meeloopdag op {School}: afgesproken", page.Ok().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_sees_and_answers_what_its_own_organisation_was_asked()
    {
        using var portal = new Portal();
        var name = (await AskAsync(await portal.SignInAsync(People.Desk), email: "")).Heading["Meeloopdag van ".Length..];
        var board = await portal.SignInAsync(People.Board);
        var list = await board.OpenAsync("/bestuur/haaglanden/meeloopdagen");

        var page = await board.OpenAsync(list.Ok().Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.DoesNotContain(name, page.Ok().Text, StringComparison.Ordinal);
        page = await page.Form("Antwoord versturen").Tick("Kan het?", "Ja, het kan").Fill("Op welke dag?", "2026-03-05").SubmitAsync();

        Assert.Equal("Uw antwoord staat bij het loket.", page.Ok().Notice);
        Assert.Contains(name, page.Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(db => db.Trace.CountAsync(t => t.Action == "meeloopdag.answered" && t.UserId != null)));
    }

    [Fact]
    public async Task Who_looks_for_another_organisation_or_none_sees_nothing_of_it()
    {
        using var portal = new Portal();
        await AskAsync(await portal.SignInAsync(People.Desk));
        var id = await portal.ReadAsync(db => db.Meeloopdagen.MaxAsync(m => m.Id));
        await portal.ReadAsync(db => db.Meeloopdagen.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.OrganisationId, (int?)null)));

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(People.Board)).OpenAsync($"/bestuur/haaglanden/meeloopdagen/{id}")).Status);
        var manager = await portal.SignInAsync(People.Manager);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync($"/bestuur/haaglanden/meeloopdagen/{id}")).Status);
        Assert.Contains("U kijkt hier niet namens een organisatie", (await manager.OpenAsync("/bestuur/haaglanden/meeloopdagen")).Ok().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task She_looks_back_and_sees_what_meelopen_did()
    {
        using var portal = new Portal();
        var desk = await portal.SignInAsync(People.Desk);
        var list = await desk.OpenAsync(Path);
        var row = list.Ok().Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("terugkijken", StringComparison.Ordinal));
        var page = await (await desk.OpenAsync(row.QuerySelector("a")!.GetAttribute("href")!)).FollowAsync("Terugkijken");

        page = await page.Form("Vastleggen").SubmitAsync();
        Assert.Contains(MeeloopdagMessages.CameMissing, page.Text, StringComparison.Ordinal);
        page = await page.Form("Vastleggen").Tick("Was de kandidaat er?", "Ja").Select("Hoe was het voor de kandidaat?", "goed").Select("Wat deed het met de keuze?", "twijfelt nog").SubmitAsync();

        Assert.Equal("De terugblik is vastgelegd.", page.Ok().Notice);
        var done = await desk.OpenAsync($"{Path}?klaar=true");
        Assert.Contains("Meegelopen 2", done.Ok().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_day_leads_to_what_has_to_be_done()
    {
        using var portal = new Portal();

        var page = await (await portal.SignInAsync(People.Desk)).OpenAsync("/loket/haaglanden/vandaag");

        Assert.Contains("nog terugkijken", page.Ok().Text, StringComparison.Ordinal);
        Assert.Contains("wacht op de school", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_that_was_typed_is_lost()
    {
        using var portal = new Portal();
        var desk = await portal.SignInAsync(People.Desk);
        var list = await desk.OpenAsync("/loket/haaglanden/kandidaten");
        var page = await (await desk.OpenAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!)).FollowAsync("Meeloopdag aanvragen");

        page = await page.Form("Vragen").Fill("School of bestuur", "De Maan").Fill("Wat moet de school weten?", "Nummer 111222333").SubmitAsync();
        Assert.Equal([CandidateMessages.MayBeBsn], page.Form("Vragen").ErrorsAt("Wat moet de school weten?"));
        page = await page.Form("Vragen").Fill("Wat moet de school weten?", "Komt met de fiets.").SubmitAsync();

        Assert.Equal([MeeloopdagMessages.SchoolUnknown], page.Form("Vragen").ErrorsAt("School of bestuur"));
        Assert.Equal(("De Maan", "Komt met de fiets."), (page.Form("Vragen")["School of bestuur"], page.Form("Vragen")["Wat moet de school weten?"]));
    }

    [Fact]
    public async Task Inzage_holds_what_was_said_about_someone()
    {
        using var portal = new Portal();
        var desk = await portal.SignInAsync(People.Desk);
        var candidate = await portal.ReadAsync(db => db.Meeloopdagen.Where(m => m.CandidateSays != "").OrderBy(m => m.Id).Select(m => m.CandidateId).FirstAsync());

        var page = await desk.OpenAsync($"/loket/haaglanden/kandidaten/{candidate}/inzage.json");

        Assert.Contains("Stelde goede vragen.", page.Ok().Source, StringComparison.Ordinal);
    }

    private static async Task<Page> AskAsync(Browser desk, string email = "school@school.example")
    {
        var list = await desk.OpenAsync("/loket/haaglanden/kandidaten?volgorde=nieuwste%20eerst");
        var page = await (await desk.OpenAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!)).FollowAsync("Meeloopdag aanvragen");
        return await page.Form("Vragen").Fill("School of bestuur", School).Fill("E-mailadres van de school", email).Tick("De kandidaat vindt het goed dat de school na een ja de volledige naam, het e-mailadres en het telefoonnummer krijgt").SubmitAsync();
    }

    private static async Task<string> LinkAsync(Portal portal) =>
        new Uri((await portal.MailsToAsync("school@school.example"))[0].TextBody!.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
}
