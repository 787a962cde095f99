using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Statushouders;

/// <summary>Enrols candidates in the programme for statushouders and follows their track.</summary>
public sealed class StatushouderService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Enrols a candidate; who is enrolled already stays so.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="candidateId">Candidate.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the key of the track.</returns>
    public async Task<SaveOutcome> EnrolAsync(PlanEditor editor, int candidateId, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (!await db.Candidates.AnyAsync(c => c.Id == candidateId && c.RegionId == editor.RegionId && c.AnonymousOn == null, cancel))
        {
            return new SaveOutcome.Missing();
        }

        if (await db.StatushouderTracks.Where(t => t.CandidateId == candidateId).Select(t => (int?)t.Id).FirstOrDefaultAsync(cancel) is { } known)
        {
            return new SaveOutcome.Saved(known, Changed: false);
        }

        var track = new StatushouderTrack { RegionId = editor.RegionId, CandidateId = candidateId, EnrolledOn = today };
        db.StatushouderTracks.Add(track);
        await db.SaveChangesAsync(cancel);
        return await DoneAsync(editor, track, "statushouder.enrolled", [], transaction, cancel);
    }

    /// <summary>Changes a track.</summary>
    public async Task<SaveOutcome> SaveAsync(PlanEditor editor, int id, TrackText text, Guid version, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } track)
        {
            return new SaveOutcome.Missing();
        }

        var before = track.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        if (text.Fault(track.CheckedOn is not null, today) is { } fault)
        {
            return fault;
        }

        if (track.Version != version)
        {
            return await trace.StaleAsync(nameof(StatushouderTrack), id, cancel);
        }

        track.Apply(text);
        return await DoneAsync(editor, track, "statushouder.changed", ChangedFields.Of(before, track.ToText()), transaction, cancel);
    }

    /// <summary>Notes that it was checked that nobody else pays: by whom, when, and where that can be looked up. Nothing of what was found is kept.</summary>
    public async Task<SaveOutcome> CheckAsync(PlanEditor editor, int id, DateOnly? on, string reference, bool isNoBsn, DateOnly today, CancellationToken cancel)
    {
        reference = Words.OneLine(reference);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } track)
        {
            return new SaveOutcome.Missing();
        }

        if (DayFault(on, today, nameof(StatushouderTrack.CheckedOn)) is { } fault)
        {
            return fault;
        }

        if (reference.Length == 0)
        {
            return new SaveOutcome.Refused(nameof(StatushouderTrack.CheckReference), StatushouderMessages.ReferenceMissing);
        }

        if (!isNoBsn && Bsn.MayStandIn(reference))
        {
            return new SaveOutcome.Refused(nameof(StatushouderTrack.CheckReference), CandidateMessages.MayBeBsn);
        }

        track.Check(on!.Value, editor.UserId, reference);
        return await DoneAsync(editor, track, "statushouder.checked", [], transaction, cancel);
    }

    /// <summary>Notes how well someone knows Dutch.</summary>
    public async Task<SaveOutcome> NoteLevelAsync(PlanEditor editor, int id, LanguageLevel level, DateOnly? on, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } track)
        {
            return new SaveOutcome.Missing();
        }

        if (DayFault(on, today, nameof(LanguageStep.On)) is { } fault)
        {
            return fault;
        }

        // The same once more is a double click.
        if (!await db.LanguageSteps.AnyAsync(l => l.TrackId == id && l.Level == level && l.On == on, cancel))
        {
            db.LanguageSteps.Add(new LanguageStep { TrackId = id, Level = level, On = on!.Value });
        }

        return await DoneAsync(editor, track, "statushouder.level-noted", [], transaction, cancel);
    }

    /// <summary>Takes back an enrolment that was a slip.</summary>
    /// <returns>With the key of the candidate.</returns>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } track)
        {
            return new SaveOutcome.Missing();
        }

        if (track.State is not TrackState.Intake)
        {
            return new SaveOutcome.Refused("", StatushouderMessages.NoSlip);
        }

        db.StatushouderTracks.Remove(track);
        return await DoneAsync(editor, track, "statushouder.removed", [], transaction, cancel) is SaveOutcome.Saved ? new SaveOutcome.Saved(track.CandidateId, Changed: true) : new SaveOutcome.Missing();
    }

    /// <summary>Takes back a level that was a slip.</summary>
    public async Task<SaveOutcome> RemoveLevelAsync(PlanEditor editor, int id, int stepId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } track || await db.LanguageSteps.FirstOrDefaultAsync(l => l.Id == stepId && l.TrackId == id, cancel) is not { } step)
        {
            return new SaveOutcome.Missing();
        }

        db.LanguageSteps.Remove(step);
        return await DoneAsync(editor, track, "statushouder.level-removed", [], transaction, cancel);
    }

    private static SaveOutcome.Refused? DayFault(DateOnly? on, DateOnly today, string field) =>
        on is null ? new(field, StatushouderMessages.DayMissing) : on > today ? new(field, CandidateMessages.DayAhead) : null;

    private async Task<SaveOutcome> DoneAsync(
        PlanEditor editor, StatushouderTrack track, string action, IEnumerable<string> fields, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        trace.Write(editor, action, nameof(StatushouderTrack), track.Id, fields);
        var outcome = await trace.SaveAsync(nameof(StatushouderTrack), track.Id, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    private Task<StatushouderTrack?> FindAsync(PlanEditor editor, int id, CancellationToken cancel) =>
        db.StatushouderTracks.FirstOrDefaultAsync(t => t.Id == id && t.RegionId == editor.RegionId && t.Candidate!.AnonymousOn == null, cancel);
}
