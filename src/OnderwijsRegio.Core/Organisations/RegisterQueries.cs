using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>What pages ask of the register of participants. Each takes a number of queries that does not depend on its size.</summary>
public sealed class RegisterQueries(PortalContext db)
{
    /// <summary>The organisations of a region.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Page, from 1; behind the last one comes the last one.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<RegisterPage<OrganisationItem>> OrganisationsAsync(
        int regionId, RegisterFilter filter, int page, DateOnly today, CancellationToken cancel)
    {
        var count = await db.Find(regionId, filter, today).CountAsync(cancel);
        page = RegisterPage.Clamp(page, count);
        var items = await db.OrganisationItems(regionId, filter, today)
            .Skip((page - 1) * RegisterPage.Size).Take(RegisterPage.Size)
            .ToListAsync(cancel);
        return new RegisterPage<OrganisationItem>(items, count, page);
    }

    /// <summary>The schools of a region.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Page, from 1; behind the last one comes the last one.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<RegisterPage<SchoolItem>> SchoolsAsync(
        int regionId, RegisterFilter filter, int page, DateOnly today, CancellationToken cancel)
    {
        var count = await db.FindSchools(regionId, filter, today).CountAsync(cancel);
        page = RegisterPage.Clamp(page, count);
        var items = await db.SchoolItems(regionId, filter, today)
            .Skip((page - 1) * RegisterPage.Size).Take(RegisterPage.Size)
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
        var boards = await db.Organisations.AsNoTracking()
            .Where(o => (o.Kind == OrganisationKind.Bestuur || o.Kind == OrganisationKind.MboInstelling)
                && db.Participations.TakingPart(today).Any(p => p.RegionId == regionId && p.OrganisationId == o.Id))
            .Select(o => new { o.Id, o.Sectors })
            .ToListAsync(cancel);
        var schools = await db.SchoolParticipations.AsNoTracking()
            .Where(p => p.RegionId == regionId && p.School!.Sector != null
                && (p.From == null || p.From <= today) && (p.Until == null || p.Until >= today))
            .Select(p => new
            {
                Sector = p.School!.Sector!.Value,
                p.School.OrganisationId,
                Pupils = p.School.Pupils.OrderByDescending(n => n.Year).Select(n => (int?)n.Count).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return [.. stated.Select(t => t.Sector).Concat(schools.Select(s => s.Sector)).Concat(boards.SelectMany(b => b.Sectors)).Distinct().Order().Select(sector =>
        {
            var here = schools.Where(s => s.Sector == sector).ToList();
            return new SectorTotals(
                sector,
                [.. stated.Where(t => t.Sector == sector).Select(t => new StatedFigures(t.Year, t.Boards, t.Schools, t.Pupils, t.Note, t.Source))],
                boards.Where(b => b.Sectors.Contains(sector)).Select(b => (int?)b.Id).Union(here.Select(s => s.OrganisationId)).Count(id => id is not null),
                here.Count,
                here.Any(s => s.Pupils is not null) ? here.Sum(s => s.Pupils ?? 0) : null);
        })];
    }

    /// <summary>One organisation as the region sees it; null if it takes no part there.</summary>
    public async Task<OrganisationDossier?> FindOrganisationAsync(int organisationId, int regionId, CancellationToken cancel)
    {
        var organisation = await db.Organisations.AsNoTracking()
            .Include(o => o.LeadRegion)
            .FirstOrDefaultAsync(o => o.Id == organisationId && o.Participations.Any(p => p.RegionId == regionId), cancel);
        if (organisation is null)
        {
            return null;
        }

        var participations = await db.Participations.AsNoTracking()
            .Where(p => p.OrganisationId == organisationId)
            .OrderBy(p => p.Region!.ShortName).ThenBy(p => p.Id)
            .Select(p => new ParticipationItem(
                p.Id, p.RegionId, p.RegionId == regionId, p.Region!.ShortName, new ParticipationText(p.Role, p.From, p.Until), p.Source, p.Version))
            .ToListAsync(cancel);
        var schools = await db.Schools.CountAsync(s => s.OrganisationId == organisationId && s.Participations.Any(p => p.RegionId == regionId), cancel);
        return new OrganisationDossier(organisation, participations, schools, regionId);
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
            .Include(s => s.LeadRegion)
            .FirstOrDefaultAsync(s => s.Id == schoolId && s.Participations.Any(p => p.RegionId == regionId), cancel);
        if (school is null)
        {
            return null;
        }

        var regions = await db.SchoolParticipations.AsNoTracking()
            .Where(p => p.SchoolId == schoolId)
            .OrderBy(p => p.Region!.ShortName)
            .Select(p => new SchoolRegion(p.RegionId, p.RegionId == regionId, p.Region!.ShortName, p.From, p.Until))
            .ToListAsync(cancel);
        var pupils = await db.Schools.Where(s => s.Id == schoolId)
            .SelectMany(s => s.Pupils)
            .OrderByDescending(p => p.Year)
            .Select(p => new PupilCount(p.Year, p.Count, p.Origin))
            .ToListAsync(cancel);
        var board = school.OrganisationId;
        return new SchoolDossier(school, regions, pupils)
        {
            IsBoardHere = await db.Participations.AnyAsync(p => p.RegionId == regionId && p.OrganisationId == board, cancel),
        };
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
}

