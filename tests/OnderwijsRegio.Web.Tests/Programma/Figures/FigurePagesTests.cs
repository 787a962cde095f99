using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Figures;

namespace OnderwijsRegio.Web.Tests.Programma.Figures;

/// <summary>A programme manager keeps what the region brought. The figures are made up.</summary>
public sealed class FigurePagesTests : IDisposable
{
    private const string Path = "/programma/haaglanden/cijfers";

    private readonly CommandLog log = new();
    private readonly Portal portal;

    public FigurePagesTests() => portal = Portal.Watched(log);

    [Fact]
    public async Task Without_own_figures_the_page_leads_to_importing_them()
    {
        using var browser = await portal.SignInAsync(People.Manager);

        var page = await (await browser.OpenAsync("/programma/haaglanden")).FollowAsync("Cijfers");

        Assert.Equal(("Cijfers", $"{Path}/importeren"), (page.Ok().Heading, page.Target("Cijfers importeren")));
        Assert.Contains("Nog geen eigen cijfers", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_count_is_shown_here_as_it_is_and_becomes_public_after_it_was_said_that_it_is_withheld()
    {
        await portal.CountAsync((null, 40), (Sector.Po, 3), (Sector.Vo, 12));
        using var browser = await portal.SignInAsync(People.Manager);
        var page = await browser.OpenAsync(Path);
        Assert.Contains(page.Table("3 cijfers"), row => row[4].StartsWith("3 personen", StringComparison.Ordinal) && row[6] == "niet openbaar");

        var confirm = await page.Form("Openbaar maken").Tick("Kies cijfers, en maak ze openbaar of juist niet", "Alles wat gevonden is: 3 cijfers").SubmitAsync();
        Assert.Equal("Kleine aantallen worden niet getoond", confirm.Ok().Heading);
        Assert.Equal(0, await portal.ReadAsync(db => db.Observations.CountAsync(o => o.RegionId != null && o.IsPublic)));
        var done = await confirm.Form("Toch openbaar maken").SubmitAsync();

        Assert.Equal("3 cijfers zijn nu openbaar.", done.Notice);
        Assert.All(done.Table("3 cijfers"), row => Assert.Equal("openbaar", row[6]));
        using var visitor = portal.Browse();
        var open = (await visitor.OpenAsync("/open-data/cijfers.csv?maat=docenten-in-opleiding")).Source;
        Assert.Equal(2, open.Split('\n').Count(line => line.Contains("Zelf geteld", StringComparison.Ordinal) && line.Contains(",,portal,personen,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_figure_is_made_public_and_taken_back()
    {
        await portal.CountAsync((Sector.Po, 30), (Sector.Vo, 12));
        using var browser = await portal.SignInAsync(People.Manager);
        var id = await portal.ReadAsync(db => db.Observations.Where(o => o.Value == 30 && o.IsOwnCount).Select(o => o.Id).SingleAsync());

        var published = await (await browser.OpenAsync(Path)).Form("Openbaar maken").Forge("Ids", $"{id}").SubmitAsync();
        var back = await (await browser.OpenAsync($"{Path}?openbaar=ja")).Form("Niet meer openbaar").Forge("Ids", $"{id}").SubmitAsync();

        Assert.Equal(("1 cijfer is nu openbaar.", "1 cijfer is niet meer openbaar."), (published.Notice, back.Notice));
        Assert.Equal($"{Path}?openbaar=ja", back.Address);
    }

    [Fact]
    public async Task Who_chooses_nothing_hears_so()
    {
        await portal.CountAsync((Sector.Po, 30));
        using var browser = await portal.SignInAsync(People.Manager);

        var page = await (await browser.OpenAsync(Path)).Form("Openbaar maken").SubmitAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, PublishForm.NothingChosen), (page.Status, Assert.Single(page.Errors)));
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        await portal.CountAsync((Sector.Po, 30), (Sector.Vo, 12));
        using var browser = await portal.SignInAsync(People.Manager);

        var none = await (await browser.OpenAsync(Path)).Form("Filter toepassen").Select("Openbaar", "wel openbaar").SubmitAsync();
        var both = await none.Form("Filter toepassen").Select("Openbaar", "niet openbaar").Select("Jaar", "2025").SubmitAsync();

        Assert.Contains("Geen cijfers gevonden", none.Text, StringComparison.Ordinal);
        Assert.Equal(2, both.Table("2 cijfers").Count);
    }

    [Fact]
    public async Task Any_number_of_figures_takes_the_same_number_of_queries()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        await portal.CountAsync((Sector.Po, 30));
        var few = await QueriesAsync(browser);
        await portal.CountAsync([.. Enum.GetValues<Sector>().Where(s => s is not Sector.Po).Select(s => ((Sector?)s, 40m))]);

        Assert.Equal(few, await QueriesAsync(browser));
    }

    public void Dispose() => portal.Dispose();

    private async Task<int> QueriesAsync(Reading.Browser browser)
    {
        var before = log.Statements.Count;
        (await browser.OpenAsync(Path)).Ok();
        Assert.NotEqual(before, log.Statements.Count);
        return log.Statements.Count - before;
    }
}
