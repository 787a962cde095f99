using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Adds, changes, moves, duplicates, stops and removes activities.</summary>
public sealed class ActivityService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);
    private readonly RowService rows = new(db, clock);
    private readonly PlanQueries queries = new(db);
    private readonly ActivityRules rules = new(db);
    private readonly ActivityCodes codes = new(db);

    /// <summary>Adds an activity with its first row, at the end of its line.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="planId">Plan.</param>
    /// <param name="year">Detailed year of the row; null for the outline.</param>
    /// <param name="facts">What was set.</param>
    /// <param name="text">What was typed in the row.</param>
    /// <param name="formKey">Key of the form: the same form adds one activity.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> AddAsync(
        PlanEditor editor, int planId, int? year, ActivityFacts facts, RowText text, Guid formKey, CancellationToken cancel)
    {
        text = text.Trimmed();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await ExistingAsync(editor, formKey, cancel) is { } existing)
        {
            return new SaveOutcome.Saved(existing, Changed: false);
        }

        var plan = await db.Plans.FirstOrDefaultAsync(p => p.Id == planId && p.RegionId == editor.RegionId, cancel);
        if (plan is null)
        {
            return new SaveOutcome.Missing();
        }

        if (await rows.RefusalAsync(plan, 0, year, text, cancel) is { } refusal)
        {
            return refusal;
        }

        if (await rules.RefusalAsync(plan, 0, facts, cancel) is { } factRefusal)
        {
            return factRefusal;
        }

        var activity = new Activity { PlanId = planId };
        facts = facts with { Position = await LastPositionAsync(facts.LineId, cancel) + ActivityOrder.Step };
        facts.ApplyTo(activity, await queries.KnownNamesAsync(editor.RegionId, cancel));
        var row = new ActivityRow { Code = text.Code, Name = text.Name, Year = year, FormKey = formKey };
        row.Apply(text);
        activity.Rows.Add(row);
        db.Activities.Add(activity);
        await StoreAddedAsync(editor, plan.Id, activity, row, cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(activity.Id, Changed: true);
    }

    /// <summary>Copies an activity with all its rows to the end of its line, under a free code.</summary>
    public async Task<SaveOutcome> DuplicateAsync(PlanEditor editor, int activityId, Guid formKey, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await ExistingAsync(editor, formKey, cancel) is { } existing)
        {
            return new SaveOutcome.Saved(existing, Changed: false);
        }

        var source = await LoadAsync(editor, activityId, cancel);
        if (source?.Plan is not { } plan || source.IsRemoved)
        {
            return new SaveOutcome.Missing();
        }

        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        var copy = new Activity { PlanId = plan.Id };
        var facts = ActivityFacts.Of(source) with
        {
            Position = await LastPositionAsync(source.LineId, cancel) + ActivityOrder.Step,
            StoppedFromYear = null,
            StopReason = "",
        };
        facts.ApplyTo(copy, await queries.KnownNamesAsync(editor.RegionId, cancel));
        var code = await codes.FreeCodeAsync(plan.Id, source.LineId, cancel);
        var key = (Guid?)formKey;
        foreach (var original in source.Rows.OrderBy(r => r.Year ?? int.MaxValue).ThenBy(r => r.Number))
        {
            var row = new ActivityRow { Code = code, Name = original.Name, Year = original.Year, Number = original.Number, FormKey = key };
            row.Apply(original.ToText() with { Code = code });
            copy.Rows.Add(row);
            key = null;
        }

        db.Activities.Add(copy);
        await StoreAddedAsync(editor, plan.Id, copy, copy.Rows[0], cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(copy.Id, Changed: true);
    }

    /// <summary>Saves what was set of an activity. Its place and its stop have methods of their own, and stay.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="activityId">Activity.</param>
    /// <param name="facts">What was set.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int activityId, ActivityFacts facts, Guid version, CancellationToken cancel)
    {
        var activity = await LoadAsync(editor, activityId, cancel);
        if (activity?.Plan is not { } plan || activity.IsRemoved)
        {
            return new SaveOutcome.Missing();
        }

        facts = facts with
        {
            Position = activity.Position,
            StoppedFromYear = activity.StoppedFromYear,
            StopReason = activity.StopReason,
        };
        var before = ActivityFacts.Of(activity);
        if (before == facts)
        {
            return new SaveOutcome.Saved(activityId, Changed: false);
        }

        if (await rules.RefusalAsync(plan, activityId, facts, cancel) is { } refusal)
        {
            return refusal;
        }

        if (activity.Version != version)
        {
            return await journal.StaleAsync(ChangeSubject.Activity, activityId, cancel);
        }

        if (facts.LineId != before.LineId)
        {
            facts = facts with { Position = await LastPositionAsync(facts.LineId, cancel) + ActivityOrder.Step };
        }

        return await StoreAsync(editor, activity, facts, ChangeKind.Changed, null, cancel);
    }

    /// <summary>Puts an activity elsewhere in the plan.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="activityId">Activity.</param>
    /// <param name="lineId">Line to which.</param>
    /// <param name="beforeId">Activity of that line before which; null for the end.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> MoveAsync(PlanEditor editor, int activityId, int lineId, int? beforeId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var activity = await LoadAsync(editor, activityId, cancel);
        if (activity?.Plan is not { } plan || activity.IsRemoved)
        {
            return new SaveOutcome.Missing();
        }

        if (await rules.RefusalAsync(plan, activityId, ActivityFacts.Of(activity) with { LineId = lineId }, cancel) is { } refusal)
        {
            return refusal;
        }

        var siblings = await db.Activities
            .Where(a => a.LineId == lineId && a.Id != activityId && a.RemovedAt == null)
            .OrderBy(a => a.Position).ThenBy(a => a.Id)
            .ToListAsync(cancel);
        var at = beforeId is null ? siblings.Count : siblings.FindIndex(a => a.Id == beforeId);
        if (at < 0)
        {
            return new SaveOutcome.Missing();
        }

        if (activity.LineId == lineId && ActivityOrder.StandsAt(activity, siblings, at))
        {
            return new SaveOutcome.Saved(activityId, Changed: false);
        }

        var position = ActivityOrder.MakeRoom(activity, lineId, siblings, at);
        var facts = ActivityFacts.Of(activity) with { LineId = lineId, Position = position };
        var outcome = await StoreAsync(editor, activity, facts, ChangeKind.Moved, null, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Stops an activity from a year of the plan on.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="activityId">Activity.</param>
    /// <param name="fromYear">First year in which it no longer runs; null lets it run again.</param>
    /// <param name="reason">Why; may be empty. Longer than <see cref="Activity.StopReasonMaxLength"/> is refused.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> StopAsync(PlanEditor editor, int activityId, int? fromYear, string reason, CancellationToken cancel)
    {
        var activity = await LoadAsync(editor, activityId, cancel);
        if (activity?.Plan is not { } plan || activity.IsRemoved)
        {
            return new SaveOutcome.Missing();
        }

        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        if (fromYear is { } year && (year < plan.FirstYear || year > plan.LastYear))
        {
            return new SaveOutcome.Refused("FromYear", PlanMessages.YearUnknown);
        }

        if (reason.Length > Activity.StopReasonMaxLength)
        {
            return new SaveOutcome.Refused("Reason", PlanMessages.TooLong("De reden", Activity.StopReasonMaxLength, reason.Length));
        }

        var before = ActivityFacts.Of(activity);
        var facts = before with { StoppedFromYear = fromYear, StopReason = fromYear is null ? "" : reason.Trim() };
        return before == facts
            ? new SaveOutcome.Saved(activityId, Changed: false)
            : await StoreAsync(editor, activity, facts, fromYear is null ? ChangeKind.Resumed : ChangeKind.Stopped, null, cancel);
    }

    /// <summary>Takes an activity out of the plan, or puts it back. Putting back needs its codes to be free.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int activityId, bool removed, CancellationToken cancel, int? undoOf = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var activity = await LoadAsync(editor, activityId, cancel);
        if (activity?.Plan is not { } plan)
        {
            return new SaveOutcome.Missing();
        }

        if (activity.IsRemoved == removed)
        {
            return new SaveOutcome.Saved(activityId, Changed: false);
        }

        foreach (var row in activity.Rows.Where(r => r.Number == 1))
        {
            if (await rows.RefusalAsync(plan, activityId, row.Year, row.ToText(), cancel) is { } refusal)
            {
                return refusal with { Field = "" };
            }
        }

        var facts = ActivityFacts.Of(activity);
        activity.RemovedAt = removed ? clock.GetUtcNow() : null;
        journal.Write(
            editor,
            new PlanEntry(
                plan.Id, ChangeSubject.Activity, activityId, activityId, TitleOf(activity),
                removed ? ChangeKind.Removed : ChangeKind.Restored, activity.Version, undoOf),
            facts,
            facts,
            []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(activityId, Changed: true);
    }

    /// <summary>What the activity was when a form began that is now stale; null if it cannot be told.</summary>
    public Task<ActivityFacts?> FactsAtAsync(int activityId, Guid version, CancellationToken cancel) =>
        journal.AtAsync<ActivityFacts>(ChangeSubject.Activity, activityId, version, cancel);

    internal async Task<SaveOutcome> StoreAsync(
        PlanEditor editor, Activity activity, ActivityFacts facts, ChangeKind kind, int? undoOf, CancellationToken cancel)
    {
        var before = ActivityFacts.Of(activity);
        var version = activity.Version;
        facts.ApplyTo(activity, await queries.KnownNamesAsync(editor.RegionId, cancel));
        // Owners, partners and parents stand in tables of their own: whatever changed, this row gets a new version.
        db.Entry(activity).Property(a => a.LineId).IsModified = kind is not ChangeKind.Moved || before.LineId != facts.LineId;
        journal.Write(
            editor,
            new PlanEntry(activity.PlanId, ChangeSubject.Activity, activity.Id, activity.Id, TitleOf(activity), kind, version, undoOf),
            before,
            facts,
            ChangedFields(before, facts));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await journal.StaleAsync(ChangeSubject.Activity, activity.Id, cancel);
        }

        return new SaveOutcome.Saved(activity.Id, Changed: true);
    }

    internal Task<Activity?> LoadAsync(PlanEditor editor, int activityId, CancellationToken cancel) =>
        db.Activities.AsSplitQuery()
            .Include(a => a.Plan)
            .Include(a => a.Rows)
            .Include(a => a.Owners)
            .Include(a => a.Partners)
            .Include(a => a.Parents)
            .FirstOrDefaultAsync(a => a.Id == activityId && a.Plan!.RegionId == editor.RegionId, cancel);

    private static string TitleOf(Activity activity) => activity.Rows
        .OrderBy(r => r.Year ?? int.MaxValue).ThenBy(r => r.Number)
        .Select(r => RowService.Title(r.ToText()))
        .FirstOrDefault() ?? "";

    private static IEnumerable<string> ChangedFields(ActivityFacts a, ActivityFacts b) =>
        from property in typeof(ActivityFacts).GetProperties()
        let one = property.GetValue(a)
        let other = property.GetValue(b)
        where one is System.Collections.IEnumerable first and not string
            ? !first.Cast<object>().SequenceEqual(((System.Collections.IEnumerable)other!).Cast<object>())
            : !Equals(one, other)
        select property.Name;

    private async Task<int?> ExistingAsync(PlanEditor editor, Guid formKey, CancellationToken cancel) =>
        await db.Rows
            .Where(r => r.FormKey == formKey && r.Activity!.Plan!.RegionId == editor.RegionId)
            .Select(r => (int?)r.ActivityId)
            .FirstOrDefaultAsync(cancel);

    private async Task<int> LastPositionAsync(int lineId, CancellationToken cancel) =>
        await db.Activities.Where(a => a.LineId == lineId).MaxAsync(a => (int?)a.Position, cancel) ?? 0;

    private async Task StoreAddedAsync(PlanEditor editor, int planId, Activity activity, ActivityRow row, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        journal.Write(
            editor,
            new PlanEntry(planId, ChangeSubject.Activity, activity.Id, activity.Id, RowService.Title(row.ToText()), ChangeKind.Added),
            null,
            ActivityFacts.Of(activity),
            []);
        await db.SaveChangesAsync(cancel);
    }
}
