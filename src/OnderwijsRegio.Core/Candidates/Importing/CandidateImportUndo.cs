using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>Undoes an import of candidates as a whole, in one transaction: who came by it goes, with all that came along. Whom people worked on since stays, and is told.</summary>
public sealed class CandidateImportUndo(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Undoes an import.</summary>
    /// <returns>Saved with the key of the import; how many stayed stands in it.</returns>
    public async Task<SaveOutcome> UndoAsync(PlanEditor editor, int importId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (import, outcome) = await db.Imports.OfCandidates().ToUndoAsync(editor, importId, cancel);
        if (import is null)
        {
            return outcome!;
        }

        var version = await db.CandidateImports.Where(c => c.ImportId == importId).Select(c => c.FirstVersion).FirstAsync(cancel);
        // A note that is logged by a form, a place at an event and what else stands beside a file change none; of who was erased since nothing is left to lose.
        await db.Candidates
            .Where(c => c.ImportId == importId
                && (c.AnonymousOn != null || (c.Version == version
                    && !db.ContactMoments.Any(m => m.CandidateId == c.Id && (m.FormKey != null || m.ChangedAt != null)) && !db.Attendances.Any(a => a.CandidateId == c.Id)
                    && !db.CandidateMerges.Any(m => m.CandidateId == c.Id) && !db.DocumentLinks.Any(d => d.CandidateId == c.Id)
                    && !db.CandidateLabels.Any(l => l.CandidateId == c.Id) && !db.Meeloopdagen.Any(m => m.CandidateId == c.Id)
                    && !db.StatushouderTracks.Any(t => t.CandidateId == c.Id))))
            .ExecuteDeleteAsync(cancel);
        import.Kept = await db.Candidates.CountAsync(c => c.ImportId == importId, cancel);
        trace.Write(editor, "import.undone", nameof(Import), importId, [CandidateAcceptance.Count(import.Added - import.Kept)]);
        (import.Status, import.UndoneAt, import.UndoneById) = (ImportStatus.Undone, clock.GetUtcNow(), editor.UserId);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(importId, Changed: true);
    }
}
