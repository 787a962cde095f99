namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>What must be said of a table before it can be read.</summary>
public static class CandidateColumnRules
{
    private static readonly CandidateColumn[] PartsOfName = [CandidateColumn.FirstName, CandidateColumn.Prefix, CandidateColumn.LastName];

    /// <summary>What is wrong with what was said: at which field of the form, and the message.</summary>
    /// <param name="columns">What was said.</param>
    /// <param name="names">Names of the columns.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<(string Field, string Message)> Faults(CandidateColumns columns, IReadOnlyList<string> names, DateOnly today) =>
        [.. OfColumns(columns, names), .. OfWhole(columns, today)];

    /// <summary>The field of the form for a column.</summary>
    public static string Field(int column) => $"{nameof(CandidateColumns.Uses)}[{column}]";

    private static IEnumerable<(string, string)> OfColumns(CandidateColumns columns, IReadOnlyList<string> names)
    {
        bool Has(CandidateColumn fact) => columns.ColumnOf(fact) is not null;

        if (!Has(CandidateColumn.FullName) && !Has(CandidateColumn.FirstName) && !Has(CandidateColumn.LastName))
        {
            yield return (Field(0), CandidateImportMessages.NameMissing);
        }
        else if (!Has(CandidateColumn.Email) && !Has(CandidateColumn.Phone))
        {
            yield return (Field(0), CandidateImportMessages.ContactMissing);
        }

        foreach (var (at, use) in columns.Uses.Index().Where(use => use.Item is not (CandidateColumn.None or CandidateColumn.Note)))
        {
            if (columns.ColumnOf(use) is { } first && first != at)
            {
                yield return (Field(at), CandidateImportMessages.Twice(use, names[first]));
            }
            else if (PartsOfName.Contains(use) && Has(CandidateColumn.FullName))
            {
                yield return (Field(at), CandidateImportMessages.NameTwice);
            }
        }
    }

    private static IEnumerable<(string, string)> OfWhole(CandidateColumns columns, DateOnly today)
    {
        if (columns.SourceDesk.Length == 0 && columns.ColumnOf(CandidateColumn.SourceDesk) is null)
        {
            yield return (nameof(columns.SourceDesk), CandidateImportMessages.SourceMissing);
        }

        if (columns.CreatedOn > today)
        {
            yield return (nameof(columns.CreatedOn), CandidateMessages.DayAhead);
        }

        if (columns.LegalBasis is null)
        {
            yield return (nameof(columns.LegalBasis), CandidateImportMessages.BasisMissing);
        }
        else if (columns is { LegalBasis: LegalBasis.Toestemming, ConsentOn: null } && columns.ColumnOf(CandidateColumn.ConsentOn) is null)
        {
            yield return (nameof(columns.ConsentOn), CandidateImportMessages.ConsentMissing);
        }

        if (columns.ConsentOn > today)
        {
            yield return (nameof(columns.ConsentOn), CandidateMessages.DayAhead);
        }
    }
}
