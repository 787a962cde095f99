using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Who edits, in which region. Taken from the session, never from a form.</summary>
/// <param name="UserId">Who.</param>
/// <param name="RegionId">Region that the address names and that the user may edit.</param>
public sealed record PlanEditor(int UserId, int RegionId);

/// <summary>Writes the two memories of a change, the history with values and the trace without, and looks up the history for a stale form.</summary>
internal sealed class PlanJournal(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    public void Write<T>(PlanEditor editor, PlanEntry entry, T? before, T? after, IEnumerable<string> fields)
        where T : class
    {
        db.Changes.Add(new PlanChange
        {
            PlanId = entry.PlanId,
            Subject = entry.Subject,
            SubjectId = entry.SubjectId,
            ActivityId = entry.ActivityId,
            Title = entry.Title.Length > PlanChange.TitleMaxLength ? entry.Title[..PlanChange.TitleMaxLength] : entry.Title,
            Kind = entry.Kind,
            UserId = editor.UserId,
            At = clock.GetUtcNow(),
            Before = PlanChange.Write(before),
            After = PlanChange.Write(after),
            VersionBefore = entry.VersionBefore,
            UndoOfId = entry.UndoOfId,
        });
        trace.Write(editor, $"plan.{entry.Kind.ToString().ToLowerInvariant()}", $"{entry.Subject}", entry.SubjectId, fields);
    }

    /// <summary>How an activity is called: by its first row.</summary>
    public async Task<string> TitleOfAsync(int activityId, CancellationToken cancel) =>
        await db.Rows.AsNoTracking()
            .Where(r => r.ActivityId == activityId)
            .OrderBy(r => r.Year == null).ThenBy(r => r.Year).ThenBy(r => r.Number)
            .Select(r => r.Code + " " + r.Name)
            .FirstOrDefaultAsync(cancel) ?? "";

    /// <inheritdoc cref="TraceWriter.SaveAsync" />
    public Task<SaveOutcome> SaveAsync(ChangeSubject subject, int id, CancellationToken cancel) => trace.SaveAsync($"{subject}", id, cancel);

    /// <inheritdoc cref="TraceWriter.StaleAsync" />
    public Task<SaveOutcome.Stale> StaleAsync(ChangeSubject subject, int id, CancellationToken cancel) => trace.StaleAsync($"{subject}", id, cancel);

    /// <summary>What a thing was at a version that it has no longer; null if it cannot be told.</summary>
    public async Task<T?> AtAsync<T>(ChangeSubject subject, int id, Guid version, CancellationToken cancel)
        where T : class
    {
        var json = await db.Changes.AsNoTracking()
            .Where(c => c.Subject == subject && c.SubjectId == id && c.VersionBefore == version)
            .Select(c => c.Before)
            .FirstOrDefaultAsync(cancel);
        return PlanChange.Read<T>(json);
    }
}

/// <summary>Which parts of two texts differ.</summary>
internal static class ChangedFields
{
    /// <summary>Names of the properties that differ.</summary>
    public static IEnumerable<string> Of<T>(T before, T after)
        where T : class =>
        typeof(T).GetProperties().Where(p => p.CanWrite && !Equals(p.GetValue(before), p.GetValue(after))).Select(p => p.Name);

    /// <summary>What undoing gives one property: what it was, unless the change did not touch it.</summary>
    public static TValue Back<TValue>(TValue was, TValue became, TValue now) => Equals(was, became) ? now : was;
}

/// <summary>What a change was about.</summary>
internal sealed record PlanEntry(
    int PlanId, ChangeSubject Subject, int SubjectId, int? ActivityId, string Title, ChangeKind Kind, Guid? VersionBefore = null, int? UndoOfId = null);
