using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Regions;

/// <summary>Adds, changes and removes the areas of a region.</summary>
public sealed class AreaService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Adds an area. The very same one is added once.</summary>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, AreaText text, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await LoadAsync(editor, cancel) is not { } region)
        {
            return new SaveOutcome.Missing();
        }

        var known = MunicipalitiesOf(region);
        text = text.Tidied().Spelled(known);
        if (text.Fault(known) is { } fault)
        {
            return fault;
        }

        if (region.Areas.Find(a => AreaText.Same(a.Name, text.Name)) is { } same)
        {
            return same.ToText() == text ? new SaveOutcome.Saved(same.Id, Changed: false) : Taken(same);
        }

        var area = new RegionArea { RegionId = region.Id, Name = text.Name };
        area.Apply(text);
        db.Add(area);
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, "area.added", nameof(RegionArea), area.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(area.Id, Changed: true);
    }

    /// <summary>Saves what was set of an area. Activities stay with it, also under another name.</summary>
    public async Task<SaveOutcome> SaveAsync(PlanEditor editor, int areaId, AreaText text, Guid version, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var region = await LoadAsync(editor, cancel);
        if (region?.Areas.Find(a => a.Id == areaId) is not { } area)
        {
            return new SaveOutcome.Missing();
        }

        // What it names already may stay when the region lets a municipality go: else nothing of it could be changed any more.
        var before = area.ToText();
        var known = MunicipalitiesOf(region).Union(before.Municipalities).ToList();
        text = text.Tidied().Spelled(known);
        if (before == text)
        {
            return new SaveOutcome.Saved(areaId, Changed: false);
        }

        if (text.Fault(known) is { } fault)
        {
            return fault;
        }

        if (region.Areas.Find(a => a.Id != areaId && AreaText.Same(a.Name, text.Name)) is { } same)
        {
            return Taken(same);
        }

        if (area.Version != version)
        {
            return await trace.StaleAsync(nameof(RegionArea), areaId, cancel);
        }

        trace.Write(editor, "area.changed", nameof(RegionArea), areaId, before.FieldsThatDiffer(text));
        area.Apply(text);
        var outcome = await trace.SaveAsync(nameof(RegionArea), areaId, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Removes an area that no activity has.</summary>
    /// <returns>Refused while activities have it, also removed ones: those could be put back.</returns>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int areaId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Set<RegionArea>().FirstOrDefaultAsync(a => a.Id == areaId && a.RegionId == editor.RegionId, cancel) is not { } area)
        {
            return new SaveOutcome.Missing();
        }

        var all = await db.Activities.CountAsync(a => a.AreaId == areaId, cancel);
        if (all > 0)
        {
            var removed = await db.Activities.CountAsync(a => a.AreaId == areaId && a.RemovedAt != null, cancel);
            return new SaveOutcome.Refused("", RegionMessages.AreaInUse(area.Name, all - removed, removed));
        }

        trace.Write(editor, "area.removed", nameof(RegionArea), areaId, []);
        db.Remove(area);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(areaId, Changed: true);
    }

    private static SaveOutcome.Refused Taken(RegionArea same) => new(nameof(AreaText.Name), RegionMessages.AreaTaken(same.Name));

    private static List<string> MunicipalitiesOf(Region region) => [.. region.Municipalities.Select(m => m.Name)];

    private Task<Region?> LoadAsync(PlanEditor editor, CancellationToken cancel) =>
        db.Regions.AsSplitQuery().Include(r => r.Municipalities).Include(r => r.Areas).FirstOrDefaultAsync(r => r.Id == editor.RegionId, cancel);
}
