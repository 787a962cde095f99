using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>A label to choose from.</summary>
public sealed record LabelName(int Id, string Name);

/// <summary>A label of a desk.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="Carried">How many candidates carry it.</param>
/// <param name="Version">Version.</param>
public sealed record LabelItem(int Id, string Name, int Carried, Guid Version);

/// <summary>What pages ask of the labels of a desk.</summary>
public sealed class LabelQueries(PortalContext db)
{
    private static readonly Compiled<Questions> Asked = new(() => new());

    /// <summary>The labels of a region by name, with how many candidates carry them.</summary>
    public async Task<IReadOnlyList<LabelItem>> ListAsync(int regionId, CancellationToken cancel) =>
        await Items(db.DeskLabels.Where(l => l.RegionId == regionId).OrderBy(l => l.Name)).ToListAsync(cancel);

    /// <summary>A label; null if the region has none such.</summary>
    public Task<LabelItem?> FindAsync(int id, int regionId, CancellationToken cancel) =>
        Items(db.DeskLabels.Where(l => l.Id == id && l.RegionId == regionId)).FirstOrDefaultAsync(cancel);

    /// <summary>The labels of a region to choose from, by name.</summary>
    public async Task<IReadOnlyList<LabelName>> NamesAsync(int regionId, CancellationToken cancel) =>
        await Asked.Of(db).Names(db, regionId).ToListAsync(cancel);

    private IQueryable<LabelItem> Items(IQueryable<DeskLabel> labels) => labels.AsNoTracking()
        .Select(l => new LabelItem(l.Id, l.Name, db.CandidateLabels.Count(c => c.LabelId == l.Id), l.Version));

    private sealed class Questions
    {
        public readonly Func<PortalContext, int, IAsyncEnumerable<LabelName>> Names = EF.CompileAsyncQuery(
            (PortalContext db, int regionId) => db.DeskLabels.AsNoTracking().Where(l => l.RegionId == regionId).OrderBy(l => l.Name).Select(l => new LabelName(l.Id, l.Name)));
    }
}
