using System.Net;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

public sealed class ActivityTests
{
    [Fact]
    public async Task A_new_activity_begins_with_its_line_and_a_free_code_and_stands_at_the_end_of_the_line()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var page = await (await plan.OpenAsync()).FollowAsync("Voeg toe aan 2a Opleiden: partnerschappen SO&P po, vo, mbo");
        var form = page.Form("Activiteit toevoegen");
        Assert.Equal("2.10", form["Code"]);
        Assert.Equal("– 2a Opleiden: partnerschappen SO&P po, vo, mbo", form["Programmalijn"]);

        page = await form.Fill("Naam van de activiteit", "Meeloopdagen").Fill("Doel", "Zien hoe het is").Fill("Periode", "Q1-Q2 2026")
            .Fill("Beoogde resultaten en producten", "Vier dagen").Fill("Trekkers", "Sanne de Wit\r\nWie Nog Komt").Select("Stad of regio", "Den Haag")
            .Tick("Sectoren", "po").Tick("Bekostiging", "G5").Tick("Doelgroepen", "leraren").SubmitAsync();

        Assert.Equal("2.10 Meeloopdagen is toegevoegd aan het plan.", page.Notice);
        Assert.Equal("2.10 Meeloopdagen", page.Heading);
        Assert.Equal("Q1 – Q2 2026", page.Term("Periode"));
        var codes = (await plan.OpenAsync()).Codes();
        Assert.Equal("2.4|2.10|2.5".Split('|'), codes.SkipWhile(code => code != "2.4").Take(3));
        Assert.Equal(27, codes.Count);
        Assert.Equal(26, (await plan.OpenAsync("?deel=hoofdlijnen")).Codes().Count);
        var row = (await plan.OpenAsync()).PlanRow("2.10")[1];
        Assert.Equal("Meeloopdagen Den Haag G5 po Trekker: Sanne de Wit, Wie Nog Komt", row);
    }

    [Fact]
    public async Task A_new_activity_of_the_outline_stands_in_the_outline_alone()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await (await plan.OpenAsync("?deel=hoofdlijnen")).FollowAsync("Voeg toe aan 4 Overig");

        page = await page.Form("Activiteit toevoegen").Fill("Naam van de activiteit", "Nieuw").Fill("Periode", "2028").SubmitAsync();

        Assert.Equal("4.5 Nieuw", page.Heading);
        Assert.Equal(9, (await plan.OpenAsync("?deel=hoofdlijnen")).Codes().Count);
        Assert.Equal(20, (await plan.OpenAsync()).Codes().Count);
        Assert.Contains("4.5", (await plan.OpenAsync("?deel=2028")).Codes());
        Assert.DoesNotContain("4.5", (await plan.OpenAsync("?deel=2029")).Codes());
    }

    [Fact]
    public async Task A_further_row_stands_under_the_same_code_and_can_go_again()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await (await plan.ShowAsync("1.2")).FollowAsync("Rij toevoegen aan 2026");
        Assert.Equal("1.2", page.Form("Rij toevoegen")["Code"]);

        page = await page.Form("Rij toevoegen").Fill("Doel", "Tweede doel").Fill("Periode", "sep-dec 2026").SubmitAsync();

        Assert.Equal("De rij is toegevoegd aan 1.2 Keuzewijzer zij-instroom.", page.Notice);
        Assert.Equal(["1.2", "1.2 (vervolg)", "1.3"], (await plan.OpenAsync()).PlanRows().Select(r => r[0]).Skip(1).Take(3));

        page = await page.Form("Verwijder deze rij (rij 2 van 2026 in detail)").SubmitAsync();
        Assert.Equal("De rij is verwijderd. In de geschiedenis kunt u haar terugzetten.", page.Notice);
        Assert.Equal(["1.2", "1.3"], (await plan.OpenAsync()).PlanRows().Select(r => r[0]).Skip(1).Take(2));
    }

    [Fact]
    public async Task The_only_row_of_an_activity_has_no_button_to_go()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        Assert.DoesNotContain((await plan.ShowAsync("1.2")).Buttons, b => b.StartsWith("Verwijder deze rij", StringComparison.Ordinal));
        var row = await plan.RowAsync("1.2");
        var page = await plan.ShowAsync("1.2");
        var token = page.Form("Uitloggen").Carried("__RequestVerificationToken");
        page = await plan.Browser.PostAsync($"{plan.Path}/rijen/{row.Id}/verwijderen", [new("__RequestVerificationToken", token)]);
        Assert.Equal(PlanMessages.LastRow, page.Warning);
    }

    [Fact]
    public async Task A_copy_has_all_rows_under_a_free_code()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);

        var page = await (await plan.ShowAsync("1.1")).Form("Dupliceren").SubmitAsync();

        Assert.Equal("Dit is de kopie. Pas haar aan en sla haar op.", page.Notice);
        Assert.StartsWith("1.8 Behouden en versterken", page.Heading, StringComparison.Ordinal);
        Assert.Equal(["1.8", "1.8 (vervolg)", "1.8 (vervolg)"], (await plan.OpenAsync()).PlanRows().Select(r => r[0]).Where(c => c.StartsWith("1.8", StringComparison.Ordinal)));
        Assert.Equal((await plan.RowAsync("1.1", null)).Goal, (await plan.RowAsync("1.8", null)).Goal);
    }

    [Fact]
    public async Task A_stopped_activity_no_longer_runs_from_that_year_until_it_runs_again()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await (await plan.ShowAsync("1.2")).Form("Activiteit stoppen")
            .Select("Vanaf welk jaar loopt de activiteit niet meer?", "2028").Fill("Reden", "Het werk is klaar").SubmitAsync();

        Assert.Equal("De activiteit stopt vanaf 2028.", page.Notice);
        Assert.Contains("Stopt vanaf 2028 Het werk is klaar", page.Text, StringComparison.Ordinal);
        Assert.Contains("1.2", (await plan.OpenAsync("?deel=2027")).Codes());
        Assert.DoesNotContain("1.2", (await plan.OpenAsync("?deel=2028")).Codes());
        Assert.Contains("stopt vanaf 2028", (await plan.OpenAsync()).PlanRow("1.2")[1], StringComparison.Ordinal);

        page = await page.Form("Toch laten doorlopen").SubmitAsync();
        Assert.Equal("De activiteit loopt weer door.", page.Notice);
        Assert.Contains("1.2", (await plan.OpenAsync("?deel=2028")).Codes());
    }

    [Theory]
    [InlineData("2031")]
    [InlineData("volgend jaar")]
    [InlineData("")]
    public async Task A_stop_in_no_year_of_the_plan_is_refused_and_the_reason_stays(string year)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var page = await (await plan.ShowAsync("1.2")).Form("Activiteit stoppen").Fill("Reden", "Het werk is klaar").Forge("FromYear", year).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([PlanMessages.YearUnknown], page.Form("Activiteit stoppen").ErrorsAt("Vanaf welk jaar loopt de activiteit niet meer?"));
        Assert.Equal("Het werk is klaar", page.Form("Activiteit stoppen")["Reden"]);
        Assert.Empty(await plan.ChangesAsync());
    }

    [Fact]
    public async Task Too_long_a_reason_to_stop_is_refused_at_its_field()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var reason = new string('x', 501);

        var page = await (await plan.ShowAsync("1.2")).Form("Activiteit stoppen").Fill("Reden", reason).SubmitAsync();

        Assert.Equal([PlanMessages.TooLong("De reden", 500, 501)], page.Form("Activiteit stoppen").ErrorsAt("Reden"));
        Assert.Equal(reason, page.Form("Activiteit stoppen")["Reden"]);
        Assert.Empty(await plan.ChangesAsync());
    }

    [Fact]
    public async Task What_was_taken_out_is_named_in_the_history_and_is_put_back_in_its_place()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await (await plan.ShowAsync("1.2")).Form("Uit het plan halen").SubmitAsync();

        Assert.Equal("De activiteit is uit het plan gehaald. U kunt haar hier terugzetten.", page.Notice);
        Assert.False(page.HasButton("Dupliceren"));
        Assert.Equal(19, (await plan.OpenAsync()).Codes().Count);

        page = await (await plan.OpenAsync("/geschiedenis")).FollowAsync("1.2 Keuzewijzer zij-instroom");
        page = await page.Form("Terugzetten in het plan").SubmitAsync();
        Assert.Equal("De activiteit staat weer in het plan.", page.Notice);
        Assert.Equal(["1.1", "1.2", "1.3"], (await plan.OpenAsync()).Codes().Take(3));
    }

    [Fact]
    public async Task What_was_taken_out_cannot_come_back_while_another_has_its_code()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var removed = await (await plan.ShowAsync("1.2")).Form("Uit het plan halen").SubmitAsync();
        await (await plan.EditAsync("1.3")).Form("Opslaan").Fill("Code", "1.2").SubmitAsync();

        var page = await removed.Form("Terugzetten in het plan").SubmitAsync();

        Assert.Equal(PlanMessages.CodeTaken("1.2", "Professionalisering begeleiding zij-instroom"), page.Warning);
        Assert.True(page.HasButton("Terugzetten in het plan"));
    }

    [Fact]
    public async Task The_page_of_an_activity_says_where_it_comes_from_and_what_it_promises()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);

        var page = await plan.ShowAsync("3.2 en 3.3 sub G5 Den Haag po");

        Assert.StartsWith("H26, ", page.Term("Bron"), StringComparison.Ordinal);
        Assert.Contains("3.2 Verkennen en experimenteren", page.Term("Onderdeel van"), StringComparison.Ordinal);
        Assert.Contains("3.3 Het faciliteren", page.Term("Onderdeel van"), StringComparison.Ordinal);
        Assert.Contains("Toekomstbestendig onderwijs in stad Den Haag po", (await plan.ShowAsync("3.3")).Term("Onderdelen"), StringComparison.Ordinal);
    }
}
