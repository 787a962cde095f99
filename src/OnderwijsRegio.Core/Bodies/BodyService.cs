using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Bodies;

/// <summary>Adds, changes and removes the bodies of a region.</summary>
public sealed class BodyService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Adds a body. The very same one is added once.</summary>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, BodyText text, CancellationToken cancel)
    {
        text = text.Tidied();
        if (text.Fault() is { } fault)
        {
            return fault;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await SameNameAsync(editor.RegionId, 0, text.Name, cancel) is { } same)
        {
            return same.ToText() == text ? new SaveOutcome.Saved(same.Id, Changed: false) : NameTaken(same);
        }

        var body = new Body { RegionId = editor.RegionId, Name = text.Name };
        body.Apply(text);
        db.Bodies.Add(body);
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, "body.added", nameof(Body), body.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(body.Id, Changed: true);
    }

    /// <summary>Saves what was set of a body.</summary>
    public async Task<SaveOutcome> SaveAsync(PlanEditor editor, int bodyId, BodyText text, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Bodies.FirstOrDefaultAsync(b => b.Id == bodyId && b.RegionId == editor.RegionId, cancel) is not { } body)
        {
            return new SaveOutcome.Missing();
        }

        var before = body.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(bodyId, Changed: false);
        }

        if (text.Fault() is { } fault)
        {
            return fault;
        }

        if (await SameNameAsync(editor.RegionId, bodyId, text.Name, cancel) is { } same)
        {
            return NameTaken(same);
        }

        if (body.Version != version)
        {
            return await trace.StaleAsync(nameof(Body), bodyId, cancel);
        }

        trace.Write(editor, "body.changed", nameof(Body), bodyId, before.FieldsThatDiffer(text));
        body.Apply(text);
        var outcome = await trace.SaveAsync(nameof(Body), bodyId, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Removes a body that has no seats.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int bodyId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Bodies.FirstOrDefaultAsync(b => b.Id == bodyId && b.RegionId == editor.RegionId, cancel) is not { } body)
        {
            return new SaveOutcome.Missing();
        }

        if (await db.Seats.AnyAsync(s => s.BodyId == bodyId, cancel))
        {
            return new SaveOutcome.Refused("", BodyMessages.HasSeats);
        }

        trace.Write(editor, "body.removed", nameof(Body), bodyId, []);
        db.Bodies.Remove(body);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(bodyId, Changed: true);
    }

    private static SaveOutcome.Refused NameTaken(Body same) => new(nameof(Body.Name), BodyMessages.NameTaken(same.Name));

    private async Task<Body?> SameNameAsync(int regionId, int bodyId, string name, CancellationToken cancel)
    {
        var others = await db.Bodies.AsNoTracking().Where(b => b.RegionId == regionId && b.Id != bodyId).ToListAsync(cancel);
        return others.Find(b => FoldedText.Fold(b.Name) == FoldedText.Fold(name));
    }
}
