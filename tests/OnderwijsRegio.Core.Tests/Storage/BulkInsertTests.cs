using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Tests.Storage;

public sealed class BulkInsertTests
{
    private static CancellationToken Cancel => CancellationToken.None;

    [Fact]
    public async Task Rows_stored_in_bulk_read_as_they_were_given()
    {
        using var database = TestDatabase.Seeded();
        var region = await RegionAsync(database);
        School[] schools =
        [
            new() { Name = "De Eik", LeadRegionId = region },
            new() { Name = "Het Één", Brin = "01AB00", Sector = Sector.So, Municipality = "’s-Gravenhage", LeadRegionId = region, Note = new string('x', 900), Source = new SourceReference { Document = "H26", Heading = "Bijlage" } },
            new() { Name = "De Es", Brin = "02AB00", LeadRegionId = region },
        ];
        Organisation[] boards = [new() { Name = "Stichting Eik", Kind = OrganisationKind.Bestuur, Sectors = [Sector.Po, Sector.Vo], LeadRegionId = region }];

        await InBulkAsync(database, async db =>
        {
            await db.InsertAsync(schools, Cancel);
            await db.InsertAsync(boards, Cancel);
        });

        await using var read = database.Open();
        var stored = await read.Schools.Where(s => schools.Select(x => x.Name).Contains(s.Name)).OrderBy(s => s.Id).ToListAsync();
        Assert.Equal(schools.Select(s => (s.ToText(), s.Source, s.LeadRegionId, s.Version)), stored.Select(s => (s.ToText(), s.Source, s.LeadRegionId, s.Version)));
        Assert.All(stored, s => Assert.NotEqual(Guid.Empty, s.Version));
        Assert.True(await read.Schools.AnyAsync(s => s.SearchText == "het een 01ab00 ’s-gravenhage"));
        Assert.Equal([Sector.Po, Sector.Vo], (await read.Organisations.SingleAsync(o => o.Name == "Stichting Eik")).Sectors);
    }

    [Fact]
    public async Task A_moment_is_stored_in_bulk_as_in_any_other_way()
    {
        using var database = TestDatabase.Seeded();
        var at = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1));
        var import = new Import { RegionId = await RegionAsync(database), FileName = "vestigingenbo.csv", Role = "deelnemer", At = at };

        await InBulkAsync(database, db => db.InsertAsync([import], Cancel));

        await using var read = database.Open();
        Assert.Equal((at, ImportStatus.Preview, null), await read.Imports.Select(i => ValueTuple.Create(i.At, i.Status, i.AcceptedAt)).SingleAsync());
    }

    [Fact]
    public async Task Outside_a_transaction_nothing_is_stored_in_bulk()
    {
        using var database = TestDatabase.Seeded();
        var region = await RegionAsync(database);
        await using var db = database.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.InsertAsync([new School { Name = "De Eik", LeadRegionId = region }], Cancel));

        Assert.False(await db.Schools.AnyAsync(s => s.Name == "De Eik"));
    }

    private static async Task<int> RegionAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Regions.Select(r => r.Id).FirstAsync();
    }

    private static async Task InBulkAsync(TestDatabase database, Func<SqlitePortalContext, Task> insert)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await insert(db);
        await transaction.CommitAsync();
    }
}
