using System.Text.RegularExpressions;
using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>A column of a table, as the first rows show it.</summary>
/// <param name="Name">Name, as it stands there.</param>
/// <param name="Examples">Some different values.</param>
/// <param name="Forms">How its numbers are written.</param>
public sealed partial record FigureTableColumn(string Name, IReadOnlyList<string> Examples, NumberForms Forms)
{
    /// <summary>The one year in its name: "2024", "Aantal 2024 (fte)". Null where there is none, or more than one.</summary>
    public int? Year => YearForm().Matches(Name) is [var year] && int.Parse(year.Value) is >= FigureYears.First and <= FigureYears.Last and var found ? found : null;

    /// <summary>Its name without its year, folded, so that next year's file has the same columns.</summary>
    internal string Plain => FoldedText.Fold(Year is null ? Name : YearForm().Replace(Name, "#"));

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex YearForm();
}

/// <summary>A table that someone gave, as far as one must see it to say what stands in its columns.</summary>
/// <param name="Sheet">Name of the sheet; empty for a csv.</param>
/// <param name="OtherSheets">Names of the sheets that are not read.</param>
/// <param name="HeaderRow">Number of the row with the names of the columns.</param>
/// <param name="Rows">About how many rows stand under it.</param>
/// <param name="Columns">Its columns.</param>
public sealed record FigureTable(string Sheet, IReadOnlyList<string> OtherSheets, int HeaderRow, int Rows, IReadOnlyList<FigureTableColumn> Columns)
{
    private const int MostLooked = 1000;
    private const int MostExamples = 3;
    private const int LongestExample = 60;

    /// <summary>What makes it a table with the same columns as an earlier one.</summary>
    internal Guid Fingerprint => RememberedColumns.FingerprintOf(Columns.Select(c => c.Plain));

    /// <summary>Looks at the first rows of a table.</summary>
    /// <exception cref="UnreadableListException">It holds no row.</exception>
    internal static FigureTable Of(TableFile file)
    {
        var examples = file.Columns.Select(_ => new List<string>()).ToList();
        var forms = new NumberForms[file.Columns.Count];
        var isEmpty = true;
        foreach (var row in file.Rows().Take(MostLooked))
        {
            isEmpty = false;
            for (var at = 0; at < examples.Count; at++)
            {
                var cell = row[at];
                forms[at] |= FigureNumber.FormsOf(cell);
                var text = cell.Text.Length > LongestExample ? cell.Text[..LongestExample] + "…" : cell.Text;
                if (!cell.IsEmpty && examples[at].Count < MostExamples && !examples[at].Contains(text))
                {
                    examples[at].Add(text);
                }
            }
        }

        return isEmpty
            ? throw new UnreadableListException(TableMessages.NoRows)
            : new FigureTable(
                file.Sheet,
                file.OtherSheets,
                file.HeaderRow,
                file.RowCount,
                [.. file.Columns.Select((name, at) => new FigureTableColumn(name, examples[at], forms[at]))]);
    }
}

/// <summary>Years that a figure may be of.</summary>
public static class FigureYears
{
    /// <summary>The first.</summary>
    public const int First = 1990;

    /// <summary>The last.</summary>
    public const int Last = 2100;
}
