using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Events;

/// <summary>Makes events to try the portal with, for the candidates of <see cref="Candidates.DemoCandidates"/>. They are plainly made up; their days count from today.</summary>
public sealed class DemoEvents(PortalContext db)
{
    private static readonly (EventKind Kind, string Title, int Days, int? Capacity)[] Planned =
    [
        (EventKind.Informatiebijeenkomst, "Informatieavond (voorbeeld)", -56, 40),
        (EventKind.MeetAndGreet, "Meet & Greet met scholen (voorbeeld)", -14, null),
        (EventKind.Informatiebijeenkomst, "Informatieavond (voorbeeld)", 5, 3),
        (EventKind.Portfoliobegeleiding, "Werken aan uw portfolio (voorbeeld)", 26, 8),
    ];

    /// <summary>Gives the desks of the demo accounts their events, where they have none yet.</summary>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Stops it.</param>
    public async Task EnsureAsync(DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var account in Accounts.Demo.Where(a => a.Role is Role.Loketmedewerker))
        {
            var region = await db.Regions.Where(r => r.Slug == account.Region).Select(r => r.Id).SingleAsync(cancel);
            if (await db.DeskEvents.AnyAsync(e => e.RegionId == region, cancel))
            {
                continue;
            }

            var planned = Planned.Select(p => Make(region, p.Kind, p.Title, today.AddDays(p.Days), p.Capacity)).ToList();
            db.DeskEvents.AddRange(planned);
            await db.SaveChangesAsync(cancel);
            var candidates = await db.Candidates.Where(c => c.RegionId == region && c.AnonymousOn == null).OrderBy(c => c.Id).ToListAsync(cancel);
            var terms = await db.TermsOfAsync(region, cancel);
            foreach (var one in planned)
            {
                var known = candidates.Where(c => c.CreatedOn < one.On && !c.IsStopped).TakeLast(16).ToList();
                foreach (var (n, candidate) in (one.On > today ? known.TakeLast(4) : known).Index())
                {
                    var state = one.On > today ? (n < one.Capacity ? AttendanceState.Aangemeld : AttendanceState.Wachtlijst)
                        : n % 5 == 4 ? AttendanceState.Weggebleven
                        : n % 7 == 6 ? AttendanceState.Afgemeld
                        : AttendanceState.Gekomen;
                    db.Attendances.Add(new Attendance { EventId = one.Id, CandidateId = candidate.Id, State = state, SignedUpAt = now.AddMinutes(n) });
                    if (state is AttendanceState.Gekomen)
                    {
                        candidate.Contact(one.On, terms);
                    }
                }
            }

            await db.SaveChangesAsync(cancel);
        }
    }

    private static DeskEvent Make(int region, EventKind kind, string title, DateOnly on, int? capacity)
    {
        var planned = new DeskEvent { RegionId = region, FormKey = Guid.NewGuid() };
        planned.Apply(new EventText(kind, title, "Dit is een voorbeeld.", "Voorbeeldschool, Demodam", on, new TimeOnly(19, 30), new TimeOnly(21, 0), capacity, IsPublic: true));
        return planned;
    }
}
