using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>Whether a participant takes part on a day.</summary>
public enum Standing
{
    /// <summary>Takes part.</summary>
    Member,

    /// <summary>Does not yet.</summary>
    NotYet,

    /// <summary>Does no longer.</summary>
    Left,
}

/// <summary>Which participants to look at; null or empty asks nothing.</summary>
/// <param name="Kind">Sort of organisation.</param>
/// <param name="Sector">Sector.</param>
/// <param name="Municipality">Municipality of a school.</param>
/// <param name="BoardId">Board of a school.</param>
/// <param name="Standing">Whether it takes part.</param>
/// <param name="Text">Words, each of which must stand in the name or a number.</param>
public sealed record RegisterFilter(
    OrganisationKind? Kind = null,
    Sector? Sector = null,
    string? Municipality = null,
    int? BoardId = null,
    Standing? Standing = null,
    string? Text = null);

/// <summary>What pages ask of the register of participants. Each takes a number of queries that does not depend on its size.</summary>
public sealed class RegisterQueries(PortalContext db)
{
    /// <summary>Participants on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Most words that are sought; what comes behind them is not asked.</summary>
    private const int MaxWords = 8;

    /// <summary>The organisations of a region.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Page, from 1; one that is not there is empty.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<RegisterPage<OrganisationItem>> OrganisationsAsync(
        int regionId, RegisterFilter filter, int page, DateOnly today, CancellationToken cancel)
    {
        var participations = db.Participations.Where(p => p.RegionId == regionId);
        participations = filter.Standing switch
        {
            Standing.Member => participations.Where(p => p.Role != Participation.Ended && p.Role != Participation.Prospective
                && (p.From == null || p.From <= today) && (p.Until == null || p.Until >= today)),
            Standing.NotYet => participations.Where(p => p.Role == Participation.Prospective || p.From > today),
            Standing.Left => participations.Where(p => p.Role == Participation.Ended || p.Until < today),
            _ => participations,
        };
        var organisations = db.Organisations.AsNoTracking().Where(o => participations.Any(p => p.OrganisationId == o.Id));
        if (filter.Kind is { } kind)
        {
            organisations = organisations.Where(o => o.Kind == kind);
        }

        if (filter.Sector is { } sector)
        {
            organisations = organisations.Where(o => o.Sectors.Contains(sector));
        }

        foreach (var word in WordsOf(filter.Text))
        {
            organisations = organisations.Where(o => o.SearchText.Contains(word));
        }

        var count = await organisations.CountAsync(cancel);
        var items = await organisations
            .OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(o => new OrganisationItem(
                o.Id,
                o.Name,
                o.Kind,
                o.Sectors,
                o.BoardNumber,
                o.Kvk,
                o.Participations.Where(p => p.RegionId == regionId).OrderBy(p => p.Id).Select(p => new ParticipationText(p.Role, p.From, p.Until)).ToList(),
                db.Schools.Count(s => s.OrganisationId == o.Id && s.Participations.Any(p => p.RegionId == regionId)),
                o.Participations.Any(p => p.RegionId != regionId)))
            .ToListAsync(cancel);
        return new RegisterPage<OrganisationItem>(items, count, page);
    }

    /// <summary>The schools of a region.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Page, from 1; one that is not there is empty.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<RegisterPage<SchoolItem>> SchoolsAsync(
        int regionId, RegisterFilter filter, int page, DateOnly today, CancellationToken cancel)
    {
        var participations = db.SchoolParticipations.AsNoTracking().Where(p => p.RegionId == regionId);
        participations = filter.Standing switch
        {
            Standing.Member => participations.Where(p => (p.From == null || p.From <= today) && (p.Until == null || p.Until >= today)),
            Standing.NotYet => participations.Where(p => p.From > today),
            Standing.Left => participations.Where(p => p.Until < today),
            _ => participations,
        };
        if (filter.Sector is { } sector)
        {
            participations = participations.Where(p => p.School!.Sector == sector);
        }

        if (filter.Municipality is { Length: > 0 } municipality)
        {
            participations = participations.Where(p => p.School!.Municipality == municipality);
        }

        if (filter.BoardId is { } board)
        {
            participations = participations.Where(p => p.School!.OrganisationId == board);
        }

        foreach (var word in WordsOf(filter.Text))
        {
            participations = participations.Where(p => p.School!.SearchText.Contains(word));
        }

        var count = await participations.CountAsync(cancel);
        var items = await participations
            .OrderBy(p => p.School!.Name).ThenBy(p => p.SchoolId)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(p => new SchoolItem(
                p.SchoolId,
                p.School!.Name,
                p.School.Brin,
                p.School.Sector,
                p.School.Municipality,
                p.School.OrganisationId,
                p.School.Organisation!.Name,
                p.School.Pupils.OrderByDescending(n => n.Year).Select(n => new PupilCount(n.Year, n.Count, n.Origin)).FirstOrDefault(),
                p.From,
                p.Until,
                p.School.Participations.Any(o => o.RegionId != regionId)))
            .ToListAsync(cancel);
        return new RegisterPage<SchoolItem>(items, count, page);
    }

    /// <summary>What documents say that the region adds up to, beside what the register adds up to.</summary>
    public async Task<IReadOnlyList<SectorTotals>> TotalsAsync(int regionId, DateOnly today, CancellationToken cancel)
    {
        var stated = await db.StatedTotals.AsNoTracking()
            .Where(t => t.RegionId == regionId)
            .OrderBy(t => t.Year ?? 0).ThenBy(t => t.Id)
            .ToListAsync(cancel);
        var counted = await db.SchoolParticipations.AsNoTracking()
            .Where(p => p.RegionId == regionId && p.School!.Sector != null
                && (p.From == null || p.From <= today) && (p.Until == null || p.Until >= today))
            .Select(p => new
            {
                Sector = p.School!.Sector!.Value,
                p.School.OrganisationId,
                Pupils = p.School.Pupils.OrderByDescending(n => n.Year).Select(n => (int?)n.Count).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return [.. stated.Select(t => t.Sector).Concat(counted.Select(c => c.Sector)).Distinct().Order().Select(sector =>
        {
            var schools = counted.Where(c => c.Sector == sector).ToList();
            return new SectorTotals(
                sector,
                [.. stated.Where(t => t.Sector == sector).Select(t => new StatedFigures(t.Year, t.Boards, t.Schools, t.Pupils, t.Note, t.Source))],
                schools.Select(s => s.OrganisationId).Where(id => id is not null).Distinct().Count(),
                schools.Count,
                schools.Any(s => s.Pupils is not null) ? schools.Sum(s => s.Pupils ?? 0) : null);
        })];
    }

    /// <summary>One organisation as the region sees it; null if it takes no part there.</summary>
    public async Task<OrganisationDossier?> FindOrganisationAsync(int organisationId, int regionId, CancellationToken cancel)
    {
        var organisation = await db.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Id == organisationId && o.Participations.Any(p => p.RegionId == regionId), cancel);
        if (organisation is null)
        {
            return null;
        }

        var participations = await db.Participations.AsNoTracking()
            .Where(p => p.OrganisationId == organisationId)
            .OrderBy(p => p.Region!.ShortName).ThenBy(p => p.Id)
            .Select(p => new ParticipationItem(
                p.Id, p.RegionId == regionId, p.Region!.ShortName, new ParticipationText(p.Role, p.From, p.Until), p.Source, p.Version))
            .ToListAsync(cancel);
        var schools = await db.Schools.CountAsync(s => s.OrganisationId == organisationId && s.Participations.Any(p => p.RegionId == regionId), cancel);
        return new OrganisationDossier(organisation, participations, schools);
    }

    /// <summary>The organisation of a participation; null if the region has no such participation.</summary>
    public Task<int?> OrganisationOfAsync(int participationId, int regionId, CancellationToken cancel) =>
        db.Participations.AsNoTracking()
            .Where(p => p.Id == participationId && p.RegionId == regionId)
            .Select(p => (int?)p.OrganisationId)
            .FirstOrDefaultAsync(cancel);

    /// <summary>One school as the region sees it; null if it does not count there.</summary>
    public async Task<SchoolDossier?> FindSchoolAsync(int schoolId, int regionId, CancellationToken cancel)
    {
        var school = await db.Schools.AsNoTracking()
            .Include(s => s.Organisation)
            .FirstOrDefaultAsync(s => s.Id == schoolId && s.Participations.Any(p => p.RegionId == regionId), cancel);
        if (school is null)
        {
            return null;
        }

        var regions = await db.SchoolParticipations.AsNoTracking()
            .Where(p => p.SchoolId == schoolId)
            .OrderBy(p => p.Region!.ShortName)
            .Select(p => new SchoolRegion(p.RegionId == regionId, p.Region!.ShortName, p.From, p.Until))
            .ToListAsync(cancel);
        var pupils = await db.Schools.Where(s => s.Id == schoolId)
            .SelectMany(s => s.Pupils)
            .OrderByDescending(p => p.Year)
            .Select(p => new PupilCount(p.Year, p.Count, p.Origin))
            .ToListAsync(cancel);
        return new SchoolDossier(school, regions, pupils);
    }

    /// <summary>What one can choose from in a region: boards that take part, and municipalities of it and of its schools.</summary>
    public async Task<RegisterChoices> ChoicesAsync(int regionId, CancellationToken cancel)
    {
        var boards = await db.Organisations.AsNoTracking()
            .Where(o => (o.Kind == OrganisationKind.Bestuur || o.Kind == OrganisationKind.MboInstelling) && o.Participations.Any(p => p.RegionId == regionId))
            .OrderBy(o => o.Name)
            .Select(o => new BoardChoice(o.Id, o.Name))
            .ToListAsync(cancel);
        var own = await db.Regions.AsNoTracking().Where(r => r.Id == regionId).SelectMany(r => r.Municipalities).Select(m => m.Name).ToListAsync(cancel);
        var used = await db.SchoolParticipations.AsNoTracking()
            .Where(p => p.RegionId == regionId && p.School!.Municipality != null)
            .Select(p => p.School!.Municipality!)
            .Distinct()
            .ToListAsync(cancel);
        return new RegisterChoices(boards, [.. own.Union(used).Order(StringComparer.CurrentCulture)]);
    }

    private static IEnumerable<string> WordsOf(string? text) => FoldedText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords);
}

/// <summary>One page of a list.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Number">Which page, from 1.</param>
public sealed record RegisterPage<T>(IReadOnlyList<T> Items, int Count, int Number)
{
    /// <summary>How many pages there are; at least 1.</summary>
    public int Pages => Math.Max(1, (Count + RegisterQueries.PageSize - 1) / RegisterQueries.PageSize);
}

/// <summary>An organisation in a list.</summary>
public sealed record OrganisationItem(
    int Id,
    string Name,
    OrganisationKind Kind,
    IReadOnlyList<Sector> Sectors,
    string? BoardNumber,
    string? Kvk,
    IReadOnlyList<ParticipationText> Roles,
    int Schools,
    bool IsElsewhereToo);

/// <summary>A school in a list.</summary>
public sealed record SchoolItem(
    int Id,
    string Name,
    string? Brin,
    Sector? Sector,
    string? Municipality,
    int? BoardId,
    string? Board,
    PupilCount? Pupils,
    DateOnly? From,
    DateOnly? Until,
    bool IsElsewhereToo);

/// <summary>Pupils in a year, and where the number comes from.</summary>
public sealed record PupilCount(int Year, int Count, string Origin);

/// <summary>What a document says.</summary>
public sealed record StatedFigures(int? Year, int? Boards, int? Schools, int? Pupils, string Note, SourceReference Source);

/// <summary>The totals of a sector: what documents say, and what the register adds up to.</summary>
/// <param name="Sector">Sector.</param>
/// <param name="Stated">What documents say, the oldest first.</param>
/// <param name="Boards">Boards with a school in the register.</param>
/// <param name="Schools">Schools in the register that take part today.</param>
/// <param name="Pupils">Pupils of those by their latest number; null where none is known.</param>
public sealed record SectorTotals(Sector Sector, IReadOnlyList<StatedFigures> Stated, int Boards, int Schools, int? Pupils);

/// <summary>A board to choose.</summary>
public sealed record BoardChoice(int Id, string Name);

/// <summary>What one can choose from.</summary>
public sealed record RegisterChoices(IReadOnlyList<BoardChoice> Boards, IReadOnlyList<string> Municipalities);

/// <summary>A participation on the page of an organisation.</summary>
public sealed record ParticipationItem(int Id, bool IsHere, string RegionName, ParticipationText Text, SourceReference Source, Guid Version);

/// <summary>An organisation with its participations and its number of schools in the region.</summary>
public sealed record OrganisationDossier(Organisation Organisation, IReadOnlyList<ParticipationItem> Participations, int Schools)
{
    /// <summary>Names of other regions that see it.</summary>
    public IReadOnlyList<string> Elsewhere => [.. Participations.Where(p => !p.IsHere).Select(p => p.RegionName).Distinct()];
}

/// <summary>A region in which a school counts.</summary>
public sealed record SchoolRegion(bool IsHere, string Name, DateOnly? From, DateOnly? Until);

/// <summary>A school with its regions and its pupils.</summary>
public sealed record SchoolDossier(School School, IReadOnlyList<SchoolRegion> Regions, IReadOnlyList<PupilCount> Pupils)
{
    /// <summary>The region that looks.</summary>
    public SchoolRegion Here => Regions.First(r => r.IsHere);

    /// <summary>Names of other regions in which it counts.</summary>
    public IReadOnlyList<string> Elsewhere => [.. Regions.Where(r => !r.IsHere).Select(r => r.Name)];
}
