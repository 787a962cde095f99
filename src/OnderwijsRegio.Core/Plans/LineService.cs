using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Adds, changes, orders and removes programme lines.</summary>
public sealed class LineService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);

    /// <summary>Adds a line at the end of its level, or changes one.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="planId">Plan.</param>
    /// <param name="lineId">Line; null adds one.</param>
    /// <param name="code">Code.</param>
    /// <param name="name">Name.</param>
    /// <param name="parentId">Main line; null for a main line.</param>
    /// <param name="version">Version that the form of a line began with; says nothing for a new one.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int planId, int? lineId, string code, string name, int? parentId, Guid version, CancellationToken cancel)
    {
        (code, name) = (code.Trim(), name.Trim());
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (plan, lines) = await LoadAsync(editor, planId, cancel);
        if (plan is null || (lineId is not null && lines.All(l => l.Id != lineId)))
        {
            return new SaveOutcome.Missing();
        }

        // A double click on a new line: the very same one is there already.
        if (lineId is null && plan.IsDraft && lines.FirstOrDefault(l => (l.Code, l.Name, l.ParentId) == (code, name, parentId)) is { } same)
        {
            return new SaveOutcome.Saved(same.Id, Changed: false);
        }

        if (Refusal(plan, lines, lineId, code, parentId) is { } refusal)
        {
            return refusal;
        }

        var line = lines.FirstOrDefault(l => l.Id == lineId);
        var before = line is null ? null : TextOf(line);
        if (line is not null && line.Version != version && (line.Code, line.Name, line.ParentId) != (code, name, parentId))
        {
            return await journal.StaleAsync(ChangeSubject.Line, line.Id, cancel);
        }

        if (line is null)
        {
            line = new ProgrammeLine { PlanId = planId, Code = code, Name = name, Position = lines.Select(l => l.Position).DefaultIfEmpty().Max() + 1 };
            db.Lines.Add(line);
            lines.Add(line);
        }

        (line.Code, line.Name, line.ParentId) = (code, name, parentId);
        if (before is null || before.ParentId != parentId)
        {
            Renumber(lines);
        }

        if (before == TextOf(line))
        {
            return new SaveOutcome.Saved(line.Id, Changed: false);
        }

        await StoreAsync(editor, plan.Id, line, before, before is null ? ChangeKind.Added : ChangeKind.Changed, null, cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(line.Id, Changed: true);
    }

    /// <summary>Puts a line one place up or down among the lines of its level.</summary>
    public async Task<SaveOutcome> MoveAsync(
        PlanEditor editor, int planId, int lineId, bool up, CancellationToken cancel, int? undoOf = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (plan, lines) = await LoadAsync(editor, planId, cancel);
        var line = lines.FirstOrDefault(l => l.Id == lineId);
        if (plan is null || line is null)
        {
            return new SaveOutcome.Missing();
        }

        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        var level = lines.Where(l => l.ParentId == line.ParentId).OrderBy(l => l.Position).ToList();
        var at = level.IndexOf(line) + (up ? -1 : 1);
        if (at < 0 || at >= level.Count)
        {
            return new SaveOutcome.Saved(lineId, Changed: false);
        }

        var before = TextOf(line);
        (line.Position, level[at].Position) = (level[at].Position, line.Position);
        Renumber(lines);
        await StoreAsync(editor, plan.Id, line, before, ChangeKind.Moved, undoOf, cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(lineId, Changed: true);
    }

    /// <summary>Removes a line under which nothing stands any more.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int planId, int lineId, CancellationToken cancel, int? undoOf = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (plan, lines) = await LoadAsync(editor, planId, cancel);
        var line = lines.FirstOrDefault(l => l.Id == lineId);
        if (plan is null || line is null)
        {
            return new SaveOutcome.Missing();
        }

        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        // Activities taken out of the plan count too: they may be put back.
        if (lines.Any(l => l.ParentId == lineId) || await db.Activities.AnyAsync(a => a.LineId == lineId, cancel))
        {
            return new SaveOutcome.Refused("", PlanMessages.LineInUse);
        }

        journal.Write(
            editor,
            new PlanEntry(planId, ChangeSubject.Line, lineId, null, $"{line.Code} {line.Name}", ChangeKind.Removed, line.Version, undoOf),
            TextOf(line),
            null,
            []);
        db.Lines.Remove(line);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(lineId, Changed: true);
    }

    /// <summary>What a line was when a form began that is now stale; null if it cannot be told.</summary>
    public Task<LineText?> LineAtAsync(int lineId, Guid version, CancellationToken cancel) =>
        journal.AtAsync<LineText>(ChangeSubject.Line, lineId, version, cancel);

    /// <summary>Undoes a change of a line: what it changed becomes what it was, or a removed line comes back.</summary>
    internal async Task<SaveOutcome> RestoreAsync(
        PlanEditor editor, int planId, int lineId, LineText was, LineText? became, int undoOf, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (plan, lines) = await LoadAsync(editor, planId, cancel);
        var line = lines.FirstOrDefault(l => l.Id == lineId);
        if (plan is null || (line is null && became is not null))
        {
            return new SaveOutcome.Missing();
        }

        var before = line is null ? null : TextOf(line);
        var text = before is null || became is null ? was : new LineText(
            was.Code == became.Code ? before.Code : was.Code,
            was.Name == became.Name ? before.Name : was.Name,
            was.ParentId == became.ParentId ? before.ParentId : was.ParentId,
            was.Position == became.Position ? before.Position : was.Position);
        if (text == before)
        {
            return new SaveOutcome.Saved(lineId, Changed: false);
        }

        if (Refusal(plan, lines, line?.Id, text.Code, text.ParentId) is { } refusal)
        {
            return refusal;
        }

        if (line is null)
        {
            line = new ProgrammeLine { PlanId = planId, Code = text.Code, Name = text.Name };
            db.Lines.Add(line);
        }

        // Where another line has that number by now, this one goes before it on its way up and behind it on its way down.
        lines.Remove(line);
        lines.Insert(before?.Position < text.Position ? lines.Count : 0, line);
        (line.Code, line.Name, line.ParentId, line.Position) = (text.Code, text.Name, text.ParentId, text.Position);
        Renumber(lines);
        await StoreAsync(editor, planId, line, before, before is null ? ChangeKind.Restored : ChangeKind.Changed, undoOf, cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(line.Id, Changed: true);
    }

    private static SaveOutcome.Refused? Refusal(
        ActivityPlan plan, List<ProgrammeLine> lines, int? lineId, string code, int? parentId)
    {
        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        if (lines.Any(l => l.Id != lineId && string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase)))
        {
            return new SaveOutcome.Refused("Code", PlanMessages.LineCodeTaken(code));
        }

        // Two levels: a part has no parts, and a line with parts stays a main line.
        var allowed = parentId is null
            || (parentId != lineId
                && lines.Any(l => l.Id == parentId && l.ParentId is null)
                && (lineId is null || lines.All(l => l.ParentId != lineId)));
        return allowed ? null : new SaveOutcome.Refused("ParentId", PlanMessages.LineUnknown);
    }

    private static IEnumerable<string> Fields(params (string Name, bool Changed)[] fields) => fields.Where(f => f.Changed).Select(f => f.Name);

    private static LineText TextOf(ProgrammeLine line) => new(line.Code, line.Name, line.ParentId, line.Position);

    /// <summary>Numbers the lines so that each part stands behind its main line.</summary>
    private static void Renumber(List<ProgrammeLine> lines)
    {
        var position = 0;
        foreach (var main in lines.Where(l => l.ParentId is null).OrderBy(l => l.Position).ToList())
        {
            var parts = lines.Where(l => l.ParentId is not null && l.ParentId == main.Id).OrderBy(l => l.Position).ToList();
            main.Position = ++position;
            parts.ForEach(part => part.Position = ++position);
        }
    }

    private async Task<(ActivityPlan? Plan, List<ProgrammeLine> Lines)> LoadAsync(PlanEditor editor, int planId, CancellationToken cancel) =>
        (await db.Plans.FirstOrDefaultAsync(p => p.Id == planId && p.RegionId == editor.RegionId, cancel),
         await db.Lines.Where(l => l.PlanId == planId).OrderBy(l => l.Position).ToListAsync(cancel));

    private async Task StoreAsync(
        PlanEditor editor, int planId, ProgrammeLine line, LineText? before, ChangeKind kind, int? undoOf, CancellationToken cancel)
    {
        var (version, text) = (line.Version, TextOf(line));
        await db.SaveChangesAsync(cancel);
        journal.Write(
            editor,
            new PlanEntry(
                planId, ChangeSubject.Line, line.Id, null, $"{line.Code} {line.Name}", kind, before is null ? null : version, undoOf),
            before,
            text,
            before is null ? [] : Fields(
                (nameof(LineText.Code), before.Code != text.Code),
                (nameof(LineText.Name), before.Name != text.Name),
                (nameof(LineText.ParentId), before.ParentId != text.ParentId),
                (nameof(LineText.Position), before.Position != text.Position)));
        await db.SaveChangesAsync(cancel);
    }
}
