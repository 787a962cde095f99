using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

public sealed class FactsTests
{
    [Fact]
    public async Task Everything_that_is_set_of_an_activity_is_shown_on_its_page_and_in_its_form()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var page = await (await plan.ShowAsync("2.1")).FollowAsync("Kenmerken wijzigen");

        page = await page.Form("Opslaan").Select("Programmalijn", "1 Arbeidsmarkt: werven en matchen").Select("Stad of regio", "Laak")
            .Select("Voortgang", "loopt").Select("Onderdeel van", Title(page, "1.2 ")).Select("Ook onderdeel van", Title(page, "1.3 "))
            .Fill("Trekkers", "Sanne de Wit\r\n\r\n Wie Nog Komt ").Fill("Partners", "PoolWest\r\nBuurtbakker")
            .Tick("Sectoren", "po", false).Tick("Sectoren", "kinderopvang").Tick("Bekostiging", "innovatiebudget").Tick("Doelgroepen", "HR-medewerkers")
            .SubmitAsync();

        Assert.Equal("De kenmerken van 2.1 Continueren van de bestaande partnerschappen SO&P zijn opgeslagen.", page.Notice);
        Assert.Equal("loopt", page.Term("Voortgang"));
        Assert.Equal("Laak", page.Term("Stad of regio"));
        Assert.Equal("Sanne de Wit, Wie Nog Komt", page.Term("Trekkers"));
        Assert.Equal("PoolWest, Buurtbakker", page.Term("Partners"));
        Assert.Equal(["kinderopvang", "mbo", "vo"], page.Term("Sectoren").Split(", ").Order());
        Assert.Equal(["innovatiebudget", "regio"], page.Term("Bekostiging").Split(", ").Order());
        Assert.Contains("HR-medewerkers", page.Term("Doelgroepen"), StringComparison.Ordinal);
        Assert.StartsWith("1.2 De instroom", page.Term("Onderdeel van"), StringComparison.Ordinal);
        Assert.Contains("1.3 Inzichtelijk", page.Term("Onderdeel van"), StringComparison.Ordinal);

        var form = (await plan.FactsAsync("2.1")).Form("Opslaan");
        Assert.Equal("1 Arbeidsmarkt: werven en matchen", form["Programmalijn"]);
        Assert.Equal("Sanne de Wit\nWie Nog Komt", form["Trekkers"]);
        Assert.False(form.IsTicked("Sectoren", "po"));
        Assert.True(form.IsTicked("Sectoren", "kinderopvang"));
        Assert.Equal("1.7", (await plan.OpenAsync("?lijn=1")).Codes()[^2]);
        Assert.Equal("2.1", (await plan.OpenAsync("?lijn=1")).Codes()[^1]);
    }

    [Fact]
    public async Task A_name_that_the_portal_knows_becomes_that_person_or_organisation()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);

        await (await plan.FactsAsync("2.1")).Form("Opslaan").Fill("Trekkers", "sanne de wit\r\nOnbekende").Fill("Partners", "Stichting Lucas Onderwijs").SubmitAsync();

        var activity = await plan.ActivityAsync("2.1");
        Assert.NotNull(activity.Owners.Single(o => o.Name == "sanne de wit").UserId);
        Assert.Null(activity.Owners.Single(o => o.Name == "Onbekende").UserId);
        Assert.NotNull(activity.Partners.Single().OrganisationId);
    }

    [Theory]
    [InlineData("Programmalijn", "LineId", PlanMessages.LineUnknown)]
    [InlineData("Stad of regio", "AreaId", PlanMessages.AreaUnknown)]
    [InlineData("Onderdeel van", "ParentId", PlanMessages.ParentUnknown)]
    public async Task What_belongs_to_another_region_cannot_be_chosen(string label, string field, string message)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var foreign = await plan.Portal.ReadAsync(db => Task.FromResult(field switch
        {
            "LineId" => db.Lines.First(l => db.Plans.Any(p => p.Id == l.PlanId && p.Region!.Slug == People.Haaglanden)).Id,
            "AreaId" => db.Regions.Where(r => r.Slug == People.Haaglanden).SelectMany(r => r.Areas).Select(a => a.Id).First(),
            _ => db.Activities.First(a => a.Plan!.Region!.Slug == People.Haaglanden).Id,
        }));

        var page = await (await plan.FactsAsync("1.2")).Form("Opslaan").Forge(field, $"{foreign}").Fill("Trekkers", "Blijft staan").SubmitAsync();

        AssertRefused(page, label, message);
        Assert.Equal("Blijft staan", page.Form("Opslaan")["Trekkers"]);
        Assert.Empty(await plan.ChangesAsync());

        page = await (await plan.OpenAsync("/activiteiten/nieuw?lijn=1")).Form("Activiteit toevoegen")
            .Fill("Naam van de activiteit", "Nieuw").Forge($"Facts.{field}", $"{foreign}").SubmitAsync();
        Assert.Equal([message], page.Errors);
        Assert.Equal([message], page.Form("Activiteit toevoegen").ErrorsAt(label));
        Assert.Empty(await plan.ChangesAsync());
    }

    [Theory]
    [InlineData("Programmalijn", "LineId")]
    [InlineData("Stad of regio", "AreaId")]
    [InlineData("Onderdeel van", "ParentId")]
    public async Task What_is_no_choice_at_all_is_refused_at_its_field_and_nothing_is_lost(string label, string field)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var page = await (await plan.FactsAsync("1.2")).Form("Opslaan").Forge(field, "appel").Fill("Trekkers", "Blijft staan").SubmitAsync();

        AssertRefused(page, label, "‘appel’ kan hier niet worden ingevuld.");
        Assert.Equal("Blijft staan", page.Form("Opslaan")["Trekkers"]);
        Assert.Empty(await plan.ChangesAsync());
    }

    [Fact]
    public async Task An_activity_is_no_part_of_itself_nor_of_its_own_part()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var (whole, part) = (await plan.IdAsync("2.5"), await plan.IdAsync("2.5 Sub G5 Den Haag po"));

        foreach (var parent in new[] { whole, part })
        {
            var page = await (await plan.FactsAsync("2.5")).Form("Opslaan").Forge("ParentId", $"{parent}").SubmitAsync();
            AssertRefused(page, "Onderdeel van", PlanMessages.ParentUnknown);
        }
    }

    [Theory]
    [InlineData("Trekkers", "trekkers")]
    [InlineData("Partners", "partners")]
    public async Task Too_many_names_or_too_long_a_name_is_said_at_the_field(string label, string what)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var many = string.Join("\n", Enumerable.Range(1, ActivityOwner.MaxNames + 1).Select(n => $"Naam {n}"));
        foreach (var names in new[] { many, new string('x', ActivityOwner.NameMaxLength + 1) })
        {
            var page = await (await plan.FactsAsync("1.2")).Form("Opslaan").Fill(label, names).SubmitAsync();

            AssertRefused(page, label, PlanMessages.TooManyNames(what));
            Assert.Equal(names, page.Form("Opslaan")[label]);
        }
    }

    [Fact]
    public async Task No_line_is_said_once_at_the_field()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        AssertRefused(await (await plan.FactsAsync("1.2")).Form("Opslaan").Select("Programmalijn", "Kies een programmalijn").SubmitAsync(), "Programmalijn", PlanMessages.LineMissing);
    }

    [Fact]
    public async Task Of_an_activity_that_was_taken_out_nothing_is_set()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await plan.FactsAsync("1.2");
        await (await plan.ShowAsync("1.2")).Form("Uit het plan halen").SubmitAsync();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await page.Form("Opslaan").SubmitAsync()).Status);
    }

    private static void AssertRefused(Page page, string label, string message)
    {
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Errors);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(label));
        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
    }

    private static string Title(Page page, string code) =>
        page.Document.QuerySelectorAll("option").Select(o => o.TextContent).First(text => text.StartsWith(code, StringComparison.Ordinal));
}
