using System.Net;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Visitors.TeachingRoutes;

/// <summary>A visitor goes from background and wish to routes, without saying who they are.</summary>
public sealed class KeuzewijzerTests : IDisposable
{
    private const string Haaglanden = "/keuzewijzer/haaglanden";
    private const string Kga = "/keuzewijzer/kennemerland-en-groot-amsterdam";
    private const string Diploma = "Wat is uw hoogste diploma?";
    private const string Sector = "In welke sector wilt u werken?";
    private const string Bevoegdheid = "Hebt u al een Nederlandse bevoegdheid als leraar?";

    private readonly Portal portal = new();
    private readonly Browser visitor;

    public KeuzewijzerTests() => visitor = portal.Browse();

    [Fact]
    public async Task Without_answers_all_routes_are_there_each_with_duration_cost_subsidy_rights_and_duties_and_who_says_so()
    {
        var page = (await visitor.OpenAsync(Haaglanden)).Ok();

        Assert.Equal("Alle routes (9)", page.Document.QuerySelector("#routes")!.Spoken());
        var pdg = Route(page, "Lesgeven in het mbo met het pedagogisch-didactisch getuigschrift (pdg)");
        Assert.Contains("Duur Hoogstens anderhalf jaar.", pdg, StringComparison.Ordinal);
        Assert.Contains("Kosten, subsidie, rechten, plichten Vraag het loket.", pdg, StringComparison.Ordinal);
        Assert.Contains(
            "Bron: Onderwijsregio Haaglanden, Activiteitenplan 2026-2029 (2026), onder ‘Achtergrondinformatie’. Nagekeken op 26 november 2026. Geldt vanaf 1 januari 2026.",
            pdg,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_routes_that_fit_the_answers_come_first_and_those_that_nearly_do_say_why_not()
    {
        var form = (await visitor.OpenAsync(Haaglanden)).Form("Toon mijn routes");

        var page = await form.Tick(Diploma, "hbo").Tick(Sector, "mbo").SubmitAsync();

        var heading = page.Ok().Document.QuerySelector("#routes")!;
        Assert.Equal("3 routes passen bij uw antwoorden", heading.Spoken());
        Assert.Equal(
            ["Eerst meelopen op een school", "Lesgeven in het mbo met het pedagogisch-didactisch getuigschrift (pdg)", "Een lerarenopleiding met stage in de regio"],
            heading.ParentElement!.QuerySelectorAll("h3").Select(h => h.Spoken()));
        Assert.Contains(
            "Waarom niet helemaal? Wat is uw hoogste diploma? U koos ‘hbo’. Deze route is voor wie ‘diploma uit het buitenland’ kiest.",
            Route(page, "Statushouders en Oekraïense ontheemden voor de klas"),
            StringComparison.Ordinal);
        Assert.Contains("1 andere route past niet bij uw antwoorden.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answers_stay_in_the_form_and_can_be_changed()
    {
        var page = await (await visitor.OpenAsync(Kga)).Form("Toon mijn routes").Tick(Sector, "middelbare school").SubmitAsync();

        Assert.True(page.Form("Toon mijn routes").IsTicked(Sector, "middelbare school"));
        Assert.Equal("middelbare school", page.Term(Sector));
        page = await page.Form("Toon mijn routes").Tick(Bevoegdheid, "ja, voor deze sector, maar ik sta niet meer voor de klas").SubmitAsync();

        Assert.StartsWith("Opfriscursus voor herintreders", page.Document.QuerySelector("article")!.Spoken(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_read_from_its_day_on_and_not_before()
    {
        await PrepareAsync(new DateOnly(2026, 3, 3), "Twee jaar, sinds vandaag.");

        Assert.DoesNotContain("sinds vandaag", (await visitor.OpenAsync(Haaglanden + "?op=2026-03-03")).Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Contains("Twee jaar, sinds vandaag.", (await visitor.OpenAsync(Haaglanden)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?diploma=doctor&sector=99&tijd=%3Cscript%3E")]
    [InlineData("?sector=ko")]
    public async Task What_is_no_answer_counts_as_an_open_question(string query)
    {
        var page = (await visitor.OpenAsync(Haaglanden + query)).Ok();

        Assert.StartsWith("Keuzewijzer", page.Title, StringComparison.Ordinal);
        Assert.Equal("Alle routes (9)", page.Document.QuerySelector("#routes")!.Spoken());
    }

    [Fact]
    public async Task Nothing_that_tells_who_someone_is_is_asked()
    {
        var page = (await visitor.OpenAsync(Haaglanden)).Ok();

        Assert.All(page.Document.QuerySelectorAll("main form input"), input => Assert.Equal("radio", input.GetAttribute("type")));
        Assert.Empty(page.Document.QuerySelectorAll("main form textarea"));
    }

    [Fact]
    public async Task The_page_of_a_region_leads_to_its_keuzewijzer()
    {
        var page = await (await visitor.OpenAsync("/regio/haaglanden")).FollowAsync("Keuzewijzer: hoe word ik leraar?");

        Assert.Equal(Haaglanden, page.Ok().Address);
    }

    [Fact]
    public async Task A_region_that_there_is_not_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/keuzewijzer/nergens")).Status);

    public void Dispose()
    {
        visitor.Dispose();
        portal.Dispose();
    }

    private static string Route(Page page, string name) =>
        page.Document.QuerySelectorAll("article").Single(a => a.QuerySelector("h3")!.Spoken() == name).Spoken();

    private Task<int> PrepareAsync(DateOnly from, string duration) => portal.ReadAsync(async db =>
    {
        var route = db.TeachingRouteVersions.First(v => v.Name.StartsWith("Deeltijdpabo"));
        db.Add(new TeachingRouteVersion { RouteId = route.RouteId, Name = route.Name, From = from, Duration = duration });
        return await db.SaveChangesAsync();
    });
}
