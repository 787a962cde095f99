using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>A view that was kept.</summary>
/// <param name="Id">Key.</param>
/// <param name="Text">What people set of it.</param>
/// <param name="Query">Filters, order and columns, as the query of an address.</param>
/// <param name="Version">Version.</param>
public sealed record SavedViewItem(int Id, SavedViewText Text, string Query, Guid Version);

/// <summary>What pages ask of the views that were kept. Someone sees the own ones and those that the desk shares.</summary>
public sealed class SavedViewQueries(PortalContext db)
{
    private static readonly Compiled<Questions> Asked = new(() => new());

    /// <summary>The views that someone sees in a region, by name.</summary>
    public async Task<IReadOnlyList<SavedViewItem>> ListAsync(int regionId, int userId, CancellationToken cancel) =>
        await Asked.Of(db).Seen(db, regionId, userId).ToListAsync(cancel);

    /// <summary>A view; null if there is none such that this person sees.</summary>
    public Task<SavedViewItem?> FindAsync(int id, int regionId, int userId, CancellationToken cancel) =>
        db.SavedViews.AsNoTracking().Where(v => v.Id == id && v.RegionId == regionId && (v.UserId == null || v.UserId == userId))
            .Select(v => new SavedViewItem(v.Id, new SavedViewText(v.Name, v.UserId == null), v.Query, v.Version)).FirstOrDefaultAsync(cancel);

    private sealed class Questions
    {
        public readonly Func<PortalContext, int, int, IAsyncEnumerable<SavedViewItem>> Seen = EF.CompileAsyncQuery(
            (PortalContext db, int regionId, int userId) => db.SavedViews.AsNoTracking()
                .Where(v => v.RegionId == regionId && (v.UserId == null || v.UserId == userId))
                .OrderBy(v => v.Name).ThenBy(v => v.Id)
                .Select(v => new SavedViewItem(v.Id, new SavedViewText(v.Name, v.UserId == null), v.Query, v.Version)));
    }
}
