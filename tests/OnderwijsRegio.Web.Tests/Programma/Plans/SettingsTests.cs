using System.Net;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

public sealed class SettingsTests
{
    private const string Rule = "Wat noemen de hoofdlijnen?";

    [Fact]
    public async Task Title_and_rule_are_changed_and_the_rule_decides_what_runs_later()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.OpenAsync("/inrichting")).Form("Opslaan");
        Assert.True(form.IsTicked(Rule, "alleen wat nieuw is; de rest loopt door"));

        var page = await form.Fill("Titel", "Plan van de Bollenstreek").Tick(Rule, "alles wat in die jaren loopt").SubmitAsync();

        Assert.Equal("De inrichting van het plan is opgeslagen.", page.Notice);
        Assert.Equal("Plan van de Bollenstreek", (await plan.OpenAsync()).Heading);
        Assert.Equal(6, (await plan.OpenAsync("?deel=2028")).Codes().Count);
    }

    [Fact]
    public async Task A_line_is_added_changed_moved_and_removed()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await (await plan.OpenAsync("/inrichting")).FollowAsync("Programmalijn toevoegen");

        page = await page.Form("Opslaan").Fill("Code", "4a").Fill("Naam", "Onderzoek").Select("Onderdeel van", "4 Overig").SubmitAsync();
        Assert.Equal("Programmalijn 4a is opgeslagen.", page.Notice);
        Assert.Equal(["4 Overig", "4a Onderzoek"], (await plan.OpenAsync()).Lines().TakeLast(2));

        page = await page.FollowAsync("4a Onderzoek");
        page = await page.Form("Opslaan").Fill("Code", "5").Fill("Naam", "Onderzoek en data").Select("Onderdeel van", "geen: het is een hoofdlijn").SubmitAsync();
        page = await page.Form("Zet 5 Onderzoek en data hoger").SubmitAsync();
        Assert.Equal("De programmalijn is verplaatst.", page.Notice);
        Assert.Equal(["5 Onderzoek en data", "4 Overig"], (await plan.OpenAsync()).Lines().TakeLast(2));

        page = await (await page.FollowAsync("5 Onderzoek en data")).Form("Programmalijn verwijderen").SubmitAsync();
        Assert.Equal("De programmalijn is verwijderd.", page.Notice);
        Assert.Equal(4, (await plan.OpenAsync()).Lines().Count);
    }

    [Fact]
    public async Task A_line_with_activities_or_parts_stays()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        foreach (var line in new[] { "1", "2" })
        {
            var page = await plan.OpenAsync($"/inrichting/lijnen/{await plan.LineAsync(line)}");

            Assert.Equal(PlanMessages.LineInUse, (await page.Form("Programmalijn verwijderen").SubmitAsync()).Warning);
        }
    }

    [Theory]
    [InlineData("Code", "", PlanMessages.LineCodeMissing)]
    [InlineData("Code", "2A", "De code 2A is al van een andere programmalijn.")]
    [InlineData("Code", "een code van meer dan twintig tekens", "De code is 36 tekens lang; er passen er 20. Maak de tekst korter.")]
    [InlineData("Naam", "   ", PlanMessages.LineNameMissing)]
    public async Task A_mistake_in_a_line_is_said_at_the_field(string label, string value, string message)
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        foreach (var address in new[] { "/inrichting/lijnen/nieuw", $"/inrichting/lijnen/{await plan.LineAsync("1")}" })
        {
            var form = (await plan.OpenAsync(address)).Form("Opslaan").Fill("Code", "9").Fill("Naam", "Negen").Fill(label, value);

            AssertRefused(await form.SubmitAsync(), label, value, message);
        }
    }

    [Fact]
    public async Task A_line_is_part_of_a_main_line_of_the_same_plan_and_of_nothing_else()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var own = await plan.LineAsync("1");
        foreach (var parent in new[] { await plan.LineAsync(People.Ldb, "1"), await plan.LineAsync("2a"), own })
        {
            var page = await (await plan.OpenAsync($"/inrichting/lijnen/{own}")).Form("Opslaan").Forge("ParentId", $"{parent}").SubmitAsync();

            Assert.Equal([PlanMessages.LineUnknown], page.Errors);
            Assert.Equal([PlanMessages.LineUnknown], page.Form("Opslaan").ErrorsAt("Onderdeel van"));
        }
    }

    [Fact]
    public async Task A_title_that_is_empty_or_too_long_is_said_at_the_field()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        foreach (var (title, message) in new[] { ("", SettingsFormValidator.TitleMissing), (new string('x', 201), PlanMessages.TooLong("De titel", 200, 201)) })
        {
            AssertRefused(await (await plan.OpenAsync("/inrichting")).Form("Opslaan").Fill("Titel", title).SubmitAsync(), "Titel", title, message);
        }
    }

    [Fact]
    public async Task A_rule_that_does_not_exist_is_refused_with_one_message()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);

        var page = await (await plan.OpenAsync("/inrichting")).Form("Opslaan").Forge("OutlineRule", "Onzin").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Single(page.Errors);
    }

    private static void AssertRefused(Page page, string label, string value, string message)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Errors);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(label));
        Assert.Equal(value, page.Form("Opslaan")[label]);
        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
    }
}
