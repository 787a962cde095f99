using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Web.Tests.Programma.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Targets;

public sealed class TargetPagesTests
{
    private const string Visitors = "Bezoekers van de Meet & Greet";
    private const string Further = "Bezoekers die zich verder oriënteren via een meeloopdag en/of bij de opleidingsinstituten";

    [Fact]
    public async Task The_activity_shows_what_the_document_promises_and_how_it_stands()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);

        var page = await plan.ShowAsync("1.3");

        Assert.Contains("250 personen 2026 · KGA, ", page.Term(Visitors), StringComparison.Ordinal);
        Assert.EndsWith("nog niet gemeten", page.Term(Visitors), StringComparison.Ordinal);
        Assert.StartsWith($"50% van: {Visitors}", page.Term(Further), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_is_added_measured_and_changed()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var form = (await (await plan.ShowAsync("1.2")).FollowAsync("Streefwaarde toevoegen")).Form("Opslaan");

        var page = await form.Fill("Wat telt u?", "Deelnemers").Tick("Soort", "bandbreedte").Fill("Van", "10").Fill("Tot en met", "12")
            .Fill("Eenheid", "personen").Select("Laatste jaar", "2028").SubmitAsync();
        Assert.Equal(("Deelnemers", "De streefwaarde is toegevoegd."), (page.Heading, page.Notice));
        Assert.Equal(("10 tot en met 12 personen", "2026–2028"), (page.Term("Streefwaarde"), page.Term("Geldt voor")));

        page = await page.Form("Meting toevoegen").Fill("Gemeten", "13").Fill("Waar komt dit vandaan?", "presentielijst").SubmitAsync();
        Assert.Equal("De meting is toegevoegd.", page.Notice);
        Assert.Equal("13 personen op 2 maart 2026 boven het maximum", page.Term("Stand"));
        Assert.Equal(
            ["2 maart 2026", "13 personen", "presentielijst", "Noor Bakker2 maart 2026, 10:30", "Wijzig de meting van 2 maart 2026"],
            page.Table("1 meting").Single());

        page = await (await page.FollowAsync("Streefwaarde wijzigen")).Form("Opslaan").Fill("Tot en met", "15").SubmitAsync();
        Assert.Equal("10 tot en met 15 personen", page.Term("Streefwaarde"));
        Assert.EndsWith("bereikt", page.Term("Stand"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_is_measured_as_a_count_of_a_whole()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var visitors = await (await plan.ShowAsync("1.3")).FollowAsync(Visitors);
        await visitors.Form("Meting toevoegen").Fill("Gemeten", "268").Fill("Waar komt dit vandaan?", "presentielijst").SubmitAsync();
        var page = await (await plan.ShowAsync("1.3")).FollowAsync(Further);
        Assert.Equal($"268 personen op 2 maart 2026 {Visitors}", page.Term("Het geheel"));

        page = await page.Form("Meting toevoegen").Fill("Gemeten", "120").Fill("Waar komt dit vandaan?", "aanmeldingen").SubmitAsync();

        Assert.Equal("44,8% (120 van 268) op 2 maart 2026 nog niet bereikt", page.Term("Stand"));
        Assert.Equal("44,8%120 van 268", page.Table("1 meting").Single()[1]);
    }

    [Theory]
    [InlineData("Van", "12", "Tot en met", "10", "Tot en met", TargetMessages.RangeUpsideDown)]
    [InlineData("Van", "een paar", "Tot en met", "", "Van", DutchInput.NumberUnreadable)]
    [InlineData("Van", "12.5", "Tot en met", "", "Van", DutchInput.NumberUnreadable)]
    [InlineData("Van", "", "Tot en met", "", "Van", TargetMessages.AmountMissing)]
    [InlineData("Van", "4", "Wat telt u?", "", "Wat telt u?", TargetMessages.MeasureMissing)]
    public async Task A_mistake_in_a_target_is_said_at_the_field_and_keeps_what_was_typed(
        string first, string one, string second, string two, string at, string message)
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var form = (await plan.OpenAsync($"/activiteiten/{await plan.IdAsync("1.2")}/streefwaarden/nieuw")).Form("Opslaan")
            .Fill("Wat telt u?", "Deelnemers").Tick("Soort", "bandbreedte").Fill(first, one).Fill(second, two).Fill("Eenheid", "personen");

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Errors);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(at));
        Assert.Equal((one, two, "personen"), (page.Form("Opslaan")[first], page.Form("Opslaan")[second], page.Form("Opslaan")["Eenheid"]));
    }

    [Fact]
    public async Task A_percentage_of_nothing_is_refused_and_one_of_another_target_is_not()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var form = (await plan.OpenAsync($"/activiteiten/{await plan.IdAsync("1.2")}/streefwaarden/nieuw")).Form("Opslaan")
            .Fill("Wat telt u?", "Deelnemers die blijven").Tick("Soort", "percentage").Fill("Van", "60");

        var page = await form.SubmitAsync();
        Assert.Equal([TargetMessages.PercentageOfNothing], page.Form("Opslaan").ErrorsAt("Percentage van, in woorden"));

        page = await page.Form("Opslaan").Select("Percentage van", $"1.3 {Visitors} (2026)").SubmitAsync();
        Assert.Equal($"60% van: {Visitors}", page.Term("Streefwaarde"));
    }

    [Theory]
    [InlineData("Stand op", "morgen", DutchInput.DayUnreadable)]
    [InlineData("Stand op", "3-3-2026", TargetMessages.DayToCome)]
    [InlineData("Gemeten", "", TargetMessages.ValueMissing)]
    [InlineData("Gemeten", "veel", DutchInput.NumberUnreadable)]
    [InlineData("Van de", "0", TargetMessages.ShareOfZero)]
    [InlineData("Waar komt dit vandaan?", " ", TargetMessages.OriginMissing)]
    public async Task A_mistake_in_a_measurement_is_said_at_the_field(string label, string value, string message)
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var page = await (await plan.ShowAsync("1.3")).FollowAsync(Further);

        page = await page.Form("Meting toevoegen").Fill("Gemeten", "120").Fill("Waar komt dit vandaan?", "aanmeldingen").Fill("Van de", "268")
            .Fill(label, value).SubmitAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, value), (page.Status, page.Form("Meting toevoegen")[label]));
        Assert.Equal([message], page.Form("Meting toevoegen").ErrorsAt(label));
    }

    [Fact]
    public async Task From_two_measurements_on_a_drawing_says_how_it_goes()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var page = await (await plan.ShowAsync("1.3")).FollowAsync(Visitors);
        foreach (var (day, value) in new[] { ("1-2-2026", "100"), ("2-3-2026", "180") })
        {
            Assert.Null(page.Document.QuerySelector("svg[role=img]"));
            page = await page.Form("Meting toevoegen").Fill("Stand op", day).Fill("Gemeten", value).Fill("Waar komt dit vandaan?", "lijst").SubmitAsync();
        }

        var drawings = page.Document.QuerySelectorAll("svg[role=img]");
        Assert.Equal(2, drawings.Length);
        Assert.All(drawings, drawing =>
        {
            Assert.Equal($"{Visitors}: 180 personen op 2 maart 2026, nog niet bereikt", drawing.QuerySelector("title")!.TextContent);
            Assert.Equal("2 metingen, beoogd is 250 personen. De tabel hieronder geeft alle waarden.", drawing.QuerySelector("desc")!.TextContent);
            Assert.Equal(2, drawing.QuerySelectorAll("circle").Length);
        });
    }

    [Fact]
    public async Task A_measurement_is_changed_removed_and_put_back()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var page = await (await plan.ShowAsync("1.3")).FollowAsync(Visitors);
        var address = page.Address;
        page = await page.Form("Meting toevoegen").Fill("Gemeten", "100").Fill("Waar komt dit vandaan?", "lijst").SubmitAsync();

        page = await (await page.FollowAsync("Wijzig de meting van 2 maart 2026")).Form("Opslaan").Fill("Gemeten", "120").SubmitAsync();
        Assert.Equal("De meting is opgeslagen.", page.Notice);
        page = await (await page.FollowAsync("Wijzig de meting van 2 maart 2026")).Form("Meting verwijderen").SubmitAsync();
        Assert.Equal("nog niet gemeten", page.Term("Stand"));
        var undo = (await plan.OpenAsync("/geschiedenis")).Links.First(a => a.Spoken().StartsWith("Ongedaan maken", StringComparison.Ordinal)).GetAttribute("href")!;
        await (await plan.Browser.OpenAsync(undo)).Form("Ongedaan maken").SubmitAsync();

        Assert.StartsWith("120 personen", (await plan.Browser.OpenAsync(address)).Term("Stand"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_who_change_a_target_or_a_measurement_the_second_sees_both_and_chooses()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        using var colleague = await plan.ColleagueAsync();
        var page = await (await plan.ShowAsync("1.3")).FollowAsync(Visitors);
        page = await page.Form("Meting toevoegen").Fill("Gemeten", "100").Fill("Waar komt dit vandaan?", "lijst").SubmitAsync();
        foreach (var (link, field) in new[] { ("Streefwaarde wijzigen", "Eenheid"), ("Wijzig de meting van 2 maart 2026", "Waar komt dit vandaan?") })
        {
            var mine = (await page.FollowAsync(link)).Form("Opslaan").Fill(field, "van mij");
            await (await colleague.OpenAsync(page.Target(link))).Form("Opslaan").Fill(field, "van hem").SubmitAsync();

            var conflict = await mine.SubmitAsync();

            Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
            Assert.Equal(["van mij", "van hem"], conflict.Table("Beide versies").Single().Skip(1).Take(2));
            await conflict.Form("Opslaan").SubmitAsync();
            Assert.Contains("van mij", (await plan.Browser.OpenAsync(page.Address)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_adopted_plan_offers_to_measure_and_not_to_promise_something_else()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        await plan.Portal.SetStatusAsync(People.Kga, PlanStatus.Toegekend);

        var page = await (await plan.ShowAsync("1.3")).FollowAsync(Visitors);

        Assert.True(page.HasButton("Meting toevoegen"));
        Assert.DoesNotContain(page.Links, a => a.Spoken() == "Streefwaarde wijzigen");
        page = await page.Form("Meting toevoegen").Fill("Gemeten", "260").Fill("Waar komt dit vandaan?", "lijst").SubmitAsync();
        Assert.StartsWith("260 personen", page.Term("Stand"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_measured_as_the_session_ended_is_still_there_after_signing_in()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var target = await plan.Portal.ReadAsync(db => db.Targets.Where(t => t.Measure == Visitors && t.FirstYear == 2026).Select(t => t.Id).SingleAsync());
        var form = (await plan.OpenAsync($"/streefwaarden/{target}")).Form("Meting toevoegen").Fill("Gemeten", "268").Fill("Waar komt dit vandaan?", "lijst");
        plan.Browser.LoseSession();

        var signIn = await form.SubmitAsync();
        var page = await signIn.Form("Inloggen").Fill("E-mailadres", People.ManagerOf(People.Kga).Email).Fill("Wachtwoord", Core.Users.Accounts.DemoPassword).SubmitAsync();

        Assert.Equal(("268", "lijst"), (page.Form("Meting toevoegen")["Gemeten"], page.Form("Meting toevoegen")["Waar komt dit vandaan?"]));
    }
}
