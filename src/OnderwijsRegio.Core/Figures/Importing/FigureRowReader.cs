using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>What came of a row, or of one of its values: a figure, or what is wrong with it.</summary>
/// <param name="Row">Number of the row in the file.</param>
/// <param name="Name">Measure and area, as far as they are known.</param>
/// <param name="Value">The value as it stands there.</param>
/// <param name="Figure">The figure; null where something is wrong.</param>
/// <param name="Message">What is wrong, or what to look at; may be empty.</param>
internal sealed record ReadFigure(int Row, string Name, string Value, Observation? Figure, string Message);

/// <summary>
/// Reads rows of a table as figures, as was said of its columns. What it cannot read it tells with the name of the column; it never guesses.
/// </summary>
internal sealed class FigureRowReader(FigureTable table, FigureColumns columns, FigureVocabulary vocabulary, IReadOnlyList<MergedCells> merged, int regionId)
{
    private readonly UnknownWords unknown = new();
    private readonly ScaleQuestion scale = new();
    private readonly int[] values = [.. columns.ValueColumns];
    private readonly DecimalMark mark = columns.Decimals ?? DecimalMark.Whole;
    private readonly FigureColumnsOf columnsOf = new(table, columns);

    /// <summary>Rows and cells that were left out: as was asked, or because they are empty.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Words that are not known.</summary>
    public IReadOnlyList<UnknownWord> Unknown => unknown.Found;

    /// <summary>Whether it has to be asked what percentages mean.</summary>
    public bool AsksScale => columns.Scale is null && scale.IsOpen;

    /// <summary>Reads a row. There may be several figures in it, or none.</summary>
    public IEnumerable<ReadFigure> Read(TableRow row)
    {
        if (merged.FirstOrDefault(m => m.Hold(row.Number)) is { } cells)
        {
            return [new(row.Number, "", "", null, FigureImportMessages.Merged(cells.Name))];
        }

        var facts = new RowFacts(columnsOf, vocabulary, unknown, row);
        var about = facts.Read();
        if (facts.IsLeftOut)
        {
            LeftOut++;
            return [];
        }

        return facts.Faults.Count > 0
            ? [new(row.Number, facts.Name, values.Length == 1 ? row[values[0]].Text : "", null, FigureImportMessages.Joined(facts.Faults))]
            : values.Select(at => ReadValue(row, at, about, facts.Name)).OfType<ReadFigure>();
    }

    private ReadFigure? ReadValue(TableRow row, int at, ImportedFigure about, string name)
    {
        var cell = row[at];
        if (cell.IsEmpty && columns.InHeaders is not null)
        {
            // A wide table has a cell for everything, also for what its source does not give.
            LeftOut++;
            return null;
        }

        var column = table.Columns[at];
        about = columns.InHeaders switch
        {
            FigureColumn.Year => about with { Year = column.Year },
            FigureColumn.Measure => about with { Measure = vocabulary.Find(FigureColumn.Measure, column.Name) ?? 0 },
            FigureColumn.Subject => about with { Subject = RowFacts.Part(column.Name) },
            _ => about,
        };
        name = columns.InHeaders is FigureColumn.Measure ? $"{column.Name}, {name}" : name;
        var number = FigureNumber.Read(cell, mark);
        var fault = number.Fault ?? FaultOf(number, cell.Text, about);
        if (fault is not null)
        {
            return new(row.Number, name, cell.Text, null, FigureImportMessages.Joined([ImportMessages.At(column.Name, fault)]));
        }

        var value = ValueOf(number, about.Unit);
        var message = string.Join(' ', new[]
        {
            about.Unit is FigureUnit.Percent && value > 100 ? FigureImportMessages.OverHundred : "",
            number.IsRounded ? FigureImportMessages.Rounded : "",
        }.Where(text => text.Length > 0));
        return new(row.Number, name, cell.Text, (about with { Value = value }).ToObservation(regionId, null), message);
    }

    private static string? FaultOf(FigureNumber number, string text, ImportedFigure about) =>
        number.IsPercentage && about.Unit is not (FigureUnit.Percent or FigureUnit.PercentagePoints) ? FigureImportMessages.PercentageAmong(text, about.Unit)
        : number.IsWithheld && !IsCount(about.Unit) ? FigureImportMessages.WithheldNoCount
        : null;

    private decimal? ValueOf(FigureNumber number, FigureUnit unit)
    {
        if (number.Value is not { } value || (value == -1 && columns.MinusOneIsWithheld && IsCount(unit)))
        {
            return null;
        }

        if (unit is not FigureUnit.Percent || number.IsPercentage)
        {
            return value;
        }

        scale.Look(value);
        return columns.Scale is PercentScale.OutOfOne ? value * 100 : value;
    }

    private static bool IsCount(FigureUnit unit) => unit is FigureUnit.Persons or FigureUnit.Fte or FigureUnit.Schools or FigureUnit.Partnerships or FigureUnit.Hours;
}
