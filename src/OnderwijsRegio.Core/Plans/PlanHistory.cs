using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Shows what was changed in a plan, by whom and when, and undoes it.</summary>
public sealed class PlanHistory(PortalContext db, TimeProvider clock)
{
    /// <summary>Changes on one page of the history.</summary>
    public const int PageSize = 30;

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
            was.Title == became.Title ? now.Title : was.Title,
            was.OutlineRule == became.OutlineRule ? now.OutlineRule : was.OutlineRule);
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
            was.Code == became.Code ? now.Code : was.Code,
            was.Name == became.Name ? now.Name : was.Name,
            was.Goal == became.Goal ? now.Goal : was.Goal,
            was.Period == became.Period ? now.Period : was.Period,
            was.Results == became.Results ? now.Results : was.Results);
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
            LineId = was.LineId == became.LineId ? now.LineId : was.LineId,
            Position = was.Position == became.Position ? now.Position : was.Position,
            AreaId = was.AreaId == became.AreaId ? now.AreaId : was.AreaId,
            Status = was.Status == became.Status ? now.Status : was.Status,
            ParentIds = Back(was.ParentIds, became.ParentIds, now.ParentIds),
            Sectors = Back(was.Sectors, became.Sectors, now.Sectors),
            TargetGroups = Back(was.TargetGroups, became.TargetGroups, now.TargetGroups),
            Funding = Back(was.Funding, became.Funding, now.Funding),
            Owners = Back(was.Owners, became.Owners, now.Owners),
            Partners = Back(was.Partners, became.Partners, now.Partners),
            StoppedFromYear = was.StoppedFromYear == became.StoppedFromYear ? now.StoppedFromYear : was.StoppedFromYear,
            StopReason = was.StopReason == became.StopReason ? now.StopReason : was.StopReason,
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

    private static IReadOnlyList<T> Back<T>(IReadOnlyList<T> was, IReadOnlyList<T> became, IReadOnlyList<T> now) =>
        was.SequenceEqual(became) ? now : was;

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
        ChangeReader.Fields(c.Change, names));

    private sealed class ChangeByWhom
    {
        public required PlanChange Change { get; init; }

        public string? Name { get; init; }

        public bool IsUndone { get; init; }
    }
}
