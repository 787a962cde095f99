using OnderwijsRegio.Core.Spreadsheets;

namespace OnderwijsRegio.Core.Figures.Exports;

/// <summary>Writes figures as an Excel workbook, row by row; a second sheet explains the columns and names the sources.</summary>
public static class FigureWorkbook
{
    /// <summary>Writes all of them.</summary>
    /// <param name="to">An empty stream that can be written to.</param>
    /// <param name="figures">Figures.</param>
    /// <param name="about">What the explanation begins with, line by line.</param>
    /// <param name="cancel">Stops it.</param>
    public static Task WriteAsync(Stream to, IAsyncEnumerable<FigureRecord> figures, IReadOnlyList<string> about, CancellationToken cancel) =>
        WorkbookSheet.WriteAsync(to, new SheetAbout<FigureRecord>("Cijfers", ExportColumns.All, about, Source), figures, cancel);

    private static string Source(FigureRecord figure) => $"{figure.Publisher}{(figure.DocumentTitle is { } title ? $", in: {title}" : "")}";
}
