using System.Data.Common;
using System.Runtime.CompilerServices;
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

    private static readonly ConditionalWeakTable<IEntityType, Table> Tables = [];

    /// <summary>Stores rows within the transaction that runs, or one by itself. They get a version where they have none, and no key.</summary>
    /// <param name="db">Where.</param>
    /// <param name="rows">Rows without what hangs on them; their entity keeps nothing that its class does not.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="InvalidOperationException">No transaction runs, and there is more than one.</exception>
    public static async Task InsertAsync<T>(this PortalContext db, IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        var table = Tables.GetValue(db.Model.FindEntityType(typeof(T))!, type => new Table(db, type));
        var columns = table.Columns;
        // A server is far away, so it gets many rows at once. To SQLite one row is a call, and fastest with a statement that stays the same.
        var most = db is SqlServerPortalContext ? MostParameters / columns.Count : 1;
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        if (transaction is null && rows is not IReadOnlyCollection<T> { Count: 1 })
        {
            throw new InvalidOperationException("Rows are stored in bulk within a transaction, so that all of them are or none.");
        }

        await using var command = db.Database.GetDbConnection() is LastingConnection lasting ? lasting.Keep(table.Statement(1)) : db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        foreach (var chunk in rows.Chunk(most))
        {
            // A parameter of SQL Server keeps the size that its first value asked for, and would cut off a longer one.
            if (most > 1 || command.Parameters.Count == 0)
            {
                command.CommandText = table.Statement(chunk.Length);
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

    private static string Name(int parameter) => $"@p{parameter}";

    /// <summary>A table of one of both databases, with what is the same for every row.</summary>
    private sealed class Table
    {
        private readonly string into;
        private readonly string one;

        public Table(PortalContext db, IEntityType type)
        {
            var (sql, name) = (db.GetService<ISqlGenerationHelper>(), StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value);
            Columns =
            [
                .. type.GetFlattenedProperties()
                    .Where(p => !(p.IsPrimaryKey() && p.ValueGenerated is ValueGenerated.OnAdd))
                    .Select(p => new Column(p.GetColumnName(name)!, p, p.GetRelationalTypeMapping())),
            ];
            into = $"INSERT INTO {sql.DelimitIdentifier(name.Name, name.Schema)} ({string.Join(", ", Columns.Select(c => sql.DelimitIdentifier(c.Name)))}) VALUES ";
            one = into + Values(0);
        }

        public IReadOnlyList<Column> Columns { get; }

        public string Statement(int rows) => rows == 1 ? one : into + string.Join(", ", Enumerable.Range(0, rows).Select(Values));

        private string Values(int row) => $"({string.Join(", ", Enumerable.Range(row * Columns.Count, Columns.Count).Select(BulkInsert.Name))})";
    }

    /// <summary>A column, with how a row gives its value.</summary>
    private sealed record Column(string Name, IProperty Property, RelationalTypeMapping Mapping)
    {
        private readonly IClrPropertyGetter getter = Property.GetGetter();

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
