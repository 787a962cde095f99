using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>
/// Finds for each line of a list what the register has, and says what the line does to it. The register is read once, in a few queries;
/// it is as large as the country at most.
/// </summary>
internal sealed class ImportMatcher
{
    private readonly Import import;
    private readonly HashSet<string> municipalities;
    private readonly bool withBoards;
    private readonly Dictionary<string, KnownBoard> boards = [];
    private readonly Dictionary<string, KnownBoard> boardsByName = [];
    private readonly Dictionary<int, KnownBoard> boardsById = [];
    private readonly Dictionary<string, KnownSchool> schools = [];
    private readonly Dictionary<string, KnownSchool> schoolsByName = [];
    private Dictionary<(int School, int Year), (int Count, string Origin)> pupils = [];

    private ImportMatcher(Import import, ImportChoice choice)
    {
        this.import = import;
        municipalities = [.. choice.Municipalities.Select(FoldedText.Fold)];
        withBoards = choice.WithBoards;
    }

    /// <summary>Reads what the register has.</summary>
    public static async Task<ImportMatcher> LoadAsync(PortalContext db, Import import, ImportChoice choice, CancellationToken cancel)
    {
        var region = import.RegionId;
        var matcher = new ImportMatcher(import, choice);
        var boards = await db.Organisations.AsNoTracking()
            .Where(o => o.BoardNumber != null || o.Participations.Any(p => p.RegionId == region))
            .OrderBy(o => o.Id)
            .Select(o => new KnownBoard(
                o.Id, o.Name, o.BoardNumber, o.Kvk, o.Sectors, o.LeadRegionId, o.Version, o.Participations.Any(p => p.RegionId == region)))
            .ToListAsync(cancel);
        foreach (var board in boards)
        {
            matcher.boardsById.Add(board.Id, board);
            if (board.Number is { } number)
            {
                matcher.boards.TryAdd(number, board);
            }
            else
            {
                matcher.boardsByName.TryAdd(FoldedText.Fold(board.Name), board);
            }
        }

        if (import.Kind is ImportKind.Boards)
        {
            return matcher;
        }

        var schools = await db.Schools.AsNoTracking()
            .Where(s => s.Brin != null || s.Participations.Any(p => p.RegionId == region))
            .OrderBy(s => s.Id)
            .Select(s => new KnownSchool(
                s.Id,
                s.Name,
                s.Brin,
                s.Sector,
                s.Municipality,
                s.OrganisationId,
                s.LeadRegionId,
                s.Version,
                s.Participations.Any(p => p.RegionId == region),
                s.Participations.Where(p => p.RegionId == region).Select(p => p.Until).FirstOrDefault()))
            .ToListAsync(cancel);
        foreach (var school in schools)
        {
            if (school.Brin is { } brin)
            {
                matcher.schools.TryAdd(brin, school);
            }
            else
            {
                matcher.schoolsByName.TryAdd(FoldedText.Fold(school.Name), school);
            }
        }

        if (import.Kind is ImportKind.Pupils)
        {
            matcher.pupils = await db.SchoolParticipations.AsNoTracking()
                .Where(p => p.RegionId == region)
                .SelectMany(p => p.School!.Pupils)
                .ToDictionaryAsync(p => (p.SchoolId, p.Year), p => (p.Count, p.Origin), cancel);
        }

        return matcher;
    }

    /// <summary>Whether a line is of the region: by its municipality, by its board, or, of pupils, by its school.</summary>
    public bool IsOfRegion(DuoRow line) => import.Kind is ImportKind.Pupils
        ? line.Fault is not null || (schools.TryGetValue(line.Number, out var school) && school.IsHere)
        : IsChosen(line.Municipality, line.BoardNumber);

    /// <summary>What a line does.</summary>
    public ImportRow Compare(DuoRow line) => import.Kind switch
    {
        ImportKind.Boards => CompareBoard(line),
        ImportKind.Schools => CompareSchool(line),
        _ => ComparePupils(line),
    };

    /// <summary>What the register has of what was chosen, and the list has not.</summary>
    public IEnumerable<ImportRow> Gone(HashSet<string> seen) => import.Kind switch
    {
        ImportKind.Schools => schools.Values
            .Where(s => s.IsHere && s.Until is null && s.Sector == import.Sector && !seen.Contains(s.Brin!) && !seen.Contains(s.Brin + "00")
                && IsChosen(s.Municipality ?? "", BoardNumber(s.BoardId)))
            .Select(s => Row(null, ImportOutcome.Gone, s.Brin!, s.Name, s)),
        ImportKind.Boards => boards.Values
            .Where(b => withBoards && b.IsHere && b.Sectors.Contains(import.Sector!.Value) && !seen.Contains(b.Number!))
            .Select(b => Row(null, ImportOutcome.Gone, b.Number!, b.Name, b)),
        _ => [],
    };

    private bool IsChosen(string municipality, string? board) =>
        municipalities.Contains(FoldedText.Fold(municipality))
        || (withBoards && board is not null && boards.TryGetValue(board, out var known) && known.IsHere);

    private string? BoardNumber(int? id) => id is { } key && boardsById.TryGetValue(key, out var board) ? board.Number : null;

    private ImportRow CompareBoard(DuoRow line)
    {
        var after = new ImportFacts { Name = line.Name, Number = line.Number, Sector = import.Sector, Kvk = line.Kvk };
        var known = boards.GetValueOrDefault(line.Number) ?? boardsByName.GetValueOrDefault(FoldedText.Fold(line.Name));
        if (known is null)
        {
            return Row(line.Line, ImportOutcome.Added, line.Number, line.Name, after: after);
        }

        var before = new ImportFacts
        {
            Name = known.Name,
            Number = known.Number,
            Sector = known.Sectors.Contains(import.Sector!.Value) ? import.Sector : null,
            Kvk = known.Kvk,
        };
        return Compare(line, known, before, after with { Kvk = after.Kvk ?? before.Kvk });
    }

    private ImportRow CompareSchool(DuoRow line)
    {
        var board = boards.GetValueOrDefault(line.BoardNumber);
        var message = board is null && line.BoardNumber.Length > 0 ? ImportMessages.BoardUnknown(line.BoardNumber) : "";
        var after = new ImportFacts
        {
            Name = line.Name,
            Number = line.Number,
            Sector = import.Sector,
            Municipality = line.Municipality.Length > 0 ? line.Municipality : null,
            BoardId = board?.Id,
            Board = board?.Name,
        };
        // A school that was added by hand may lack its vestiging, or its whole BRIN.
        var known = schools.GetValueOrDefault(line.Number)
            ?? (line.Number.EndsWith("00", StringComparison.Ordinal) ? schools.GetValueOrDefault(line.Number[..4]) : null)
            ?? schoolsByName.GetValueOrDefault(FoldedText.Fold(line.Name));
        if (known is null)
        {
            return Row(line.Line, ImportOutcome.Added, line.Number, line.Name, after: after, message: message);
        }

        var before = new ImportFacts
        {
            Name = known.Name,
            Number = known.Brin,
            Sector = known.Sector,
            Municipality = known.Municipality,
            BoardId = known.BoardId,
            Board = known.BoardId is { } id ? boardsById.GetValueOrDefault(id)?.Name : null,
        };
        // What the list does not say stays.
        return Compare(line, known, before, after with
        {
            Municipality = after.Municipality ?? before.Municipality,
            BoardId = after.BoardId ?? before.BoardId,
            Board = after.BoardId is null ? before.Board : after.Board,
        }, message);
    }

    private ImportRow ComparePupils(DuoRow line)
    {
        var school = schools[line.Number];
        if (school.LeadRegionId is { } lead && lead != import.RegionId)
        {
            return Row(line.Line, ImportOutcome.Unchanged, line.Number, school.Name, school, message: ImportMessages.LedElsewhere);
        }

        var after = new ImportFacts { Year = line.Year, Pupils = line.Pupils, Origin = $"Import {import.FileName}" };
        if (!pupils.TryGetValue((school.Id, line.Year), out var known))
        {
            return Row(line.Line, ImportOutcome.Added, line.Number, school.Name, school, after: after);
        }

        return known.Count == line.Pupils
            ? Row(line.Line, ImportOutcome.Unchanged, line.Number, school.Name, school)
            : Row(
                line.Line,
                ImportOutcome.Changed,
                line.Number,
                school.Name,
                school,
                new ImportFacts { Year = line.Year, Pupils = known.Count, Origin = known.Origin },
                after);
    }

    private ImportRow Compare(DuoRow line, IKnown known, ImportFacts before, ImportFacts after, string message = "")
    {
        if (known.LeadRegionId is { } lead && lead != import.RegionId)
        {
            return known.IsHere
                ? Row(line.Line, ImportOutcome.Unchanged, line.Number, known.Name, known, message: before == after ? "" : ImportMessages.LedElsewhere)
                : Row(line.Line, ImportOutcome.Joined, line.Number, known.Name, known);
        }

        // One that no region has is taken in, and what the list says of it with it.
        return before == after && known.IsHere
            ? Row(line.Line, ImportOutcome.Unchanged, line.Number, known.Name, known, message: message)
            : Row(line.Line, known.IsHere ? ImportOutcome.Changed : ImportOutcome.Joined, line.Number, known.Name, known, before, after, message);
    }

    private static ImportRow Row(
        int? line,
        ImportOutcome outcome,
        string number,
        string name,
        IKnown? known = null,
        ImportFacts? before = null,
        ImportFacts? after = null,
        string message = "") => new()
        {
            Line = line,
            Outcome = outcome,
            Number = number,
            Name = name,
            Message = message,
            TargetId = known?.Id,
            TargetVersion = known?.Version,
            Before = before?.ToJson(),
            After = after?.ToJson(),
        };
}

/// <summary>What the register has of a line.</summary>
internal interface IKnown
{
    int Id { get; }

    string Name { get; }

    int? LeadRegionId { get; }

    Guid Version { get; }

    /// <summary>Whether the region of the import has it.</summary>
    bool IsHere { get; }
}

/// <summary>A board as the register has it.</summary>
internal sealed record KnownBoard(
    int Id, string Name, string? Number, string? Kvk, List<Sector> Sectors, int? LeadRegionId, Guid Version, bool IsHere) : IKnown;

/// <summary>A school as the register has it.</summary>
internal sealed record KnownSchool(
    int Id,
    string Name,
    string? Brin,
    Sector? Sector,
    string? Municipality,
    int? BoardId,
    int? LeadRegionId,
    Guid Version,
    bool IsHere,
    DateOnly? Until) : IKnown;
