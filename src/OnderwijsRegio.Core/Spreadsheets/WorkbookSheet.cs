using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OnderwijsRegio.Core.Spreadsheets;

/// <summary>What a workbook holds.</summary>
/// <param name="Name">Name of the sheet with the list.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Lines">What the explanation begins with, line by line.</param>
/// <param name="SourceOf">Where a row comes from, to name it in the explanation; null where that is not told.</param>
public sealed record SheetAbout<T>(string Name, IReadOnlyList<SheetColumn<T>> Columns, IReadOnlyList<string> Lines, Func<T, string>? SourceOf = null);

/// <summary>
/// Writes a list as an Excel workbook, row by row: numbers and days are numbers and days, the header is bold and stays in sight, and a
/// second sheet explains the columns.
/// </summary>
public static class WorkbookSheet
{
    /// <summary>Most rows on one sheet besides its header; Excel has no more.</summary>
    public const int MaxRows = 1_048_575;

    private const string ExplanationSheet = "Uitleg";
    private const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        </Types>
        """;

    private const int Plain = 0;
    private const int Bold = 1;
    private const uint BuiltInShortDate = 14;

    /// <summary>Writes all of it.</summary>
    /// <param name="to">An empty stream that can be written to.</param>
    /// <param name="about">What it holds.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task WriteAsync<T>(Stream to, SheetAbout<T> about, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        // Part after part into the zip: what knows workbooks as documents keeps all parts in memory.
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        SortedSet<string> sources;
        await using (var first = Part(zip, "xl/worksheets/sheet1.xml"))
        {
            sources = await WriteRowsAsync(first, about, rows, cancel);
        }

        await using (var second = Part(zip, "xl/worksheets/sheet2.xml"))
        {
            WriteExplanation(second, about, sources);
        }

        WritePart(zip, "xl/styles.xml", Styles());
        WritePart(zip, "xl/workbook.xml", new Workbook(new Sheets(
            new Sheet { Name = about.Name, SheetId = 1, Id = "rId1" },
            new Sheet { Name = ExplanationSheet, SheetId = 2, Id = "rId2" })));
        await WritePartAsync(zip, "xl/_rels/workbook.xml.rels", Relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("styles", "styles.xml")));
        await WritePartAsync(zip, "_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
        await WritePartAsync(zip, "[Content_Types].xml", ContentTypes);
    }

    private static Stream Part(ZipArchive zip, string name) => zip.CreateEntry(name, CompressionLevel.Fastest).Open();

    private static async Task<SortedSet<string>> WriteRowsAsync<T>(Stream part, SheetAbout<T> about, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        SortedSet<string> sources = new(StringComparer.Ordinal);
        var written = 0;
        await using var sheet = new SheetWriter(part);
        sheet.Begin(isFrozen: true);
        sheet.Row(about.Columns.Select(c => (object?)c.Header), Bold);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (++written > MaxRows)
            {
                break;
            }

            sheet.Row(about.Columns.Select(c => c.Of(row)), Plain);
            if (about.SourceOf is { } source)
            {
                sources.Add(source(row));
            }
        }

        sheet.End();
        return sources;
    }

    private static void WriteExplanation<T>(Stream part, SheetAbout<T> about, SortedSet<string> sources)
    {
        using var sheet = new SheetWriter(part);
        sheet.Begin(isFrozen: false);
        about.Lines.ToList().ForEach(line => sheet.Row([line], Plain));
        sheet.Row(["Kolom", "Wat erin staat"], Bold);
        about.Columns.ToList().ForEach(column => sheet.Row([column.Header, column.Explanation], Plain));
        if (about.SourceOf is not null)
        {
            sheet.Row(["Bronnen"], Bold);
            sources.ToList().ForEach(source => sheet.Row([source], Plain));
        }

        sheet.End();
    }

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
