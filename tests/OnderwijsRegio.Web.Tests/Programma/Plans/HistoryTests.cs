using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

public sealed class HistoryTests
{
    private const string UndoFirst = "Ongedaan maken: 1.2 Keuzewijzer zij-instroom, 2 maart 2026, 10:30";

    [Fact]
    public async Task A_plan_as_the_document_has_it_has_no_changes_yet()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        Assert.Contains("Nog geen wijzigingen", (await plan.OpenAsync("/geschiedenis")).Ok().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_says_who_changed_what_and_when_in_the_time_of_Amsterdam()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var before = (await plan.RowAsync("1.2")).Goal;
        await EditAsync(plan, "Doel", "Een ander doel");

        foreach (var page in new[] { await plan.OpenAsync("/geschiedenis"), await plan.ShowAsync("1.2") })
        {
            var change = page.Document.QuerySelectorAll("ol.or-history > li").Single().Spoken();
            Assert.StartsWith("1.2 Keuzewijzer zij-instroom gewijzigd 2 maart 2026, 10:30 · Mark Visser", change, StringComparison.Ordinal);
            Assert.Equal(["Doel", before, "Een ander doel"], page.Table("Wat er is gewijzigd").Single());
        }
    }

    [Fact]
    public async Task Undoing_says_first_what_it_will_do_and_can_itself_be_undone()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var before = (await plan.RowAsync("1.2")).Goal;
        await EditAsync(plan, "Doel", "Een ander doel");

        var page = await (await plan.OpenAsync("/geschiedenis")).FollowAsync(UndoFirst);
        Assert.Equal("Wijziging ongedaan maken", page.Heading);
        Assert.Equal(["Doel", before, "Een ander doel"], page.Table("Wat er is gewijzigd").Single());
        page = await page.Form("Ongedaan maken").SubmitAsync();

        Assert.Equal("De wijziging van 1.2 Keuzewijzer zij-instroom is ongedaan gemaakt.", page.Notice);
        Assert.Equal(before, (await plan.RowAsync("1.2")).Goal);
        Assert.Contains("maakt een eerdere wijziging ongedaan", page.Text, StringComparison.Ordinal);

        page = await (await page.FollowAsync(UndoFirst)).Form("Ongedaan maken").SubmitAsync();
        Assert.Equal("Een ander doel", (await plan.RowAsync("1.2")).Goal);
        Assert.Equal(3, (await plan.ChangesAsync()).Count);
    }

    [Fact]
    public async Task Undoing_leaves_what_was_changed_later_in_other_fields()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var before = (await plan.RowAsync("1.2")).Goal;
        await EditAsync(plan, "Doel", "Een ander doel");
        await EditAsync(plan, "Beoogde resultaten en producten", "Een ander resultaat");
        var first = (await plan.ChangesAsync())[0];

        await (await plan.OpenAsync($"/geschiedenis/{first.Id}")).Form("Ongedaan maken").SubmitAsync();

        var row = await plan.RowAsync("1.2");
        Assert.Equal((before, "Een ander resultaat"), (row.Goal, row.Results));
    }

    [Fact]
    public async Task Undoing_the_same_change_twice_undoes_it_once()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await EditAsync(plan, "Doel", "Een ander doel");
        var form = (await plan.OpenAsync($"/geschiedenis/{(await plan.ChangesAsync())[0].Id}")).Form("Ongedaan maken");

        await form.SubmitAsync();
        var page = await form.SubmitAsync();

        Assert.Null(page.Warning);
        Assert.Equal(2, (await plan.ChangesAsync()).Count);
    }

    [Fact]
    public async Task A_removed_row_a_removed_line_and_a_move_are_undone()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await (await plan.ShowAsync("1.2")).FollowAsync("Rij toevoegen aan 2026");
        page = await page.Form("Rij toevoegen").Fill("Doel", "Tweede doel").Fill("Periode", "mei 2026").SubmitAsync();
        await page.Form("Verwijder deze rij (rij 2 van 2026 in detail)").SubmitAsync();
        await UndoLastAsync(plan);
        Assert.Equal("Tweede doel", (await plan.RowAsync("1.2", number: 2)).Goal);

        page = await (await plan.OpenAsync("/inrichting/lijnen/nieuw")).Form("Opslaan").Fill("Code", "5").Fill("Naam", "Vijf").SubmitAsync();
        await (await page.FollowAsync("5 Vijf")).Form("Programmalijn verwijderen").SubmitAsync();
        await UndoLastAsync(plan);
        Assert.Equal("5 Vijf", (await plan.OpenAsync()).Lines()[^1]);

        await (await plan.OpenAsync("/volgorde")).Form("Zet 1.1 Uitbreiden onderwijsloket lager").SubmitAsync();
        Assert.Equal(["1.2", "1.1"], (await plan.OpenAsync()).Codes().Take(2));
        await UndoLastAsync(plan);
        Assert.Equal(["1.1", "1.2"], (await plan.OpenAsync()).Codes().Take(2));
    }

    [Fact]
    public async Task A_long_history_goes_on_on_a_next_page()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        for (var i = 1; i <= PlanHistory.PageSize + 2; i++)
        {
            await EditAsync(plan, "Doel", $"Doel {i}");
        }

        var page = await plan.OpenAsync("/geschiedenis");
        Assert.Equal(PlanHistory.PageSize, page.Document.QuerySelectorAll("ol.or-history > li").Length);

        page = await page.Browser.OpenAsync(plan.Path + "/geschiedenis" + page.Target("Ouder"));
        Assert.Equal(2, page.Document.QuerySelectorAll("ol.or-history > li").Length);
        Assert.DoesNotContain("Ouder", page.Links.Select(a => a.Spoken()));
    }

    [Fact]
    public async Task Every_change_leaves_a_trace_that_names_the_fields_and_not_the_values()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await EditAsync(plan, "Doel", "Een ander doel");

        var trace = await plan.Portal.ReadAsync(db => db.Trace.SingleAsync());
        Assert.Equal(("plan.changed", "Row", "Goal"), (trace.Action, trace.Subject, trace.Fields));
        Assert.Equal((await plan.RowAsync("1.2")).Id, trace.SubjectId);
        Assert.NotNull(trace.UserId);
        Assert.NotNull(trace.RegionId);
    }

    private static async Task EditAsync(PlanAtWork plan, string label, string value) =>
        await (await plan.EditAsync("1.2")).Form("Opslaan").Fill(label, value).SubmitAsync();

    private static async Task UndoLastAsync(PlanAtWork plan)
    {
        var page = await (await plan.OpenAsync($"/geschiedenis/{(await plan.ChangesAsync())[^1].Id}")).Form("Ongedaan maken").SubmitAsync();
        Assert.Null(page.Warning);
    }
}
