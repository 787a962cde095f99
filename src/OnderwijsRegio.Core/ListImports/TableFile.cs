namespace OnderwijsRegio.Core.ListImports;

/// <summary>
/// A table that someone gives us, as csv or as a workbook, known by what is in it and not by its name. Its columns are named by the first row
/// with two cells or more; what stands above that is a title. It is read row by row, so that its length costs no memory.
/// </summary>
internal sealed class TableFile : IDisposable
{
    /// <summary>Most rows under the names of the columns.</summary>
    public const int MaxRows = 200_000;

    /// <summary>Most columns.</summary>
    public const int MaxColumns = 100;

    /// <summary>Longest name of a column, in characters.</summary>
    public const int MaxName = 100;

    private const int MaxTitles = 50;

    private static ReadOnlySpan<byte> Zip => "PK"u8;

    // The old form of Office, in which a workbook with a password is wrapped too.
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> Blank => [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    private readonly IDisposable file;
    private readonly IEnumerator<TableRow> rows;

    private TableFile(IDisposable file, IEnumerable<TableRow> rows)
    {
        (this.file, this.rows) = (file, rows.GetEnumerator());
        for (var above = 0; above < MaxTitles && this.rows.MoveNext(); above++)
        {
            if (this.rows.Current is { Filled: > 1 } names)
            {
                (HeaderRow, Columns) = (names.Number, [.. Names(names)]);
                return;
            }
        }

        throw new UnreadableListException(TableMessages.NoColumns);
    }

    /// <summary>The names of the columns; a column without one is called after its letter.</summary>
    public IReadOnlyList<string> Columns { get; } = [];

    /// <summary>Number of the row with those names.</summary>
    public int HeaderRow { get; }

    /// <summary>Name of the sheet; empty for a csv.</summary>
    public string Sheet { get; private init; } = "";

    /// <summary>Names of the sheets that are not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; private init; } = [];

    /// <summary>About how many rows there are under the names of the columns.</summary>
    public int RowCount { get; private init; }

    /// <summary>Cells under the names of the columns that were merged.</summary>
    public IReadOnlyList<MergedCells> Merged { get; private init; } = [];

    /// <summary>Opens a table.</summary>
    /// <param name="stream">The file; it can be read from anywhere, and stays open.</param>
    /// <exception cref="UnreadableListException">It is no table.</exception>
    public static TableFile Open(Stream stream)
    {
        if (stream.Length == 0)
        {
            throw new UnreadableListException(ImportMessages.Empty);
        }

        Span<byte> start = stackalloc byte[Compound.Length];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        return start.StartsWith(Compound) ? throw new UnreadableListException(IsLocked(stream) ? TableMessages.Locked : TableMessages.OldWorkbook)
            : start.StartsWith(Zip) ? OpenWorkbook(stream)
            : start.TrimStart(Blank).StartsWith("<"u8) ? throw new UnreadableListException(TableMessages.NoTable)
            : OpenList(stream);
    }

    /// <summary>The rows under the names of the columns that hold something. They can be gone through once.</summary>
    /// <exception cref="UnreadableListException">From some row on it cannot be read.</exception>
    public IEnumerable<TableRow> Rows()
    {
        for (var count = 0; rows.MoveNext();)
        {
            if (rows.Current.Filled == 0)
            {
                continue;
            }

            yield return ++count <= MaxRows ? rows.Current : throw new UnreadableListException(TableMessages.TooManyRows);
        }
    }

    /// <summary>The letter by which a spreadsheet calls a column, from 0.</summary>
    public static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : Letter((column / 26) - 1) + Letter(column % 26);

    /// <inheritdoc />
    public void Dispose()
    {
        rows.Dispose();
        file.Dispose();
    }

    private static TableFile OpenList(Stream stream)
    {
        var list = ListFile.Open(stream, ListForm.AnyTable);
        return Or(list, () => new TableFile(list, OfList(list)) { RowCount = list.LineCount - 1 });
    }

    private static TableFile OpenWorkbook(Stream stream)
    {
        var workbook = WorkbookFile.Open(stream);
        return Or(workbook, () =>
        {
            foreach (var (name, part) in workbook.Sheets)
            {
                var sheet = new SheetReader(workbook, part);
                var (count, merged) = sheet.LookThrough();
                if (count == 0)
                {
                    continue;
                }

                var table = new TableFile(workbook, sheet.Rows())
                {
                    Sheet = name,
                    OtherSheets = [.. workbook.Sheets.Where(s => s.Part != part).Select(s => s.Name)],
                    RowCount = count - 1,
                    Merged = merged,
                };
                return merged.FirstOrDefault(m => m.Hold(table.HeaderRow)) is { } header
                    ? throw new UnreadableListException(TableMessages.HeaderMerged(header.Name))
                    : table;
            }

            throw new UnreadableListException(ImportMessages.Empty);
        });
    }

    private static TableFile Or(IDisposable file, Func<TableFile> open)
    {
        try
        {
            return open();
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static IEnumerable<TableRow> OfList(ListFile list) => list.Lines().Prepend(new ListLine(1, [.. list.Columns])).Select(line =>
        line.Fields.Length <= MaxColumns || line.Fields.Skip(MaxColumns).All(f => f.Length == 0)
            ? new TableRow(line.Number, Array.ConvertAll(line.Fields, field => new TableCell(field)))
            : throw new UnreadableListException(TableMessages.TooManyColumns(line.Number)));

    private static IEnumerable<string> Names(TableRow row)
    {
        var last = Array.FindLastIndex(row.Cells, cell => !cell.IsEmpty);
        return row.Cells.Take(last + 1).Select((cell, at) => Words.OrNull(cell.Text) is { } name ? name.Length > MaxName ? name[..MaxName] : name : $"kolom {Letter(at)}");
    }

    // Such a file names the part in which the real one is locked up.
    private static bool IsLocked(Stream stream)
    {
        var name = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
        var (buffer, kept) = (new byte[32 * 1024], 0);
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(name) >= 0)
            {
                return true;
            }

            kept = Math.Min(name.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
