using System.Globalization;
using System.IO.Compression;
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

    private const string FiguresSheet = "Cijfers";
    private const string ExplanationSheet = "Uitleg";
    private const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        </Types>
        """;

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
        // Part after part into the zip: what knows workbooks as documents keeps all parts in memory.
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        SortedSet<string> sources;
        await using (var first = Part(zip, "xl/worksheets/sheet1.xml"))
        {
            sources = await WriteFiguresAsync(first, figures, cancel);
        }

        await using (var second = Part(zip, "xl/worksheets/sheet2.xml"))
        {
            WriteExplanation(second, about, sources);
        }

        WritePart(zip, "xl/styles.xml", Styles());
        WritePart(zip, "xl/workbook.xml", new Workbook(new Sheets(
            new Sheet { Name = FiguresSheet, SheetId = 1, Id = "rId1" },
            new Sheet { Name = ExplanationSheet, SheetId = 2, Id = "rId2" })));
        await WritePartAsync(zip, "xl/_rels/workbook.xml.rels", Relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("styles", "styles.xml")));
        await WritePartAsync(zip, "_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
        await WritePartAsync(zip, "[Content_Types].xml", ContentTypes);
    }

    private static Stream Part(ZipArchive zip, string name) => zip.CreateEntry(name, CompressionLevel.Fastest).Open();

    private static async Task<SortedSet<string>> WriteFiguresAsync(Stream part, IAsyncEnumerable<FigureRecord> figures, CancellationToken cancel)
    {
        SortedSet<string> sources = new(StringComparer.Ordinal);
        var written = 0;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        var frozen = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView([frozen]) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, ExportColumns.All.Select(c => (object?)c.Header), Bold);
        await foreach (var figure in figures.WithCancellation(cancel))
        {
            if (++written > MaxFigures)
            {
                break;
            }

            WriteRow(writer, ExportColumns.All.Select(c => c.Of(figure)), Plain);
            sources.Add($"{figure.Publisher}{(figure.DocumentTitle is { } title ? $", in: {title}" : "")}");
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return sources;
    }

    private static void WriteExplanation(Stream part, IEnumerable<string> about, IEnumerable<string> sources)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        about.ToList().ForEach(line => WriteRow(writer, [line], Plain));
        WriteRow(writer, ["Kolom", "Wat erin staat"], Bold);
        ExportColumns.All.ToList().ForEach(column => WriteRow(writer, [column.Header, column.Explanation], Plain));
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
        int number => new Cell { StyleIndex = style, CellValue = new CellValue(number) },
        decimal number => new Cell { StyleIndex = style, CellValue = new CellValue(number.ToString("0.####", CultureInfo.InvariantCulture)) },
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

    private static void WritePart(ZipArchive zip, string name, OpenXmlElement root)
    {
        using var part = Part(zip, name);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteElement(root);
    }

    private static async Task WritePartAsync(ZipArchive zip, string name, string xml)
    {
        await using var part = new StreamWriter(Part(zip, name));
        await part.WriteAsync(xml);
    }

    /// <summary>Which parts a part refers to; they are numbered from 1.</summary>
    private static string Relations(params (string Type, string Target)[] relations) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relations.Select((r, at) =>
            $"""<Relationship Id="rId{at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}" Target="{r.Target}"/>"""))}</Relationships>""";
}
