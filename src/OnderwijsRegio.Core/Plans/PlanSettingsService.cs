using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Sets up a plan: its title and its rule for the outline.</summary>
public sealed class PlanSettingsService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);

    /// <summary>Saves title and rule.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="planId">Plan.</param>
    /// <param name="settings">What was set.</param>
    /// <param name="version">Version that the form began with; null where what is stored now was looked at (undo).</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int planId, PlanSettings settings, Guid? version, CancellationToken cancel, int? undoOf = null)
    {
        var plan = await db.Plans.FirstOrDefaultAsync(p => p.Id == planId && p.RegionId == editor.RegionId, cancel);
        if (plan is null)
        {
            return new SaveOutcome.Missing();
        }

        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        var before = new PlanSettings(plan.Title, plan.OutlineRule);
        if (before == settings)
        {
            return new SaveOutcome.Saved(planId, Changed: false);
        }

        if (version is not null && version != plan.Version)
        {
            return await journal.StaleAsync(ChangeSubject.Plan, planId, cancel);
        }

        journal.Write(
            editor,
            new PlanEntry(planId, ChangeSubject.Plan, planId, null, settings.Title, ChangeKind.Changed, plan.Version, undoOf),
            before,
            settings,
            ChangedFields(before, settings));
        (plan.Title, plan.OutlineRule) = (settings.Title, settings.OutlineRule);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await journal.StaleAsync(ChangeSubject.Plan, planId, cancel);
        }

        return new SaveOutcome.Saved(planId, Changed: true);
    }

    /// <summary>What title and rule were when a form began that is now stale; null if it cannot be told.</summary>
    public Task<PlanSettings?> SettingsAtAsync(int planId, Guid version, CancellationToken cancel) =>
        journal.AtAsync<PlanSettings>(ChangeSubject.Plan, planId, version, cancel);

    private static IEnumerable<string> ChangedFields(PlanSettings a, PlanSettings b)
    {
        if (a.Title != b.Title)
        {
            yield return nameof(PlanSettings.Title);
        }

        if (a.OutlineRule != b.OutlineRule)
        {
            yield return nameof(PlanSettings.OutlineRule);
        }
    }
}
