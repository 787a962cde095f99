using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Bodies;

namespace OnderwijsRegio.Web.Tests.Bestuur.Bodies;

/// <summary>Board members read who sits in which body.</summary>
public sealed class BodyPagesTests : IDisposable
{
    private const string Path = "/bestuur/haaglanden/gremia";

    private readonly Portal portal = new();

    [Fact]
    public async Task A_board_member_finds_in_the_menu_and_on_the_page_of_the_region_who_sits_where_by_role()
    {
        await SeatAsync("An Smit", "voorzitter", until: null);
        using var browser = await portal.SignInAsync(People.Board);
        var region = await browser.OpenAsync("/bestuur/haaglanden");

        var page = await region.FollowAsync("Naar de gremia");

        Assert.Equal((Path, "Gremia"), (page.Ok().Address, page.Heading));
        Assert.Equal(Path, region.Target("Gremia"));
        Assert.Contains(page.Table("Onderwijsregioberaad"), row => row.Take(2).SequenceEqual(["voorzitter", "An Smit"]));
        Assert.Contains(page.Table("Onderwijsregioberaad"), row => row.Take(2).SequenceEqual(["vast lid", "vacant"]));
        Assert.Contains((await page.FollowAsync("Per organisatie")).Table("Wie waar zit"), row => row.Skip(1).SequenceEqual(["Onderwijsregioberaad", "voorzitter", "An Smit"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?weergave=organisaties")]
    [InlineData("?stand=eerder")]
    public async Task Names_of_who_left_and_what_only_the_programme_manager_does_are_not_there(string query)
    {
        await SeatAsync("Bo Blauw", "lid", until: new DateOnly(2020, 1, 1));
        await SeatAsync("An Smit", "voorzitter", until: null);
        using var browser = await portal.SignInAsync(People.Board);

        var page = await browser.OpenAsync(Path + query);

        Assert.Contains("An Smit", page.Ok().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Blauw", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Te doen", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links, l => l.GetAttribute("href")!.StartsWith("/programma", StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task The_bodies_of_another_region_are_not_there()
    {
        using var browser = await portal.SignInAsync(People.Board);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/bestuur/{People.Ldb}/gremia")).Status);
    }

    public void Dispose() => portal.Dispose();

    private Task<int> SeatAsync(string name, string role, DateOnly? until) => portal.ReadAsync(async db =>
    {
        var council = await db.Bodies.SingleAsync(b => b.Name == "Onderwijsregioberaad" && db.Regions.Any(r => r.Id == b.RegionId && r.Slug == People.Haaglanden));
        council.Seats.Add(new Seat { Role = role, Name = name, OnBehalfOf = "sector vo", Until = until });
        return await db.SaveChangesAsync();
    });
}
