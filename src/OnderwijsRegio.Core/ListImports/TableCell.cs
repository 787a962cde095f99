namespace OnderwijsRegio.Core.ListImports;

/// <summary>What stands in a cell of a table.</summary>
internal enum CellKind
{
    /// <summary>Text, or nothing. All that a csv has.</summary>
    Text,

    /// <summary>A number of a spreadsheet, which can be read in one way only.</summary>
    Number,

    /// <summary>A number that the spreadsheet shows as a percentage.</summary>
    Percent,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A formula. What comes out of it is not looked at.</summary>
    Formula,

    /// <summary>An error of the spreadsheet, such as <c>#N/A</c>.</summary>
    Error,
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What a reader sees in it, with a comma for decimals; the formula itself, with its sign, of a formula.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The number of a number, 12.5 of a percentage that reads 12,5%; else null.</param>
/// <param name="Day">The day of a day; else null.</param>
internal readonly record struct TableCell(string Text, CellKind Kind = CellKind.Text, decimal? Number = null, DateOnly? Day = null)
{
    /// <summary>Longest text that is read, in characters; what is longer is cut off behind the next.</summary>
    public const int MaxLength = 10_000;

    /// <summary>A cell with nothing in it.</summary>
    public static readonly TableCell Empty = new("");

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Kind is CellKind.Text && Text.Length == 0;

    /// <summary>Whether it is a formula, or a text that a spreadsheet would take for one.</summary>
    public bool IsFormula => Kind is CellKind.Formula || (Kind is CellKind.Text && Text is ['=' or '@', ..] or ['+' or '-', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '@' or '=', ..]);
}

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number in the file, from 1, as a spreadsheet or an editor shows it.</param>
/// <param name="Cells">Its cells; a row may have fewer than there are columns.</param>
internal sealed record TableRow(int Number, TableCell[] Cells)
{
    /// <summary>The cell in a column, from 0; empty where the row has none.</summary>
    public TableCell this[int column] => column < Cells.Length ? Cells[column] : TableCell.Empty;

    /// <summary>How many of its cells hold something.</summary>
    public int Filled => Cells.Count(cell => !cell.IsEmpty);
}

/// <summary>Cells of a spreadsheet that were merged.</summary>
/// <param name="Name">As the spreadsheet calls them: <c>A2:B4</c>.</param>
/// <param name="FirstRow">Their first row.</param>
/// <param name="LastRow">Their last row, inclusive.</param>
internal sealed record MergedCells(string Name, int FirstRow, int LastRow)
{
    /// <summary>Whether a row is one of theirs.</summary>
    public bool Hold(int row) => row >= FirstRow && row <= LastRow;
}
