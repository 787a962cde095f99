using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Events;

/// <summary>Gives places at events, moves up who waits, and writes the mails. It works within the transaction that is open; who calls it saves.</summary>
public sealed class AttendanceBook(PortalContext db, TimeProvider clock)
{
    /// <summary>Signs someone up: for a place while there is one, else for the waiting list. Who signed up already keeps what they have.</summary>
    /// <param name="planned">Event that was not called off.</param>
    /// <param name="candidate">Candidate.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    /// <param name="tell">Whether they get a mail.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task<AttendanceState> AddAsync(DeskEvent planned, Candidate candidate, Uri portal, bool tell, CancellationToken cancel)
    {
        var attendances = await db.Attendances.Where(a => a.EventId == planned.Id).ToListAsync(cancel);
        var own = attendances.Find(a => a.CandidateId == candidate.Id);
        // A second click, or a second try at once, needs no second mail.
        tell &= own is not { State: not AttendanceState.Afgemeld } || own.SignedUpAt < clock.GetUtcNow().AddMinutes(-10);
        if (own is not { State: not AttendanceState.Afgemeld })
        {
            var isOver = planned.EndsAt <= clock.GetUtcNow();
            var isFree = planned.Capacity is not { } places || attendances.Count(a => Attendance.TakesPlace(a.State)) < places;
            if (own is null)
            {
                db.Attendances.Add(own = new Attendance { EventId = planned.Id, CandidateId = candidate.Id });
            }

            (own.State, own.SignedUpAt) = (isOver ? AttendanceState.Gekomen : isFree ? AttendanceState.Aangemeld : AttendanceState.Wachtlijst, clock.GetUtcNow());
            await NoteContactAsync(planned, candidate, own, came: false, cancel);
        }

        if (tell)
        {
            await WriteAsync(planned, candidate, own.State is AttendanceState.Wachtlijst ? EventMails.Waiting : EventMails.Confirmed, portal, cancel);
        }

        return own.State;
    }

    /// <summary>Gives free places to those who wait longest, and tells them.</summary>
    internal async Task MoveUpAsync(DeskEvent planned, Uri portal, CancellationToken cancel)
    {
        if (planned.CancelledAt is not null || planned.StartsAt <= clock.GetUtcNow())
        {
            return;
        }

        var attendances = await db.Attendances.Where(a => a.EventId == planned.Id).ToListAsync(cancel);
        var free = (planned.Capacity ?? int.MaxValue) - attendances.Count(a => Attendance.TakesPlace(a.State));
        foreach (var next in attendances.Where(a => a.State is AttendanceState.Wachtlijst).OrderBy(a => a.SignedUpAt).ThenBy(a => a.Id).Take(Math.Max(0, free)))
        {
            next.State = AttendanceState.Aangemeld;
            await WriteAsync(planned, await db.Candidates.SingleAsync(c => c.Id == next.CandidateId, cancel), EventMails.MovedUp, portal, cancel);
        }
    }

    /// <summary>Writes a mail to all who have a place or wait for one.</summary>
    internal async Task TellAsync(DeskEvent planned, EventMail mail, Uri portal, CancellationToken cancel)
    {
        if (planned.EndsAt <= clock.GetUtcNow())
        {
            return;
        }

        var ids = db.Attendances.Where(a => a.EventId == planned.Id && (a.State == AttendanceState.Aangemeld || a.State == AttendanceState.Wachtlijst)).Select(a => a.CandidateId);
        foreach (var candidate in await db.Candidates.Where(c => ids.Contains(c.Id)).ToListAsync(cancel))
        {
            await WriteAsync(planned, candidate, mail, portal, cancel);
        }
    }

    /// <summary>Writes a mail to someone, with a link to their own sign-up; without an e-mail address there is none.</summary>
    internal async Task WriteAsync(DeskEvent planned, Candidate candidate, EventMail mail, Uri portal, CancellationToken cancel)
    {
        if (candidate.Email.Length == 0)
        {
            return;
        }

        var region = await db.Regions.Where(r => r.Id == planned.RegionId).Select(r => r.Name).SingleAsync(cancel);
        db.SignUpLinks.Add(SignUpLink.For(candidate.Id, clock.GetUtcNow(), out var code));
        db.OutgoingMails.Add(EventMails.Write(mail, planned, candidate, region, code, portal, clock.GetUtcNow()));
    }

    /// <summary>That someone came is contact with the desk; that it was a slip takes it back.</summary>
    /// <param name="planned">Event.</param>
    /// <param name="candidate">Candidate.</param>
    /// <param name="attendance">What became of it.</param>
    /// <param name="came">Whether they were noted as having come before.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task NoteContactAsync(DeskEvent planned, Candidate candidate, Attendance attendance, bool came, CancellationToken cancel)
    {
        // Of who was erased no day is kept but those of the klantreis.
        if (candidate.AnonymousOn is not null)
        {
            return;
        }

        if (attendance.State is AttendanceState.Gekomen)
        {
            candidate.Contact(planned.On, await db.TermsOfAsync(candidate.RegionId, cancel));
        }
        else if (came && candidate.LastContactOn == planned.On)
        {
            var last = await db.LastContactAsync(candidate.Id, exceptContact: null, exceptEvent: planned.Id, cancel);
            candidate.ContactAgain(last, await db.TermsOfAsync(candidate.RegionId, cancel));
        }
    }
}
