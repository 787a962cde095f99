using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Tracing;

/// <summary>Writes the trace, and tells from it who was first.</summary>
internal sealed class TraceWriter(PortalContext db, TimeProvider clock)
{
    /// <summary>Notes that someone did something; it is stored with what they did.</summary>
    public void Write(PlanEditor editor, string action, string subject, int id, IEnumerable<string> fields) =>
        Write(editor.UserId, editor.RegionId, action, subject, id, fields);

    /// <summary>Notes that someone did something; it is stored with what they did.</summary>
    /// <param name="userId">Who; null for the portal itself.</param>
    /// <param name="regionId">Region in which; null for the installation.</param>
    /// <param name="action">What was done; <see cref="TraceWords"/> has the Dutch word.</param>
    /// <param name="subject">To what.</param>
    /// <param name="id">Key of that.</param>
    /// <param name="fields">Which fields, never what was in them.</param>
    public void Write(int? userId, int? regionId, string action, string subject, int id, IEnumerable<string> fields) =>
        db.Trace.Add(new TraceRecord
        {
            At = clock.GetUtcNow(),
            UserId = userId,
            RegionId = regionId,
            Action = action,
            Subject = subject,
            SubjectId = id,
            Fields = string.Join(',', fields),
        });

    /// <summary>Saves what was changed of a thing, unless someone else was first.</summary>
    public async Task<SaveOutcome> SaveAsync(string subject, int id, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StaleAsync(subject, id, cancel);
        }

        return new SaveOutcome.Saved(id, Changed: true);
    }

    /// <summary>Who saved before this form did.</summary>
    public async Task<SaveOutcome.Stale> StaleAsync(string subject, int id, CancellationToken cancel)
    {
        var last = await db.Trace.AsNoTracking()
            .Where(t => t.Subject == subject && t.SubjectId == id)
            .OrderByDescending(t => t.Id)
            .Select(t => new { t.At, Name = db.Users.Where(u => u.Id == t.UserId).Select(u => u.DisplayName).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        return new SaveOutcome.Stale(last?.Name, last?.At);
    }
}
