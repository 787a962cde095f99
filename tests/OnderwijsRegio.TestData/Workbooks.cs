using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OnderwijsRegio.TestData;

/// <summary>A number that a spreadsheet shows as a percentage: 0.125 reads as 12,5%.</summary>
public sealed record ShownAsPercentage(decimal Number);

/// <summary>A formula, with what came out of it.</summary>
public sealed record FormulaCell(string Formula, string Outcome);

/// <summary>A mistake of the spreadsheet.</summary>
public sealed record MistakeCell(string Text);

/// <summary>
/// Workbooks of Excel, made by the library of Microsoft and not by what reads them. A cell is a text, a number, a day, null, or one of the
/// records above.
/// </summary>
public static class Workbooks
{
    private const uint DayStyle = 1;
    private const uint PercentStyle = 2;

    private static readonly SpreadsheetDocumentType Type = SpreadsheetDocumentType.Workbook;

    /// <summary>A workbook with one sheet.</summary>
    public static byte[] Of(params object?[][] rows) => Of([("Blad1", rows)]);

    /// <summary>A workbook with one sheet, in which cells were merged.</summary>
    public static byte[] WithMerged(string cells, params object?[][] rows) => Of([("Blad1", rows)], merged: [cells]);

    /// <summary>A workbook with several sheets.</summary>
    /// <param name="sheets">Their names and rows.</param>
    /// <param name="merged">Cells of the first that were merged.</param>
    /// <param name="hidden">Names of sheets that are hidden.</param>
    public static byte[] Of(IReadOnlyList<(string Name, IEnumerable<object?[]> Rows)> sheets, IReadOnlyList<string>? merged = null, IReadOnlyList<string>? hidden = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, Type))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var texts = new Texts(workbook.AddNewPart<SharedStringTablePart>());
            workbook.Workbook = new Workbook(new Sheets(sheets.Select((sheet, at) => new Sheet
            {
                Id = workbook.GetIdOfPart(Write(workbook.AddNewPart<WorksheetPart>(), sheet.Rows, at == 0 ? merged ?? [] : [], texts)),
                SheetId = (uint)at + 1,
                Name = sheet.Name,
                State = hidden?.Contains(sheet.Name) is true ? SheetStateValues.Hidden : null,
            })));
            texts.Save();
        }

        return stream.ToArray();
    }

    // Row by row, so that a hundred thousand of them can be made.
    private static WorksheetPart Write(WorksheetPart part, IEnumerable<object?[]> rows, IReadOnlyList<string> merged, Texts texts)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var (row, at) in rows.Select((row, at) => (row, at + 1)))
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)at });
            foreach (var (value, column) in row.Select((value, column) => (value, column)).Where(cell => cell.value is not null))
            {
                writer.WriteElement(ACell(value!, $"{(char)('A' + column)}{at}", texts));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        if (merged.Count > 0)
        {
            writer.WriteElement(new MergeCells(merged.Select(cells => new MergeCell { Reference = cells })));
        }

        writer.WriteEndElement();
        return part;
    }

    private static Cell ACell(object value, string reference, Texts texts) => value switch
    {
        string text => new Cell { CellReference = reference, DataType = CellValues.SharedString, CellValue = new CellValue(texts.IndexOf(text)) },
        DateOnly day => new Cell { CellReference = reference, StyleIndex = DayStyle, CellValue = Number((decimal)day.ToDateTime(default).ToOADate()) },
        ShownAsPercentage percentage => new Cell { CellReference = reference, StyleIndex = PercentStyle, CellValue = Number(percentage.Number) },
        FormulaCell formula => new Cell { CellReference = reference, CellFormula = new CellFormula(formula.Formula), CellValue = new CellValue(formula.Outcome) },
        MistakeCell mistake => new Cell { CellReference = reference, DataType = CellValues.Error, CellValue = new CellValue(mistake.Text) },
        double binary => new Cell { CellReference = reference, CellValue = new CellValue(binary) },
        _ => new Cell { CellReference = reference, CellValue = Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)) },
    };

    private static CellValue Number(decimal number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static Stylesheet Styles() => new(
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 10, ApplyNumberFormat = true }));

    private sealed class Texts(SharedStringTablePart part)
    {
        private readonly Dictionary<string, int> texts = [];

        public int IndexOf(string text)
        {
            if (!texts.TryGetValue(text, out var index))
            {
                texts.Add(text, index = texts.Count);
            }

            return index;
        }

        public void Save() => part.SharedStringTable = new SharedStringTable(texts.Keys.Select(text => new SharedStringItem(new Text(text))));
    }
}
