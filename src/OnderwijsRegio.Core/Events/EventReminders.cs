using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Events;

/// <summary>Reminds people of the event for which they have a place, once, and gives places that came free to those who wait.</summary>
public sealed class EventReminders(PortalContext db, AttendanceBook book, MailSignal signal, TimeProvider clock)
{
    /// <summary>How long before it begins.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromHours(48);

    /// <summary>Who signed up less long ago than this still knows.</summary>
    public static readonly TimeSpan StillKnown = TimeSpan.FromHours(24);

    /// <summary>Writes the reminders that are due.</summary>
    /// <param name="portal">Address of the portal, for the links.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many.</returns>
    public async Task<int> RemindAsync(Uri portal, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        var now = clock.GetUtcNow();
        var (soon, known) = (now + Before, now - StillKnown);
        var due = await db.Attendances.Include(a => a.Event)
            .Where(a => a.State == AttendanceState.Aangemeld && a.RemindedAt == null && a.SignedUpAt <= known)
            .Where(a => a.Event!.StartsAt > now && a.Event.StartsAt <= soon && a.Event.CancelledAt == null)
            .ToListAsync(cancel);
        // Who was erased left a place to who waits.
        foreach (var planned in await db.DeskEvents
            .Where(e => e.StartsAt > now && e.CancelledAt == null && db.Attendances.Any(a => a.EventId == e.Id && a.State == AttendanceState.Wachtlijst))
            .ToListAsync(cancel))
        {
            await book.MoveUpAsync(planned, portal, cancel);
        }

        var ids = due.Select(a => a.CandidateId).Distinct().ToList();
        var candidates = await db.Candidates.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        foreach (var attendance in due)
        {
            attendance.RemindedAt = now;
            await book.WriteAsync(attendance.Event!, candidates[attendance.CandidateId], EventMails.Reminder, portal, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return due.Count;
    }
}
