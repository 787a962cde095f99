using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>What is done with many candidates at once.</summary>
public abstract record BatchChange
{
    private BatchChange()
    {
    }

    /// <summary>Gives them to someone of the desk.</summary>
    /// <param name="OwnerId">To whom; null for nobody.</param>
    public sealed record Assign(int? OwnerId) : BatchChange;

    /// <summary>Puts a label on them, or takes it off.</summary>
    /// <param name="LabelId">Label.</param>
    /// <param name="IsOn">Whether it is put on.</param>
    public sealed record Label(int LabelId, bool IsOn) : BatchChange;

    /// <summary>Makes a step.</summary>
    /// <param name="Text">Step.</param>
    public sealed record Move(StepText Text) : BatchChange;
}

/// <summary>Someone with whom it cannot be done.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="Message">Why, in Dutch.</param>
public sealed record BatchRefusal(int Id, string Name, string Message);

/// <summary>With whom it can be done.</summary>
/// <param name="Going">With how many.</param>
/// <param name="Same">With how many it was done already.</param>
/// <param name="Refused">With whom it cannot.</param>
public sealed record BatchPreview(int Going, int Same, IReadOnlyList<BatchRefusal> Refused)
{
    /// <summary>Whether one of the steps needs a reason.</summary>
    public bool NeedsReason { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="Outcome">Saved, or why nothing was.</param>
/// <param name="Preview">With whom.</param>
public sealed record BatchResult(SaveOutcome Outcome, BatchPreview Preview);

/// <summary>
/// Does the same with many candidates, by the rules for one. Those with whom it can be done go together in one transaction; the others are
/// shown beforehand and stay as they are. Doing it twice does it once.
/// </summary>
public sealed class CandidateBatch(PortalContext db, CandidateQueries queries, FollowService follow, TimeProvider clock)
{
    /// <summary>Most candidates at once.</summary>
    public const int Most = CandidateQueries.MostCounted;

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>With whom it can be done.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="ids">Candidates; who is not of the region does not count.</param>
    /// <param name="change">What is done; a step without a reason counts as one that still gets it.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<BatchPreview> PreviewAsync(int regionId, IReadOnlyCollection<int> ids, BatchChange change, DateOnly today, CancellationToken cancel) =>
        Sort(await FindAsync(regionId, ids, cancel), await CarriersAsync(change, ids, cancel), change, today).Preview;

    /// <summary>Does it with those with whom it can be done.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="ids">Candidates, at most <see cref="Most"/>.</param>
    /// <param name="change">What is done.</param>
    /// <param name="seen">Of whom was shown that it cannot be done. When there are others, nothing is done and they are shown.</param>
    /// <param name="isNoBsn">Whether someone said that nine digits are no BSN.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<BatchResult> DoAsync(
        PlanEditor editor, IReadOnlyCollection<int> ids, BatchChange change, IReadOnlyCollection<int> seen, bool isNoBsn, DateOnly today, CancellationToken cancel)
    {
        change = change is BatchChange.Move step ? new BatchChange.Move(step.Text.Tidied()) : change;
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var found = await FindAsync(editor.RegionId, ids, cancel);
        var carriers = await CarriersAsync(change, ids, cancel);
        var (going, preview) = Sort(found, carriers, change, today);
        if (found.Count == 0)
        {
            return new BatchResult(new SaveOutcome.Missing(), preview);
        }

        var refusal = await RefusalAsync(editor.RegionId, change, preview, isNoBsn, today, cancel)
            ?? (preview.Refused.Any(r => !seen.Contains(r.Id)) ? new SaveOutcome.Refused("", BatchMessages.OthersCannot) : null);
        if (refusal is not null)
        {
            return new BatchResult(refusal, preview);
        }

        var terms = await db.TermsOfAsync(editor.RegionId, cancel);
        foreach (var candidate in going)
        {
            Do(editor, candidate, change, terms);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new BatchResult(new SaveOutcome.Saved(0, going.Count > 0), preview);
    }

    private static (List<Candidate> Going, BatchPreview Preview) Sort(List<Candidate> found, HashSet<int> carriers, BatchChange change, DateOnly today)
    {
        var rest = found.Where(c => !IsDone(c, carriers, change)).ToList();
        var refused = rest.Select(c => (Candidate: c, Refusal: Refusal(c, change, today))).Where(c => c.Refusal is not null).ToDictionary(c => c.Candidate, c => c.Refusal!);
        var going = rest.Where(c => !refused.ContainsKey(c)).ToList();
        var preview = new BatchPreview(
            going.Count, found.Count - rest.Count, [.. refused.Select(r => new BatchRefusal(r.Key.Id, CandidateText.NameOf(r.Key.FirstName, r.Key.LastName), r.Value.Message))])
        {
            NeedsReason = change is BatchChange.Move { Text.To: var to } && going.Exists(c => Klantreis.ReasonsOf(Klantreis.KindOf(c.Phase, c.IsStopped, to)!.Value).Count > 0),
        };
        return (going, preview);
    }

    private static bool IsDone(Candidate candidate, HashSet<int> carriers, BatchChange change) => change switch
    {
        BatchChange.Assign assign => candidate.OwnerId == assign.OwnerId,
        BatchChange.Label label => carriers.Contains(candidate.Id) == label.IsOn,
        BatchChange.Move { Text.To: null } => candidate.IsStopped,
        BatchChange.Move move => !candidate.IsStopped && candidate.Phase == move.Text.To,
        _ => false,
    };

    // A day ahead and a reason that is missing are of the form, and the same for all.
    private static SaveOutcome.Refused? Refusal(Candidate candidate, BatchChange change, DateOnly today) =>
        change is BatchChange.Move { Text: var text } && FollowService.Refusal(candidate, text, isNoBsn: true, today) is { } refusal
            && refusal.Message is not (CandidateMessages.DayAhead or CandidateMessages.ReasonMissing)
            ? refusal
            : null;

    private async Task<SaveOutcome.Refused?> RefusalAsync(int regionId, BatchChange change, BatchPreview preview, bool isNoBsn, DateOnly today, CancellationToken cancel)
    {
        switch (change)
        {
            case BatchChange.Assign { OwnerId: { } owner }:
                return await queries.IsOfDeskAsync(owner, regionId, today, cancel) ? null : new SaveOutcome.Refused(nameof(BatchChange.Assign.OwnerId), CandidateMessages.OwnerUnknown);
            case BatchChange.Label label:
                return await db.DeskLabels.AnyAsync(l => l.Id == label.LabelId && l.RegionId == regionId, cancel) ? null : new SaveOutcome.Refused(nameof(label.LabelId), LabelMessages.Unknown);
            case BatchChange.Move { Text: var text }:
                var reasons = Klantreis.ReasonsOf(text.To is null ? StepKind.Stop : StepKind.Back);
                return text.On > today ? new(nameof(text.On), CandidateMessages.DayAhead)
                    : preview.NeedsReason && (text.Reason is not { } reason || !reasons.Contains(reason)) ? new(nameof(text.Reason), CandidateMessages.ReasonMissing)
                    : !isNoBsn && Bsn.MayStandIn(text.Note) ? new(nameof(text.Note), CandidateMessages.MayBeBsn)
                    : null;
            default:
                return null;
        }
    }

    private void Do(PlanEditor editor, Candidate candidate, BatchChange change, RetentionTerms terms)
    {
        switch (change)
        {
            case BatchChange.Assign assign:
                candidate.OwnerId = assign.OwnerId;
                trace.Write(editor, "candidate.changed", nameof(Candidate), candidate.Id, [nameof(Candidate.OwnerId)]);
                break;
            case BatchChange.Label label:
                var carried = new CandidateLabel { LabelId = label.LabelId, CandidateId = candidate.Id };
                db.Entry(carried).State = label.IsOn ? EntityState.Added : EntityState.Deleted;
                trace.Write(editor, "candidate.labelled", nameof(Candidate), candidate.Id, []);
                break;
            case BatchChange.Move step:
                follow.Make(editor, candidate, step.Text, terms);
                break;
        }
    }

    private Task<List<Candidate>> FindAsync(int regionId, IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        var asked = ids.Take(Most).ToList();
        return db.Candidates.Where(c => c.RegionId == regionId && c.AnonymousOn == null && asked.Contains(c.Id)).OrderBy(c => c.SortName).ThenBy(c => c.Id).ToListAsync(cancel);
    }

    /// <summary>Who of them carries the label that it is about.</summary>
    private async Task<HashSet<int>> CarriersAsync(BatchChange change, IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        if (change is not BatchChange.Label { LabelId: var label })
        {
            return [];
        }

        var asked = ids.Take(Most).ToList();
        return [.. await db.CandidateLabels.Where(l => l.LabelId == label && asked.Contains(l.CandidateId)).Select(l => l.CandidateId).ToListAsync(cancel)];
    }
}

/// <summary>What the portal says to a user about doing something with many at once.</summary>
public static class BatchMessages
{
    /// <summary>Nobody was ticked.</summary>
    public const string NobodyChosen = "Vink eerst aan om welke kandidaten het gaat.";

    /// <summary>Nothing was chosen to do.</summary>
    public const string NothingChosen = "Kies wat u met de aangevinkte kandidaten wilt doen.";

    /// <summary>More than can go at once.</summary>
    public const string TooMany = "Er zijn meer dan 1.000 kandidaten gevonden. Filter verder, of vink ze per bladzijde aan.";

    /// <summary>It cannot be done with others than were shown.</summary>
    public const string OthersCannot = "Op deze dag, of door een wijziging van een collega, kunnen er anderen niet mee dan u net zag. Kijk de lijst na en bevestig opnieuw.";
}
