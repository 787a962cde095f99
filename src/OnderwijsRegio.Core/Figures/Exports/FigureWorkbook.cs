using System.Globalization;
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OnderwijsRegio.Core.Figures.Exports;

/// <summary>
/// Writes figures as an Excel workbook, row by row: numbers and days are numbers and days, the header is bold and stays in sight, and a
/// second sheet explains the columns.
/// </summary>
public static class FigureWorkbook
{
    /// <summary>Most figures on one sheet; Excel has no more rows.</summary>
    public const int MaxFigures = 1_048_575;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string FiguresSheet = "Cijfers";
    private const string ExplanationSheet = "Uitleg";
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Day = 2;
    private const uint BuiltInShortDate = 14;

    /// <summary>Writes all of them.</summary>
    /// <param name="to">An empty stream that can be written to.</param>
    /// <param name="figures">Figures.</param>
    /// <param name="about">What the explanation begins with, line by line.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task WriteAsync(Stream to, IAsyncEnumerable<FigureRecord> figures, IReadOnlyList<string> about, CancellationToken cancel)
    {
        // A package that is only written to passes its parts on, where a SpreadsheetDocument would read it too and keep them all in memory.
        using var package = Package.Open(to, FileMode.Create, FileAccess.Write);
        var (workbook, first, second, styles) = (PartOf(package, "workbook", "sheet.main"), PartOf(package, "worksheets/sheet1", "worksheet"),
            PartOf(package, "worksheets/sheet2", "worksheet"), PartOf(package, "styles", "styles"));
        package.CreateRelationship(workbook.Uri, TargetMode.Internal, Relations + "officeDocument");
        workbook.CreateRelationship(styles.Uri, TargetMode.Internal, Relations + "styles");
        var sources = await WriteFiguresAsync(first, figures, cancel);
        WriteExplanation(second, about, sources);
        WritePart(styles, Styles());
        WritePart(workbook, new Workbook(new Sheets(SheetOf(workbook, first, FiguresSheet, 1), SheetOf(workbook, second, ExplanationSheet, 2))));
    }

    private static PackagePart PartOf(Package package, string name, string type) => package.CreatePart(
        new Uri($"/xl/{name}.xml", UriKind.Relative), $"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml", CompressionOption.Normal);

    private static Sheet SheetOf(PackagePart workbook, PackagePart part, string name, uint number) => new()
    {
        Name = name,
        SheetId = number,
        Id = workbook.CreateRelationship(part.Uri, TargetMode.Internal, Relations + "worksheet").Id,
    };

    private static async Task<SortedSet<string>> WriteFiguresAsync(PackagePart part, IAsyncEnumerable<FigureRecord> figures, CancellationToken cancel)
    {
        SortedSet<string> sources = new(StringComparer.Ordinal);
        var written = 0;
        using var writer = OpenXmlWriter.Create(part.GetStream());
        writer.WriteStartElement(new Worksheet());
        var frozen = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView([frozen]) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, FigureColumns.All.Select(c => (object?)c.Header), Bold);
        await foreach (var figure in figures.WithCancellation(cancel))
        {
            if (++written > MaxFigures)
            {
                break;
            }

            WriteRow(writer, FigureColumns.All.Select(c => c.Of(figure)), Plain);
            sources.Add($"{figure.Publisher}{(figure.DocumentTitle is { } title ? $", in: {title}" : "")}");
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return sources;
    }

    private static void WriteExplanation(PackagePart part, IEnumerable<string> about, IEnumerable<string> sources)
    {
        using var writer = OpenXmlWriter.Create(part.GetStream());
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        about.ToList().ForEach(line => WriteRow(writer, [line], Plain));
        WriteRow(writer, ["Kolom", "Wat erin staat"], Bold);
        FigureColumns.All.ToList().ForEach(column => WriteRow(writer, [column.Header, column.Explanation], Plain));
        WriteRow(writer, ["Bronnen"], Bold);
        sources.ToList().ForEach(source => WriteRow(writer, [source], Plain));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> values, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values)
        {
            writer.WriteElement(CellOf(value, style));
        }

        writer.WriteEndElement();
    }

    /// <summary>A cell. What a text begins with does not matter here: only what is said to be a formula is one.</summary>
    private static Cell CellOf(object? value, uint style) => value switch
    {
        null or "" => new Cell { StyleIndex = style },
        int or decimal => new Cell { StyleIndex = style, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
        DateOnly day => new Cell { StyleIndex = Day, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate()) },
        _ => new Cell
        {
            StyleIndex = style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(value.ToString()!) { Space = SpaceProcessingModeValues.Preserve }),
        },
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = BuiltInShortDate, ApplyNumberFormat = true }));

    private static void WritePart(PackagePart part, OpenXmlElement root)
    {
        using var writer = OpenXmlWriter.Create(part.GetStream());
        writer.WriteElement(root);
    }
}
