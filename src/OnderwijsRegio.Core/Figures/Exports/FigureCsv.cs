using OnderwijsRegio.Core.Spreadsheets;

namespace OnderwijsRegio.Core.Figures.Exports;

/// <summary>Writes figures for a spreadsheet, row by row.</summary>
public static class FigureCsv
{
    /// <summary>Writes all of them.</summary>
    public static Task WriteAsync(TextWriter to, IAsyncEnumerable<FigureRecord> figures, CancellationToken cancel) =>
        CsvSheet.WriteAsync(to, ExportColumns.All, figures, cancel);
}
