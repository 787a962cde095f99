using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>What the register has, read once, in a few queries: it is as large as the country at most.</summary>
internal sealed class KnownRegister
{
    private readonly Dictionary<string, KnownBoard> boards = [];
    private readonly Dictionary<string, KnownBoard> boardsByName = [];
    private readonly Dictionary<int, KnownBoard> boardsById = [];
    private readonly Dictionary<string, KnownSchool> schools = [];
    private readonly Dictionary<string, KnownSchool> schoolsByName = [];
    private Dictionary<(int School, int Year), (int Count, string Origin)> pupils = [];

    private KnownRegister()
    {
    }

    /// <summary>Boards with a number.</summary>
    public IEnumerable<KnownBoard> Boards => boards.Values;

    /// <summary>Schools with a BRIN.</summary>
    public IEnumerable<KnownSchool> Schools => schools.Values;

    /// <summary>Reads what an import has to be compared with.</summary>
    public static async Task<KnownRegister> LoadAsync(PortalContext db, Import import, CancellationToken cancel)
    {
        var region = import.RegionId;
        var register = new KnownRegister();
        await register.LoadBoardsAsync(db, region, cancel);
        if (import.Kind is not ImportKind.Boards)
        {
            await register.LoadSchoolsAsync(db, region, cancel);
        }

        if (import.Kind is ImportKind.Pupils)
        {
            register.pupils = await db.SchoolParticipations.AsNoTracking()
                .Where(p => p.RegionId == region)
                .SelectMany(p => p.School!.Pupils)
                .ToDictionaryAsync(p => (p.SchoolId, p.Year), p => (p.Count, p.Origin), cancel);
        }

        return register;
    }

    /// <summary>The board with a number; null if there is none.</summary>
    public KnownBoard? Board(string? number) => number is null ? null : boards.GetValueOrDefault(number);

    /// <summary>The board with a key; null if there is none.</summary>
    public KnownBoard? Board(int? id) => id is { } key ? boardsById.GetValueOrDefault(key) : null;

    /// <summary>The board of a line: by its number, or by its name where the register has no number.</summary>
    public KnownBoard? BoardOf(DuoRow line) => Board(line.Number) ?? boardsByName.GetValueOrDefault(FoldedText.Fold(line.Name));

    /// <summary>The school with a BRIN and vestiging; null if there is none.</summary>
    public KnownSchool? School(string number) => schools.GetValueOrDefault(number);

    /// <summary>The school of a line. One that was added by hand may lack its vestiging, or its whole BRIN.</summary>
    public KnownSchool? SchoolOf(DuoRow line) => School(line.Number)
        ?? (line.Number.EndsWith("00", StringComparison.Ordinal) ? School(line.Number[..4]) : null)
        ?? schoolsByName.GetValueOrDefault(FoldedText.Fold(line.Name));

    /// <summary>The number of pupils of a school in a year; null if it is not known.</summary>
    public (int Count, string Origin)? Pupils(int schoolId, int year) => pupils.TryGetValue((schoolId, year), out var known) ? known : null;

    private async Task LoadBoardsAsync(PortalContext db, int region, CancellationToken cancel)
    {
        var found = await db.Organisations.AsNoTracking()
            .Where(o => o.BoardNumber != null || o.Participations.Any(p => p.RegionId == region))
            .OrderBy(o => o.Id)
            .Select(o => new KnownBoard(
                o.Id, o.Name, o.BoardNumber, o.Kvk, o.Sectors, o.LeadRegionId, o.Version, o.Participations.Any(p => p.RegionId == region)))
            .ToListAsync(cancel);
        foreach (var board in found)
        {
            boardsById.Add(board.Id, board);
            if (board.Number is { } number)
            {
                boards.TryAdd(number, board);
            }
            else
            {
                boardsByName.TryAdd(FoldedText.Fold(board.Name), board);
            }
        }
    }

    private async Task LoadSchoolsAsync(PortalContext db, int region, CancellationToken cancel)
    {
        var found = await db.Schools.AsNoTracking()
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
        foreach (var school in found)
        {
            if (school.Brin is { } brin)
            {
                schools.TryAdd(brin, school);
            }
            else
            {
                schoolsByName.TryAdd(FoldedText.Fold(school.Name), school);
            }
        }
    }
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
