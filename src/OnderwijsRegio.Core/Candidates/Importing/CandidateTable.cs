using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>A column of a table, as the first rows show it.</summary>
/// <param name="Name">Name, as it stands there.</param>
/// <param name="Examples">Some different values.</param>
public sealed record CandidateTableColumn(string Name, IReadOnlyList<string> Examples)
{
    /// <summary>Its name as names of columns are compared.</summary>
    internal string Plain => CandidateVocabulary.Plain(Name);
}

/// <summary>A table that someone gave, as far as one must see it to say what stands in its columns. It is never stored: it shows people.</summary>
/// <param name="Sheet">Name of the sheet; empty for a csv.</param>
/// <param name="OtherSheets">Names of the sheets that are not read.</param>
/// <param name="HeaderRow">Number of the row with the names of the columns.</param>
/// <param name="Columns">Its columns.</param>
public sealed record CandidateTable(string Sheet, IReadOnlyList<string> OtherSheets, int HeaderRow, IReadOnlyList<CandidateTableColumn> Columns)
{
    private const int MostLooked = 200;
    private const int MostExamples = 3;
    private const int LongestExample = 60;

    /// <summary>What makes it a table with the same columns as an earlier one; rows that were mended come back with a column more.</summary>
    internal Guid Fingerprint => RememberedColumns.FingerprintOf(
        Columns.Select(c => c.Plain).Where(c => c != CandidateVocabulary.Plain(FaultyRows.Column)).Prepend(nameof(ImportKind.Candidates)));

    /// <summary>Looks at the first rows of a table.</summary>
    /// <exception cref="UnreadableListException">It holds no row.</exception>
    internal static CandidateTable Of(TableFile file)
    {
        var examples = file.Columns.Select(_ => new List<string>()).ToList();
        var isEmpty = true;
        foreach (var row in file.Rows().Take(MostLooked))
        {
            isEmpty = false;
            for (var at = 0; at < examples.Count; at++)
            {
                var text = Words.OneLine(row[at].Text);
                text = text.Length > LongestExample ? text[..LongestExample] + "…" : text;
                if (text.Length > 0 && examples[at].Count < MostExamples && !examples[at].Contains(text))
                {
                    examples[at].Add(text);
                }
            }
        }

        return isEmpty
            ? throw new UnreadableListException(TableMessages.NoRows)
            : new CandidateTable(file.Sheet, file.OtherSheets, file.HeaderRow, [.. file.Columns.Select((name, at) => new CandidateTableColumn(name, examples[at]))]);
    }
}
