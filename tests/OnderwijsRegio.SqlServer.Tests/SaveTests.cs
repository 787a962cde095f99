using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OnderwijsRegio.Core.Storage;
using Xunit;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>
/// What saving sends to SQL Server, for each entity: names and syntax. Whether a row would be taken, with its keys, lengths and rules
/// of deletion, is for tests on a real database.
/// </summary>
public sealed class SaveTests(SqlServerModel server) : IClassFixture<SqlServerModel>
{
    /// <summary>From four rows on SQL Server is sent a statement of another kind.</summary>
    private const int Many = 5;

    public static TheoryData<string> Entities
    {
        get
        {
            using var db = new SqlServerDesign().CreateDbContext([]);
            return [.. db.Model.GetEntityTypes().Select(type => type.Name)];
        }
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task SQL_Server_knows_every_name_in_what_saving_an_entity_sends(string entity)
    {
        List<SentCommand> commands = [];
        foreach (var count in new[] { 1, Many })
        {
            foreach (var state in States(entity))
            {
                var sent = await SqlRecorder.RecordAsync(db => SaveAsync(db, entity, count, state), Samples.With(), once: true);
                Assert.NotEmpty(sent);
                commands.AddRange(sent);
            }
        }

        Assert.Empty(server.Faults(commands));
    }

    private static IEnumerable<EntityState> States(string entity)
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        // What is nothing but its key is added and deleted, never changed.
        var isKey = db.Model.FindEntityType(entity)!.GetProperties().All(p => p.IsPrimaryKey());
        return isKey ? [EntityState.Added, EntityState.Deleted] : [EntityState.Added, EntityState.Modified, EntityState.Deleted];
    }

    private static async Task SaveAsync(PortalContext db, string entity, int count, EntityState state)
    {
        var type = db.Model.FindEntityType(entity)!;
        for (var number = 1; number <= count; number++)
        {
            var entry = db.Entry(Activator.CreateInstance(type.ClrType, nonPublic: true)!);
            foreach (var property in type.GetProperties().Where(p => p.IsKey() || p.IsForeignKey() || (!p.IsNullable && entry.Property(p.Name).CurrentValue is null)))
            {
                var isMade = state is EntityState.Added && property.ValueGenerated is ValueGenerated.OnAdd;
                entry.Property(property.Name).CurrentValue = isMade ? entry.Property(property.Name).CurrentValue : Value(property, number);
            }

            entry.State = state;
        }

        await db.SaveChangesAsync();
    }

    private static object Value(IProperty property, int number) => Type.GetTypeCode(property.ClrType) switch
    {
        TypeCode.String => $"{number}",
        TypeCode.Int64 => (long)number,
        _ when property.ClrType == typeof(Guid) => new Guid(number, 0, 0, new byte[8]),
        _ when property.ClrType == typeof(byte[]) => new[] { (byte)number },
        _ => number,
    };
}
