using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Bodies;

/// <summary>Adds, changes and removes seats, and erases the names in them.</summary>
public sealed class SeatService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Adds a seat. Two alike are two seats, unless the same form was sent twice.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="bodyId">Body.</param>
    /// <param name="text">What was set.</param>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, int bodyId, SeatText text, Guid formKey, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (!await db.Bodies.AnyAsync(b => b.Id == bodyId && b.RegionId == editor.RegionId, cancel))
        {
            return new SaveOutcome.Missing();
        }

        if (await db.Seats.Where(s => s.FormKey == formKey && s.BodyId == bodyId).Select(s => (int?)s.Id).FirstOrDefaultAsync(cancel) is { } known)
        {
            return new SaveOutcome.Saved(known, Changed: false);
        }

        if (await RefusalAsync(editor, text, null, cancel) is { } refusal)
        {
            return refusal;
        }

        var seat = new Seat { BodyId = bodyId, Role = text.Role, FormKey = formKey };
        seat.Apply(text);
        db.Seats.Add(seat);
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, "seat.added", nameof(Seat), seat.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(seat.Id, Changed: true);
    }

    /// <summary>Saves what was set of a seat.</summary>
    public async Task<SaveOutcome> SaveAsync(PlanEditor editor, int seatId, SeatText text, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, seatId, cancel) is not { } seat)
        {
            return new SaveOutcome.Missing();
        }

        var before = seat.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(seatId, Changed: false);
        }

        if (await RefusalAsync(editor, text, before.OrganisationId, cancel) is { } refusal)
        {
            return refusal;
        }

        if (seat.Version != version)
        {
            return await trace.StaleAsync(nameof(Seat), seatId, cancel);
        }

        trace.Write(editor, "seat.changed", nameof(Seat), seatId, ChangedFields.Of(before, text));
        seat.Apply(text);
        var outcome = await trace.SaveAsync(nameof(Seat), seatId, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Erases the name in a seat. Role and days stay; there is no way back.</summary>
    public async Task<SaveOutcome> ForgetAsync(PlanEditor editor, int seatId, CancellationToken cancel)
    {
        if (await FindAsync(editor, seatId, cancel) is not { } seat)
        {
            return new SaveOutcome.Missing();
        }

        if (seat.Name is null)
        {
            return new SaveOutcome.Saved(seatId, Changed: false);
        }

        seat.Name = null;
        trace.Write(editor, "seat.forgotten", nameof(Seat), seatId, [nameof(Seat.Name)]);
        return await trace.SaveAsync(nameof(Seat), seatId, cancel);
    }

    /// <summary>Removes a seat that should not have been there.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int seatId, CancellationToken cancel)
    {
        if (await FindAsync(editor, seatId, cancel) is not { } seat)
        {
            return new SaveOutcome.Missing();
        }

        trace.Write(editor, "seat.removed", nameof(Seat), seatId, []);
        db.Seats.Remove(seat);
        return await trace.SaveAsync(nameof(Seat), seatId, cancel);
    }

    private Task<Seat?> FindAsync(PlanEditor editor, int seatId, CancellationToken cancel) =>
        db.Seats.FirstOrDefaultAsync(s => s.Id == seatId && s.Body!.RegionId == editor.RegionId, cancel);

    /// <summary>An organisation that a seat has already stays possible, also when it has left the region.</summary>
    private async Task<SaveOutcome.Refused?> RefusalAsync(PlanEditor editor, SeatText text, int? kept, CancellationToken cancel)
    {
        if (text.Fault() is { } fault)
        {
            return fault;
        }

        return text.OrganisationId is not { } id || id == kept
            || await db.Participations.AnyAsync(p => p.OrganisationId == id && p.RegionId == editor.RegionId, cancel)
            ? null
            : new SaveOutcome.Refused(nameof(text.OrganisationId), BodyMessages.OrganisationUnknown);
    }
}
