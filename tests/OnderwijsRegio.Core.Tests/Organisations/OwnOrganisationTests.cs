using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using static OnderwijsRegio.Core.Tests.Organisations.RegisterAtWork;

namespace OnderwijsRegio.Core.Tests.Organisations;

/// <summary>What the portal itself knows of an organisation, for who works there.</summary>
public sealed class OwnOrganisationTests
{
    [Fact]
    public async Task It_takes_part_in_regions_and_has_schools_pupils_and_seats()
    {
        using var work = await BeginAsync();
        var id = await MakeAsync(work);

        var own = (await FindAsync(work, id, Haaglanden))!;

        Assert.Equal([("Haaglanden", "deelnemer"), ("Kennemerland & Groot-Amsterdam", "gast")], own.Participations.Select(p => (p.Region, p.Text.Role)));
        Assert.Equal([("De Eik", 310), ("De Linde", 0)], own.Schools.Select(s => (s.Name, s.Pupils?.Count ?? 0)));
        Assert.Equal((310, 2025), (own.Pupils, own.Schools[0].Pupils!.Year));
        Assert.Equal(["Haaglanden"], own.Schools[0].Regions);
        Assert.Equal([("Onderwijsregioberaad", "lid", "An Smit")], own.Seats.Select(s => (s.Body, s.Role, s.Name!)));
    }

    [Fact]
    public async Task Where_it_takes_no_part_it_is_not_found()
    {
        using var work = await BeginAsync();
        var id = await MakeAsync(work);

        Assert.Null(await FindAsync(work, id, Ldb));
    }

    [Fact]
    public async Task Any_number_of_schools_takes_the_same_number_of_queries()
    {
        using var work = await BeginAsync();
        var (id, few, many) = (await MakeAsync(work), new CommandLog(), new CommandLog());
        await FindAsync(work, id, Haaglanden, few);
        await work.Read(async db =>
        {
            db.Schools.AddRange(Enumerable.Range(0, 60).Select(n => new School { Name = $"School {n}", OrganisationId = id }));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(62, (await FindAsync(work, id, Haaglanden, many))!.Schools.Count);
        Assert.Equal(few.Statements.Count, many.Statements.Count);
    }

    private static Task<int> MakeAsync(RegisterAtWork work) => work.Read(async db =>
    {
        var (here, there) = (work.Region(Haaglanden), work.Region(Kga));
        var board = new Organisation { Name = "Stichting De Bomen", Kind = OrganisationKind.Bestuur, Sectors = [Sector.Po] };
        board.Participations.AddRange([new() { RegionId = here, Role = "deelnemer" }, new() { RegionId = there, Role = "gast" }]);
        var school = new School { Name = "De Eik", Organisation = board, Participations = { new() { RegionId = here } } };
        school.Pupils.AddRange([new() { Year = 2024, Count = 300, Origin = "DUO" }, new() { Year = 2025, Count = 310, Origin = "DUO" }]);
        db.AddRange(board, school, new School { Name = "De Linde", Organisation = board });
        await db.SaveChangesAsync();
        var council = await db.Bodies.FirstAsync(b => b.RegionId == here && b.Name == "Onderwijsregioberaad");
        council.Seats.Add(new Seat { Role = "lid", Name = "An Smit", OrganisationId = board.Id });
        council.Seats.Add(new Seat { Role = "lid", Name = "Bo Blauw", OrganisationId = board.Id, Until = new DateOnly(2020, 1, 1) });
        await db.SaveChangesAsync();
        return board.Id;
    });

    private static async Task<OwnOrganisation?> FindAsync(RegisterAtWork work, int id, string region, CommandLog? log = null)
    {
        await using var db = log is null ? work.Database.Open() : work.Database.Open(log);
        return await new OwnOrganisationQueries(db).FindAsync(id, work.Region(region), Today, Cancel);
    }
}
