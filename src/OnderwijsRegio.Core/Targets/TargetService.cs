using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Targets;

/// <summary>Adds, changes and removes targets of activities. They are a part of the plan: only a draft can be changed.</summary>
public sealed class TargetService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);

    /// <summary>Adds a target. The very same one is added once.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="activityId">Activity.</param>
    /// <param name="text">What was set.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    public async Task<SaveOutcome> AddAsync(
        PlanEditor editor, int activityId, TargetText text, CancellationToken cancel, int? undoOf = null)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var activity = await db.Activities
            .Include(a => a.Plan)
            .Include(a => a.Targets)
            .FirstOrDefaultAsync(a => a.Id == activityId && a.Plan!.RegionId == editor.RegionId && a.RemovedAt == null, cancel);
        if (activity?.Plan is not { } plan)
        {
            return new SaveOutcome.Missing();
        }

        if (activity.Targets.FirstOrDefault(t => t.ToText() == text) is { } same)
        {
            return new SaveOutcome.Saved(same.Id, Changed: false);
        }

        if (await RefusalAsync(plan, 0, text, cancel) is { } refusal)
        {
            return refusal;
        }

        var target = new ActivityTarget { Measure = text.Measure };
        target.Apply(text);
        activity.Targets.Add(target);
        await db.SaveChangesAsync(cancel);
        var title = await TitleAsync(activityId, text, cancel);
        journal.Write(
            editor,
            new PlanEntry(plan.Id, ChangeSubject.Target, target.Id, activityId, title, ChangeKind.Added, UndoOfId: undoOf),
            null,
            text,
            []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(target.Id, Changed: true);
    }

    /// <summary>Saves what was set of a target.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="targetId">Target.</param>
    /// <param name="text">What was set.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int targetId, TargetText text, Guid version, CancellationToken cancel, int? undoOf = null)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var target = await FindAsync(editor, targetId, cancel);
        if (target?.Activity?.Plan is not { } plan)
        {
            return new SaveOutcome.Missing();
        }

        var before = target.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(targetId, Changed: false);
        }

        if (await RefusalAsync(plan, targetId, text, cancel) is { } refusal)
        {
            return refusal;
        }

        if (target.Version != version)
        {
            return await journal.StaleAsync(ChangeSubject.Target, targetId, cancel);
        }

        var title = await TitleAsync(target.ActivityId, text, cancel);
        journal.Write(
            editor,
            new PlanEntry(plan.Id, ChangeSubject.Target, targetId, target.ActivityId, title, ChangeKind.Changed, target.Version, undoOf),
            before,
            text,
            ChangedFields.Of(before, text));
        target.Apply(text);
        var outcome = await journal.SaveAsync(ChangeSubject.Target, targetId, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Removes a target that was never measured and of which no other is a percentage.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int targetId, CancellationToken cancel, int? undoOf = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var target = await FindAsync(editor, targetId, cancel);
        if (target?.Activity?.Plan is not { } plan)
        {
            return new SaveOutcome.Missing();
        }

        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        if (await db.Measurements.AnyAsync(m => m.TargetId == targetId, cancel))
        {
            return new SaveOutcome.Refused("", TargetMessages.HasMeasurements);
        }

        if (await db.Targets.AnyAsync(t => t.ShareOfId == targetId, cancel))
        {
            return new SaveOutcome.Refused("", TargetMessages.IsAWhole);
        }

        var text = target.ToText();
        var title = await TitleAsync(target.ActivityId, text, cancel);
        journal.Write(
            editor,
            new PlanEntry(plan.Id, ChangeSubject.Target, targetId, target.ActivityId, title, ChangeKind.Removed, target.Version, undoOf),
            text,
            null,
            []);
        db.Targets.Remove(target);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(target.ActivityId, Changed: true);
    }

    /// <summary>What a target was when a form began that is now stale; null if it cannot be told.</summary>
    public Task<TargetText?> TextAtAsync(int targetId, Guid version, CancellationToken cancel) =>
        journal.AtAsync<TargetText>(ChangeSubject.Target, targetId, version, cancel);

    /// <summary>Undoes a change: only what it changed goes back.</summary>
    internal async Task<SaveOutcome> UndoAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        var (was, became) = (PlanChange.Read<TargetText>(change.Before), PlanChange.Read<TargetText>(change.After));
        if (was is null)
        {
            return await RemoveAsync(editor, change.SubjectId, cancel, change.Id);
        }

        if (became is null)
        {
            return await AddAsync(editor, change.ActivityId!.Value, was, cancel, change.Id);
        }

        var target = await db.Targets.AsNoTracking().FirstOrDefaultAsync(t => t.Id == change.SubjectId, cancel);
        if (target is null)
        {
            return new SaveOutcome.Missing();
        }

        var now = target.ToText();
        var text = new TargetText(
            ChangedFields.Back(was.Measure, became.Measure, now.Measure),
            ChangedFields.Back(was.FirstYear, became.FirstYear, now.FirstYear),
            ChangedFields.Back(was.LastYear, became.LastYear, now.LastYear),
            ChangedFields.Back(was.Kind, became.Kind, now.Kind),
            ChangedFields.Back(was.Minimum, became.Minimum, now.Minimum),
            ChangedFields.Back(was.Maximum, became.Maximum, now.Maximum),
            ChangedFields.Back(was.Unit, became.Unit, now.Unit),
            ChangedFields.Back(was.ShareOf, became.ShareOf, now.ShareOf),
            ChangedFields.Back(was.ShareOfId, became.ShareOfId, now.ShareOfId));
        return await SaveAsync(editor, target.Id, text, target.Version, cancel, change.Id);
    }

    private Task<ActivityTarget?> FindAsync(PlanEditor editor, int targetId, CancellationToken cancel) =>
        db.Targets
            .Include(t => t.Activity!).ThenInclude(a => a.Plan)
            .FirstOrDefaultAsync(
                t => t.Id == targetId && t.Activity!.Plan!.RegionId == editor.RegionId && t.Activity.RemovedAt == null, cancel);

    private async Task<SaveOutcome.Refused?> RefusalAsync(ActivityPlan plan, int targetId, TargetText text, CancellationToken cancel)
    {
        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        if (text.Fault(plan.FirstYear, plan.LastYear) is { } fault)
        {
            return fault;
        }

        if (text.Kind is TargetKind.Percentage or TargetKind.YesNo
            && targetId != 0
            && await db.Targets.AnyAsync(t => t.ShareOfId == targetId, cancel))
        {
            return new SaveOutcome.Refused(nameof(TargetText.Kind), TargetMessages.IsAWhole);
        }

        return text.ShareOfId is not { } whole || await db.Targets.AnyAsync(
            t => t.Id == whole && t.Id != targetId && t.Activity!.PlanId == plan.Id && (t.Kind == TargetKind.Number || t.Kind == TargetKind.Range),
            cancel)
            ? null
            : new SaveOutcome.Refused(nameof(TargetText.ShareOfId), TargetMessages.WholeUnknown);
    }

    private async Task<string> TitleAsync(int activityId, TargetText text, CancellationToken cancel) =>
        $"{await journal.TitleOfAsync(activityId, cancel)}: streefwaarde ‘{text.Measure}’";
}
