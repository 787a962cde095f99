using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>Reads Transact-SQL as SQL Server 2022 does.</summary>
internal static class TransactSql
{
    /// <summary>Faults in a script, each with its place; none when it can be read.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        Parse(sql, out var faults);
        return faults;
    }

    /// <summary>The statements of a script.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static IEnumerable<TSqlStatement> Statements(string sql)
    {
        var script = Parse(sql, out var faults);
        return faults.Count == 0
            ? script.Batches.SelectMany(b => b.Statements)
            : throw new FormatException($"{string.Join('\n', faults)}\n{sql}");
    }

    private static TSqlScript Parse(string sql, out IReadOnlyList<string> faults)
    {
        using var text = new StringReader(sql);
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        faults = [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
        return script;
    }
}
