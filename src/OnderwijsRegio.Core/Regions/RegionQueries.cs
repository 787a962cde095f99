using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Regions;

/// <summary>What pages ask of a region.</summary>
public sealed class RegionQueries(PortalContext db)
{
    /// <summary>All that the portal knows about a region; null if there is none.</summary>
    public async Task<RegionDossier?> FindAsync(int regionId, DateOnly today, CancellationToken cancel)
    {
        var region = await db.Regions.AsNoTracking().AsSplitQuery()
            .Include(r => r.Municipalities)
            .Include(r => r.Areas)
            .Include(r => r.Neighbours)
            .FirstOrDefaultAsync(r => r.Id == regionId, cancel);
        if (region is null)
        {
            return null;
        }

        var organisations = await db.Participations.AsNoTracking()
            .Where(p => p.RegionId == regionId)
            .OrderBy(p => p.Organisation!.Name)
            .Select(p => new RegionOrganisation(p.OrganisationId, p.Organisation!.Name, p.Organisation.Kind, p.Role, p.Organisation.Note))
            .ToListAsync(cancel);
        var schools = await db.Schools.AsNoTracking()
            .Where(s => s.Participations.Any(p => p.RegionId == regionId))
            .OrderBy(s => s.Name)
            .Take(RegionDossier.SchoolsShown + 1)
            .Select(s => new RegionSchool(s.Name, s.Brin, s.Sector, s.Organisation!.Name, s.Municipality, s.Note))
            .ToListAsync(cancel);
        var year = today.Year;
        var plan = await db.Plans.AsNoTracking()
            .Where(p => p.RegionId == regionId)
            .OrderByDescending(p => p.FirstYear <= year && p.LastYear >= year)
            .ThenByDescending(p => p.FirstYear)
            .Select(PlanHead.OfPlan)
            .FirstOrDefaultAsync(cancel);
        var planId = plan?.Id ?? 0;
        var lines = await db.Lines.AsNoTracking()
            .Where(l => l.PlanId == planId)
            .OrderBy(l => l.Position)
            .Select(l => new RegionLine(
                l.Code, l.Name, l.ParentId != null, db.Activities.Count(a => a.LineId == l.Id && a.RemovedAt == null)))
            .ToListAsync(cancel);
        var documents = await db.Documents.AsNoTracking().ToDictionaryAsync(d => d.Key, d => d.Title, cancel);
        return new RegionDossier(region, organisations, schools, plan, lines, documents);
    }

    /// <summary>The colour of a region by its slug; null if there is no such region.</summary>
    public Task<string?> ColourAsync(string slug, CancellationToken cancel) =>
        db.Regions.AsNoTracking().Where(r => r.Slug == slug).Select(r => r.Colour).FirstOrDefaultAsync(cancel);

    /// <summary>The slug of a region; null if there is no such region.</summary>
    public Task<string?> SlugAsync(int regionId, CancellationToken cancel) =>
        db.Regions.AsNoTracking().Where(r => r.Id == regionId).Select(r => r.Slug).FirstOrDefaultAsync(cancel);

    /// <summary>What everyone may know of a region; null if there is none.</summary>
    public Task<PublicRegion?> PublicAsync(string slug, CancellationToken cancel) =>
        db.Regions.AsNoTracking()
            .Where(r => r.Slug == slug)
            .Select(r => new PublicRegion(
                r.Id,
                r.Slug,
                r.Name,
                r.ShortName,
                r.Colour,
                r.Logo!.Key,
                r.Website,
                r.About,
                r.Sectors,
                r.Municipalities.OrderBy(m => m.Name).Select(m => m.Name).ToList(),
                db.RegionRetentions.Where(t => t.RegionId == r.Id).Select(t => (int?)t.Interesseren).FirstOrDefault() ?? RetentionTerms.Default.Interesseren))
            .FirstOrDefaultAsync(cancel);

    /// <summary>The regions of the installation by name, for everyone.</summary>
    public async Task<IReadOnlyList<RegionName>> NamesAsync(CancellationToken cancel) =>
        await db.Regions.AsNoTracking().OrderBy(r => r.Name).Select(r => new RegionName(r.Slug, r.Name)).ToListAsync(cancel);

    /// <summary>Every region of the installation with its size.</summary>
    public async Task<IReadOnlyList<RegionSummary>> AllAsync(CancellationToken cancel) =>
        await db.Regions.AsNoTracking()
            .OrderBy(r => r.Name)
            .Select(r => new RegionSummary(
                r.Slug,
                r.Name,
                r.Municipalities.Count,
                db.Participations.Count(p => p.RegionId == r.Id),
                db.Activities.Count(a => a.Plan!.RegionId == r.Id && a.RemovedAt == null),
                db.Grants.Count(g => g.RegionId == r.Id)))
            .ToListAsync(cancel);
}

/// <summary>A region with what belongs to it.</summary>
public sealed record RegionDossier(
    Region Region,
    IReadOnlyList<RegionOrganisation> Organisations,
    IReadOnlyList<RegionSchool> Schools,
    PlanHead? Plan,
    IReadOnlyList<RegionLine> Lines,
    IReadOnlyDictionary<string, string> Documents)
{
    /// <summary>Most schools that the page of a region names; of more, the register has the list, and there is one more here to tell.</summary>
    public const int SchoolsShown = 20;
}

/// <summary>An organisation in a region.</summary>
public sealed record RegionOrganisation(int Id, string Name, OrganisationKind Kind, string Role, string Note);

/// <summary>A school in a region.</summary>
public sealed record RegionSchool(string Name, string? Brin, Sector? Sector, string? Organisation, string? Municipality, string Note);

/// <summary>A line of the region's plan with its number of activities.</summary>
public sealed record RegionLine(string Code, string Name, bool IsPart, int Activities);

/// <summary>A region in the list of the administrator.</summary>
public sealed record RegionSummary(string Slug, string Name, int Municipalities, int Organisations, int Activities, int Users);

/// <summary>What everyone may know of a region; no names of people. The parts are those of <see cref="Region"/>, and the last is how many months data of who
/// is interested is kept without contact.</summary>
public sealed record PublicRegion(
    int Id,
    string Slug,
    string Name,
    string ShortName,
    string Colour,
    string? Logo,
    string? Website,
    string About,
    IReadOnlyList<Sector> Sectors,
    IReadOnlyList<string> Municipalities,
    int MonthsKept);

/// <summary>A region to choose.</summary>
public sealed record RegionName(string Slug, string Name);
