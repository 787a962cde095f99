using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Targets;

/// <summary>Adds, changes and removes measurements. They come during the years of the plan, so an adopted plan takes them too.</summary>
public sealed class MeasurementService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);

    /// <summary>Adds a measurement. The very same one is added once.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="targetId">Target.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    public async Task<SaveOutcome> AddAsync(
        PlanEditor editor, int targetId, MeasurementText text, DateOnly today, CancellationToken cancel, int? undoOf = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var target = await db.Targets
            .Include(t => t.Activity)
            .Include(t => t.Measurements)
            .FirstOrDefaultAsync(
                t => t.Id == targetId && t.Activity!.Plan!.RegionId == editor.RegionId && t.Activity.RemovedAt == null, cancel);
        if (target?.Activity is null)
        {
            return new SaveOutcome.Missing();
        }

        text = text.Tidied(target.Kind);
        if (target.Measurements.FirstOrDefault(m => m.ToText() == text) is { } same)
        {
            return new SaveOutcome.Saved(same.Id, Changed: false);
        }

        if (text.Fault(target.ToText(), today) is { } fault)
        {
            return fault;
        }

        var measurement = new Measurement { Origin = text.Origin, UserId = editor.UserId, At = clock.GetUtcNow() };
        measurement.Apply(text);
        target.Measurements.Add(measurement);
        await db.SaveChangesAsync(cancel);
        await WriteAsync(editor, target, measurement, ChangeKind.Added, null, text, undoOf, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(measurement.Id, Changed: true);
    }

    /// <summary>Saves what was typed of a measurement. What another room of the portal keeps is not changed by hand.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="measurementId">Measurement.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int measurementId, MeasurementText text, Guid version, DateOnly today, CancellationToken cancel, int? undoOf = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var measurement = await FindAsync(editor, measurementId, cancel);
        if (measurement?.Target is not { } target)
        {
            return new SaveOutcome.Missing();
        }

        text = text.Tidied(target.Kind);
        var before = measurement.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(measurementId, Changed: false);
        }

        if (text.Fault(target.ToText(), today) is { } fault)
        {
            return fault;
        }

        if (measurement.Version != version)
        {
            return await journal.StaleAsync(ChangeSubject.Measurement, measurementId, cancel);
        }

        await WriteAsync(editor, target, measurement, ChangeKind.Changed, before, text, undoOf, cancel);
        measurement.Apply(text);
        (measurement.UserId, measurement.At) = (editor.UserId, clock.GetUtcNow());
        var outcome = await journal.SaveAsync(ChangeSubject.Measurement, measurementId, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Removes a measurement.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int measurementId, CancellationToken cancel, int? undoOf = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var measurement = await FindAsync(editor, measurementId, cancel);
        if (measurement?.Target is not { } target)
        {
            return new SaveOutcome.Missing();
        }

        await WriteAsync(editor, target, measurement, ChangeKind.Removed, measurement.ToText(), null, undoOf, cancel);
        db.Measurements.Remove(measurement);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(target.Id, Changed: true);
    }

    /// <summary>What a measurement was when a form began that is now stale; null if it cannot be told.</summary>
    public async Task<MeasurementText?> TextAtAsync(int measurementId, Guid version, CancellationToken cancel) =>
        (await journal.AtAsync<MeasurementSnapshot>(ChangeSubject.Measurement, measurementId, version, cancel))?.Text;

    /// <summary>Undoes a change: only what it changed goes back.</summary>
    internal async Task<SaveOutcome> UndoAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        // A day that was accepted once is not asked about again.
        var anyDay = DateOnly.MaxValue;
        var (before, after) = (PlanChange.Read<MeasurementSnapshot>(change.Before), PlanChange.Read<MeasurementSnapshot>(change.After));
        if (before is null)
        {
            return await RemoveAsync(editor, change.SubjectId, cancel, change.Id);
        }

        if (after is null)
        {
            return await AddAsync(editor, before.TargetId, before.Text, anyDay, cancel, change.Id);
        }

        var measurement = await db.Measurements.AsNoTracking().FirstOrDefaultAsync(m => m.Id == change.SubjectId, cancel);
        if (measurement is null)
        {
            return new SaveOutcome.Missing();
        }

        var (was, became, now) = (before.Text, after.Text, measurement.ToText());
        var text = new MeasurementText(
            ChangedFields.Back(was.On, became.On, now.On),
            ChangedFields.Back(was.Value, became.Value, now.Value),
            ChangedFields.Back(was.OutOf, became.OutOf, now.OutOf),
            ChangedFields.Back(was.Origin, became.Origin, now.Origin),
            ChangedFields.Back(was.Note, became.Note, now.Note));
        return await SaveAsync(editor, measurement.Id, text, measurement.Version, anyDay, cancel, change.Id);
    }

    private Task<Measurement?> FindAsync(PlanEditor editor, int measurementId, CancellationToken cancel) =>
        db.Measurements
            .Include(m => m.Target!).ThenInclude(t => t.Activity)
            .FirstOrDefaultAsync(
                m => m.Id == measurementId && m.FeedKey == null
                    && m.Target!.Activity!.Plan!.RegionId == editor.RegionId && m.Target.Activity.RemovedAt == null,
                cancel);

    private async Task WriteAsync(
        PlanEditor editor,
        ActivityTarget target,
        Measurement measurement,
        ChangeKind kind,
        MeasurementText? before,
        MeasurementText? after,
        int? undoOf,
        CancellationToken cancel)
    {
        var title = $"{await journal.TitleOfAsync(target.ActivityId, cancel)}: meting ‘{target.Measure}’";
        var version = before is null ? (Guid?)null : measurement.Version;
        journal.Write(
            editor,
            new PlanEntry(
                target.Activity!.PlanId, ChangeSubject.Measurement, measurement.Id, target.ActivityId, title, kind, version, undoOf),
            before is null ? null : new MeasurementSnapshot(target.Id, before),
            after is null ? null : new MeasurementSnapshot(target.Id, after),
            before is null || after is null ? [] : ChangedFields.Of(before, after));
    }
}
