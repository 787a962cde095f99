using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Bodies;

/// <summary>What pages ask of bodies. Each takes a number of queries that does not depend on how many there are.</summary>
public sealed class BodyQueries(PortalContext db)
{
    /// <summary>The bodies of a region with their seats.</summary>
    public async Task<BodiesSheet> SheetAsync(int regionId, DateOnly today, CancellationToken cancel) =>
        new(await LoadAsync(db.Bodies.Where(b => b.RegionId == regionId), cancel), today);

    /// <summary>A body with its seats; null if it is not of this region.</summary>
    public async Task<BodyItem?> FindAsync(int bodyId, int regionId, CancellationToken cancel) =>
        (await LoadAsync(db.Bodies.Where(b => b.Id == bodyId && b.RegionId == regionId), cancel)).FirstOrDefault();

    /// <summary>The body of a seat, with its seats; null if it is not of this region.</summary>
    public async Task<BodyItem?> OfSeatAsync(int seatId, int regionId, CancellationToken cancel) =>
        (await LoadAsync(db.Bodies.Where(b => b.RegionId == regionId && b.Seats.Any(s => s.Id == seatId)), cancel)).FirstOrDefault();

    /// <summary>The organisations of a region, to sit for.</summary>
    public async Task<IReadOnlyList<SeatOrganisation>> OrganisationsAsync(int regionId, CancellationToken cancel) =>
        await db.Organisations.AsNoTracking()
            .Where(o => o.Participations.Any(p => p.RegionId == regionId))
            .OrderBy(o => o.Name)
            .Select(o => new SeatOrganisation(o.Id, o.Name))
            .ToListAsync(cancel);

    private async Task<List<BodyItem>> LoadAsync(IQueryable<Body> bodies, CancellationToken cancel)
    {
        var found = await bodies.AsNoTracking().AsSplitQuery().Include(b => b.Seats.OrderBy(s => s.Id)).ToListAsync(cancel);
        var ids = found.SelectMany(b => b.Seats).Select(s => s.OrganisationId).OfType<int>().Distinct().ToList();
        var names = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return
        [
            .. found.OrderBy(b => b.Kind).ThenBy(b => b.Name, StringComparer.OrdinalIgnoreCase).Select(b => new BodyItem(
                b.Id,
                b.ToText(),
                b.Version,
                b.Source,
                [.. b.Seats.Select(s => new SeatItem(s.Id, s.ToText(), s.Version, s.OrganisationId is { } id ? names.GetValueOrDefault(id) : null, s.Source))])),
        ];
    }
}
