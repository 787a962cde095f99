using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Adds, changes and removes rows of activities.</summary>
public sealed class RowService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);

    /// <summary>Saves what was typed in a row.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="rowId">Row.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int rowId, RowText text, Guid version, CancellationToken cancel, int? undoOf = null)
    {
        text = text.Trimmed();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var row = await db.Rows
            .Include(r => r.Activity!).ThenInclude(a => a.Plan)
            .FirstOrDefaultAsync(r => r.Id == rowId && r.Activity!.Plan!.RegionId == editor.RegionId && r.Activity.RemovedAt == null, cancel);
        if (row?.Activity?.Plan is not { } plan)
        {
            return new SaveOutcome.Missing();
        }

        var before = row.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(rowId, Changed: false);
        }

        if (await RefusalAsync(plan, row.Activity.Id, row.Year, text, cancel) is { } refusal)
        {
            return refusal;
        }

        if (row.Version != version)
        {
            return await journal.StaleAsync(ChangeSubject.Row, rowId, cancel);
        }

        var snapshot = new RowSnapshot(row.Year, row.Number, before);
        journal.Write(
            editor,
            new PlanEntry(plan.Id, ChangeSubject.Row, rowId, row.ActivityId, Title(text), ChangeKind.Changed, row.Version, undoOf),
            snapshot,
            snapshot with { Text = text },
            ChangedFields(before, text));
        row.Apply(text);
        if ((before.Code, before.Name) != (text.Code, text.Name))
        {
            await RenameSiblingsAsync(editor, plan.Id, row, undoOf, cancel);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            return await journal.StaleAsync(ChangeSubject.Row, rowId, cancel);
        }

        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(rowId, Changed: true);
    }

    /// <summary>Adds a row to an activity, after those it has in that part. Code and name are those of the part, if it has any.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="activityId">Activity.</param>
    /// <param name="year">Detailed year; null for the outline.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="formKey">Key of the form: the same form adds one row.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    /// <param name="number">Its place among the rows of that part; null for the end.</param>
    public async Task<SaveOutcome> AddAsync(
        PlanEditor editor, int activityId, int? year, RowText text, Guid formKey, CancellationToken cancel, int? undoOf = null, int? number = null)
    {
        text = text.Trimmed();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Rows.Where(r => r.FormKey == formKey && r.ActivityId == activityId && r.Activity!.Plan!.RegionId == editor.RegionId)
            .Select(r => (int?)r.Id).FirstOrDefaultAsync(cancel) is { } existing)
        {
            return new SaveOutcome.Saved(existing, Changed: false);
        }

        var activity = await db.Activities
            .Include(a => a.Plan)
            .Include(a => a.Rows)
            .FirstOrDefaultAsync(a => a.Id == activityId && a.Plan!.RegionId == editor.RegionId && a.RemovedAt == null, cancel);
        if (activity?.Plan is not { } plan)
        {
            return new SaveOutcome.Missing();
        }

        var siblings = activity.Rows.Where(r => r.Year == year).OrderBy(r => r.Number).ToList();
        if (siblings is [var first, ..])
        {
            text = text with { Code = first.Code, Name = first.Name };
        }

        if (await RefusalAsync(plan, activityId, year, text, cancel) is { } refusal)
        {
            return refusal;
        }

        var row = new ActivityRow
        {
            Code = text.Code,
            Name = text.Name,
            Year = year,
            Number = Math.Min(number ?? int.MaxValue, siblings.Count + 1),
            FormKey = formKey,
        };
        row.Apply(text);
        foreach (var later in siblings.Where(s => s.Number >= row.Number))
        {
            later.Number++;
        }

        activity.Rows.Add(row);
        await db.SaveChangesAsync(cancel);
        journal.Write(
            editor,
            new PlanEntry(plan.Id, ChangeSubject.Row, row.Id, activityId, Title(text), ChangeKind.Added, UndoOfId: undoOf),
            null,
            new RowSnapshot(year, row.Number, text),
            []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(row.Id, Changed: true);
    }

    /// <summary>Removes a row. The only row of an activity stays: remove the activity then.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int rowId, CancellationToken cancel, int? undoOf = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var row = await db.Rows
            .Include(r => r.Activity!).ThenInclude(a => a.Plan)
            .Include(r => r.Activity!).ThenInclude(a => a.Rows)
            .FirstOrDefaultAsync(r => r.Id == rowId && r.Activity!.Plan!.RegionId == editor.RegionId && r.Activity.RemovedAt == null, cancel);
        if (row?.Activity?.Plan is not { } plan)
        {
            return new SaveOutcome.Missing();
        }

        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        if (row.Activity.Rows.Count == 1)
        {
            return new SaveOutcome.Refused("", PlanMessages.LastRow);
        }

        journal.Write(
            editor,
            new PlanEntry(plan.Id, ChangeSubject.Row, rowId, row.ActivityId, Title(row.ToText()), ChangeKind.Removed, row.Version, undoOf),
            new RowSnapshot(row.Year, row.Number, row.ToText()),
            null,
            []);
        foreach (var later in row.Activity.Rows.Where(r => r.Year == row.Year && r.Number > row.Number))
        {
            later.Number--;
        }

        db.Rows.Remove(row);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(row.ActivityId, Changed: true);
    }

    /// <summary>What the row was when a form began that is now stale; null if it cannot be told.</summary>
    public async Task<RowText?> TextAtAsync(int rowId, Guid version, CancellationToken cancel) =>
        (await journal.AtAsync<RowSnapshot>(ChangeSubject.Row, rowId, version, cancel))?.Text;

    /// <summary>Rules of a row that need the rest of the plan: it must be a draft, the period inside it, the code free.</summary>
    internal async Task<SaveOutcome.Refused?> RefusalAsync(
        ActivityPlan plan, int activityId, int? year, RowText text, CancellationToken cancel)
    {
        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        if (year is { } detailed && (detailed < plan.FirstYear || detailed > plan.LastYear))
        {
            return new SaveOutcome.Refused("Year", PlanMessages.YearUnknown);
        }

        if (PeriodReader.Fault(text.Period, plan.FirstYear, plan.LastYear) is { } fault)
        {
            return new SaveOutcome.Refused("Period", fault);
        }

        var others = await db.Rows.AsNoTracking()
            .Where(r => r.Activity!.PlanId == plan.Id && r.Activity.RemovedAt == null
                && r.ActivityId != activityId && r.Year == year && r.Number == 1)
            .Select(r => new { r.Code, r.Name })
            .ToListAsync(cancel);
        var taken = others.FirstOrDefault(o => string.Equals(o.Code, text.Code, StringComparison.OrdinalIgnoreCase));
        return taken is null ? null : new SaveOutcome.Refused("Code", PlanMessages.CodeTaken(taken.Code, taken.Name));
    }

    internal static string Title(RowText text) => $"{text.Code} {text.Name}";

    internal static IEnumerable<string> ChangedFields(RowText a, RowText b)
    {
        if (a.Code != b.Code)
        {
            yield return nameof(RowText.Code);
        }

        if (a.Name != b.Name)
        {
            yield return nameof(RowText.Name);
        }

        if (a.Goal != b.Goal)
        {
            yield return nameof(RowText.Goal);
        }

        if (a.Period != b.Period)
        {
            yield return nameof(RowText.Period);
        }

        if (a.Results != b.Results)
        {
            yield return nameof(RowText.Results);
        }
    }

    /// <summary>The rows of an activity in one part share code and name, as they do on paper.</summary>
    private async Task RenameSiblingsAsync(PlanEditor editor, int planId, ActivityRow row, int? undoOf, CancellationToken cancel)
    {
        var siblings = await db.Rows
            .Where(r => r.ActivityId == row.ActivityId && r.Year == row.Year && r.Id != row.Id)
            .ToListAsync(cancel);
        foreach (var sibling in siblings)
        {
            var before = sibling.ToText();
            var text = before with { Code = row.Code, Name = row.Name };
            var snapshot = new RowSnapshot(sibling.Year, sibling.Number, before);
            journal.Write(
                editor,
                new PlanEntry(planId, ChangeSubject.Row, sibling.Id, row.ActivityId, Title(text), ChangeKind.Changed, sibling.Version, undoOf),
                snapshot,
                snapshot with { Text = text },
                ChangedFields(before, text));
            sibling.Apply(text);
        }
    }
}
