using System.Net;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Web.Tests.Programma.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.ProgressReports;

public sealed class ProgressPagesTests
{
    private const string How = "Hoe gaat het?";

    [Fact]
    public async Task What_is_reported_of_an_activity_stands_on_the_page_for_the_programme_board()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var page = await plan.OpenAsync("/voortgang");
        Assert.Equal("Voortgang in het eerste kwartaal 2026", page.Heading);

        var form = (await page.FollowAsync(Link(page, "Meld de voortgang van 1.4 "))).Form("Opslaan");
        page = await form.Tick(How, "vraagt aandacht").Fill("Toelichting", "Gestart").Fill("Risico", "Weinig animo").Fill("Besluit", "Extra oproep").SubmitAsync();

        Assert.StartsWith("De voortgang van 1.4 ", page.Notice, StringComparison.Ordinal);
        var row = page.Table("Stand van ").Single(cells => cells[0].StartsWith("1.4 ", StringComparison.Ordinal));
        Assert.Equal("vraagt aandacht", row[1]);
        Assert.Equal("Gestart", row[2]);
        Assert.Equal(
            ["vraagt aandacht", "Weinig animo", "Extra oproep"],
            page.Table("Risico’s en besluiten").Single(cells => cells[0].StartsWith("1.4 ", StringComparison.Ordinal)).Skip(1));
        Assert.Equal("1", page.Table("Stand per programmalijn").Single(cells => cells[0] == "1 Werven")[3]);
        Assert.Contains("Streefwaarden: KGA, 4.1 Gedetailleerde activiteitenplanning (2026).", page.Text, StringComparison.Ordinal);
        Assert.Contains("loopt", (await plan.ShowAsync("1.4")).Term("Voortgang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_quarter_is_chosen_and_an_unknown_one_is_no_page()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);

        var page = await (await plan.OpenAsync("/voortgang")).Form("Toon").Select("Kwartaal", "eerste kwartaal 2026").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var quarter in new[] { "2026-5", "2031-1", "onzin" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await plan.OpenAsync($"/voortgang?kwartaal={quarter}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await plan.OpenAsync("/voortgang/evaluatie?jaar=2031")).Status);
    }

    [Fact]
    public async Task Without_a_choice_or_an_explanation_the_form_comes_back_with_what_was_typed()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var form = (await plan.OpenAsync($"/activiteiten/{await plan.IdAsync("1.4")}/voortgang")).Form("Opslaan");

        var page = await form.Fill("Besluit", "Extra oproep").SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Extra oproep"), (page.Status, page.Form("Opslaan")["Besluit"]));
        Assert.Equal([ReportMessages.StatusMissing], page.Errors);

        page = await page.Form("Opslaan").Tick(How, "loopt vast").SubmitAsync();
        Assert.Equal([ReportMessages.TroubleUnexplained], page.Form("Opslaan").ErrorsAt("Toelichting"));

        page = await page.Form("Opslaan").Fill("Toelichting", new string('x', 2001)).SubmitAsync();
        Assert.Equal([PlanMessages.TooLong("De toelichting", 2000, 2001)], page.Form("Opslaan").ErrorsAt("Toelichting"));
    }

    [Fact]
    public async Task A_quarter_to_come_cannot_be_reported_on()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);

        var page = await (await plan.OpenAsync($"/activiteiten/{await plan.IdAsync("1.4")}/voortgang?kwartaal=2026-2")).Form("Opslaan").Tick(How, "op schema").SubmitAsync();

        Assert.Equal(["Het tweede kwartaal 2026 moet nog beginnen."], page.Errors);
    }

    [Fact]
    public async Task Of_two_people_who_report_the_second_sees_both_and_chooses()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        using var colleague = await plan.ColleagueAsync();
        var activity = await plan.IdAsync("1.4");
        foreach (var (address, field) in new[] { ("voortgang", "Toelichting"), ("evaluatie", "Wat deden we?") })
        {
            var mine = (await plan.OpenAsync($"/activiteiten/{activity}/{address}")).Form("Opslaan").Fill(field, "Van mij");
            var theirs = (await colleague.OpenAsync($"{plan.Path}/activiteiten/{activity}/{address}")).Form("Opslaan").Fill(field, "Van een ander");
            if (address == "voortgang")
            {
                mine.Tick(How, "op schema");
                theirs.Tick(How, "op schema");
            }

            await theirs.SubmitAsync();
            var conflict = await mine.SubmitAsync();

            Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
            Assert.Equal([field, "Van mij", "Van een ander"], conflict.Table("Beide versies").Single().Take(3));
            var page = await conflict.Form("Opslaan").Tick($"{field}: wat bewaart u?", "Opgeslagen tekst").SubmitAsync();
            Assert.Contains("Van een ander", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Van mij", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_of_what_to_do_leads_to_where_it_is_done_and_forgets_it_then()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        plan.Portal.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero));
        using var browser = await plan.Portal.SignInAsync(People.ManagerOf(People.Kga));
        var page = await browser.OpenAsync($"{plan.Path}/voortgang/taken");
        Assert.Contains("Nog geen voortgang gemeld over het tweede kwartaal 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nog niet gemeten in 2026", page.Text, StringComparison.Ordinal);
        var report = Link(page, "Meld de voortgang: 1.4 ");
        var measure = Link(page, "Voeg een meting toe: 1.3 ");

        await (await page.FollowAsync(report)).Form("Opslaan").Tick(How, "op schema").SubmitAsync();
        await (await page.FollowAsync(measure)).Form("Meting toevoegen").Fill("Gemeten", "100").Fill("Waar komt dit vandaan?", "lijst").SubmitAsync();

        page = await browser.OpenAsync($"{plan.Path}/voortgang/taken");
        Assert.DoesNotContain(page.Links, a => a.Spoken() == report);
        Assert.DoesNotContain(page.Links, a => a.Spoken() == measure);
    }

    [Fact]
    public async Task The_evaluation_begins_with_what_the_plan_wanted_and_stands_with_all_others_on_one_page()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var row = await plan.RowAsync("1.4");
        var form = (await (await plan.ShowAsync("1.4")).FollowAsync("Het jaar evalueren")).Form("Opslaan");
        Assert.Equal($"{row.Goal}\n{row.Results}", form["Wat wilden we?"]);

        var page = await form.Fill("Wat wilden we?", "Werven").Fill("Wat deden we?", "Gebeld").Fill("Wat zien we?", "Drie mensen")
            .Fill("Wat veranderen we?", "Eerder bellen").Tick("Volgend jaar", "doorgaan en bijstellen").SubmitAsync();

        Assert.Equal("Evaluatie van 2026", page.Heading);
        Assert.Equal(
            ["Werven", "Gebeld", "Drie mensen", "Eerder bellen", "doorgaan en bijstellen"],
            page.Table("1 Werven").Single(cells => cells[0].StartsWith("1.4 ", StringComparison.Ordinal)).Skip(1).Take(5));
        Assert.StartsWith("1", page.Term("Geëvalueerd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_granted_plan_is_reported_on_and_evaluated()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        await plan.Portal.SetStatusAsync(People.Kga, PlanStatus.Toegekend);
        var activity = await plan.IdAsync("1.4");

        var page = await (await plan.OpenAsync($"/activiteiten/{activity}/voortgang")).Form("Opslaan").Tick(How, "afgerond").SubmitAsync();
        Assert.NotNull(page.Notice);
        page = await (await plan.OpenAsync($"/activiteiten/{activity}/evaluatie")).Form("Opslaan").Fill("Wat deden we?", "Gebeld").SubmitAsync();
        Assert.NotNull(page.Notice);
    }

    private static string Link(Page page, string start) =>
        page.Links.Select(a => a.Spoken()).First(text => text.StartsWith(start, StringComparison.Ordinal));
}
