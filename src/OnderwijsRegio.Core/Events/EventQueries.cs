using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Events;

/// <summary>What pages ask of the events of a region. Each takes a number of queries that does not depend on how many there are.</summary>
public sealed class EventQueries(PortalContext db)
{
    /// <summary>Events on a page.</summary>
    public const int PageSize = 50;

    private static readonly Compiled<Questions> Asked = new(() => new());

    /// <summary>Events that are not over, the first first.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="now">Now.</param>
    /// <param name="until">Only those that begin before; null for all.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<EventPage> ComingAsync(int regionId, DateTimeOffset now, DateTimeOffset? until, CancellationToken cancel)
    {
        var found = db.DeskEvents.AsNoTracking().Where(e => e.RegionId == regionId && e.EndsAt > now && (until == null || e.StartsAt < until));
        return Page(await Items(found.OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(PageSize + 1)).ToListAsync(cancel));
    }

    /// <summary>Events that someone can still be signed up for, the first first.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<EventChoice>> ChoicesAsync(int regionId, DateTimeOffset now, CancellationToken cancel) =>
        await Asked.Of(db).Choices(db, regionId, now).ToListAsync(cancel);

    /// <summary>Events that are over, the last first.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="now">Now.</param>
    /// <param name="after">Event with which the page before ended; null for the first page.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<EventPage> PastAsync(int regionId, DateTimeOffset now, int? after, CancellationToken cancel)
    {
        var found = db.DeskEvents.AsNoTracking().Where(e => e.RegionId == regionId && e.EndsAt <= now);
        if (after is { } id && await db.DeskEvents.Where(e => e.Id == id && e.RegionId == regionId).Select(e => (DateTimeOffset?)e.StartsAt).FirstOrDefaultAsync(cancel) is { } at)
        {
            found = found.Where(e => e.StartsAt < at || (e.StartsAt == at && e.Id < id));
        }

        return Page(await Items(found.OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(PageSize + 1)).ToListAsync(cancel));
    }

    /// <summary>Events that anyone can sign up for, the first first; one that was called off stays, so that people see that.</summary>
    public async Task<IReadOnlyList<EventItem>> PublicAsync(int regionId, DateTimeOffset now, CancellationToken cancel)
    {
        var found = db.DeskEvents.AsNoTracking().Where(e => e.RegionId == regionId && e.IsPublic && e.EndsAt > now);
        return await Items(found.OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(2 * PageSize)).ToListAsync(cancel);
    }

    /// <summary>An event that anyone can see, also when it is over; null if the region has none such.</summary>
    public async Task<PublicEvent?> PublicAsync(int regionId, int id, CancellationToken cancel)
    {
        var found = db.DeskEvents.AsNoTracking().Where(e => e.Id == id && e.RegionId == regionId && e.IsPublic);
        return await Items(found).FirstOrDefaultAsync(cancel) is { } item
            ? new PublicEvent(item, await found.Select(e => e.About).SingleAsync(cancel))
            : null;
    }

    /// <summary>An event with who signed up; null if the region has none such.</summary>
    public async Task<EventFile?> FindAsync(int id, int regionId, DateOnly today, CancellationToken cancel)
    {
        if (await db.DeskEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.RegionId == regionId, cancel) is not { } planned)
        {
            return null;
        }

        var attendees = await db.Attendances.AsNoTracking().Where(a => a.EventId == id)
            .Join(db.Candidates, a => a.CandidateId, c => c.Id, (a, c) => new { a.Id, a.CandidateId, c.FirstName, c.LastName, c.SortName, c.Email, c.Phone, a.State, a.SignedUpAt })
            .ToListAsync(cancel);
        var series = planned.SeriesKey is { } key
            ? await db.DeskEvents.AsNoTracking().Where(e => e.SeriesKey == key && e.RegionId == regionId && e.Id != id)
                .OrderBy(e => e.StartsAt).Select(e => new EventInSeries(e.Id, e.On, e.CancelledAt != null)).ToListAsync(cancel)
            : [];
        return new EventFile(
            id,
            regionId,
            planned.ToText(),
            planned.StartsAt,
            planned.EndsAt,
            planned.CancelledAt is not null,
            planned.Version,
            [
                // Who waits longest is first to move up; the others are found by name.
                .. attendees.OrderBy(a => a.State).ThenBy(a => a.State is AttendanceState.Wachtlijst ? a.SignedUpAt : default).ThenBy(a => a.SortName, StringComparer.Ordinal)
                    .Select(a => new Attendee(a.Id, a.CandidateId, CandidateText.NameOf(a.FirstName, a.LastName), a.Email, a.Phone, a.State, a.SignedUpAt)),
            ],
            series,
            await ConversionAsync(db.DeskEvents.Where(e => e.Id == id), today, cancel));
    }

    /// <summary>The events that someone signed up for, the last first.</summary>
    public async Task<IReadOnlyList<OwnEvent>> OfCandidateAsync(int candidateId, CancellationToken cancel) =>
        await db.Attendances.AsNoTracking().Where(a => a.CandidateId == candidateId)
            .OrderByDescending(a => a.Event!.StartsAt)
            .Select(a => new OwnEvent(
                a.Id, a.EventId, a.Event!.Title, a.Event.Place, a.Event.StartsAt, a.Event.On, a.SignedUpAt, a.State, a.Event.CancelledAt != null))
            .ToListAsync(cancel);

    /// <summary>What the events of a cohort brought.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="kind">Sort; null for all.</param>
    /// <param name="year">Calendar year; null for all.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<EventYield> YieldAsync(int regionId, EventKind? kind, int? year, DateOnly today, CancellationToken cancel)
    {
        var found = db.DeskEvents.AsNoTracking().Where(e => e.RegionId == regionId && e.CancelledAt == null && e.On <= today);
        if (kind is { } sort)
        {
            found = found.Where(e => e.Kind == sort);
        }

        if (year is { } one)
        {
            var (first, last) = (new DateOnly(one, 1, 1), new DateOnly(one, 12, 31));
            found = found.Where(e => e.On >= first && e.On <= last);
        }

        var states = await db.Attendances.AsNoTracking().Where(a => found.Any(e => e.Id == a.EventId))
            .GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new EventYield(
            await found.CountAsync(cancel),
            states.Values.Sum(),
            states.GetValueOrDefault(AttendanceState.Gekomen),
            states.GetValueOrDefault(AttendanceState.Weggebleven),
            states.GetValueOrDefault(AttendanceState.Afgemeld),
            await ConversionAsync(found, today, cancel));
    }

    private async Task<Conversion> ConversionAsync(IQueryable<DeskEvent> events, DateOnly today, CancellationToken cancel)
    {
        var came = db.Attendances.AsNoTracking().Where(a => a.State == AttendanceState.Gekomen && events.Any(e => e.Id == a.EventId));
        var visits = await came.Select(a => new { a.CandidateId, a.Event!.On }).ToListAsync(cancel);
        var steps = await db.CandidateSteps.AsNoTracking()
            .Where(s => (s.Kind == StepKind.Forward || s.Kind == StepKind.Return) && came.Any(a => a.CandidateId == s.CandidateId))
            .Select(s => new { s.CandidateId, s.To, s.On })
            .ToListAsync(cancel);
        var moves = steps.ToLookup(s => s.CandidateId, s => (s.To, s.On));
        return Conversion.Of(visits.Select(v => new Visit(v.CandidateId, v.On, [.. moves[v.CandidateId]])), today);
    }

    private static EventPage Page(List<EventItem> items) => new([.. items.Take(PageSize)], items.Count > PageSize);

    private IQueryable<EventItem> Items(IQueryable<DeskEvent> events) => events.Select(e => new EventItem(
        e.Id,
        e.Kind,
        e.Title,
        e.Place,
        e.StartsAt,
        e.EndsAt,
        e.Capacity,
        e.IsPublic,
        e.CancelledAt != null,
        db.Attendances.Count(a => a.EventId == e.Id && (a.State == AttendanceState.Aangemeld || a.State == AttendanceState.Gekomen || a.State == AttendanceState.Weggebleven)),
        db.Attendances.Count(a => a.EventId == e.Id && a.State == AttendanceState.Wachtlijst),
        db.Attendances.Count(a => a.EventId == e.Id && a.State == AttendanceState.Gekomen),
        db.Attendances.Count(a => a.EventId == e.Id && a.State == AttendanceState.Aangemeld)));

    private sealed class Questions
    {
        public readonly Func<PortalContext, int, DateTimeOffset, IAsyncEnumerable<EventChoice>> Choices = EF.CompileAsyncQuery(
            (PortalContext db, int regionId, DateTimeOffset now) => db.DeskEvents.AsNoTracking()
                .Where(e => e.RegionId == regionId && e.EndsAt > now && e.CancelledAt == null)
                .OrderBy(e => e.StartsAt).ThenBy(e => e.Id)
                .Select(e => new EventChoice(
                    e.Id,
                    e.Title,
                    e.StartsAt,
                    db.Attendances.Count(a => a.EventId == e.Id
                        && (a.State == AttendanceState.Aangemeld || a.State == AttendanceState.Gekomen || a.State == AttendanceState.Weggebleven)) >= e.Capacity))
                .Take(PageSize));
    }
}
