using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>In which column each fact stands; it is asked for every row.</summary>
internal sealed class FigureColumnsOf(FigureTable table, FigureColumns columns)
{
    private readonly int?[] at = [.. Enum.GetValues<FigureColumn>().Select(columns.ColumnOf)];

    /// <summary>What was said of them.</summary>
    public FigureColumns Columns => columns;

    /// <summary>The column of a fact; null where no column has it.</summary>
    public int? this[FigureColumn fact] => at[(int)fact];

    /// <summary>The name of a column.</summary>
    public string Name(int column) => table.Columns[column].Name;
}

/// <summary>Reads all of a row but its values.</summary>
internal sealed class RowFacts(FigureColumnsOf of, FigureVocabulary vocabulary, UnknownWords unknown, TableRow row)
{
    private const string Total = "totaal";

    private readonly FigureColumns columns = of.Columns;
    private string measure = "";
    private string area = "";

    public List<string> Faults { get; } = [];

    /// <summary>Whether someone said that rows with one of its words are left out.</summary>
    public bool IsLeftOut { get; private set; }

    public string Name => string.Join(", ", new[] { measure, area }.Where(part => part.Length > 0));

    public ImportedFigure Read()
    {
        (measure, area) = (Raw(FigureColumn.Measure), Raw(FigureColumn.Area));
        var (found, place) = (Closed(FigureColumn.Measure), Closed(FigureColumn.Area));
        measure = found is { } m ? vocabulary.Name(FigureColumn.Measure, m) : measure;
        area = place is { } a ? vocabulary.Name(FigureColumn.Area, a) : area;
        var unit = (FigureUnit)(Closed(FigureColumn.Unit) ?? 0);
        var (year, until, day) = Moment();
        var shareOf = Free(FigureColumn.ShareOf);
        if (unit is FigureUnit.Percent && shareOf is null && Faults.Count == 0)
        {
            Fault(FigureColumn.ShareOf, FigureImportMessages.ShareEmpty);
        }

        var (document, heading) = Source();
        return new ImportedFigure
        {
            Measure = found ?? 0,
            Area = place ?? 0,
            Sector = (Sector?)Closed(FigureColumn.Sector),
            Role = (FigureRole?)Closed(FigureColumn.Role),
            Post = (FigurePost?)Closed(FigureColumn.Post),
            Subject = Part(Free(FigureColumn.Subject)),
            Population = Free(FigureColumn.Population),
            Year = year,
            UntilYear = until,
            On = day,
            Unit = unit,
            Nature = (FigureNature)(Closed(FigureColumn.Nature) ?? 0),
            IsApproximate = YesOrNo(FigureColumn.Approximate),
            IsComputed = YesOrNo(FigureColumn.Computed),
            ShareOf = unit is FigureUnit.Percent ? shareOf : null,
            Publisher = Free(FigureColumn.Publisher, isNeeded: true) ?? "",
            Document = document,
            Heading = heading,
            Note = Free(FigureColumn.Note),
            IsOwnCount = columns.IsOwnCount ?? false,
            IsPublic = columns.IsPublic,
        };
    }

    /// <summary>A part of a measure. A row with the total is of the whole: as a part it would be added to the others.</summary>
    public static string? Part(string? text) => FoldedText.Fold(text) == Total ? null : Words.OrNull(text);

    private void Fault(FigureColumn fact, string fault) => Faults.Add(ImportMessages.At(
        of[fact] is { } at ? of.Name(at) : fact.DutchName(), fault));

    private TableCell Cell(FigureColumn fact) => of[fact] is { } at ? row[at] : TableCell.Empty;

    /// <summary>What a fact says: in its column, or for the whole file. Empty where neither does, or where something is wrong.</summary>
    private string Raw(FigureColumn fact) => Cell(fact) switch
    {
        { IsEmpty: true } => columns.Fixed.GetValueOrDefault(fact, ""),
        { IsFormula: true } or { Kind: CellKind.Error } => "",
        var cell => Words.OneLine(cell.Text),
    };

    private string Text(FigureColumn fact)
    {
        if (Cell(fact) is { IsFormula: true })
        {
            Fault(fact, FigureImportMessages.Formula);
        }
        else if (Cell(fact) is { Kind: CellKind.Error } wrong)
        {
            Fault(fact, FigureImportMessages.CellError(wrong.Text));
        }

        return Raw(fact);
    }

    private int? Closed(FigureColumn fact)
    {
        if (columns.InHeaders == fact)
        {
            return null;
        }

        var before = Faults.Count;
        var text = Text(fact);
        if (text.Length == 0)
        {
            if (Faults.Count == before && !FigureVocabulary.MayBeNothing(fact))
            {
                Fault(fact, ImportMessages.FieldEmpty);
            }

            return null;
        }

        var meaning = columns.Meanings.GetValueOrDefault(fact)?.GetValueOrDefault(FoldedText.Fold(text));
        IsLeftOut |= meaning == FigureColumns.LeaveOut;
        if (meaning is FigureColumns.LeaveOut or FigureColumns.Nothing)
        {
            return null;
        }

        if (vocabulary.Find(fact, meaning ?? text) is { } found)
        {
            return found;
        }

        unknown.Add(fact, text);
        Fault(fact, FigureImportMessages.Unknown(fact, text));
        return null;
    }

    private string? Free(FigureColumn fact, bool isNeeded = false)
    {
        if (columns.InHeaders == fact)
        {
            return null;
        }

        var before = Faults.Count;
        var text = Text(fact);
        if (FigureColumnRules.MaxLength(fact) is { } most && text.Length > most)
        {
            Fault(fact, FigureImportMessages.TooLong(most));
        }
        else if (isNeeded && text.Length == 0 && Faults.Count == before)
        {
            Fault(fact, ImportMessages.FieldEmpty);
        }

        return Words.OrNull(text);
    }

    private bool YesOrNo(FigureColumn fact)
    {
        var text = Text(fact);
        if (FigureCells.YesOrNo(text) is { } answer)
        {
            return answer;
        }

        Fault(fact, FigureImportMessages.NoYesOrNo(text));
        return false;
    }

    private (int? Year, int? Until, DateOnly? On) Moment()
    {
        var day = Day();
        if (columns.InHeaders is FigureColumn.Year)
        {
            return (null, null, day);
        }

        var before = Faults.Count;
        var (year, until) = (Year(FigureColumn.Year) ?? day?.Year, Year(FigureColumn.UntilYear));
        if (until < year)
        {
            Fault(FigureColumn.UntilYear, FigureImportMessages.YearsTurned(year!.Value, until.Value));
        }

        if (year is null && !columns.HasNoYear && Faults.Count == before && Cell(FigureColumn.On).IsEmpty)
        {
            Fault(FigureColumn.Year, FigureImportMessages.YearEmpty);
        }

        return (year, until == year ? null : until, day);
    }

    private DateOnly? Day()
    {
        var text = Text(FigureColumn.On);
        var day = Cell(FigureColumn.On).Day is { Year: >= FigureYears.First and <= FigureYears.Last } read ? read : FigureCells.Day(text);
        if (text.Length > 0 && day is null)
        {
            Fault(FigureColumn.On, FigureImportMessages.NoDay(text));
        }

        return day;
    }

    private int? Year(FigureColumn fact)
    {
        var text = Text(fact);
        if (Cell(fact).Kind is CellKind.Day)
        {
            Fault(fact, FigureImportMessages.DayForYear);
            return null;
        }

        var year = FigureCells.Year(text);
        if (text.Length > 0 && year is null)
        {
            Fault(fact, FigureImportMessages.NoYear(text));
        }

        return year;
    }

    // A document that the portal knows is named by its key; any other stands before the heading in it.
    private (string? Document, string? Heading) Source()
    {
        var (document, heading) = (Free(FigureColumn.Document), Free(FigureColumn.Heading));
        var key = document is null ? null : vocabulary.Document(document);
        if (document is null || key is not null)
        {
            return (key, heading);
        }

        var whole = heading is null ? document : $"{document}: {heading}";
        if (whole.Length > SourceReference.HeadingMaxLength)
        {
            Fault(FigureColumn.Document, FigureImportMessages.TooLong(SourceReference.HeadingMaxLength));
        }

        return (null, whole);
    }
}
