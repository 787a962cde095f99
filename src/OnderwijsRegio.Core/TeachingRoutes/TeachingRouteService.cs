using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.TeachingRoutes;

/// <summary>Adds, changes, orders and ends the routes of a region. What has counted stays as it was.</summary>
public sealed class TeachingRouteService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Adds a route at the end. The same form makes one.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="text">What its first version says.</param>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, TeachingRouteText text, Guid formKey, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var known = await db.TeachingRoutes
            .Where(r => r.FormKey == formKey && r.RegionId == editor.RegionId).Select(r => (int?)r.Id).FirstOrDefaultAsync(cancel);
        if (known is { } id)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        if ((text.Fault(today) ?? PastFault(text, today)) is { } fault)
        {
            return fault;
        }

        var last = await db.TeachingRoutes.Where(r => r.RegionId == editor.RegionId).MaxAsync(r => (int?)r.Position, cancel) ?? 0;
        var route = new TeachingRoute { RegionId = editor.RegionId, Position = last + 1, FormKey = formKey };
        route.Versions.Add(VersionOf(text));
        db.TeachingRoutes.Add(route);
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, "route.added", nameof(TeachingRoute), route.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(route.Id, Changed: true);
    }

    /// <summary>Prepares what a route will say from a day on.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="routeId">Route.</param>
    /// <param name="text">What it will say.</param>
    /// <param name="version">Version of the route that the form began with: a change that someone else prepared is seen first.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> PrepareAsync(
        PlanEditor editor, int routeId, TeachingRouteText text, Guid version, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, routeId, cancel) is not { } route)
        {
            return new SaveOutcome.Missing();
        }

        var sameDay = route.Versions.Find(v => v.From == text.From);
        if (sameDay?.ToText() == text)
        {
            return new SaveOutcome.Saved(sameDay.Id, Changed: false);
        }

        if ((StoppedFault(route, today) ?? text.Fault(today) ?? PastFault(text, today) ?? FromFault(route, text, sameDay)) is { } fault)
        {
            return fault;
        }

        if (route.Version != version)
        {
            return await trace.StaleAsync(nameof(TeachingRoute), routeId, cancel);
        }

        var added = VersionOf(text);
        route.Versions.Add(added);
        // Whoever prepares another change meanwhile began without this one.
        db.Entry(route).Property(r => r.Version).IsModified = true;
        trace.Write(editor, "route.prepared", nameof(TeachingRoute), routeId, []);
        return await CommitAsync(nameof(TeachingRoute), routeId, transaction, cancel) ?? new SaveOutcome.Saved(added.Id, Changed: true);
    }

    /// <summary>Corrects what a route says now, or changes what it will say.</summary>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int versionId, TeachingRouteText text, Guid version, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await OfVersionAsync(editor, versionId, cancel) is not { } route)
        {
            return new SaveOutcome.Missing();
        }

        var row = route.Versions.First(v => v.Id == versionId);
        var before = row.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(versionId, Changed: false);
        }

        if (StoppedFault(route, today) is { } stopped)
        {
            return stopped;
        }

        if (route.Versions.Exists(v => v.From > before.From && v.From <= today))
        {
            return new SaveOutcome.Refused("", TeachingRouteMessages.Past);
        }

        var fromFault = text.From == before.From ? null
            : before.From <= today ? new SaveOutcome.Refused(nameof(text.From), TeachingRouteMessages.FromStarted)
            : PastFault(text, today) ?? FromFault(route, text, route.Versions.Find(v => v.From == text.From));
        if ((text.Fault(today) ?? fromFault) is { } fault)
        {
            return fault;
        }

        if (row.Version != version)
        {
            return await trace.StaleAsync(nameof(TeachingRouteVersion), versionId, cancel);
        }

        trace.Write(editor, "route-version.changed", nameof(TeachingRouteVersion), versionId, before.FieldsThatDiffer(text));
        row.Apply(text);
        return await CommitAsync(nameof(TeachingRouteVersion), versionId, transaction, cancel) ?? new SaveOutcome.Saved(versionId, Changed: true);
    }

    /// <summary>Sets the first day on which a route no longer counts, or takes that day away.</summary>
    public async Task<SaveOutcome> StopAsync(
        PlanEditor editor, int routeId, DateOnly? from, Guid version, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, routeId, cancel) is not { } route)
        {
            return new SaveOutcome.Missing();
        }

        if (route.StopsFrom == from)
        {
            return new SaveOutcome.Saved(routeId, Changed: false);
        }

        // An end of today is not yet history: who chose the wrong day can come back on it.
        var fault = route.StopsFrom < today ? new SaveOutcome.Refused(nameof(TeachingRoute.StopsFrom), TeachingRouteMessages.Stopped)
            : from < today ? new SaveOutcome.Refused(nameof(TeachingRoute.StopsFrom), TeachingRouteMessages.StopPast)
            : route.Versions.Exists(v => v.From > today && v.From >= from) ? new SaveOutcome.Refused(nameof(TeachingRoute.StopsFrom), TeachingRouteMessages.StopBeforeVersion)
            : null;
        if (fault is not null)
        {
            return fault;
        }

        if (route.Version != version)
        {
            return await trace.StaleAsync(nameof(TeachingRoute), routeId, cancel);
        }

        route.StopsFrom = from;
        trace.Write(editor, "route.changed", nameof(TeachingRoute), routeId, [nameof(TeachingRoute.StopsFrom)]);
        return await CommitAsync(nameof(TeachingRoute), routeId, transaction, cancel) ?? new SaveOutcome.Saved(routeId, Changed: true);
    }

    /// <summary>Removes a version that does not count yet; the route goes with its only one.</summary>
    /// <returns>With the key of the route; 0 where it went too.</returns>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int versionId, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await OfVersionAsync(editor, versionId, cancel) is not { } route)
        {
            return new SaveOutcome.Missing();
        }

        var row = route.Versions.First(v => v.Id == versionId);
        if (row.From <= today)
        {
            return new SaveOutcome.Refused("", TeachingRouteMessages.CountsAlready);
        }

        var isOnly = route.Versions.Count == 1;
        if (isOnly)
        {
            trace.Write(editor, "route.removed", nameof(TeachingRoute), route.Id, []);
            db.TeachingRoutes.Remove(route);
        }
        else
        {
            trace.Write(editor, "route-version.removed", nameof(TeachingRouteVersion), versionId, []);
            db.TeachingRouteVersions.Remove(row);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(isOnly ? 0 : route.Id, Changed: true);
    }

    /// <summary>Puts a route one place up or down.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="routeId">Route.</param>
    /// <param name="up">Up, else down.</param>
    /// <param name="position">Where it stood for whoever moves it; elsewhere by now, as after a double click, it stays.</param>
    /// <param name="today">Today: what has ended stands behind the others.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> MoveAsync(PlanEditor editor, int routeId, bool up, int position, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var routes = (await db.TeachingRoutes.Where(r => r.RegionId == editor.RegionId).ToListAsync(cancel))
            .OrderBy(r => r.StopsFrom <= today).ThenBy(r => r.Position).ThenBy(r => r.Id).ToList();
        if (routes.Find(r => r.Id == routeId) is not { } route)
        {
            return new SaveOutcome.Missing();
        }

        var (at, to) = (routes.IndexOf(route), routes.IndexOf(route) + (up ? -1 : 1));
        if (route.Position != position || to < 0 || to >= routes.Count || routes[to].StopsFrom <= today)
        {
            return new SaveOutcome.Saved(routeId, Changed: false);
        }

        (routes[at], routes[to]) = (routes[to], routes[at]);
        for (var i = 0; i < routes.Count; i++)
        {
            routes[i].Position = i + 1;
        }

        trace.Write(editor, "route.moved", nameof(TeachingRoute), routeId, [nameof(TeachingRoute.Position)]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(routeId, Changed: true);
    }

    private static TeachingRouteVersion VersionOf(TeachingRouteText text)
    {
        var version = new TeachingRouteVersion { Name = text.Name };
        version.Apply(text);
        return version;
    }

    private static SaveOutcome.Refused? PastFault(TeachingRouteText text, DateOnly today) =>
        text.From < today ? new(nameof(text.From), TeachingRouteMessages.FromPast) : null;

    private static SaveOutcome.Refused? FromFault(TeachingRoute route, TeachingRouteText text, TeachingRouteVersion? sameDay) =>
        sameDay is not null ? new(nameof(text.From), TeachingRouteMessages.FromTaken)
        : text.From >= route.StopsFrom ? new(nameof(text.From), TeachingRouteMessages.FromAfterStop)
        : null;

    private static SaveOutcome.Refused? StoppedFault(TeachingRoute route, DateOnly today) =>
        route.StopsFrom <= today ? new("", TeachingRouteMessages.Stopped) : null;

    private Task<TeachingRoute?> FindAsync(PlanEditor editor, int routeId, CancellationToken cancel) =>
        db.TeachingRoutes.Include(r => r.Versions).FirstOrDefaultAsync(r => r.Id == routeId && r.RegionId == editor.RegionId, cancel);

    private Task<TeachingRoute?> OfVersionAsync(PlanEditor editor, int versionId, CancellationToken cancel) =>
        db.TeachingRoutes.Include(r => r.Versions)
            .FirstOrDefaultAsync(r => r.RegionId == editor.RegionId && r.Versions.Any(v => v.Id == versionId), cancel);

    /// <summary>Stores it, unless someone else was first; then that is what comes of it, else null.</summary>
    private async Task<SaveOutcome?> CommitAsync(
        string subject, int id, IDbContextTransaction transaction, CancellationToken cancel)
    {
        var outcome = await trace.SaveAsync(subject, id, cancel);
        if (outcome is not SaveOutcome.Saved)
        {
            return outcome;
        }

        await transaction.CommitAsync(cancel);
        return null;
    }
}
