using System.Globalization;
using System.Text.RegularExpressions;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>
/// A list of DUO: of boards (<c>besturenbo.csv</c>, …so, …vo, …mbo, …ho), of schools (<c>vestigingenbo.csv</c>, …so, …vo), or a small one
/// of our own with pupils (<c>BRIN;JAAR;LEERLINGEN</c>). The names of its columns differ per sector.
/// </summary>
internal sealed partial class DuoList
{
    private readonly ListFile file;
    private readonly Dictionary<DuoColumn, int> columns;

    private DuoList(ListFile file, ImportKind kind, Dictionary<DuoColumn, int> columns)
    {
        (this.file, Kind) = (file, kind);
        this.columns = columns;
    }

    /// <summary>What it holds.</summary>
    public ImportKind Kind { get; }

    /// <summary>Knows a list by its columns.</summary>
    /// <exception cref="UnreadableListException">A column is missing, or it is another list.</exception>
    public static DuoList Recognise(ListFile file)
    {
        Dictionary<DuoColumn, int> found = [];
        foreach (var (at, name) in file.Columns.Index())
        {
            if (DuoColumn.All.FirstOrDefault(c => c.Names.Contains(Plain(name))) is { } column)
            {
                found.TryAdd(column, at);
            }
        }

        ImportKind? kind = found.ContainsKey(DuoColumn.Pupils) || found.ContainsKey(DuoColumn.Year) ? ImportKind.Pupils
            : found.ContainsKey(DuoColumn.Vestiging) || found.ContainsKey(DuoColumn.SchoolName) ? ImportKind.Schools
            : found.ContainsKey(DuoColumn.BoardNumber) || found.ContainsKey(DuoColumn.BoardName) ? ImportKind.Boards
            : null;
        if (kind is null)
        {
            throw new UnreadableListException(ImportMessages.ListUnknown(file.Columns));
        }

        return DuoColumn.Of(kind.Value).FirstOrDefault(c => !found.ContainsKey(c)) is { } missing
            ? throw new UnreadableListException(ImportMessages.ColumnMissing(string.Join(" of ", missing.Names), file.Columns))
            : new DuoList(file, kind.Value, found);
    }

    /// <summary>The sector, where the columns or the name of the file tell; else null.</summary>
    public Sector? SectorBy(string fileName) =>
        SectorInName().Match(fileName) is { Success: true } match
            ? match.Groups["sector"].Value.ToLowerInvariant() switch
            {
                "bo" => Sector.Po,
                "so" => Sector.So,
                "vo" => Sector.Vo,
                "mbo" => Sector.Mbo,
                _ => Sector.Ho,
            }
            : columns.ContainsKey(DuoColumn.Structure) ? Sector.Vo : null;

    /// <summary>Its lines.</summary>
    public IEnumerable<DuoRow> Rows() => file.Lines().Where(line => line.Fields.Any(f => f.Length > 0)).Select(Read);

    private DuoRow Read(ListLine line)
    {
        var row = new DuoRow
        {
            Line = line.Number,
            Municipality = Words.OneLine(Field(line, DuoColumn.Municipality)),
            BoardNumber = Padded(Field(line, DuoColumn.BoardNumber), Organisation.BoardNumberLength),
        };
        return Kind switch
        {
            ImportKind.Boards => ReadBoard(line, row),
            ImportKind.Schools => ReadSchool(line, row),
            _ => ReadPupils(line, row),
        };
    }

    private DuoRow ReadBoard(ListLine line, DuoRow row)
    {
        row = row with { Number = row.BoardNumber, Name = Words.OneLine(Field(line, DuoColumn.BoardName)) };
        var kvk = Padded(Field(line, DuoColumn.Kvk), Organisation.KvkLength);
        return row.BoardNumber.Length == 0 ? Faulty(row, DuoColumn.BoardNumber, ImportMessages.FieldEmpty)
            : !FiveDigits().IsMatch(row.BoardNumber) ? Faulty(row, DuoColumn.BoardNumber, $"‘{row.BoardNumber}’ is geen nummer van vijf cijfers")
            : Named(row, DuoColumn.BoardName) is { Fault: not null } unnamed ? unnamed
            : kvk.Length > 0 && !EightDigits().IsMatch(kvk) ? Faulty(row, DuoColumn.Kvk, $"‘{kvk}’ is geen nummer van acht cijfers")
            : row with { Kvk = kvk.Length == 0 ? null : kvk };
    }

    private DuoRow ReadSchool(ListLine line, DuoRow row)
    {
        var brin = Field(line, DuoColumn.Brin).ToUpperInvariant();
        var vestiging = Field(line, DuoColumn.Vestiging).ToUpperInvariant();
        // Two long, or six with the BRIN before it; a spreadsheet drops the zero of 00 to 09.
        var number = vestiging.Length == 6 ? vestiging : brin + vestiging.PadLeft(2, '0');
        row = row with { Number = number, Name = Words.OneLine(Field(line, DuoColumn.SchoolName)) };
        return !BrinForm().IsMatch(brin) ? Faulty(row, DuoColumn.Brin, $"‘{brin}’ is geen BRIN")
            : vestiging.Length == 0 ? Faulty(row, DuoColumn.Vestiging, ImportMessages.FieldEmpty)
            : !VestigingForm().IsMatch(number) || !number.StartsWith(brin, StringComparison.Ordinal)
                ? Faulty(row, DuoColumn.Vestiging, $"‘{vestiging}’ is geen vestiging van {brin}")
            : row.Municipality.Length > Region.NameMaxLength ? Faulty(row, DuoColumn.Municipality, "is te lang")
            : Named(row, DuoColumn.SchoolName);
    }

    private DuoRow ReadPupils(ListLine line, DuoRow row)
    {
        var (year, pupils) = (Field(line, DuoColumn.Year), Field(line, DuoColumn.Pupils));
        row = row with { Number = Field(line, DuoColumn.Brin).ToUpperInvariant() };
        if (!VestigingForm().IsMatch(row.Number))
        {
            return Faulty(row, DuoColumn.Brin, $"‘{row.Number}’ is geen BRIN met vestiging");
        }

        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var calendar) || calendar < SchoolPupils.FirstYear || calendar > 2100)
        {
            return Faulty(row, DuoColumn.Year, $"‘{year}’ is geen jaar");
        }

        // DUO writes "<5" or -1 where it does not tell a small number.
        return DutchInput.Number(pupils) is { } count && decimal.IsInteger(count) && count is >= 0 and <= SchoolPupils.MaxCount
            ? row with { Year = calendar, Pupils = (int)count }
            : Faulty(row, DuoColumn.Pupils, $"‘{pupils}’ is geen aantal leerlingen");
    }

    private DuoRow Named(DuoRow row, DuoColumn column) =>
        row.Name.Length == 0 ? Faulty(row, column, ImportMessages.FieldEmpty)
        : row.Name.Length > Organisation.NameMaxLength ? Faulty(row, column, "is te lang")
        : row;

    private DuoRow Faulty(DuoRow row, DuoColumn column, string fault) => row with
    {
        Fault = ImportMessages.At(file.Columns[columns[column]], fault.Length > 150 ? fault[..150] + "…" : fault),
    };

    private string Field(ListLine line, DuoColumn column) => line[columns.TryGetValue(column, out var at) ? at : null];

    // A spreadsheet drops the zeros before a number.
    private static string Padded(string digits, int length) =>
        digits.Length > 0 && digits.Length < length && digits.All(char.IsAsciiDigit) ? digits.PadLeft(length, '0') : digits;

    private static string Plain(string column) => string.Join(' ', Separators().Split(column.ToUpperInvariant()).Where(w => w.Length > 0));

    [GeneratedRegex("[^A-Z0-9]+")]
    private static partial Regex Separators();

    [GeneratedRegex("(besturen|vestigingen)[-_ ]*(?<sector>bo|so|vo|mbo|ho)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex SectorInName();

    [GeneratedRegex("^[0-9]{5}$")]
    private static partial Regex FiveDigits();

    [GeneratedRegex("^[0-9]{8}$")]
    private static partial Regex EightDigits();

    [GeneratedRegex("^[0-9]{2}[A-Z]{2}$")]
    private static partial Regex BrinForm();

    [GeneratedRegex("^[0-9]{2}[A-Z]{2}[0-9]{2}$")]
    private static partial Regex VestigingForm();
}

/// <summary>A line of a list of DUO.</summary>
internal sealed record DuoRow
{
    public required int Line { get; init; }

    public string Number { get; init; } = "";

    public string Name { get; init; } = "";

    public string Municipality { get; init; } = "";

    public string BoardNumber { get; init; } = "";

    public string? Kvk { get; init; }

    public int Year { get; init; }

    public int Pupils { get; init; }

    /// <summary>What is wrong, with its column; null where nothing is.</summary>
    public string? Fault { get; init; }
}

/// <summary>A column, under each name that it has in one sector or another.</summary>
internal sealed record DuoColumn(params string[] Names)
{
    public static readonly DuoColumn BoardNumber = new("BEVOEGD GEZAG NUMMER");
    public static readonly DuoColumn BoardName = new("BEVOEGD GEZAG NAAM");
    public static readonly DuoColumn Kvk = new("KVK NUMMER");
    public static readonly DuoColumn Brin = new("BRIN NUMMER", "INSTELLINGSCODE", "BRIN");
    public static readonly DuoColumn Vestiging = new("VESTIGINGSNUMMER", "VESTIGINGSCODE");
    public static readonly DuoColumn SchoolName = new("VESTIGINGSNAAM");
    public static readonly DuoColumn Municipality = new("GEMEENTENAAM");
    public static readonly DuoColumn Structure = new("ONDERWIJSSTRUCTUUR");
    public static readonly DuoColumn Year = new("JAAR");
    public static readonly DuoColumn Pupils = new("LEERLINGEN");

    public static IReadOnlyList<DuoColumn> All { get; } =
        [BoardNumber, BoardName, Kvk, Brin, Vestiging, SchoolName, Municipality, Structure, Year, Pupils];

    /// <summary>The columns that a list cannot do without.</summary>
    public static IReadOnlyList<DuoColumn> Of(ImportKind kind) => kind switch
    {
        ImportKind.Boards => [BoardNumber, BoardName, Municipality],
        ImportKind.Schools => [BoardNumber, Brin, Vestiging, SchoolName, Municipality],
        _ => [Brin, Year, Pupils],
    };
}
