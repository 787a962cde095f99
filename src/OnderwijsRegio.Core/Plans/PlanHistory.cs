using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Shows what was changed in a plan, by whom and when.</summary>
public sealed class PlanHistory(PortalContext db)
{
    /// <summary>Changes on one page of the history.</summary>
    public const int PageSize = 30;

    /// <summary>Changes of a plan, latest first.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="activityId">Only those of this activity; null for all.</param>
    /// <param name="beforeId">Only those before this change; null for the latest.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<HistoryPage> LoadAsync(PlanHead plan, int? activityId, int? beforeId, CancellationToken cancel)
    {
        var changes = await Changes(plan.RegionId)
            .Where(c => c.Change.PlanId == plan.Id)
            .Where(c => activityId == null || c.Change.ActivityId == activityId)
            .Where(c => beforeId == null || c.Change.Id < beforeId)
            .OrderByDescending(c => c.Change.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        var names = await NamesAsync(plan, cancel);
        return new HistoryPage(
            [.. changes.Take(PageSize).Select(c => Describe(c, names))],
            changes.Count > PageSize ? changes[PageSize - 1].Change.Id : null);
    }

    /// <summary>One change; null if the region has no such change.</summary>
    public async Task<HistoryItem?> FindAsync(int changeId, int regionId, CancellationToken cancel)
    {
        var change = await Changes(regionId).FirstOrDefaultAsync(c => c.Change.Id == changeId, cancel);
        if (change is null)
        {
            return null;
        }

        var plan = await db.Plans.AsNoTracking().Where(p => p.Id == change.Change.PlanId)
            .Select(PlanHead.OfPlan)
            .FirstAsync(cancel);
        return Describe(change, await NamesAsync(plan, cancel));
    }

    private IQueryable<ChangeByWhom> Changes(int regionId) =>
        from change in db.Changes.AsNoTracking()
        where db.Plans.Any(p => p.Id == change.PlanId && p.RegionId == regionId)
        from user in db.Users.Where(u => u.Id == change.UserId).DefaultIfEmpty()
        select new ChangeByWhom
        {
            Change = change,
            Name = user!.DisplayName,
            IsUndone = db.Changes.Any(c => c.UndoOfId == change.Id),
        };

    private async Task<PlanNames> NamesAsync(PlanHead plan, CancellationToken cancel)
    {
        var lines = await db.Lines.AsNoTracking().Where(l => l.PlanId == plan.Id)
            .ToDictionaryAsync(l => l.Id, l => $"{l.Code} {l.Name}", cancel);
        var areas = await db.Regions.AsNoTracking().Where(r => r.Id == plan.RegionId).SelectMany(r => r.Areas)
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var codes = await db.Rows.AsNoTracking().Where(r => r.Activity!.PlanId == plan.Id && r.Number == 1)
            .Select(r => new { r.ActivityId, r.Code })
            .ToListAsync(cancel);
        var measures = await db.Targets.AsNoTracking().Where(t => t.Activity!.PlanId == plan.Id)
            .ToDictionaryAsync(t => t.Id, t => t.Measure, cancel);
        return new PlanNames(lines, areas, codes.DistinctBy(c => c.ActivityId).ToDictionary(c => c.ActivityId, c => c.Code), measures);
    }

    private static HistoryItem Describe(ChangeByWhom c, PlanNames names) => new(
        c.Change.Id,
        c.Change.ActivityId,
        c.Change.Title,
        c.Change.Subject,
        c.Change.Kind,
        c.Change.At,
        c.Name,
        c.Change.UndoOfId,
        c.IsUndone,
        ChangeReader.Fields(c.Change, names))
    {
        Chapter = ChangeReader.Chapter(c.Change),
    };

    private sealed class ChangeByWhom
    {
        public required PlanChange Change { get; init; }

        public string? Name { get; init; }

        public bool IsUndone { get; init; }
    }
}
