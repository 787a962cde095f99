using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace OnderwijsRegio.Core.Spreadsheets;

/// <summary>
/// Writes a list for a spreadsheet: semicolons, decimal commas, Dutch headers, row by row. A text that a spreadsheet would take for a
/// formula gets an apostrophe before it; a number is no text.
/// </summary>
public static class CsvSheet
{
    private static readonly CsvConfiguration Form = new(CultureInfo.GetCultureInfo("nl-NL")) { Delimiter = ";" };

    /// <summary>Writes all of it.</summary>
    public static async Task WriteAsync<T>(TextWriter to, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(to, Form, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Header);
        }

        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            foreach (var column in columns)
            {
                var value = column.Of(row);
                csv.WriteField(value is string text ? Harmless(text) : SheetValue.Text(value));
            }

            await csv.NextRecordAsync();
        }
    }

    private static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
}
