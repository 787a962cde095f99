using System.Net;
using System.Text.Json;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Visitors.Figures;

/// <summary>What everyone sees of regions and their figures, without signing in.</summary>
public sealed class PublicFiguresTests : IDisposable
{
    private readonly CommandLog log = new();
    private readonly Portal portal;
    private readonly Browser visitor;

    public PublicFiguresTests()
    {
        portal = Portal.Watched(log);
        visitor = portal.Browse();
    }

    [Fact]
    public async Task From_the_first_page_a_visitor_gets_to_a_region_and_its_figures_and_where_they_come_from()
    {
        var region = await (await visitor.OpenAsync("/")).FollowAsync("Onderwijsregio Haaglanden");

        Assert.Equal(("/regio/haaglanden", "Onderwijsregio Haaglanden"), (region.Ok().Address, region.Heading));
        Assert.Contains(region.Document.QuerySelectorAll("link[rel=stylesheet]"), l => l.GetAttribute("href")!.StartsWith("/thema/haaglanden.css", StringComparison.Ordinal));
        var teachers = Assert.Single(region.Table("Tekort: "), row => row[0].StartsWith("Den Haag leraren po", StringComparison.Ordinal) && row[1].Contains('%', StringComparison.Ordinal));
        Assert.StartsWith("17,5%", teachers[1], StringComparison.Ordinal);
        Assert.Equal("2024", teachers[2]);
        Assert.Equal("−4,3 procentpunt sinds 2023", teachers[4]);
        var figure = await region.FollowAsync("17,5%: waar dit cijfer vandaan komt");
        Assert.Equal("werkgelegenheid", figure.Ok().Term("Percentage van"));
    }

    [Fact]
    public async Task What_a_region_keeps_to_itself_is_not_on_its_page()
    {
        await portal.CountAsync((Sector.Po, 4321));

        Assert.DoesNotContain("4.321", (await visitor.OpenAsync("/regio/haaglanden")).Ok().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4321", (await visitor.OpenAsync("/open-data/cijfers.json")).Ok().Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_data_is_explained_and_may_be_asked_for_by_any_site()
    {
        var page = (await visitor.OpenAsync("/open-data")).Ok();
        Assert.NotEmpty(page.Term("share_of"));

        foreach (var file in new[] { "cijfers.csv", "cijfers.json" })
        {
            var data = (await page.FollowAsync(file)).Ok();
            Assert.Equal("*", Assert.Single(data.Response.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Equal("public, max-age=300", data.Response.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task A_part_of_the_open_data_can_be_asked_for()
    {
        var json = await visitor.OpenAsync("/open-data/cijfers.json?maat=inwoners&maat=tekort&gebied=den-haag");

        var records = JsonDocument.Parse(json.Ok().Source).RootElement.EnumerateArray().ToList();
        Assert.All(records, r => Assert.Equal("Den Haag", r.GetProperty("area_name").GetString()));
        Assert.Equal(["inwoners", "tekort"], records.Select(r => r.GetProperty("measure").GetString()).Distinct().Order());
        Assert.Contains(records, r => r.GetProperty("value").GetDecimal() == 569387);
    }

    [Fact]
    public async Task A_region_that_there_is_not_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/regio/nergens")).Status);

    [Fact]
    public async Task The_page_of_a_region_with_many_figures_takes_as_many_queries_as_that_of_one_with_few()
    {
        Assert.Equal(await QueriesAsync("/regio/leiden-duin-en-bollenstreek-po"), await QueriesAsync("/regio/haaglanden"));
    }

    public void Dispose()
    {
        visitor.Dispose();
        portal.Dispose();
    }

    private async Task<int> QueriesAsync(string address)
    {
        (await visitor.OpenAsync(address)).Ok();
        var before = log.Statements.Count;
        (await visitor.OpenAsync(address)).Ok();
        Assert.NotEqual(before, log.Statements.Count);
        return log.Statements.Count - before;
    }
}
