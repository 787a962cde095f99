using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>What someone looked at and said is all right.</summary>
/// <param name="IsNoBsn">The nine digits in a text are no BSN.</param>
/// <param name="IsNoDouble">The files that look alike are of others.</param>
/// <param name="IsRightAddress">The e-mail address is right, although it looks like a slip.</param>
public sealed record CandidateAssurance(bool IsNoBsn, bool IsNoDouble, bool IsRightAddress = false);

/// <summary>Begins files of candidates and changes what is known.</summary>
public sealed class CandidateService(PortalContext db, CandidateQueries queries, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Begins a file.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="text">What is known.</param>
    /// <param name="phase">Phase in which they come in.</param>
    /// <param name="assurance">What was looked at.</param>
    /// <param name="formKey">Key of the form.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> AddAsync(
        PlanEditor editor, CandidateText text, KlantreisPhase phase, CandidateAssurance assurance, Guid formKey, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var known = db.Candidates.Where(c => c.FormKey == formKey && c.RegionId == editor.RegionId).Select(c => (int?)c.Id);
        if (await known.FirstOrDefaultAsync(cancel) is { } id)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        var refusal = await RefusalAsync(editor, text, null, null, assurance, today, cancel)
            ?? (assurance.IsNoDouble || (await queries.LikeAsync(editor.RegionId, text, null, cancel)).Count == 0
                ? null
                : new SaveOutcome.Refused(nameof(CandidateAssurance.IsNoDouble), CandidateMessages.MayBeDouble));
        if (refusal is not null)
        {
            return refusal;
        }

        var candidate = Candidate.Begin(editor.RegionId, text, phase, today, formKey, await db.TermsOfAsync(editor.RegionId, cancel));
        db.Candidates.Add(candidate);
        await db.SaveChangesAsync(cancel);
        db.CandidateSteps.Add(new CandidateStep
        {
            CandidateId = candidate.Id,
            Kind = StepKind.Start,
            To = phase,
            On = candidate.PhaseSince,
            ById = editor.UserId,
            At = clock.GetUtcNow(),
        });
        trace.Write(editor, "candidate.added", nameof(Candidate), candidate.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(candidate.Id, Changed: true);
    }

    /// <summary>Saves what is known of a candidate.</summary>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int id, CandidateText text, CandidateAssurance assurance, Guid version, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Candidates.Include(c => c.Terms).FirstOrDefaultAsync(c => c.Id == id && c.RegionId == editor.RegionId && c.AnonymousOn == null, cancel) is not { } candidate)
        {
            return new SaveOutcome.Missing();
        }

        var before = candidate.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        if (await RefusalAsync(editor, text, before.OwnerId, before.Email, assurance, today, cancel) is { } refusal)
        {
            return refusal;
        }

        if (candidate.Version != version)
        {
            return await trace.StaleAsync(nameof(Candidate), id, cancel);
        }

        trace.Write(editor, "candidate.changed", nameof(Candidate), id, before.FieldsThatDiffer(text));
        candidate.Apply(text, await db.TermsOfAsync(editor.RegionId, cancel));
        var outcome = await trace.SaveAsync(nameof(Candidate), id, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Notes that someone gave a candidate what is known of them.</summary>
    public async Task DisclosedAsync(PlanEditor editor, int id, CancellationToken cancel)
    {
        trace.Write(editor, "candidate.disclosed", nameof(Candidate), id, []);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Notes that someone took the list of candidates along.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="count">How many candidates stood on it.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task ExportedAsync(PlanEditor editor, int count, CancellationToken cancel)
    {
        trace.Write(editor, "candidate.list-exported", nameof(Candidate), 0, [$"{count} kandidaten"]);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<SaveOutcome.Refused?> RefusalAsync(
        PlanEditor editor, CandidateText text, int? owner, string? email, CandidateAssurance assurance, DateOnly today, CancellationToken cancel)
    {
        if (text.Fault(today) is { } fault)
        {
            return fault;
        }

        if (!assurance.IsRightAddress && text.Email != email && EmailTypo.Suggest(text.Email) is { } suggestion)
        {
            return new SaveOutcome.Refused(nameof(text.Email), CandidateMessages.MayBeTypo(suggestion));
        }

        if (!assurance.IsNoBsn && text.FreeTexts().FirstOrDefault(t => Bsn.MayStandIn(t.Text)) is { Field: { } field })
        {
            return new SaveOutcome.Refused(field, CandidateMessages.MayBeBsn);
        }

        // Who follows them already may have left the desk since.
        return text.OwnerId is not { } id || id == owner
            || await queries.IsOfDeskAsync(id, editor.RegionId, today, cancel)
            ? null
            : new SaveOutcome.Refused(nameof(text.OwnerId), CandidateMessages.OwnerUnknown);
    }
}
