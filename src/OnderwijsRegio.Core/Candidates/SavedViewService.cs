using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Keeps views of the candidates: the own ones, and those that the desk shares, which everyone there keeps.</summary>
public sealed class SavedViewService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Keeps a view. The very same one is kept once.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="text">Name, and who sees it.</param>
    /// <param name="query">Filters, order and columns, as the query of an address.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, SavedViewText text, string query, CancellationToken cancel)
    {
        text = text.Tidied();
        if (text.Fault() is { } fault)
        {
            return fault;
        }

        if (query.Length > SavedView.QueryMaxLength)
        {
            return new SaveOutcome.Refused(nameof(text.Name), SavedViewMessages.TooLong);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var beside = await BesideAsync(editor, text, 0, cancel);
        if (beside.Find(v => v.Name == text.Name && v.Query == query) is { } same)
        {
            return new SaveOutcome.Saved(same.Id, Changed: false);
        }

        if (Refusal(beside, text) is { } refusal)
        {
            return refusal;
        }

        var view = new SavedView { RegionId = editor.RegionId, UserId = text.IsShared ? null : editor.UserId, Name = text.Name, Query = query };
        db.SavedViews.Add(view);
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, "view.added", nameof(SavedView), view.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(view.Id, Changed: true);
    }

    /// <summary>Gives a view another name, shares it, or takes one that is shared for oneself.</summary>
    public async Task<SaveOutcome> SaveAsync(PlanEditor editor, int id, SavedViewText text, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } view)
        {
            return new SaveOutcome.Missing();
        }

        var before = new SavedViewText(view.Name, view.UserId is null);
        if (before == text)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        if ((text.Fault() ?? Refusal(await BesideAsync(editor, text, id, cancel), text)) is { } refusal)
        {
            return refusal;
        }

        if (view.Version != version)
        {
            return await trace.StaleAsync(nameof(SavedView), id, cancel);
        }

        trace.Write(editor, "view.changed", nameof(SavedView), id, Words.Differing((nameof(text.Name), before.Name != text.Name), (nameof(text.IsShared), before.IsShared != text.IsShared)));
        (view.Name, view.UserId) = (text.Name, text.IsShared ? null : editor.UserId);
        var outcome = await trace.SaveAsync(nameof(SavedView), id, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Removes a view.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, id, cancel) is not { } view)
        {
            return new SaveOutcome.Missing();
        }

        trace.Write(editor, "view.removed", nameof(SavedView), id, []);
        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(id, Changed: true);
    }

    private static SaveOutcome.Refused? Refusal(List<SavedView> beside, SavedViewText text) =>
        beside.Find(v => FoldedText.Fold(v.Name) == FoldedText.Fold(text.Name)) is { } same ? new(nameof(text.Name), SavedViewMessages.NameTaken(same.Name))
        : beside.Count >= SavedView.MostOfOne ? new(nameof(text.Name), text.IsShared ? SavedViewMessages.TooManyShared : SavedViewMessages.TooMany)
        : null;

    private Task<SavedView?> FindAsync(PlanEditor editor, int id, CancellationToken cancel) =>
        db.SavedViews.FirstOrDefaultAsync(v => v.Id == id && v.RegionId == editor.RegionId && (v.UserId == null || v.UserId == editor.UserId), cancel);

    /// <summary>The others among which its name has to stand alone: the own ones, or those of the desk.</summary>
    private Task<List<SavedView>> BesideAsync(PlanEditor editor, SavedViewText text, int exceptId, CancellationToken cancel)
    {
        var userId = text.IsShared ? (int?)null : editor.UserId;
        return db.SavedViews.AsNoTracking().Where(v => v.RegionId == editor.RegionId && v.UserId == userId && v.Id != exceptId).ToListAsync(cancel);
    }
}
