using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OnderwijsRegio.Core.Storage;

/// <summary>
/// Stores many new rows of one entity with as little as the database needs: one statement that is used again and again, without following
/// the rows and without asking for their keys. Decision 15 says why, and why not with a library.
/// </summary>
public static class BulkInsert
{
    /// <summary>What SQL Server takes in one statement is 2,100 parameters.</summary>
    private const int MostParameters = 2000;

    /// <summary>Stores rows within the transaction that runs. They get a version where they have none, and no key.</summary>
    /// <param name="db">Where.</param>
    /// <param name="rows">Rows without what hangs on them; their entity keeps nothing that its class does not.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="InvalidOperationException">No transaction runs.</exception>
    public static async Task InsertAsync<T>(this PortalContext db, IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        var columns = Column.Of(db, db.Model.FindEntityType(typeof(T))!);
        // A server is far away, so it gets many rows at once. To SQLite one row is a call, and fastest with a statement that stays the same.
        var most = db.Database.IsSqlServer() ? MostParameters / columns.Count : 1;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are stored in bulk within a transaction, so that all of them are or none.");
        foreach (var chunk in rows.Chunk(most))
        {
            // A parameter of SQL Server keeps the size that its first value asked for, and would cut off a longer one.
            if (most > 1 || command.Parameters.Count == 0)
            {
                command.CommandText = Statement(db, columns, chunk.Length);
                command.Parameters.Clear();
            }

            for (var row = 0; row < chunk.Length; row++)
            {
                if (chunk[row] is IVersioned versioned && versioned.Version == Guid.Empty)
                {
                    versioned.Version = Guid.NewGuid();
                }

                for (var column = 0; column < columns.Count; column++)
                {
                    columns[column].Set(command, (row * columns.Count) + column, chunk[row]);
                }
            }

            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static string Statement(PortalContext db, List<Column> columns, int rows)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var table = columns[0].Table;
        var values = Enumerable.Range(0, rows)
            .Select(row => $"({string.Join(", ", Enumerable.Range(row * columns.Count, columns.Count).Select(Name))})");
        return $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} "
            + $"({string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Name)))}) VALUES {string.Join(", ", values)}";
    }

    private static string Name(int parameter) => $"@p{parameter}";

    /// <summary>A column, with how a row gives its value.</summary>
    private sealed record Column(StoreObjectIdentifier Table, string Name, IProperty Property, RelationalTypeMapping Mapping)
    {
        private readonly IClrPropertyGetter getter = Property.GetGetter();

        public static List<Column> Of(PortalContext db, IEntityType type)
        {
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            return [.. type.GetFlattenedProperties()
                .Where(p => !(p.IsPrimaryKey() && p.ValueGenerated is ValueGenerated.OnAdd))
                .Select(p => new Column(table, p.GetColumnName(table)!, p, p.GetRelationalTypeMapping()))];
        }

        public void Set(DbCommand command, int parameter, object row)
        {
            var value = getter.GetClrValueUsingContainingEntity(row);
            if (parameter == command.Parameters.Count)
            {
                command.Parameters.Add(Mapping.CreateParameter(command, BulkInsert.Name(parameter), value, Property.IsNullable));
            }
            else
            {
                command.Parameters[parameter].Value = (value is null ? null : Mapping.Converter?.ConvertToProvider(value) ?? value) ?? DBNull.Value;
            }
        }
    }
}
