using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Keeps the labels of a desk, and which of them a candidate carries.</summary>
public sealed class LabelService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Adds a label. The very same one is added once.</summary>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, string name, CancellationToken cancel)
    {
        name = Words.OneLine(name);
        if (DeskLabel.Fault(name) is { } fault)
        {
            return fault;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var known = await db.DeskLabels.AsNoTracking().Where(l => l.RegionId == editor.RegionId).ToListAsync(cancel);
        if (Same(known, name) is { } same)
        {
            return same.Name == name ? new SaveOutcome.Saved(same.Id, Changed: false) : new SaveOutcome.Refused(nameof(DeskLabel.Name), LabelMessages.NameTaken(same.Name));
        }

        if (known.Count >= DeskLabel.MostOfRegion)
        {
            return new SaveOutcome.Refused(nameof(DeskLabel.Name), LabelMessages.TooMany);
        }

        var label = new DeskLabel { RegionId = editor.RegionId, Name = name };
        db.DeskLabels.Add(label);
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, "label.added", nameof(DeskLabel), label.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(label.Id, Changed: true);
    }

    /// <summary>Gives a label another name. Who carries it carries it still.</summary>
    public async Task<SaveOutcome> RenameAsync(PlanEditor editor, int id, string name, Guid version, CancellationToken cancel)
    {
        name = Words.OneLine(name);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var known = await db.DeskLabels.Where(l => l.RegionId == editor.RegionId).ToListAsync(cancel);
        if (known.Find(l => l.Id == id) is not { } label)
        {
            return new SaveOutcome.Missing();
        }

        if (label.Name == name)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        if (DeskLabel.Fault(name) is { } fault)
        {
            return fault;
        }

        if (Same(known.Where(l => l.Id != id), name) is { } same)
        {
            return new SaveOutcome.Refused(nameof(DeskLabel.Name), LabelMessages.NameTaken(same.Name));
        }

        if (label.Version != version)
        {
            return await trace.StaleAsync(nameof(DeskLabel), id, cancel);
        }

        trace.Write(editor, "label.changed", nameof(DeskLabel), id, [nameof(DeskLabel.Name)]);
        label.Name = name;
        var outcome = await trace.SaveAsync(nameof(DeskLabel), id, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Removes a label; it goes from all who carry it.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.DeskLabels.FirstOrDefaultAsync(l => l.Id == id && l.RegionId == editor.RegionId, cancel) is not { } label)
        {
            return new SaveOutcome.Missing();
        }

        trace.Write(editor, "label.removed", nameof(DeskLabel), id, []);
        db.DeskLabels.Remove(label);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(id, Changed: true);
    }

    /// <summary>Gives a candidate these labels and no others.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="candidateId">Candidate.</param>
    /// <param name="labelIds">Labels of the desk; another is refused.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> PutAsync(PlanEditor editor, int candidateId, IReadOnlyCollection<int> labelIds, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (!await db.Candidates.AnyAsync(c => c.Id == candidateId && c.RegionId == editor.RegionId && c.AnonymousOn == null, cancel))
        {
            return new SaveOutcome.Missing();
        }

        var known = await db.DeskLabels.Where(l => l.RegionId == editor.RegionId).Select(l => l.Id).ToListAsync(cancel);
        if (labelIds.Except(known).Any())
        {
            return new SaveOutcome.Refused("Labels", LabelMessages.Unknown);
        }

        var carried = await db.CandidateLabels.Where(l => l.CandidateId == candidateId).ToListAsync(cancel);
        var (off, on) = (carried.Where(c => !labelIds.Contains(c.LabelId)).ToList(), labelIds.Distinct().Except(carried.Select(c => c.LabelId)).ToList());
        if (off.Count + on.Count == 0)
        {
            return new SaveOutcome.Saved(candidateId, Changed: false);
        }

        db.CandidateLabels.RemoveRange(off);
        db.CandidateLabels.AddRange(on.Select(label => new CandidateLabel { LabelId = label, CandidateId = candidateId }));
        trace.Write(editor, "candidate.labelled", nameof(Candidate), candidateId, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(candidateId, Changed: true);
    }

    private static DeskLabel? Same(IEnumerable<DeskLabel> labels, string name) => labels.FirstOrDefault(l => FoldedText.Fold(l.Name) == FoldedText.Fold(name));
}
