using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace OnderwijsRegio.Core.Figures.Exports;

/// <summary>
/// Writes figures for a spreadsheet: semicolons, decimal commas, Dutch headers, row by row. A text that a spreadsheet would take for a
/// formula gets an apostrophe before it; a number is no text.
/// </summary>
public static class FigureCsv
{
    private static readonly CsvConfiguration Form = new(CultureInfo.GetCultureInfo("nl-NL")) { Delimiter = ";" };

    /// <summary>Writes all of them.</summary>
    public static async Task WriteAsync(TextWriter to, IAsyncEnumerable<FigureRecord> figures, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(to, Form, leaveOpen: true);
        foreach (var column in ExportColumns.All)
        {
            csv.WriteField(column.Header);
        }

        await csv.NextRecordAsync();
        await foreach (var figure in figures.WithCancellation(cancel))
        {
            foreach (var column in ExportColumns.All)
            {
                var value = column.Of(figure);
                csv.WriteField(value is string text ? Harmless(text) : ExportColumns.Text(value));
            }

            await csv.NextRecordAsync();
        }
    }

    private static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
}
