using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Keeps where documents about candidates stand.</summary>
public sealed class DocumentService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Adds a document to a file.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="candidateId">Candidate.</param>
    /// <param name="text">What it is, and where.</param>
    /// <param name="isNoBsn">Whether someone said that nine digits are no BSN.</param>
    /// <param name="formKey">Key of the form, by which a double click adds once.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the key of the candidate.</returns>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, int candidateId, DocumentText text, bool isNoBsn, Guid formKey, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (!await db.Candidates.AnyAsync(c => c.Id == candidateId && c.RegionId == editor.RegionId && c.AnonymousOn == null, cancel))
        {
            return new SaveOutcome.Missing();
        }

        if (await db.DocumentLinks.AnyAsync(d => d.FormKey == formKey && d.CandidateId == candidateId, cancel))
        {
            return new SaveOutcome.Saved(candidateId, Changed: false);
        }

        var refusal = text.Fault(isNoBsn)
            ?? (await db.DocumentLinks.CountAsync(d => d.CandidateId == candidateId, cancel) >= DocumentLink.Most
                ? new SaveOutcome.Refused("", CandidateMessages.DocumentsFull)
                : null);
        if (refusal is not null)
        {
            return refusal;
        }

        db.DocumentLinks.Add(new DocumentLink
        {
            CandidateId = candidateId,
            Title = text.Title,
            Address = text.Address,
            ById = editor.UserId,
            At = clock.GetUtcNow(),
            FormKey = formKey,
        });
        return await SaveAsync(editor, "candidate.document-added", candidateId, [], transaction, cancel);
    }

    /// <summary>Changes a document.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="documentId">Document.</param>
    /// <param name="text">What it is, and where.</param>
    /// <param name="isNoBsn">Whether someone said that nine digits are no BSN.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the key of the candidate.</returns>
    public async Task<SaveOutcome> ChangeAsync(PlanEditor editor, int documentId, DocumentText text, bool isNoBsn, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, documentId, cancel) is not { } document)
        {
            return new SaveOutcome.Missing();
        }

        var before = new DocumentText(document.Title, document.Address);
        if (before == text)
        {
            return new SaveOutcome.Saved(document.CandidateId, Changed: false);
        }

        if (text.Fault(isNoBsn) is { } refusal)
        {
            return refusal;
        }

        if (document.Version != version)
        {
            return new SaveOutcome.Stale(null, null);
        }

        (document.Title, document.Address) = (text.Title, text.Address);
        return await SaveAsync(editor, "candidate.document-changed", document.CandidateId, ChangedFields.Of(before, text), transaction, cancel);
    }

    /// <summary>Takes a document out of the file; where it stands, it stays.</summary>
    /// <returns>With the key of the candidate.</returns>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int documentId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, documentId, cancel) is not { } document)
        {
            return new SaveOutcome.Missing();
        }

        db.DocumentLinks.Remove(document);
        return await SaveAsync(editor, "candidate.document-removed", document.CandidateId, [], transaction, cancel);
    }

    private async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, string action, int candidateId, IEnumerable<string> fields, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        trace.Write(editor, action, nameof(Candidate), candidateId, fields);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(candidateId, Changed: true);
    }

    private Task<DocumentLink?> FindAsync(PlanEditor editor, int id, CancellationToken cancel) => db.DocumentLinks
        .FirstOrDefaultAsync(d => d.Id == id && db.Candidates.Any(c => c.Id == d.CandidateId && c.RegionId == editor.RegionId && c.AnonymousOn == null), cancel);
}
