using System.Net;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Web.Tests.Programma.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.ProgressReports;

public sealed class NextYearPagesTests
{
    private const string Make = "Maak het detailplan van 2027";
    private const string Wizard = "1.2 Keuzewijzer zij-instroom";

    [Fact]
    public async Task The_evaluation_of_this_year_becomes_the_plan_of_the_next()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var review = (await plan.OpenAsync($"/activiteiten/{await plan.IdAsync("1.2")}/evaluatie")).Form("Opslaan");
        var page = await review.Fill("Wat zien we?", "Veel gebruikt").Fill("Wat veranderen we?", "Meer routes erin").Tick("Volgend jaar", "doorgaan en bijstellen").SubmitAsync();

        page = await page.FollowAsync("Naar het plan van 2027");
        Assert.Equal("Van 2026 naar 2027", page.Heading);
        Assert.True(page.Form(Make).IsTicked($"Na 2026: {Wizard}", "doorgaan en bijstellen"));
        Assert.Contains("Meer routes erin", Row(page, Wizard)[1], StringComparison.Ordinal);
        Assert.Equal("jan – dec 2027", Row(page, Wizard)[2]);
        page = await page.Form(Make).Tick($"Na 2026: {await NameAsync(plan, "1.3")}", "stoppen").SubmitAsync();

        Assert.Equal("Wat is er in 2027 anders dan in 2026?", page.Heading);
        Assert.StartsWith("Het detailplan van 2027 is gemaakt.", page.Notice, StringComparison.Ordinal);
        Assert.Equal(["ongewijzigd nog bij te stellen", "–", "Meer routes erin"], Row(page, Wizard).Skip(1).Take(3));
        Assert.Equal("1", page.Term("Gestopt"));

        var edit = (await page.FollowAsync($"Wijzig {Wizard}")).Form("Opslaan").Fill("Doel", "Alle routes op één plek");
        page = await edit.SubmitAsync();
        Assert.StartsWith("gewijzigd", Row(page, Wizard)[1], StringComparison.Ordinal);
        Assert.Contains("Nieuw: Alle routes op één plek", Row(page, Wizard)[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_shows_the_new_year_first_and_keeps_the_old_one()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await (await plan.OpenAsync("/voortgang/volgend-jaar")).Form(Make).SubmitAsync();

        var page = await plan.OpenAsync();
        Assert.Contains("activiteiten in 2027", page.Text, StringComparison.Ordinal);
        Assert.Equal($"{plan.Path}/voortgang/verschil?jaar=2027", page.Target("Bekijk wat er anders is dan in 2026"));
        page = await page.FollowAsync("2026 in detail");
        Assert.Contains("20 activiteiten in 2026", page.Text, StringComparison.Ordinal);
        var activity = await plan.ShowAsync("1.2");
        Assert.Equal(["2027 in detail", "Hoofdlijnen 2028–2029", "2026 in detail"], activity.Document.QuerySelectorAll("section h2").Select(h => h.Spoken()).Take(3));
    }

    [Fact]
    public async Task It_is_undone_from_the_history()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await (await plan.OpenAsync("/voortgang/volgend-jaar")).Form(Make).SubmitAsync();

        var undo = (await plan.OpenAsync("/geschiedenis")).Links.First(a => a.Spoken().StartsWith("Ongedaan maken", StringComparison.Ordinal)).GetAttribute("href")!;
        await (await plan.Browser.OpenAsync(undo)).Form("Ongedaan maken").SubmitAsync();

        Assert.Contains("20 activiteiten in 2026", (await plan.OpenAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Het detailplan van 2027 is er nog niet", (await plan.OpenAsync("/voortgang/verschil")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_makes_one_plan_and_a_colleague_hears_that_it_is_there()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        using var colleague = await plan.ColleagueAsync();
        var theirs = (await colleague.OpenAsync($"{plan.Path}/voortgang/volgend-jaar")).Form(Make);
        var mine = (await plan.OpenAsync("/voortgang/volgend-jaar")).Form(Make);

        await mine.SubmitAsync();
        Assert.Equal("Wat is er in 2027 anders dan in 2026?", (await mine.SubmitAsync()).Heading);
        var page = await theirs.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([NextYearMessages.AlreadyMade(2027)], page.Errors);
        Assert.Single(await plan.ChangesAsync(), c => c.Subject is ChangeSubject.DetailedYear);
    }

    [Fact]
    public async Task An_activity_that_a_colleague_added_meanwhile_is_asked_about_and_nothing_chosen_is_lost()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.OpenAsync("/voortgang/volgend-jaar")).Form(Make).Tick($"Na 2026: {Wizard}", "stoppen");
        await (await plan.ShowAsync("1.1")).Form("Dupliceren").SubmitAsync();

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Kies ook wat er met ‘", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.True(page.Form(Make).IsTicked($"Na 2026: {Wizard}", "stoppen"));
        Assert.DoesNotContain(await plan.ChangesAsync(), c => c.Subject is ChangeSubject.DetailedYear);
    }

    [Fact]
    public async Task A_granted_plan_is_shown_and_not_made()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.OpenAsync("/voortgang/volgend-jaar")).Form(Make);
        await plan.Portal.SetStatusAsync(People.Ldb, PlanStatus.Toegekend);

        Assert.Equal([PlanMessages.NotDraft], (await form.SubmitAsync()).Errors);
        Assert.False((await plan.OpenAsync("/voortgang/volgend-jaar")).HasButton(Make));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2030")]
    [InlineData("onzin")]
    public async Task A_difference_with_no_year_before_is_no_page(string year)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var page = await plan.OpenAsync($"/voortgang/verschil?jaar={year}");

        Assert.Equal(year == "onzin" ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.Status);
    }

    private static IReadOnlyList<string> Row(Page page, string activity) =>
        [.. page.Document.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.Spoken()).ToList())
            .First(cells => cells[0].StartsWith(activity, StringComparison.Ordinal))];

    private static async Task<string> NameAsync(PlanAtWork plan, string code)
    {
        var row = await plan.RowAsync(code);
        return $"{row.Code} {row.Name}";
    }
}
