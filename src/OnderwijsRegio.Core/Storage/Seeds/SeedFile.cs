using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace OnderwijsRegio.Core.Storage.Seeds;

/// <summary>One line of a file in seeds/, read by the names of its columns.</summary>
public sealed class SeedLine(string file, int number, IReadOnlyDictionary<string, string> values)
{
    /// <summary>Name of the file, relative to seeds/.</summary>
    public string File { get; } = file;

    /// <summary>Hash of all values.</summary>
    public string Fingerprint { get; } =
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', values.Values))));

    /// <summary>The value of a column, without spaces around; empty where nothing is filled in.</summary>
    /// <exception cref="InvalidDataException">There is no such column.</exception>
    public string this[string column] => values.TryGetValue(column, out var value)
        ? value.Trim()
        : throw new InvalidDataException($"{Where}: there is no column '{column}'.");

    /// <summary>File and line, for messages.</summary>
    public string Where => $"seeds/{File}, line {number}";

    /// <summary>The value of a column, or null where nothing is filled in.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } value ? value : null;

    /// <summary>The items of a column that holds a list.</summary>
    public IReadOnlyList<string> List(string column) =>
        this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The points of a column, one per line of text.</summary>
    public string Points(string column) => string.Join('\n', List(column));

    /// <summary>A whole number.</summary>
    public int Number(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    /// <summary>A whole number, or null where nothing is filled in.</summary>
    public int? OptionalNumber(string column) => Optional(column) is null ? null : Number(column);

    /// <summary>A decimal number, or null where nothing is filled in.</summary>
    public decimal? Amount(string column) =>
        Optional(column) is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A value by its Dutch name.</summary>
    /// <exception cref="InvalidDataException">No value is called so.</exception>
    public T Named<T>(string column)
        where T : struct, Enum => Named<T>(column, this[column]);

    /// <summary>A value by its Dutch name, or null where nothing is filled in.</summary>
    /// <exception cref="InvalidDataException">No value is called so.</exception>
    public T? OptionalNamed<T>(string column)
        where T : struct, Enum => Optional(column) is null ? null : Named<T>(column);

    /// <summary>A day, as 2022-10-01, or null where nothing is filled in.</summary>
    public DateOnly? Day(string column) =>
        Optional(column) is { } value ? DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a column says "ja".</summary>
    public bool Says(string column) => this[column] == "ja";

    /// <summary>A list of values by their Dutch names.</summary>
    public List<T> NamedList<T>(string column)
        where T : struct, Enum => [.. List(column).Select(name => Named<T>(column, name))];

    private T Named<T>(string column, string name)
        where T : struct, Enum =>
        DutchNames.FromDutchName<T>(name)
        ?? (Enum.TryParse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new InvalidDataException($"{Where}: '{name}' is no {column}."));
}

/// <summary>Reads the files of seeds/: semicolons, UTF-8, a header.</summary>
public static class SeedFile
{
    /// <summary>All lines of a file; none if the file is not there.</summary>
    public static IReadOnlyList<SeedLine> Read(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return [];
        }

        using var text = new StreamReader(path, Encoding.UTF8);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        csv.Read();
        csv.ReadHeader();
        var columns = csv.HeaderRecord!;
        List<SeedLine> lines = [];
        while (csv.Read())
        {
            lines.Add(new SeedLine(
                file, csv.Context.Parser!.RawRow, columns.ToDictionary(column => column, column => csv.GetField(column) ?? "")));
        }

        return lines;
    }
}
