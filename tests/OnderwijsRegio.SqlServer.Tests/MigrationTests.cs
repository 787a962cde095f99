using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OnderwijsRegio.Core.Storage;
using Xunit;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>
/// The migrations of both databases, without a server: nothing of the model is missing in them, and SQL Server can read its own.
/// Whether they run, and what they do to rows that are there, is not proven here.
/// </summary>
public sealed class MigrationTests(SqlServerModel server) : IClassFixture<SqlServerModel>
{
    [Fact]
    public void The_migrations_of_SQLite_hold_the_whole_model()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_of_SQL_Server_hold_the_whole_model()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void SQL_Server_can_read_the_script_of_its_migrations(MigrationsSqlGenerationOptions options)
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        Assert.Empty(TransactSql.Faults(db.GetService<IMigrator>().GenerateScript(options: options)));
    }

    [Fact]
    public void The_tables_that_the_migrations_make_fit_together() => Assert.Empty(server.Faults());

    [Fact]
    public void Changes_of_a_table_are_worked_into_the_statement_that_made_it()
    {
        var migration = new MigrationBuilder(activeProvider: null);
        migration.CreateTable("Kept", t => new { Id = t.Column<int>(), Gone = t.Column<int>(), Wider = t.Column<string>(maxLength: 5) });
        migration.CreateTable("Gone", t => new { Id = t.Column<int>() });
        migration.CreateIndex("IX_Gone", "Kept", "Gone");
        migration.AddUniqueConstraint("AK_Gone", "Kept", "Gone");
        migration.AddColumn<int>("Added", "Kept", defaultValue: 0);
        migration.AddPrimaryKey("PK_Kept", "Kept", "Id");
        migration.AlterColumn<string>("Wider", "Kept", maxLength: 50, nullable: true, oldMaxLength: 5);
        migration.CreateIndex("IX_Added", "Kept", "Added");
        migration.DropUniqueConstraint("AK_Gone", "Kept");
        migration.DropIndex("IX_Gone", "Kept");
        migration.DropColumn("Gone", "Kept");
        migration.DropTable("Gone");
        using var db = new SqlServerDesign().CreateDbContext([]);
        var script = string.Join("\nGO\n", db.GetService<IMigrationsSqlGenerator>().Generate(migration.Operations).Select(c => c.CommandText));

        var words = MigrationDdl.From(script).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            "CREATE TABLE [Kept] ( [Id] INT NOT NULL, [Wider] NVARCHAR (50) NULL, [Added] INT DEFAULT 0 NOT NULL, "
            + "CONSTRAINT [PK_Kept] PRIMARY KEY ([Id]) ) GO CREATE INDEX [IX_Added] ON [Kept]([Added]) GO",
            string.Join(' ', words));
    }
}
