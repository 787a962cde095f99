using System.Globalization;
using System.Xml;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>Reads a sheet of a workbook, row by row.</summary>
internal sealed class SheetReader(WorkbookFile workbook, string part)
{
    private const int MaxMerged = 1000;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>
    /// Goes through the sheet without keeping its cells: how many rows hold something, and which cells were merged, for that stands behind
    /// the rows.
    /// </summary>
    public (int Rows, IReadOnlyList<MergedCells> Merged) LookThrough() => WorkbookFile.Guard(() =>
    {
        var (rows, row, at, isCounted) = (0, 0, 0, true);
        List<MergedCells> merged = [];
        using var reader = workbook.Read(part);
        while (WorkbookFile.Next(reader))
        {
            switch (reader)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "row" }:
                    (row, isCounted) = (at = RowNumber(reader, at), false);
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "v" or "is" } when row > 0 && !isCounted:
                    (rows, isCounted) = (rows + 1, true);
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } when merged.Count < MaxMerged:
                    merged.Add(Merged(reader.GetAttribute("ref") ?? ""));
                    break;
                default:
                    break;
            }
        }

        return (rows, (IReadOnlyList<MergedCells>)merged);
    });

    /// <summary>Its rows that hold something.</summary>
    /// <exception cref="UnreadableListException">From some row on it cannot be read.</exception>
    public IEnumerable<TableRow> Rows()
    {
        using var reader = WorkbookFile.Guard(() => workbook.Read(part, counted: false));
        for (var number = 0; WorkbookFile.Guard(() => ReadRow(reader, number)) is { } row; number = row.Number)
        {
            yield return row;
        }
    }

    private TableRow? ReadRow(XmlReader reader, int before)
    {
        while (WorkbookFile.Next(reader))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            before = RowNumber(reader, before);
            if (!reader.IsEmptyElement && ReadCells(reader, before) is { Count: > 0 } cells)
            {
                return new TableRow(before, [.. cells]);
            }
        }

        return null;
    }

    private List<TableCell> ReadCells(XmlReader reader, int row)
    {
        List<TableCell> cells = [];
        var column = -1;
        for (var depth = reader.Depth; WorkbookFile.Next(reader) && reader.Depth > depth;)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            column = ColumnNumber(reader.GetAttribute("r")) ?? column + 1;
            if (ReadCell(reader) is not { IsEmpty: false } cell)
            {
                continue;
            }

            if (column >= TableFile.MaxColumns)
            {
                throw new UnreadableListException(TableMessages.TooManyColumns(row));
            }

            while (cells.Count <= column)
            {
                cells.Add(TableCell.Empty);
            }

            cells[column] = cell;
        }

        return cells;
    }

    private TableCell ReadCell(XmlReader reader)
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        string? value = null, formula = null;
        if (!reader.IsEmptyElement)
        {
            for (var depth = reader.Depth; WorkbookFile.Next(reader) && reader.Depth > depth;)
            {
                if (reader.NodeType is not XmlNodeType.Element)
                {
                    continue;
                }

                switch (reader.LocalName)
                {
                    case "v":
                        value = SharedTexts.Value(reader);
                        break;
                    case "is":
                        value = SharedTexts.Runs(reader);
                        break;
                    case "f":
                        formula = SharedTexts.Value(reader);
                        break;
                    default:
                        break;
                }
            }
        }

        return formula is not null ? new TableCell($"={formula}", CellKind.Formula)
            : value is null ? TableCell.Empty
            : type switch
            {
                "s" => new TableCell(Shared(value)),
                "e" => new TableCell(value, CellKind.Error),
                "b" => new TableCell(value == "1" ? "WAAR" : "ONWAAR"),
                "d" => DateOnly.TryParse(value.Split('T')[0], CultureInfo.InvariantCulture, out var day) ? Day(day) : new TableCell(value),
                "str" or "inlineStr" => new TableCell(Words.OneLine(value)),
                _ => Number(value, workbook.Styles[style]),
            };
    }

    private string Shared(string index) => int.TryParse(index, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < workbook.Texts.Count
        ? workbook.Texts[at]
        : throw new InvalidDataException(index);

    private TableCell Number(string value, CellKind kind)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new TableCell(Words.OneLine(value));
        }

        // A number of Excel is binary: 12,3 may stand there as 12.300000000000001.
        number = Math.Round(kind is CellKind.Percent ? number * 100 : number, 10);
        if (kind is CellKind.Day && DayOf(number) is { } day)
        {
            return Day(day);
        }

        var text = number.ToString("0.##########", Dutch);
        return kind is CellKind.Percent ? new TableCell($"{text}%", kind, number) : new TableCell(text, CellKind.Number, number);
    }

    private DateOnly? DayOf(decimal serial)
    {
        const int from1900To1904 = 1462;
        var days = serial + (workbook.StartsIn1904 ? from1900To1904 : 0);
        return days is >= 1 and < 2_958_466 ? DateOnly.FromDateTime(DateTime.FromOADate((double)decimal.Floor(days))) : null;
    }

    private static TableCell Day(DateOnly day) => new(day.ToString("d-M-yyyy", CultureInfo.InvariantCulture), CellKind.Day, Day: day);

    private static int RowNumber(XmlReader row, int before) =>
        int.TryParse(row.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) && number > before ? number : before + 1;

    /// <summary>The column of a cell such as <c>C5</c>, from 0; null where it does not say.</summary>
    private static int? ColumnNumber(string? cell)
    {
        var number = 0;
        foreach (var letter in cell ?? "")
        {
            if (letter is < 'A' or > 'Z' || number > 100_000)
            {
                break;
            }

            number = (number * 26) + (letter - 'A' + 1);
        }

        return number == 0 ? null : number - 1;
    }

    private static MergedCells Merged(string range)
    {
        var rows = range.Split(':').Select(cell => int.TryParse(cell.TrimStart('$').TrimStart(Letters).TrimStart('$'), out var row) ? row : 0).ToList();
        return new MergedCells(range, rows[0], rows[^1]);
    }

    private static readonly char[] Letters = [.. Enumerable.Range('A', 26).Select(c => (char)c)];
}
