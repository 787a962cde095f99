using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Targets;
using static OnderwijsRegio.Core.Plans.ChangedFields;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Undoes what was changed in a plan, through the service that changed it.</summary>
public sealed class PlanUndo(PortalContext db, TimeProvider clock)
{
    private readonly ActivityService activities = new(db, clock);
    private readonly RowService rows = new(db, clock);
    private readonly PlanSettingsService settings = new(db, clock);
    private readonly LineService lines = new(db, clock);
    private readonly TargetService targets = new(db, clock);
    private readonly MeasurementService measurements = new(db, clock);
    private readonly ReportService reports = new(db, clock);
    private readonly ReviewService reviews = new(db, clock);
    private readonly NextYearService nextYears = new(db, clock);
    private readonly ChapterService chapters = new(db, clock);
    private readonly ActivityRules rules = new(db);

    /// <summary>
    /// Undoes a change as a new change. Only the fields that it changed go back; what others changed later in other fields stays.
    /// </summary>
    public async Task<SaveOutcome> UndoAsync(PlanEditor editor, int changeId, CancellationToken cancel)
    {
        var change = await db.Changes.AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == changeId && db.Plans.Any(p => p.Id == c.PlanId && p.RegionId == editor.RegionId), cancel);
        if (change is null)
        {
            return new SaveOutcome.Missing();
        }

        if (await db.Changes.AnyAsync(c => c.UndoOfId == changeId, cancel))
        {
            return new SaveOutcome.Saved(change.SubjectId, Changed: false);
        }

        var outcome = change.Subject switch
        {
            ChangeSubject.Plan => await UndoSettingsAsync(editor, change, cancel),
            ChangeSubject.Line => await UndoLineAsync(editor, change, cancel),
            ChangeSubject.Activity => await UndoActivityAsync(editor, change, cancel),
            ChangeSubject.Target => await targets.UndoAsync(editor, change, cancel),
            ChangeSubject.Measurement => await measurements.UndoAsync(editor, change, cancel),
            ChangeSubject.Chapter => await chapters.UndoAsync(editor, change, cancel),
            ChangeSubject.Report => await reports.UndoAsync(editor, change, cancel),
            ChangeSubject.Review => await reviews.UndoAsync(editor, change, cancel),
            ChangeSubject.DetailedYear => await nextYears.UndoAsync(editor, change, cancel),
            _ => await UndoRowAsync(editor, change, cancel),
        };
        return outcome switch
        {
            SaveOutcome.Missing => new SaveOutcome.Refused("", PlanMessages.CannotUndo),
            SaveOutcome.Refused refused => refused with { Field = "" },
            _ => outcome,
        };
    }

    private async Task<SaveOutcome> UndoSettingsAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        var (was, became) = (PlanChange.Read<PlanSettings>(change.Before)!, PlanChange.Read<PlanSettings>(change.After)!);
        var now = await db.Plans.AsNoTracking()
            .Where(p => p.Id == change.PlanId)
            .Select(p => new PlanSettings(p.Title, p.OutlineRule))
            .FirstAsync(cancel);
        var text = new PlanSettings(
            Back(was.Title, became.Title, now.Title),
            Back(was.OutlineRule, became.OutlineRule, now.OutlineRule));
        return await settings.SaveAsync(editor, change.PlanId, text, version: null, cancel, change.Id);
    }

    private async Task<SaveOutcome> UndoLineAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        var (before, after) = (PlanChange.Read<LineText>(change.Before), PlanChange.Read<LineText>(change.After));
        if (before is null)
        {
            return await lines.RemoveAsync(editor, change.PlanId, change.SubjectId, cancel, change.Id);
        }

        // A line moves one place at a time, and so it goes back.
        return change.Kind is ChangeKind.Moved
            ? await lines.MoveAsync(
                editor, change.PlanId, change.SubjectId, up: before.Position < after!.Position, cancel, change.Id)
            : await lines.RestoreAsync(editor, change.PlanId, change.SubjectId, before, after, change.Id, cancel);
    }

    private async Task<SaveOutcome> UndoRowAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        var (before, after) = (PlanChange.Read<RowSnapshot>(change.Before), PlanChange.Read<RowSnapshot>(change.After));
        if (before is null)
        {
            return await rows.RemoveAsync(editor, change.SubjectId, cancel, change.Id);
        }

        if (after is null)
        {
            // One key per change, so that undoing it twice at once gives one row.
            var key = new Guid(change.Id, 0, 0, new byte[8]);
            return await rows.AddAsync(editor, change.ActivityId!.Value, before.Year, before.Text, key, cancel, change.Id, before.Number);
        }

        var row = await db.Rows.AsNoTracking().FirstOrDefaultAsync(r => r.Id == change.SubjectId, cancel);
        if (row is null)
        {
            return new SaveOutcome.Missing();
        }

        var (now, was, became) = (row.ToText(), before.Text, after.Text);
        var text = new RowText(
            Back(was.Code, became.Code, now.Code),
            Back(was.Name, became.Name, now.Name),
            Back(was.Goal, became.Goal, now.Goal),
            Back(was.Period, became.Period, now.Period),
            Back(was.Results, became.Results, now.Results));
        return await rows.SaveAsync(editor, row.Id, text, row.Version, cancel, change.Id);
    }

    private async Task<SaveOutcome> UndoActivityAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        if (change.Kind is ChangeKind.Added or ChangeKind.Restored)
        {
            return await activities.RemoveAsync(editor, change.SubjectId, removed: true, cancel, change.Id);
        }

        if (change.Kind is ChangeKind.Removed)
        {
            return await activities.RemoveAsync(editor, change.SubjectId, removed: false, cancel, change.Id);
        }

        var activity = await activities.LoadAsync(editor, change.SubjectId, cancel);
        if (activity?.Plan is not { } plan || activity.IsRemoved)
        {
            return new SaveOutcome.Missing();
        }

        var (now, was, became) = (
            ActivityFacts.Of(activity), PlanChange.Read<ActivityFacts>(change.Before)!, PlanChange.Read<ActivityFacts>(change.After)!);
        var facts = new ActivityFacts
        {
            LineId = Back(was.LineId, became.LineId, now.LineId),
            Position = Back(was.Position, became.Position, now.Position),
            AreaId = Back(was.AreaId, became.AreaId, now.AreaId),
            Status = Back(was.Status, became.Status, now.Status),
            ParentIds = BackAll(was.ParentIds, became.ParentIds, now.ParentIds),
            Sectors = BackAll(was.Sectors, became.Sectors, now.Sectors),
            TargetGroups = BackAll(was.TargetGroups, became.TargetGroups, now.TargetGroups),
            Funding = BackAll(was.Funding, became.Funding, now.Funding),
            Owners = BackAll(was.Owners, became.Owners, now.Owners),
            Partners = BackAll(was.Partners, became.Partners, now.Partners),
            StoppedFromYear = Back(was.StoppedFromYear, became.StoppedFromYear, now.StoppedFromYear),
            StopReason = Back(was.StopReason, became.StopReason, now.StopReason),
        };
        if (facts == now)
        {
            return new SaveOutcome.Saved(activity.Id, Changed: false);
        }

        return await rules.RefusalAsync(plan, activity.Id, facts, cancel) is { } refusal
            ? refusal
            : await activities.StoreAsync(editor, activity, facts, KindOfUndo(change.Kind), change.Id, cancel);
    }

    private static ChangeKind KindOfUndo(ChangeKind kind) => kind switch
    {
        ChangeKind.Stopped => ChangeKind.Resumed,
        ChangeKind.Resumed => ChangeKind.Stopped,
        _ => kind,
    };

    private static IReadOnlyList<T> BackAll<T>(IReadOnlyList<T> was, IReadOnlyList<T> became, IReadOnlyList<T> now) =>
        was.SequenceEqual(became) ? now : was;
}
