namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>What must be said of a table before it can be read.</summary>
public static class FigureColumnRules
{
    /// <summary>Longest text that holds for a whole file, in characters; null for what is chosen from a list.</summary>
    public static int? MaxLength(FigureColumn fact) => fact switch
    {
        FigureColumn.Subject => Observation.SubjectMaxLength,
        FigureColumn.Population or FigureColumn.ShareOf => Observation.OverWhomMaxLength,
        FigureColumn.Publisher => Observation.PublisherMaxLength,
        FigureColumn.Document or FigureColumn.Heading => Documents.SourceReference.HeadingMaxLength,
        FigureColumn.Note => Observation.NoteMaxLength,
        _ => null,
    };

    /// <summary>What is wrong with what was said of a table: at which field of the form, and the message.</summary>
    public static IReadOnlyList<(string Field, string Message)> Faults(FigureColumns columns, FigureTable table, FigureVocabulary vocabulary) =>
        [.. OfColumns(columns, table, vocabulary), .. OfWhole(columns, vocabulary), .. Missing(columns)];

    /// <summary>The field of the form for a column.</summary>
    public static string Field(int column) => $"{nameof(FigureColumns.Uses)}[{column}]";

    private static IEnumerable<(string, string)> OfColumns(FigureColumns columns, FigureTable table, FigureVocabulary vocabulary)
    {
        var values = columns.ValueColumns.ToList();
        if (values.Count == 0)
        {
            yield return (Field(0), FigureImportMessages.NoValue);
        }

        foreach (var (at, use) in columns.Uses.Index().Where(use => use.Item is not FigureColumn.None))
        {
            var first = columns.Uses.ToList().IndexOf(use);
            var name = table.Columns[at].Name;
            var fault = use switch
            {
                FigureColumn.Value when at != values[0] && columns.Uses[values[0]] is FigureColumn.Value => FigureImportMessages.TwoValues,
                _ when FigureColumns.IsValue(use) && use != columns.Uses[values[0]] => FigureImportMessages.MixedValues,
                FigureColumn.ValueOfYear when table.Columns[at].Year is null => FigureImportMessages.NoYearInName(name),
                FigureColumn.ValueOfMeasure when vocabulary.Find(FigureColumn.Measure, name) is null => FigureImportMessages.NoMeasureInName(name),
                _ when FigureColumns.IsValue(use) => null,
                _ when first != at => FigureImportMessages.Twice(use, table.Columns[first].Name),
                _ when use == columns.InHeaders => FigureImportMessages.InHeaders(use),
                _ => null,
            };
            if (fault is not null)
            {
                yield return (Field(at), fault);
            }
        }
    }

    private static IEnumerable<(string, string)> OfWhole(FigureColumns columns, FigureVocabulary vocabulary)
    {
        foreach (var (fact, text) in columns.Fixed)
        {
            var fault = fact switch
            {
                FigureColumn.Year => FigureCells.Year(text) is null ? FigureImportMessages.YearWrong : null,
                FigureColumn.On => FigureCells.Day(text) is null ? DutchInput.DayUnreadable : null,
                _ when FigureVocabulary.IsClosed(fact) => vocabulary.Find(fact, text) is null ? FigureImportMessages.ChoiceUnknown : null,
                _ => MaxLength(fact) is { } most && text.Length > most ? FigureImportMessages.FieldTooLong(most) : null,
            };
            if (fault is not null)
            {
                yield return ($"{fact}", fault);
            }
        }
    }

    private static IEnumerable<(string, string)> Missing(FigureColumns columns)
    {
        (FigureColumn Fact, string Message)[] needed =
        [
            (FigureColumn.Measure, FigureImportMessages.MeasureMissing),
            (FigureColumn.Area, FigureImportMessages.AreaMissing),
            (FigureColumn.Unit, FigureImportMessages.UnitMissing),
            (FigureColumn.Publisher, FigureImportMessages.PublisherMissing),
        ];
        foreach (var (fact, message) in needed.Where(n => !columns.Says(n.Fact)))
        {
            yield return ($"{fact}", message);
        }

        if (!columns.HasNoYear && !columns.Says(FigureColumn.Year) && !columns.Says(FigureColumn.On))
        {
            yield return (nameof(FigureColumn.Year), FigureImportMessages.YearMissing);
        }

        if (columns.ColumnOf(FigureColumn.Unit) is null && !columns.Says(FigureColumn.ShareOf)
            && DutchNames.FromDutchName<FigureUnit>(columns.Fixed.GetValueOrDefault(FigureColumn.Unit)) is FigureUnit.Percent)
        {
            yield return (nameof(FigureColumn.ShareOf), FigureImportMessages.ShareMissing);
        }

        if (columns.Decimals is null)
        {
            yield return (nameof(FigureColumns.Decimals), FigureImportMessages.DecimalsMissing);
        }

        if (columns.IsOwnCount is null)
        {
            yield return (nameof(FigureColumns.IsOwnCount), FigureImportMessages.OwnCountMissing);
        }
    }
}
