using System.Collections;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>What a statement gives back.</summary>
internal enum ResultKind
{
    /// <summary>Any number of rows.</summary>
    Rows,

    /// <summary>The first row.</summary>
    Row,

    /// <summary>One value, such as a count; where there is nothing it is 0.</summary>
    Value,

    /// <summary>Keys of new rows.</summary>
    NewKeys,

    /// <summary>A 1 for a row that was changed.</summary>
    Changed,
}

/// <summary>One result of a command.</summary>
/// <param name="Kind">What it gives.</param>
/// <param name="Columns">Its columns, each behind its table where it comes straight from one; empty for a column without a name.</param>
/// <param name="Count">How many rows that is.</param>
internal sealed record ResultShape(ResultKind Kind, IReadOnlyList<string> Columns, int Count = 1)
{
    // The seeds send the same few commands thousands of times.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<ResultShape>> Known = new();

    /// <summary>The results of a command, in order.</summary>
    public static IReadOnlyList<ResultShape> Of(string sql) =>
        Known.GetOrAdd(sql, static text => [.. TransactSql.Statements(text).Select(Of).OfType<ResultShape>()]);

    private static ResultShape? Of(TSqlStatement statement) => statement switch
    {
        SelectStatement select => Of(First(select.QueryExpression)),
        InsertStatement { InsertSpecification: { OutputClause: { } output, InsertSource: ValuesInsertSource rows } } =>
            new(ResultKind.NewKeys, Names(output.SelectColumns, []), rows.RowValues.Count),
        MergeStatement { MergeSpecification: { OutputClause: { } output, TableReference: InlineDerivedTable rows } } =>
            new(ResultKind.NewKeys, Names(output.SelectColumns, []), rows.RowValues.Count),
        UpdateStatement { UpdateSpecification.OutputClause: not null } or DeleteStatement { DeleteSpecification.OutputClause: not null } =>
            new(ResultKind.Changed, [""]),
        _ => null,
    };

    private static ResultShape Of(QuerySpecification query)
    {
        var tables = new TablesByAlias();
        query.Accept(tables);
        var kind = query.TopRowFilter is not null ? ResultKind.Row
            : query.SelectElements is [SelectScalarExpression { Expression: not ColumnReferenceExpression }] ? ResultKind.Value
            : ResultKind.Rows;
        return new ResultShape(kind, Names(query.SelectElements, tables.Found));
    }

    private static QuerySpecification First(QueryExpression query) => query switch
    {
        BinaryQueryExpression both => First(both.FirstQueryExpression),
        QueryParenthesisExpression inner => First(inner.QueryExpression),
        _ => (QuerySpecification)query,
    };

    private static List<string> Names(IList<SelectElement> elements, Dictionary<string, string> tables) =>
        [.. elements.Cast<SelectScalarExpression>().Select(element => (element.ColumnName, element.Expression) switch
        {
            ({ } name, _) => name.Value,
            (_, ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var alias, var column] }) =>
                $"{tables.GetValueOrDefault(alias.Value, alias.Value)}.{column.Value}",
            _ => "",
        })];

    private sealed class TablesByAlias : TSqlFragmentVisitor
    {
        public Dictionary<string, string> Found { get; } = [];

        public override void Visit(NamedTableReference node)
        {
            if (node.Alias is { } alias)
            {
                Found.TryAdd(alias.Value, node.SchemaObject.BaseIdentifier.Value);
            }
        }
    }
}

/// <summary>
/// Values for rows that were never stored. All keys are 1, so that rows of different tables belong together.
/// </summary>
/// <param name="Lists">Names of columns that hold a list as JSON.</param>
/// <param name="Given">
/// Values that the code needs, by name of the column, behind its table where that matters; several make as many rows.
/// </param>
internal sealed record Samples(IReadOnlySet<string> Lists, IReadOnlyDictionary<string, object?[]> Given)
{
    /// <summary>Columns in which most rows of the portal hold nothing.</summary>
    private static readonly string[] MostlyEmpty =
        ["RemovedAt", "StoppedFromYear", "Before", "After", "ParentId", "Period_From", "Period_Until"];

    private static readonly Lazy<IReadOnlySet<string>> ListColumns = new(() =>
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        return db.Model.GetEntityTypes().SelectMany(t => t.GetProperties())
            .Where(p => p.IsPrimitiveCollection).Select(p => p.GetColumnName()).ToHashSet();
    });

    /// <summary>Version of every row.</summary>
    public static readonly Guid Version = new("11111111-1111-1111-1111-111111111111");

    private static readonly Dictionary<Type, object> Values = new()
    {
        // An enum reads it as its first member.
        [typeof(string)] = "0",
        [typeof(bool)] = true,
        [typeof(int)] = 1,
        [typeof(long)] = 1L,
        [typeof(decimal)] = 1m,
        [typeof(Guid)] = Version,
        [typeof(byte[])] = Array.Empty<byte>(),
        [typeof(DateOnly)] = new DateOnly(2026, 1, 1),
        [typeof(TimeOnly)] = new TimeOnly(8, 30),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static int lastKey = 1000;

    /// <summary>Usual values, but for what is given.</summary>
    public static Samples With(IReadOnlyDictionary<string, object?[]>? given = null)
    {
        var values = MostlyEmpty.ToDictionary(column => column, _ => new object?[] { null });
        foreach (var (column, value) in given ?? new Dictionary<string, object?[]>())
        {
            values[column] = value;
        }

        return new Samples(ListColumns.Value, values);
    }

    public int Count(ResultShape result) =>
        result.Kind is ResultKind.Rows ? result.Columns.Select(c => Find(c)?.Length ?? 1).DefaultIfEmpty(1).Max() : result.Count;

    public bool IsNull(ResultShape result, int column, int row) =>
        Find(result.Columns[column]) is { } given && given[Math.Min(row, given.Length - 1)] is null;

    public object Value(ResultShape result, int column, int row, Type type)
    {
        var name = result.Columns[column];
        if (result.Kind is ResultKind.Changed)
        {
            return 1;
        }

        if (result.Kind is ResultKind.NewKeys)
        {
            var key = Plain(name) == "_Position" ? row : Interlocked.Increment(ref lastKey);
            return Convert.ChangeType(key, type, CultureInfo.InvariantCulture);
        }

        // A column that cannot be null has its usual value where null was given.
        return Find(name) is { } given && given[Math.Min(row, given.Length - 1)] is { } value ? value
            : type == typeof(string) && Lists.Contains(Plain(name)) ? "[]"
            : Values[type];
    }

    // A second column of the same name gets a number behind it.
    private static string Plain(string column) =>
        column[(column.LastIndexOf('.') + 1)..].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private object?[]? Find(string column) => Given.GetValueOrDefault(column) ?? Given.GetValueOrDefault(Plain(column));
}

/// <summary>Reads rows out of <see cref="Samples"/>, by the type that the reader asks for.</summary>
/// <param name="results">The results of the command.</param>
/// <param name="samples">Values.</param>
/// <param name="found">False answers with no rows, and with 0 or null where one value was asked.</param>
internal sealed class SampleReader(IReadOnlyList<ResultShape> results, Samples samples, bool found) : DbDataReader
{
    private int result;
    private int row = -1;

    private ResultShape Result => result < results.Count ? results[result] : new(ResultKind.Rows, [], 0);

    private int Rows => found ? samples.Count(Result) : Result.Kind is ResultKind.Value ? 1 : 0;

    public override int FieldCount => Result.Columns.Count;

    public override bool HasRows => Rows > 0;

    public override int RecordsAffected => found ? 1 : 0;

    public override bool IsClosed => false;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => ++row < Rows;

    public override bool NextResult()
    {
        row = -1;
        return ++result < results.Count;
    }

    public override bool IsDBNull(int ordinal) => found && samples.IsNull(Result, ordinal, row);

    public override T GetFieldValue<T>(int ordinal) => found ? (T)samples.Value(Result, ordinal, row, typeof(T)) : default!;

    public override object GetValue(int ordinal) => GetFieldValue<int>(ordinal);

    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    public override char GetChar(int ordinal) => GetFieldValue<char>(ordinal);

    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);

    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    public override string GetName(int ordinal) => Result.Columns[ordinal];

    public override int GetOrdinal(string name) => Result.Columns.ToList().IndexOf(name);

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetDataTypeName(int ordinal) => "";

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
