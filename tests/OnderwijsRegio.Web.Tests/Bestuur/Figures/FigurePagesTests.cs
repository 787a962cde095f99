using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Tests.Bestuur.Figures;

/// <summary>A board reads where a figure comes from, and takes figures along.</summary>
public sealed class FigurePagesTests : IDisposable
{
    private readonly Portal portal = new();

    [Fact]
    public async Task A_figure_says_who_when_over_whom_and_as_a_share_of_what()
    {
        var id = await portal.ReadAsync(db => db.Observations
            .Where(o => o.Value == 17.5m && o.Geography!.Code == "den-haag" && o.Measure!.Code == "tekort").Select(o => o.Id).SingleAsync());
        using var browser = await portal.SignInAsync(People.Board);

        var page = (await browser.OpenAsync($"/bestuur/haaglanden/cijfers/{id}")).Ok();

        Assert.Equal("Tekort in Den Haag", page.Heading);
        Assert.Contains("17,5%", page.Text, StringComparison.Ordinal);
        Assert.Equal("leraren po; basisonderwijs zonder sbo en (v)so", page.Term("Over wie"));
        Assert.Equal("werkgelegenheid", page.Term("Percentage van"));
        Assert.Equal("2024", page.Term("Wanneer"));
        Assert.StartsWith("Zelfevaluatie Noodplan G5 Den Haag, onder: 1.2", page.Term("Waar het staat"), StringComparison.Ordinal);
        Assert.Equal("komt met het portaal mee; openbaar", page.Term("In het portaal"));
        Assert.Equal(page.Term("Wie zegt het"), (await page.FollowAsync("21,8%")).Ok().Term("Wie zegt het"));
    }

    [Fact]
    public async Task A_small_own_count_is_not_shown_to_a_board_and_its_page_says_why()
    {
        await portal.CountAsync((null, 40), (Sector.Po, 3), (Sector.So, 8), (Sector.Vo, 29));
        var id = await portal.ReadAsync(db => db.Observations.Where(o => o.IsOwnCount && o.Value == 8).Select(o => o.Id).SingleAsync());
        using var browser = await portal.SignInAsync(People.Board);

        var page = (await browser.OpenAsync($"/bestuur/haaglanden/cijfers/{id}")).Ok();

        Assert.Contains(FigureText.NotShown, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8 personen", page.Text, StringComparison.Ordinal);
        Assert.Contains("minder dan vijf mensen", page.Term("Niet getoond"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_taken_along_with_the_filters_of_the_page()
    {
        using var browser = await portal.SignInAsync(People.Board);

        var csv = await browser.OpenAsync("/bestuur/haaglanden/tekorten/cijfers.csv?sector=po&rol=leraren&vanaf=2024&tot=2024&maat=tekort");

        Assert.Equal("cijfers-haaglanden.csv", csv.Ok().Response.Content.Headers.ContentDisposition!.FileName);
        var lines = csv.Source.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Assert.All(lines, line => Assert.Contains(";po;leraren;", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(";17,5;%;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_workbook_comes_as_one()
    {
        using var browser = await portal.SignInAsync(People.Board);

        var book = await browser.OpenAsync("/bestuur/haaglanden/tekorten/cijfers.xlsx");

        Assert.Equal("cijfers-haaglanden.xlsx", book.Ok().Response.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("PK", book.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_another_region_keeps_to_itself_is_not_there()
    {
        await portal.CountAsync((Sector.Po, 30));
        var id = await portal.ReadAsync(db => db.Observations.Where(o => o.IsOwnCount).Select(o => o.Id).SingleAsync());
        using var browser = await portal.SignInAsync(People.ManagerOf(People.Ldb));

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/bestuur/{People.Ldb}/cijfers/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/cijfers/{id}")).Status);
    }

    public void Dispose() => portal.Dispose();
}
