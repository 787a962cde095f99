using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>Makes next year's detailed plan from this year's, all or nothing, and undoes it.</summary>
public sealed class NextYearService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);
    private readonly ActivityService activities = new(db, clock);

    /// <summary>Makes the detailed plan of the year after the detailed year, which then is the detailed year.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="planId">Plan.</param>
    /// <param name="year">The year to make, as the form said; refused when that is not the one after the detailed year.</param>
    /// <param name="choices">For each activity what becomes of it.</param>
    /// <param name="formKey">Key of the form: the same form makes one plan.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    public async Task<SaveOutcome> MakeAsync(
        PlanEditor editor, int planId, int year, IReadOnlyList<NextYearChoice> choices, Guid formKey, CancellationToken cancel, int? undoOf = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Plans.FirstOrDefaultAsync(p => p.Id == planId && p.RegionId == editor.RegionId, cancel) is not { } plan)
        {
            return new SaveOutcome.Missing();
        }

        if (await db.Rows.AnyAsync(r => r.FormKey == formKey && r.Activity!.PlanId == planId, cancel))
        {
            return new SaveOutcome.Saved(planId, Changed: false);
        }

        if (Refusal(plan, year) is { } refusal)
        {
            return refusal;
        }

        var sheet = await new ProgressQueries(db).LoadNextYearAsync(HeadOf(plan), cancel);
        var chosen = choices.Where(c => c.Advice is not ReviewAdvice.Open).DistinctBy(c => c.ActivityId).ToDictionary(c => c.ActivityId, c => c.Advice);
        if (Refusal(sheet, chosen) is { } choiceRefusal)
        {
            return choiceRefusal;
        }

        var going = sheet.Items.Where(i => chosen[i.Activity.Id] is not ReviewAdvice.Stoppen).ToList();
        foreach (var item in going)
        {
            AddRows(item, year);
        }

        db.Rows.Local.First(r => r.Year == year).FormKey = formKey;
        foreach (var item in sheet.Items.Except(going))
        {
            await StopAsync(editor, item.Activity.Id, year, NextYearMessages.StoppedAt(year), ChangeKind.Stopped, cancel);
        }

        plan.DetailedYear = year;
        var snapshot = new NextYearSnapshot(year, [.. sheet.Items.Select(i => new NextYearChoice(i.Activity.Id, chosen[i.Activity.Id]))]);
        Write(editor, planId, ChangeKind.Added, null, snapshot, undoOf);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(planId, Changed: true);
    }

    /// <summary>
    /// Undoes the making of a detailed plan, or makes it again. What was stopped with it goes on; what others wrote in it since stands in
    /// the history.
    /// </summary>
    internal async Task<SaveOutcome> UndoAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        if (PlanChange.Read<NextYearSnapshot>(change.After) is not { } made)
        {
            // One key per change, so that undoing it twice at once makes one plan.
            var removed = PlanChange.Read<NextYearSnapshot>(change.Before)!;
            return await MakeAsync(editor, change.PlanId, removed.Year, removed.Choices, new Guid(change.Id, 1, 0, new byte[8]), cancel, change.Id);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var plan = await db.Plans.FirstAsync(p => p.Id == change.PlanId, cancel);
        if (!plan.IsDraft || plan.DetailedYear != made.Year)
        {
            return new SaveOutcome.Refused("", plan.IsDraft ? NextYearMessages.LaterYearMade : PlanMessages.NotDraft);
        }

        var rows = await db.Rows.Where(r => r.Year == made.Year && r.Activity!.PlanId == plan.Id && r.Activity.RemovedAt == null).ToListAsync(cancel);
        var elsewhere = await db.Rows.Where(r => r.Year != made.Year && r.Activity!.PlanId == plan.Id)
            .Select(r => r.ActivityId).Distinct().ToListAsync(cancel);
        var alone = rows.Where(r => !elsewhere.Contains(r.ActivityId)).OrderBy(r => r.Number).DistinctBy(r => r.ActivityId).ToList();
        if (alone.Count > 0)
        {
            return new SaveOutcome.Refused("", NextYearMessages.OnlyInYear(made.Year, string.Join(", ", alone.Select(r => RowService.Title(r.ToText())))));
        }

        await RemoveRowsAsync(editor, plan.Id, rows, cancel);
        foreach (var choice in made.Choices.Where(c => c.Advice is ReviewAdvice.Stoppen))
        {
            await StopAsync(editor, choice.ActivityId, made.Year, null, ChangeKind.Resumed, cancel);
        }

        plan.DetailedYear = made.Year - 1;
        Write(editor, plan.Id, ChangeKind.Removed, made, null, change.Id);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(plan.Id, Changed: true);
    }

    private static SaveOutcome.Refused? Refusal(ActivityPlan plan, int year)
    {
        if (!plan.IsDraft)
        {
            return new("", PlanMessages.NotDraft);
        }

        if (year > plan.LastYear)
        {
            return new("", NextYearMessages.OutsidePlan(plan.LastYear));
        }

        return year != plan.DetailedYear + 1 ? new("", NextYearMessages.AlreadyMade(year)) : null;
    }

    private static SaveOutcome.Refused? Refusal(NextYearSheet sheet, Dictionary<int, ReviewAdvice> chosen)
    {
        if (sheet.Items.FirstOrDefault(i => !chosen.ContainsKey(i.Activity.Id)) is { } open)
        {
            return new($"Choices[{open.Activity.Id}]", NextYearMessages.NotChosen($"{open.Activity.Code} {open.Activity.Name}"));
        }

        var going = sheet.Items.Where(i => chosen[i.Activity.Id] is not ReviewAdvice.Stoppen && i.Rows.Count > 0).ToList();
        if (going.Count == 0)
        {
            return new("", NextYearMessages.NothingGoesOn);
        }

        // An activity of the outline may have the code that another has in the detailed year.
        var twice = going.GroupBy(i => i.Rows[0].Code, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.ToList();
        return twice is null
            ? null
            : new($"Choices[{twice[1].Activity.Id}]", PlanMessages.CodeTaken(twice[0].Rows[0].Code, twice[0].Rows[0].Name));
    }

    private static PlanHead HeadOf(ActivityPlan plan) => new(
        plan.Id, plan.RegionId, plan.Title, plan.FirstYear, plan.LastYear, plan.DetailedYear, plan.OutlineRule, plan.Status, plan.Version);

    private void AddRows(NextYearItem item, int year)
    {
        var number = 0;
        foreach (var text in item.Rows)
        {
            var row = new ActivityRow { ActivityId = item.Activity.Id, Year = year, Number = ++number, Code = text.Code, Name = text.Name };
            row.Apply(text);
            db.Rows.Add(row);
        }
    }

    /// <summary>Stops an activity from the year, or lets it go on if it was stopped from that year.</summary>
    private async Task StopAsync(PlanEditor editor, int activityId, int year, string? reason, ChangeKind kind, CancellationToken cancel)
    {
        var activity = await activities.LoadAsync(editor, activityId, cancel);
        if (activity is null || (kind is ChangeKind.Resumed && activity.StoppedFromYear != year))
        {
            return;
        }

        var facts = ActivityFacts.Of(activity) with { StoppedFromYear = reason is null ? null : year, StopReason = reason ?? "" };
        await activities.StoreAsync(editor, activity, facts, kind, null, cancel);
    }

    private async Task RemoveRowsAsync(PlanEditor editor, int planId, List<ActivityRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var touched = await db.Changes
            .Where(c => c.Subject == ChangeSubject.Row && c.PlanId == planId && ids.Contains(c.SubjectId))
            .Select(c => c.SubjectId).Distinct().ToListAsync(cancel);
        foreach (var row in rows)
        {
            if (touched.Contains(row.Id))
            {
                journal.Write(
                    editor,
                    new PlanEntry(planId, ChangeSubject.Row, row.Id, row.ActivityId, RowService.Title(row.ToText()), ChangeKind.Removed, row.Version),
                    new RowSnapshot(row.Year, row.Number, row.ToText()),
                    null,
                    []);
            }

            db.Rows.Remove(row);
        }
    }

    private void Write(PlanEditor editor, int planId, ChangeKind kind, NextYearSnapshot? before, NextYearSnapshot? after, int? undoOf) =>
        journal.Write(
            editor,
            new PlanEntry(planId, ChangeSubject.DetailedYear, planId, null, $"Detailplan {(after ?? before)!.Year}", kind, UndoOfId: undoOf),
            before,
            after,
            [nameof(ActivityPlan.DetailedYear)]);
}
