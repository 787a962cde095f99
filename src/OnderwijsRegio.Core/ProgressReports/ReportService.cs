using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>
/// Keeps how activities go, quarter by quarter. Reports come during the years of the plan, so an adopted plan takes them too.
/// </summary>
public sealed class ReportService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);
    private readonly ActivityService activities = new(db, clock);

    /// <summary>
    /// Saves the report of an activity in a quarter. The status of the activity follows its newest report.
    /// </summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="activityId">Activity.</param>
    /// <param name="quarter">A quarter of the plan, not after today.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="version">Version that the form began with; empty where there was no report.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int activityId, Quarter quarter, ReportText text, Guid version, DateOnly today, CancellationToken cancel, int? undoOf = null)
    {
        text = text.Trimmed();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var activity = await activities.LoadAsync(editor, activityId, cancel);
        if (activity?.Plan is not { } plan || activity.IsRemoved || quarter.Year < plan.FirstYear || quarter.Year > plan.LastYear)
        {
            return new SaveOutcome.Missing();
        }

        var report = await db.ProgressReports.FirstOrDefaultAsync(
            r => r.ActivityId == activityId && r.Year == quarter.Year && r.QuarterNumber == quarter.Number, cancel);
        var before = report?.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(activityId, Changed: false);
        }

        if (Refusal(quarter, text, today) is { } refusal)
        {
            return refusal;
        }

        if (report is not null && report.Version != version)
        {
            return await journal.StaleAsync(ChangeSubject.Report, report.Id, cancel);
        }

        if (report is null)
        {
            report = new ProgressReport { ActivityId = activityId, Year = quarter.Year, QuarterNumber = quarter.Number };
            db.ProgressReports.Add(report);
        }

        var was = report.Version;
        report.Apply(text);
        (report.UserId, report.At) = (editor.UserId, clock.GetUtcNow());
        if (await journal.SaveAsync(ChangeSubject.Report, report.Id, cancel) is SaveOutcome.Stale stale)
        {
            return stale;
        }

        await WriteAsync(editor, plan.Id, report, before is null ? ChangeKind.Added : ChangeKind.Changed, before, text, was, undoOf, cancel);
        await FollowAsync(editor, activity, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(activityId, Changed: true);
    }

    /// <summary>What a report was when a form began that is now stale; null if it cannot be told.</summary>
    public async Task<ReportText?> TextAtAsync(int reportId, Guid version, CancellationToken cancel) =>
        (await journal.AtAsync<ReportSnapshot>(ChangeSubject.Report, reportId, version, cancel))?.Text;

    /// <summary>Undoes a change of a report: what it added goes, and of what it changed the rest stays.</summary>
    internal async Task<SaveOutcome> UndoAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        var (before, after) = (PlanChange.Read<ReportSnapshot>(change.Before), PlanChange.Read<ReportSnapshot>(change.After));
        if ((before ?? after) is not { } snapshot)
        {
            return new SaveOutcome.Missing();
        }

        var quarter = new Quarter(snapshot.Year, snapshot.Number);
        var report = await db.ProgressReports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == change.SubjectId, cancel);
        if (before is null)
        {
            return await RemoveAsync(editor, change.SubjectId, change.Id, cancel);
        }

        if (after is null)
        {
            return await SaveAsync(editor, change.ActivityId!.Value, quarter, before.Text, Guid.Empty, quarter.Last, cancel, change.Id);
        }

        if (report is null)
        {
            return new SaveOutcome.Missing();
        }

        var (was, became, now) = (before.Text, after.Text, report.ToText());
        var text = new ReportText(
            ChangedFields.Back(was.Status, became.Status, now.Status),
            ChangedFields.Back(was.Note, became.Note, now.Note),
            ChangedFields.Back(was.Risk, became.Risk, now.Risk),
            ChangedFields.Back(was.Decision, became.Decision, now.Decision));
        return await SaveAsync(editor, report.ActivityId, quarter, text, report.Version, quarter.Last, cancel, change.Id);
    }

    private static SaveOutcome.Refused? Refusal(Quarter quarter, ReportText text, DateOnly today)
    {
        if (quarter.First > today)
        {
            return new("", ReportMessages.QuarterToCome(quarter));
        }

        return text.Status is ReportStatus.VraagtAandacht or ReportStatus.LooptVast && text.Note.Length == 0 && text.Risk.Length == 0
            ? new(nameof(ReportText.Note), ReportMessages.TroubleUnexplained)
            : null;
    }

    private async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int reportId, int undoOf, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var report = await db.ProgressReports.FirstOrDefaultAsync(r => r.Id == reportId, cancel);
        var activity = report is null ? null : await activities.LoadAsync(editor, report.ActivityId, cancel);
        if (report is null || activity is null || activity.IsRemoved)
        {
            return new SaveOutcome.Missing();
        }

        await WriteAsync(editor, activity.PlanId, report, ChangeKind.Removed, report.ToText(), null, report.Version, undoOf, cancel);
        db.ProgressReports.Remove(report);
        await db.SaveChangesAsync(cancel);
        await FollowAsync(editor, activity, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(activity.Id, Changed: true);
    }

    /// <summary>Gives the activity the status of its newest report, so that the plan and the reports never say different things.</summary>
    private async Task FollowAsync(PlanEditor editor, Activity activity, CancellationToken cancel)
    {
        var newest = await db.ProgressReports
            .Where(r => r.ActivityId == activity.Id)
            .OrderByDescending(r => r.Year).ThenByDescending(r => r.QuarterNumber)
            .Select(r => (ReportStatus?)r.Status)
            .FirstOrDefaultAsync(cancel);
        var facts = ActivityFacts.Of(activity);
        if (newest is { } status && ProgressReport.StatusOfActivity(status) is var follows && follows != facts.Status)
        {
            await activities.StoreAsync(editor, activity, facts with { Status = follows }, ChangeKind.Changed, null, cancel);
        }
    }

    private async Task WriteAsync(
        PlanEditor editor,
        int planId,
        ProgressReport report,
        ChangeKind kind,
        ReportText? before,
        ReportText? after,
        Guid version,
        int? undoOf,
        CancellationToken cancel)
    {
        var quarter = new Quarter(report.Year, report.QuarterNumber);
        var title = $"{await journal.TitleOfAsync(report.ActivityId, cancel)}: voortgang {quarter}";
        ReportSnapshot? Snapshot(ReportText? text) => text is null ? null : new ReportSnapshot(quarter.Year, quarter.Number, text);
        journal.Write(
            editor,
            new PlanEntry(
                planId, ChangeSubject.Report, report.Id, report.ActivityId, title, kind, before is null ? null : version, undoOf),
            Snapshot(before),
            Snapshot(after),
            before is null || after is null ? [] : ChangedFields.Of(before, after));
    }
}
