using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Events;

/// <summary>Plans the events of a desk, and notes who signs up, who came, who stayed away.</summary>
public sealed class EventService(PortalContext db, AttendanceBook book, MailSignal signal, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Plans an event, or a series at the same time of day.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="text">The event, or the first.</param>
    /// <param name="series">How often.</param>
    /// <param name="formKey">Key of the form, by which a double click plans once.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the key of the first.</returns>
    public async Task<SaveOutcome> PlanAsync(PlanEditor editor, EventText text, EventSeries series, Guid formKey, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        var days = series.Days(text.On).ToList();
        var refusal = series.IsSeries && series.Times is < 2 or > EventSeries.MostTimes ? new SaveOutcome.Refused(nameof(series.Times), EventMessages.TimesOutOfRange)
            : series.IsSeries && text.On < today ? new SaveOutcome.Refused(nameof(text.On), EventMessages.SeriesInPast)
            : days.Select(day => (text with { On = day }).Fault()).OfType<SaveOutcome.Refused>().FirstOrDefault();
        if (refusal is not null)
        {
            return refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var known = db.DeskEvents.Where(e => e.FormKey == formKey && e.RegionId == editor.RegionId).OrderBy(e => e.Id).Select(e => (int?)e.Id);
        if (await known.FirstOrDefaultAsync(cancel) is { } id)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        var planned = days.Select(day =>
        {
            var one = new DeskEvent { RegionId = editor.RegionId, FormKey = formKey, SeriesKey = series.IsSeries ? formKey : null };
            one.Apply(text with { On = day });
            return one;
        }).ToList();
        db.DeskEvents.AddRange(planned);
        await db.SaveChangesAsync(cancel);
        planned.ForEach(e => trace.Write(editor, "event.planned", nameof(DeskEvent), e.Id, []));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(planned[0].Id, Changed: true);
    }

    /// <summary>Changes an event. When it got more places, those who waited longest get them.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="id">Event.</param>
    /// <param name="text">How it is to be.</param>
    /// <param name="version">Version that the edit began with.</param>
    /// <param name="portal">Address of the portal, for the links in mails.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SaveAsync(PlanEditor editor, int id, EventText text, Guid version, Uri portal, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } planned)
        {
            return new SaveOutcome.Missing();
        }

        var before = planned.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        if ((planned.CancelledAt is null ? text.Fault() : new SaveOutcome.Refused("", EventMessages.CalledOff)) is { } fault)
        {
            return fault;
        }

        if (planned.Version != version)
        {
            return await trace.StaleAsync(nameof(DeskEvent), id, cancel);
        }

        trace.Write(editor, "event.changed", nameof(DeskEvent), id, ChangedFields.Of(before, text));
        planned.Apply(text);
        await book.MoveUpAsync(planned, portal, cancel);
        if ((before.On, before.From, before.Until, before.Place) != (text.On, text.From, text.Until, text.Place))
        {
            await book.TellAsync(planned, EventMails.Moved, portal, cancel);
        }

        var outcome = await trace.SaveAsync(nameof(DeskEvent), id, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
            signal.Set();
        }

        return outcome;
    }

    /// <summary>Calls an event off. Who has a place or waits for one gets a mail.</summary>
    public async Task<SaveOutcome> CallOffAsync(PlanEditor editor, int id, Uri portal, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } planned)
        {
            return new SaveOutcome.Missing();
        }

        if (planned.CancelledAt is not null)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        if (planned.StartsAt <= clock.GetUtcNow())
        {
            return new SaveOutcome.Refused("", EventMessages.Over);
        }

        planned.CancelledAt = clock.GetUtcNow();
        await book.TellAsync(planned, EventMails.CalledOff, portal, cancel);
        trace.Write(editor, "event.called-off", nameof(DeskEvent), id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(id, Changed: true);
    }

    /// <summary>Signs a candidate up for an event, or puts them on its waiting list. Of an event that is over, they are noted as having come.</summary>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, int id, int candidateId, Uri portal, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } planned
            || await db.Candidates.FirstOrDefaultAsync(c => c.Id == candidateId && c.RegionId == editor.RegionId && c.AnonymousOn == null, cancel) is not { } candidate)
        {
            return new SaveOutcome.Missing();
        }

        if (planned.CancelledAt is not null)
        {
            return new SaveOutcome.Refused("EventId", EventMessages.CalledOff);
        }

        await book.AddAsync(planned, candidate, portal, tell: planned.StartsAt > clock.GetUtcNow(), cancel);
        trace.Write(editor, "event.signed-up", nameof(DeskEvent), id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(id, Changed: true);
    }

    /// <summary>Notes what became of those who signed up. What is not named stays.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="id">Event.</param>
    /// <param name="states">What became of whom, by the key of their attendance.</param>
    /// <param name="portal">Address of the portal, for the links in mails.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> MarkAsync(PlanEditor editor, int id, IReadOnlyDictionary<int, AttendanceState> states, Uri portal, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } planned)
        {
            return new SaveOutcome.Missing();
        }

        var hasBegun = planned.StartsAt <= clock.GetUtcNow();
        if (!hasBegun && states.Values.Any(s => s is AttendanceState.Gekomen or AttendanceState.Weggebleven))
        {
            return new SaveOutcome.Refused("", EventMessages.NotYet);
        }

        var all = await db.Attendances.Where(a => a.EventId == id).ToListAsync(cancel);
        var changed = all.Where(a => states.TryGetValue(a.Id, out var state) && state != a.State).ToList();
        var ids = changed.Select(a => a.CandidateId).ToList();
        var candidates = await db.Candidates.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        foreach (var attendance in changed)
        {
            var came = attendance.State is AttendanceState.Gekomen;
            attendance.State = states[attendance.Id];
            await book.NoteContactAsync(planned, candidates[attendance.CandidateId], attendance, came, cancel);
        }

        if (changed.Count > 0)
        {
            trace.Write(editor, "event.marked", nameof(DeskEvent), id, []);
            await db.SaveChangesAsync(cancel);
            if (!hasBegun)
            {
                await book.MoveUpAsync(planned, portal, cancel);
                await db.SaveChangesAsync(cancel);
            }
        }

        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(id, changed.Count > 0);
    }

    private Task<DeskEvent?> FindAsync(PlanEditor editor, int id, CancellationToken cancel) =>
        db.DeskEvents.FirstOrDefaultAsync(e => e.Id == id && e.RegionId == editor.RegionId, cancel);
}
