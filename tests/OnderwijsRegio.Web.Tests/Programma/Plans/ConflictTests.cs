using System.Globalization;
using System.Net;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

/// <summary>Two people change the same thing: the second sees both versions and chooses, and nothing is lost.</summary>
public sealed class ConflictTests
{
    private const string Results = "Beoogde resultaten en producten";

    [Fact]
    public async Task The_second_sees_both_versions_and_who_was_first()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var page = await ConflictAsync(plan);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Mark Visser", page.Warning, StringComparison.Ordinal);
        Assert.Contains("2 maart 2026, 10:30", page.Warning, StringComparison.Ordinal);
        var rows = page.Table("Beide versies").Select(row => string.Join('|', row.Take(3))).ToList();
        Assert.Contains("Doel|Mijn doel|Hun doel", rows);
        Assert.Contains(rows, row => row.StartsWith("Beoogde resultaten|", StringComparison.Ordinal) && row.EndsWith("|Hun resultaat", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("Naam|Mijn naam|", StringComparison.Ordinal));
        Assert.Equal(3, rows.Count);
        Assert.Equal("Mijn doel", page.Form("Opslaan")["Doel"]);
        Assert.Equal("Hun doel", (await plan.RowAsync("1.2")).Goal);
        Assert.Single(await plan.ChangesAsync());
    }

    [Fact]
    public async Task What_one_did_not_touch_is_taken_from_the_other_unless_one_says_otherwise()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var form = (await ConflictAsync(plan)).Form("Opslaan");
        Assert.True(form.IsTicked("Doel: wat bewaart u?", "Uw invoer"));
        Assert.True(form.IsTicked("Naam: wat bewaart u?", "Uw invoer"));
        Assert.True(form.IsTicked("Beoogde resultaten: wat bewaart u?", "Opgeslagen tekst"));

        var page = await form.SubmitAsync();

        Assert.Equal("1.2 is opgeslagen.", page.Notice);
        var row = await plan.RowAsync("1.2");
        Assert.Equal(("Mijn naam", "Mijn doel", "Hun resultaat"), (row.Name, row.Goal, row.Results));
    }

    [Fact]
    public async Task Each_field_is_kept_as_it_was_chosen()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var before = await plan.RowAsync("1.2");

        await (await ConflictAsync(plan)).Form("Opslaan").Tick("Doel: wat bewaart u?", "Opgeslagen tekst")
            .Tick("Beoogde resultaten: wat bewaart u?", "Uw invoer").SubmitAsync();

        var row = await plan.RowAsync("1.2");
        Assert.Equal(("Mijn naam", "Hun doel", before.Results), (row.Name, row.Goal, row.Results));
        Assert.Equal(2, (await plan.ChangesAsync()).Count);
    }

    [Fact]
    public async Task Who_is_overtaken_again_while_choosing_chooses_again()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var form = (await ConflictAsync(plan)).Form("Opslaan");
        await (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", "Derde doel").SubmitAsync();

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(page.Table("Beide versies"), row => row[1] == "Mijn doel" && row[2] == "Derde doel");
        await page.Form("Opslaan").SubmitAsync();
        Assert.Equal("Mijn doel", (await plan.RowAsync("1.2")).Goal);
    }

    [Fact]
    public async Task Who_typed_the_same_as_the_other_has_no_conflict()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var form = (await plan.EditAsync("1.2")).Form("Opslaan");
        await (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", "Hetzelfde").SubmitAsync();

        var page = await form.Fill("Doel", "Hetzelfde").SubmitAsync();

        Assert.Equal("1.2 is opgeslagen.", page.Notice);
        Assert.Single(await plan.ChangesAsync());
    }

    [Fact]
    public async Task What_is_set_of_an_activity_has_both_versions_too()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        using var colleague = await plan.ColleagueAsync();
        var mine = (await plan.FactsAsync("1.2")).Form("Opslaan").Fill("Trekkers", "Mijn trekker").Select("Voortgang", "afgerond").Tick("Sectoren", "mbo");
        var theirs = await colleague.OpenAsync($"{plan.Path}/activiteiten/{await plan.IdAsync("1.2")}/kenmerken");
        await theirs.Form("Opslaan").Fill("Trekkers", "Hun trekker").Fill("Partners", "Hun partner").Select("Voortgang", "loopt").SubmitAsync();

        var page = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Mark Visser", page.Warning, StringComparison.Ordinal);
        var rows = page.Table("Beide versies").Select(row => string.Join('|', row.Take(3))).ToList();
        Assert.Equal(
            ["Voortgang|afgerond|loopt", "Sectoren|mbo|", "Trekkers|Mijn trekker|Hun trekker", "Partners||Hun partner"], rows);
        var form = page.Form("Opslaan");
        Assert.True(form.IsTicked("Partners: wat bewaart u?", "Opgeslagen tekst"));
        Assert.True(form.IsTicked("Sectoren: wat bewaart u?", "Uw invoer"));
        page = await form.Tick("Voortgang: wat bewaart u?", "Opgeslagen tekst").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(("loopt", "Mijn trekker", "Hun partner", "mbo"), (page.Term("Voortgang"), page.Term("Trekkers"), page.Term("Partners"), page.Term("Sectoren")));
    }

    [Theory]
    [InlineData("/inrichting", "Titel")]
    [InlineData("/inrichting/lijnen/{0}", "Naam")]
    public async Task Title_rule_and_lines_have_both_versions_too(string address, string field)
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        using var colleague = await plan.ColleagueAsync();
        address = string.Format(CultureInfo.InvariantCulture, address, await plan.LineAsync("1"));
        var mine = (await plan.OpenAsync(address)).Form("Opslaan").Fill(field, "Van mij");
        await (await colleague.OpenAsync(plan.Path + address)).Form("Opslaan").Fill(field, "Van hen").SubmitAsync();

        var page = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Mark Visser", page.Warning, StringComparison.Ordinal);
        Assert.Equal([field, "Van mij", "Van hen"], Assert.Single(page.Table("Beide versies")).Take(3));
        var theirs = await page.Form("Opslaan").Tick($"{field}: wat bewaart u?", "Opgeslagen tekst").SubmitAsync();
        Assert.Contains("Van hen", (await plan.OpenAsync("/inrichting")).Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, theirs.Status);
        await page.Form("Opslaan").Tick($"{field}: wat bewaart u?", "Uw invoer").SubmitAsync();
        Assert.Contains("Van mij", (await plan.OpenAsync("/inrichting")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Putting_activities_in_another_order_disturbs_nobody_who_is_typing()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var (row, facts) = ((await plan.EditAsync("1.1")).Form("Opslaan"), (await plan.FactsAsync("1.1")).Form("Opslaan"));
        await (await plan.OpenAsync("/volgorde")).Form("Zet 1.1 Uitbreiden onderwijsloket lager").SubmitAsync();

        Assert.Equal("1.1 is opgeslagen.", (await row.Fill("Doel", "Getypt").SubmitAsync()).Notice);
        Assert.Equal("Wie Nog Komt", (await facts.Fill("Trekkers", "Wie Nog Komt").SubmitAsync()).Ok().Term("Trekkers"));
        Assert.Equal(["1.2", "1.1"], (await plan.OpenAsync()).Codes().Take(2));
    }

    private static async Task<Page> ConflictAsync(PlanAtWork plan)
    {
        using var colleague = await plan.ColleagueAsync();
        var mine = (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", "Mijn doel").Fill("Naam van de activiteit", "Mijn naam");
        var theirs = await colleague.OpenAsync($"{plan.Path}/rijen/{(await plan.RowAsync("1.2")).Id}");
        await theirs.Form("Opslaan").Fill("Doel", "Hun doel").Fill(Results, "Hun resultaat").SubmitAsync();
        return await mine.SubmitAsync();
    }
}
