using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Regions;

/// <summary>Adds, changes and removes the neighbours of a region. What the neighbour says of this region is its own.</summary>
public sealed class NeighbourService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Adds a neighbour. The very same one is added once.</summary>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, NeighbourText text, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await LoadAsync(editor, cancel) is not { } region)
        {
            return new SaveOutcome.Missing();
        }

        if (region.Neighbours.Find(n => n.ToText() == text) is { } known)
        {
            return new SaveOutcome.Saved(known.Id, Changed: false);
        }

        if (await RefusalAsync(region, 0, text, cancel) is { } refusal)
        {
            return refusal;
        }

        var neighbour = new RegionNeighbour { RegionId = region.Id, Name = text.Name };
        neighbour.Apply(text);
        db.Add(neighbour);
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, "neighbour.added", nameof(RegionNeighbour), neighbour.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(neighbour.Id, Changed: true);
    }

    /// <summary>Saves what was set of a neighbour.</summary>
    public async Task<SaveOutcome> SaveAsync(PlanEditor editor, int neighbourId, NeighbourText text, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var region = await LoadAsync(editor, cancel);
        if (region?.Neighbours.Find(n => n.Id == neighbourId) is not { } neighbour)
        {
            return new SaveOutcome.Missing();
        }

        var before = neighbour.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(neighbourId, Changed: false);
        }

        if (await RefusalAsync(region, neighbourId, text, cancel) is { } refusal)
        {
            return refusal;
        }

        if (neighbour.Version != version)
        {
            return await trace.StaleAsync(nameof(RegionNeighbour), neighbourId, cancel);
        }

        trace.Write(editor, "neighbour.changed", nameof(RegionNeighbour), neighbourId, before.FieldsThatDiffer(text));
        neighbour.Apply(text);
        var outcome = await trace.SaveAsync(nameof(RegionNeighbour), neighbourId, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Removes a neighbour.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int neighbourId, CancellationToken cancel)
    {
        var neighbour = await db.Set<RegionNeighbour>().FirstOrDefaultAsync(n => n.Id == neighbourId && n.RegionId == editor.RegionId, cancel);
        if (neighbour is null)
        {
            return new SaveOutcome.Missing();
        }

        trace.Write(editor, "neighbour.removed", nameof(RegionNeighbour), neighbourId, []);
        db.Remove(neighbour);
        return await trace.SaveAsync(nameof(RegionNeighbour), neighbourId, cancel);
    }

    private async Task<SaveOutcome.Refused?> RefusalAsync(Region region, int neighbourId, NeighbourText text, CancellationToken cancel)
    {
        if (text.Fault(region) is { } fault)
        {
            return fault;
        }

        if (region.Neighbours.Find(n => n.Id != neighbourId && n.ToText().IsSameNeighbour(text)) is { } same)
        {
            var sectors = string.Join(", ", text.Sectors.Select(s => s.DutchName()));
            return new(nameof(text.Name), RegionMessages.NeighbourTwice(same.Name, sectors));
        }

        return text.RegionSlug is { } slug && !await db.Regions.AnyAsync(r => r.Slug == slug, cancel)
            ? new(nameof(text.RegionSlug), RegionMessages.NeighbourUnknown)
            : null;
    }

    private Task<Region?> LoadAsync(PlanEditor editor, CancellationToken cancel) =>
        db.Regions.Include(r => r.Neighbours).FirstOrDefaultAsync(r => r.Id == editor.RegionId, cancel);
}
