using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Tests.Storage;

public sealed class MigrationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_file_that_is_not_there_becomes_a_database()
    {
        using var database = TestDatabase.Absent();

        await Migrate(database);

        await using var db = database.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.Plans.CountAsync());
    }

    [Fact]
    public async Task The_file_lets_readers_pass_a_writer_checks_references_and_waits_for_the_disk()
    {
        using var database = TestDatabase.Absent();

        await Migrate(database);

        await using var db = database.Open();
        Assert.Equal("wal", await Pragma<string>(db, "journal_mode"));
        Assert.Equal(1, await Pragma<long>(db, "foreign_keys"));
        Assert.Equal(2, await Pragma<long>(db, "synchronous"));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        using var database = TestDatabase.Seeded();

        await Migrate(database);

        await using var db = database.Open();
        Assert.Equal(3, await db.Plans.CountAsync());
    }

    [Fact]
    public async Task A_start_that_was_killed_while_migrating_does_not_hold_up_the_next()
    {
        using var database = TestDatabase.Absent();
        await using (var killed = database.Open())
        {
            await killed.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-02 09:30:00');
                """);
        }

        await Migrate(database);

        await using var db = database.Open();
        Assert.Equal(0, await db.Plans.CountAsync());
    }

    [Fact]
    public async Task A_school_of_before_still_counts_in_its_region()
    {
        using var database = TestDatabase.Absent();
        await using (var before = database.Open())
        {
            await before.GetService<IMigrator>().MigrateAsync("Voortgang");
            await before.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Regions (Id, Slug, Name, ShortName, Colour, About, Sectors) VALUES (7, 'r', 'R', 'R', '#176a7c', '', '[]');
                INSERT INTO Schools (Id, RegionId, Name, Note) VALUES (3, 7, 'De Eik', '');
                INSERT INTO Organisations (Id, Name, Kind, Sectors, Note) VALUES (5, 'Stichting De Eik', 'Bestuur', '[]', '');
                """);
        }

        await Migrate(database);

        await using var db = database.Open();
        Assert.Equal((3, 7), await db.SchoolParticipations.Select(p => ValueTuple.Create(p.SchoolId, p.RegionId)).SingleAsync());
        Assert.Equal("de eik", await db.Schools.Select(s => EF.Property<string>(s, nameof(School.SearchText))).SingleAsync());
        Assert.Equal("stichting de eik", await db.Database.SqlQueryRaw<string>("SELECT SearchText AS Value FROM Organisations").SingleAsync());
    }

    [Fact]
    public async Task A_candidate_of_before_is_found_by_words_that_many_have()
    {
        using var database = TestDatabase.Absent();
        await using (var before = database.Open())
        {
            await before.GetService<IMigrator>().MigrateAsync("DossierLijstStatushouders");
            await before.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Regions (Id, Slug, Name, ShortName, Colour, About, Sectors) VALUES (7, 'r', 'R', 'R', '#176a7c', '', '[]');
                INSERT INTO Candidates (Id, RegionId, CreatedOn, Education, Email, FirstName, IsStopped, LastName, LegalBasis, Municipalities, Phase, PhaseSince, Phone, QuietSince, RetainUntil, Route, Sectors,
                    SortName, SourceDesk, Subjects, Version, Wishes)
                VALUES (3, 7, '2026-03-02', '', '', 'Amber', 0, 'Demo', 'GerechtvaardigdBelang', '', 'Interesseren', '2026-03-02', '', '2026-03-02', '2027-03-02', '', '[]', 'demo amber', '', '', '', ''),
                       (4, 7, '2026-03-02', '', '', '', 0, '', 'GerechtvaardigdBelang', '', 'Interesseren', '2026-03-02', '', '2026-03-02', '2027-03-02', '', '[]', '', '', '', '', '');
                INSERT INTO CandidateTerms (RegionId, Term, CandidateId) VALUES (7, 'amber', 3), (7, 'demo', 3);
                """);
        }

        await Migrate(database);

        await using var db = database.Open();
        Assert.Equal([" amber demo", ""], await db.Candidates.OrderBy(c => c.Id).Select(c => c.Words).ToListAsync());
    }

    [Fact]
    public void Both_databases_have_a_migration_for_every_change_of_the_model()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        using var sqlServer = new SqlServerDesign().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(sqlServer.Database.HasPendingModelChanges());
    }

    private static async Task Migrate(TestDatabase database)
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var db = database.Open();
        await db.MigrateAsync(patience.Token);
    }

    private static async Task<T> Pragma<T>(SqlitePortalContext db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
