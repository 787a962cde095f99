using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Regions;

/// <summary>What the pages of the administrator ask of a region.</summary>
public sealed class RegionAdministration(PortalContext db)
{
    /// <summary>A region by its slug; null if there is none.</summary>
    public async Task<RegionSettings?> FindAsync(string slug, CancellationToken cancel)
    {
        var region = await db.Regions.AsNoTracking().AsSplitQuery()
            .Include(r => r.Municipalities).Include(r => r.Areas).Include(r => r.Neighbours)
            .FirstOrDefaultAsync(r => r.Slug == slug, cancel);
        if (region is null)
        {
            return null;
        }

        var logo = await db.RegionLogos.AsNoTracking()
            .Where(l => l.RegionId == region.Id)
            .Select(l => new LogoFacts(l.Key, l.MediaType, l.Width, l.Height))
            .FirstOrDefaultAsync(cancel);
        var managers = await db.Grants.CountAsync(g => g.RegionId == region.Id && g.Role == Role.Programmamanager, cancel);
        var used = await db.Activities
            .Where(a => a.Area!.RegionId == region.Id && a.RemovedAt == null)
            .GroupBy(a => a.AreaId!.Value)
            .Select(g => new { Area = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Area, g => g.Count, cancel);
        return new RegionSettings(region.Id, region.Slug, region.ToText(), region.Version, logo, managers)
        {
            Areas =
            [
                .. region.Areas.OrderBy(a => a.Name, StringComparer.CurrentCulture)
                    .Select(a => new AreaItem(a.Id, a.ToText(), a.Version, a.Source, used.GetValueOrDefault(a.Id))),
            ],
            Neighbours =
            [
                .. region.Neighbours.OrderBy(n => n.Name, StringComparer.CurrentCulture).ThenBy(n => n.Id)
                    .Select(n => new NeighbourItem(n.Id, n.ToText(), n.Version, n.Source)),
            ],
        };
    }

    /// <summary>The other regions of the installation, to be the neighbour of a region.</summary>
    public async Task<IReadOnlyList<OtherRegion>> OtherRegionsAsync(int regionId, CancellationToken cancel) =>
        await db.Regions.AsNoTracking()
            .Where(r => r.Id != regionId)
            .OrderBy(r => r.Name)
            .Select(r => new OtherRegion(r.Slug, r.Name))
            .ToListAsync(cancel);

    /// <summary>The plans of all regions with their lines, to copy from.</summary>
    public async Task<IReadOnlyList<PlanExample>> PlansAsync(CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().AsSplitQuery()
            .OrderBy(p => p.Region!.Name).ThenByDescending(p => p.FirstYear).ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Region!.ShortName,
                p.Title,
                Lines = p.Lines.OrderBy(l => l.Position).Select(l => new { l.Code, l.Name, IsPart = l.ParentId != null }).ToList(),
            })
            .ToListAsync(cancel);
        return [.. plans.Select(p => new PlanExample(
            p.Id, $"{p.ShortName}: {p.Title}", [.. p.Lines.Select(l => new RegionLine(l.Code, l.Name, l.IsPart, 0))]))];
    }

    /// <summary>The logo of a region by its slug; null if there is no such region, or it has none.</summary>
    public Task<LogoFile?> LogoAsync(string slug, CancellationToken cancel) =>
        db.RegionLogos.AsNoTracking()
            .Where(l => db.Regions.Any(r => r.Id == l.RegionId && r.Slug == slug))
            .Select(l => new LogoFile(l.Content, l.MediaType, l.Key))
            .FirstOrDefaultAsync(cancel);
}

/// <summary>A region as the administrator sets it up.</summary>
/// <param name="Id">Key.</param>
/// <param name="Slug">How addresses call it.</param>
/// <param name="Text">What people set.</param>
/// <param name="Version">Version.</param>
/// <param name="Logo">Its logo; null for none.</param>
/// <param name="Managers">How many programme managers it has, also those whose time is over or to come.</param>
public sealed record RegionSettings(int Id, string Slug, RegionText Text, Guid Version, LogoFacts? Logo, int Managers)
{
    /// <summary>Its areas by name.</summary>
    public required IReadOnlyList<AreaItem> Areas { get; init; }

    /// <summary>Its neighbours by name.</summary>
    public required IReadOnlyList<NeighbourItem> Neighbours { get; init; }
}

/// <summary>An area of a region, and of how many activities it is the area.</summary>
public sealed record AreaItem(int Id, AreaText Text, Guid Version, SourceReference Source, int Activities);

/// <summary>A neighbour of a region.</summary>
public sealed record NeighbourItem(int Id, NeighbourText Text, Guid Version, SourceReference Source);

/// <summary>Another region of the installation.</summary>
public sealed record OtherRegion(string Slug, string Name);

/// <summary>What is known of a logo.</summary>
public sealed record LogoFacts(string Key, string MediaType, int Width, int Height);

/// <summary>A logo as it is sent to browsers.</summary>
public sealed record LogoFile(byte[] Content, string MediaType, string Key);

/// <summary>A plan whose lines a new region may begin with.</summary>
public sealed record PlanExample(int Id, string Title, IReadOnlyList<RegionLine> Lines);
