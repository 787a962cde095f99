using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>A contact as it is logged, with what comes next.</summary>
/// <param name="Kind">How.</param>
/// <param name="On">Day.</param>
/// <param name="Text">What was said.</param>
/// <param name="Next">What the desk will do next; empty for nothing.</param>
/// <param name="DueOn">When; null for nothing.</param>
public sealed record ContactText(ContactKind Kind, DateOnly On, string Text, string Next, DateOnly? DueOn)
{
    /// <summary>The same without spaces around.</summary>
    public ContactText Tidied() => this with { Text = Words.Lines(Text), Next = Words.OneLine(Next) };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    /// <param name="today">Today.</param>
    public SaveOutcome.Refused? Fault(DateOnly today) =>
        On > today ? new(nameof(On), CandidateMessages.DayAhead)
        : Text.Length == 0 && Next.Length == 0 && Kind is not ContactKind.GeenGehoor ? new(nameof(Text), CandidateMessages.NothingLogged)
        : Next.Length > 0 && DueOn is null ? new(nameof(DueOn), CandidateMessages.DueMissing)
        : Next.Length == 0 && DueOn is not null ? new(nameof(Next), CandidateMessages.WhatMissing)
        : DueOn < today ? new(nameof(DueOn), CandidateMessages.DueBehind)
        : null;
}

/// <summary>A step as someone makes it.</summary>
/// <param name="To">Where to; null for stopping.</param>
/// <param name="On">Day.</param>
/// <param name="Reason">Why; null where a step needs none.</param>
/// <param name="Note">What else is to be said.</param>
public sealed record StepText(KlantreisPhase? To, DateOnly On, StepReason? Reason, string Note)
{
    /// <summary>The same without spaces around.</summary>
    public StepText Tidied() => this with { Note = Words.Lines(Note) };
}

/// <summary>Follows candidates: logs contacts, makes steps, ticks off what was planned.</summary>
public sealed class FollowService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Logs a contact, and what comes next.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="candidateId">Candidate.</param>
    /// <param name="text">What was said.</param>
    /// <param name="isNoBsn">Whether someone said that nine digits are no BSN.</param>
    /// <param name="formKey">Key of the form, by which a double click logs once.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> LogAsync(
        PlanEditor editor, int candidateId, ContactText text, bool isNoBsn, Guid formKey, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, candidateId, cancel) is not { } candidate)
        {
            return new SaveOutcome.Missing();
        }

        if (await db.ContactMoments.AnyAsync(c => c.FormKey == formKey && c.CandidateId == candidateId, cancel))
        {
            return new SaveOutcome.Saved(candidateId, Changed: false);
        }

        var refusal = text.Fault(today)
            ?? (isNoBsn ? null
                : Bsn.MayStandIn(text.Text) ? new SaveOutcome.Refused(nameof(text.Text), CandidateMessages.MayBeBsn)
                : Bsn.MayStandIn(text.Next) ? new SaveOutcome.Refused(nameof(text.Next), CandidateMessages.MayBeBsn)
                : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        db.ContactMoments.Add(new ContactMoment
        {
            CandidateId = candidateId,
            Kind = text.Kind,
            On = text.On,
            Text = text.Text,
            ById = editor.UserId,
            At = now,
            FormKey = formKey,
        });
        if (ContactMoment.IsContact(text.Kind))
        {
            candidate.Contact(text.On, await db.TermsOfAsync(editor.RegionId, cancel));
        }

        if (text.DueOn is { } due)
        {
            db.NextSteps.Add(new NextStep { CandidateId = candidateId, What = text.Next, DueOn = due, ById = editor.UserId, At = now });
            candidate.NextStepOn = candidate.NextStepOn < due ? candidate.NextStepOn : due;
        }

        trace.Write(editor, "candidate.contacted", nameof(Candidate), candidateId, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(candidateId, Changed: true);
    }

    /// <summary>Makes a step to another phase, or out of the klantreis, or in again.</summary>
    public async Task<SaveOutcome> StepAsync(PlanEditor editor, int candidateId, StepText text, bool isNoBsn, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, candidateId, cancel) is not { } candidate)
        {
            return new SaveOutcome.Missing();
        }

        if (IsMade(candidate, text))
        {
            return new SaveOutcome.Saved(candidateId, Changed: false);
        }

        if (Refusal(candidate, text, isNoBsn, today) is { } refusal)
        {
            return refusal;
        }

        Make(editor, candidate, text, await db.TermsOfAsync(editor.RegionId, cancel));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(candidateId, Changed: true);
    }

    /// <summary>Whether someone made this step already on that day, as after a double click.</summary>
    private static bool IsMade(Candidate candidate, StepText text) =>
        candidate.PhaseSince == text.On && (text.To is null ? candidate.IsStopped : !candidate.IsStopped && candidate.Phase == text.To);

    /// <summary>Why someone cannot make a step; null if they can.</summary>
    internal static SaveOutcome.Refused? Refusal(Candidate candidate, StepText text, bool isNoBsn, DateOnly today)
    {
        if (Klantreis.KindOf(candidate.Phase, candidate.IsStopped, text.To) is not { } kind)
        {
            return new SaveOutcome.Refused(nameof(text.To), CandidateMessages.NoSuchStep);
        }

        var reasons = Klantreis.ReasonsOf(kind);
        return text.On > today ? new SaveOutcome.Refused(nameof(text.On), CandidateMessages.DayAhead)
            : text.On < candidate.PhaseSince ? new SaveOutcome.Refused(nameof(text.On), CandidateMessages.StepBeforeLast)
            : reasons.Count > 0 && (text.Reason is not { } reason || !reasons.Contains(reason)) ? new SaveOutcome.Refused(nameof(text.Reason), CandidateMessages.ReasonMissing)
            : !isNoBsn && Bsn.MayStandIn(text.Note) ? new SaveOutcome.Refused(nameof(text.Note), CandidateMessages.MayBeBsn)
            : null;
    }

    /// <summary>Makes a step that is not refused; it is stored with what else is saved.</summary>
    internal void Make(PlanEditor editor, Candidate candidate, StepText text, RetentionTerms terms)
    {
        var kind = Klantreis.KindOf(candidate.Phase, candidate.IsStopped, text.To)!.Value;
        db.CandidateSteps.Add(new CandidateStep
        {
            CandidateId = candidate.Id,
            Kind = kind,
            From = candidate.Phase,
            To = text.To ?? candidate.Phase,
            On = text.On,
            Reason = Klantreis.ReasonsOf(kind).Count > 0 ? text.Reason : null,
            Note = text.Note,
            ById = editor.UserId,
            At = clock.GetUtcNow(),
        });
        candidate.Step(text.To, text.On, terms);
        trace.Write(editor, kind is StepKind.Stop ? "candidate.stopped" : "candidate.moved", nameof(Candidate), candidate.Id, []);
    }

    /// <summary>Ticks off a next step.</summary>
    /// <returns>With the key of the candidate.</returns>
    public async Task<SaveOutcome> DoneAsync(PlanEditor editor, int nextStepId, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.NextSteps.FirstOrDefaultAsync(n => n.Id == nextStepId, cancel) is not { } step
            || await FindAsync(editor, step.CandidateId, cancel) is not { } candidate)
        {
            return new SaveOutcome.Missing();
        }

        if (step.DoneOn is not null)
        {
            return new SaveOutcome.Saved(candidate.Id, Changed: false);
        }

        step.DoneOn = today;
        candidate.NextStepOn = await db.NextSteps
            .Where(n => n.CandidateId == candidate.Id && n.Id != nextStepId && n.DoneOn == null)
            .Select(n => (DateOnly?)n.DueOn)
            .MinAsync(cancel);
        trace.Write(editor, "candidate.step-done", nameof(Candidate), candidate.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(candidate.Id, Changed: true);
    }

    private Task<Candidate?> FindAsync(PlanEditor editor, int id, CancellationToken cancel) =>
        db.Candidates.FirstOrDefaultAsync(c => c.Id == id && c.RegionId == editor.RegionId && c.AnonymousOn == null, cancel);
}
