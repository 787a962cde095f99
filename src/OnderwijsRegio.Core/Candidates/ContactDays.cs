using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>On which days there was contact with a candidate: when they were spoken to, and when they came to an event.</summary>
internal static class ContactDays
{
    /// <summary>The last of them; null for none.</summary>
    /// <param name="db">Where.</param>
    /// <param name="candidateId">Candidate.</param>
    /// <param name="exceptContact">Contact that does not count; null for none.</param>
    /// <param name="exceptEvent">Event that does not count; null for none.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<DateOnly?> LastContactAsync(this PortalContext db, int candidateId, int? exceptContact, int? exceptEvent, CancellationToken cancel)
    {
        var spoken = await db.ContactMoments.Where(c => c.CandidateId == candidateId && c.Id != (exceptContact ?? 0)).Select(c => new { c.Kind, c.On }).ToListAsync(cancel);
        var visits = await db.Attendances
            .Where(a => a.CandidateId == candidateId && a.EventId != (exceptEvent ?? 0) && a.State == AttendanceState.Gekomen)
            .Select(a => a.Event!.On)
            .ToListAsync(cancel);
        return spoken.Where(c => ContactMoment.IsContact(c.Kind)).Select(c => c.On).Concat(visits).Select(on => (DateOnly?)on).Max();
    }
}
