using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests.Bestuur.Organisations;

/// <summary>A board sees what the portal knows of its own organisation.</summary>
public sealed class OwnOrganisationTests : IDisposable
{
    private const string Path = "/bestuur/haaglanden/organisatie";

    private readonly Portal portal = new();

    [Fact]
    public async Task A_board_finds_its_own_organisation_in_the_menu_with_its_schools()
    {
        var own = await OwnAsync();
        await portal.ReadAsync(db =>
        {
            var school = new School { Name = "De Eik", OrganisationId = own.Id, Municipality = "Delft" };
            school.Pupils.Add(new SchoolPupils { Year = 2025, Count = 1310, Origin = "DUO" });
            db.Schools.Add(school);
            return db.SaveChangesAsync();
        });
        using var browser = await portal.SignInAsync(People.Board);

        var page = (await (await browser.OpenAsync("/bestuur/haaglanden")).FollowAsync("Eigen organisatie")).Ok();

        Assert.Equal(own.Name, page.Heading);
        Assert.Contains(page.Table(page.Document.QuerySelector("caption")!.TextContent[..3]), row => row[0] == "De Eik" && row[5].StartsWith("1.310", StringComparison.Ordinal));
        Assert.NotEmpty(page.Term("Haaglanden"));
    }

    [Fact]
    public async Task Who_has_several_organisations_chooses_and_no_other_one_can_be_opened()
    {
        var own = await OwnAsync();
        var (second, strange) = await portal.ReadAsync(async db =>
        {
            var region = await db.Regions.Where(r => r.Slug == People.Haaglanden).Select(r => r.Id).SingleAsync();
            Organisation Make(string name) => new() { Name = name, Participations = { new() { RegionId = region, Role = "deelnemer" } } };
            var (mine, other) = (Make("Stichting Nog Een"), Make("Stichting Vreemd"));
            db.AddRange(mine, other);
            await db.SaveChangesAsync();
            var user = await db.Users.Where(u => u.Email == People.Board.Email).Select(u => u.Id).SingleAsync();
            db.Grants.Add(new Grant { UserId = user, Role = Role.Bestuursmedewerker, OrganisationId = mine.Id });
            await db.SaveChangesAsync();
            return (mine.Id, other.Id);
        });
        using var browser = await portal.SignInAsync(People.Board);

        var page = await browser.OpenAsync(Path);

        Assert.Equal("Stichting Nog Een", (await page.FollowAsync("Stichting Nog Een")).Ok().Heading);
        Assert.Equal(own.Name, (await page.FollowAsync(own.Name)).Ok().Heading);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"{Path}?kies={second}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{Path}?kies={strange}")).Status);
    }

    [Fact]
    public async Task A_programme_manager_is_led_to_the_register_and_opens_none_here()
    {
        using var browser = await portal.SignInAsync(People.Manager);

        var page = await browser.OpenAsync(Path);

        Assert.Equal("/programma/haaglanden/deelnemers", page.Ok().Target("Naar Deelnemers"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{Path}?kies={(await OwnAsync()).Id}")).Status);
    }

    public void Dispose() => portal.Dispose();

    private Task<Organisation> OwnAsync() =>
        portal.ReadAsync(db => db.Grants.Where(g => g.Role == Role.Bestuurder).Select(g => g.Organisation!).AsNoTracking().FirstAsync());
}
