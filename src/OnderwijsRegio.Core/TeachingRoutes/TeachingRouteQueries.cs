using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.TeachingRoutes;

/// <summary>What pages ask of routes. Each takes a number of queries that does not depend on how many there are.</summary>
public sealed class TeachingRouteQueries(PortalContext db)
{
    /// <summary>The routes of a region that count on a day, in the order of the desk.</summary>
    public async Task<IReadOnlyList<CountingRoute>> CountingAsync(int regionId, DateOnly day, CancellationToken cancel)
    {
        var versions = await db.TeachingRouteVersions.AsNoTracking()
            .Where(v => v.Route!.RegionId == regionId
                && (v.Route.StopsFrom == null || v.Route.StopsFrom > day)
                && v.From <= day
                && !v.Route.Versions.Any(later => later.From > v.From && later.From <= day))
            .OrderBy(v => v.Route!.Position).ThenBy(v => v.RouteId)
            .ToListAsync(cancel);
        return [.. versions.Select(v => new CountingRoute(v.RouteId, v.ToText()))];
    }

    /// <summary>All routes of a region with their versions, in the order of the desk.</summary>
    public Task<List<RouteItem>> AllAsync(int regionId, CancellationToken cancel) =>
        LoadAsync(db.TeachingRoutes.Where(r => r.RegionId == regionId), cancel);

    /// <summary>A route with its versions; null if it is not of this region.</summary>
    public async Task<RouteItem?> FindAsync(int routeId, int regionId, CancellationToken cancel) =>
        (await LoadAsync(db.TeachingRoutes.Where(r => r.Id == routeId && r.RegionId == regionId), cancel)).FirstOrDefault();

    /// <summary>The route of a version, with all its versions; null if it is not of this region.</summary>
    public async Task<RouteItem?> OfVersionAsync(int versionId, int regionId, CancellationToken cancel) =>
        (await LoadAsync(db.TeachingRoutes.Where(r => r.RegionId == regionId && r.Versions.Any(v => v.Id == versionId)), cancel)).FirstOrDefault();

    private static async Task<List<RouteItem>> LoadAsync(IQueryable<TeachingRoute> routes, CancellationToken cancel)
    {
        var found = await routes.AsNoTracking().AsSplitQuery()
            .Include(r => r.Versions.OrderBy(v => v.From))
            .OrderBy(r => r.Position).ThenBy(r => r.Id)
            .ToListAsync(cancel);
        return
        [
            .. found.Select(r => new RouteItem(
                r.Id, r.Position, r.StopsFrom, r.Version, [.. r.Versions.Select(v => new RouteVersionItem(v.Id, v.ToText(), v.Version))])),
        ];
    }
}

/// <summary>A route as it counts on a day.</summary>
/// <param name="RouteId">Key of the route.</param>
/// <param name="Text">What it says.</param>
public sealed record CountingRoute(int RouteId, TeachingRouteText Text);

/// <summary>A version of a route.</summary>
/// <param name="Id">Key.</param>
/// <param name="Text">What is set of it.</param>
/// <param name="Version">Version of the row.</param>
public sealed record RouteVersionItem(int Id, TeachingRouteText Text, Guid Version);

/// <summary>A route with its versions.</summary>
/// <param name="Id">Key.</param>
/// <param name="Position">Order.</param>
/// <param name="StopsFrom">First day on which it no longer counts; null while it goes on.</param>
/// <param name="Version">Version of the row.</param>
/// <param name="Versions">Its versions, the first first; one at least.</param>
public sealed record RouteItem(int Id, int Position, DateOnly? StopsFrom, Guid Version, IReadOnlyList<RouteVersionItem> Versions)
{
    /// <summary>Whether it has ended on a day.</summary>
    public bool IsStopped(DateOnly day) => StopsFrom <= day;

    /// <summary>The version that counts on a day; null if none does.</summary>
    public RouteVersionItem? At(DateOnly day) => IsStopped(day) ? null : Versions.LastOrDefault(v => v.Text.From <= day);

    /// <summary>The versions that begin after a day.</summary>
    public IEnumerable<RouteVersionItem> After(DateOnly day) => Versions.Where(v => v.Text.From > day);

    /// <summary>The version by which it is best known on a day: that which counts, else that which will, else the last.</summary>
    public RouteVersionItem Best(DateOnly day) => Versions.LastOrDefault(v => v.Text.From <= day) ?? Versions[0];

    /// <summary>Whether a version can still be changed: it counts, or is to come.</summary>
    public bool IsOpen(RouteVersionItem version, DateOnly today) => !IsStopped(today) && (version.Text.From > today || At(today)?.Id == version.Id);

    /// <summary>Last day on which a version counts; null while nothing comes after it.</summary>
    public DateOnly? LastDay(RouteVersionItem version) =>
        (Versions.FirstOrDefault(v => v.Text.From > version.Text.From)?.Text.From ?? StopsFrom)?.AddDays(-1);
}
