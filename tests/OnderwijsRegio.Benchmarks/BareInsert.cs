using Microsoft.Data.Sqlite;

namespace OnderwijsRegio.Benchmarks;

/// <summary>All that an import stored, put into an empty file again with nothing but the driver: what a bulk insert costs at least.</summary>
internal static class BareInsert
{
    /// <summary>The rows of some tables, each with the statement that inserts one.</summary>
    public static List<(string Insert, List<object[]> Rows)> Rows(string file, params string[] tables)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return [.. tables.Select(table =>
        {
            using var select = connection.CreateCommand();
            select.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = select.ExecuteReader();
            var columns = Enumerable.Range(0, reader.FieldCount).Select(n => $"\"{reader.GetName(n)}\"");
            List<object[]> rows = [];
            while (reader.Read())
            {
                rows.Add(new object[reader.FieldCount]);
                reader.GetValues(rows[^1]);
            }

            return ($"INSERT INTO \"{table}\" ({string.Join(", ", columns)}) VALUES ({string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(n => $"$p{n}"))})", rows);
        })];
    }

    /// <summary>As the documentation of the driver advises: one transaction, and for each table one statement that is used again and again.</summary>
    public static async Task RunAsync(string file, List<(string Insert, List<object[]> Rows)> tables)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        foreach (var (insert, rows) in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = insert;
            var parameters = rows[0].Select((_, n) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{n}" })).ToList();
            foreach (var row in rows)
            {
                for (var n = 0; n < row.Length; n++)
                {
                    parameters[n].Value = row[n];
                }

                await command.ExecuteNonQueryAsync();
            }
        }

        await transaction.CommitAsync();
    }
}
