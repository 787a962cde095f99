using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures;

/// <summary>What pages ask of the figures. Each takes a number of queries that does not depend on how many there are.</summary>
public sealed class FigureQueries(PortalContext db)
{
    /// <summary>All areas, and which lies in which.</summary>
    public async Task<GeographyTree> AreasAsync(CancellationToken cancel)
    {
        var areas = await db.Geographies.AsNoTracking()
            .Select(g => new GeographyItem(g.Id, g.Code, g.Region != null ? g.Region.ShortName : g.Name, g.Kind, g.RegionId, g.Note))
            .ToListAsync(cancel);
        var parts = await db.Set<GeographyPart>().AsNoTracking().Select(p => new { p.WholeId, p.PartId }).ToListAsync(cancel);
        return new GeographyTree(areas, parts.Select(p => (p.WholeId, p.PartId)));
    }

    /// <summary>
    /// Figures as a region may see them: public ones, and those that it brought itself. They come as series, so that years follow each other
    /// and sources for the same thing stand side by side.
    /// </summary>
    /// <remarks>What would tell of fewer than five people how many they are is withheld here, for every page of boards and the public.</remarks>
    /// <param name="regionId">The region that looks; null for the public.</param>
    /// <param name="filter">Which.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<FigureSeries>> SeriesAsync(int? regionId, FigureFilter filter, CancellationToken cancel)
    {
        var found = await Find(regionId, filter).Select(FigureProjection.Of(db)).ToListAsync(cancel);
        var own = found.Where(f => f.Point.IsOwnCount).Select(f => f.Subject.Measure).Distinct().ToList();
        var withheld = own.Count > 0 ? await db.WithheldAsync(own, cancel) : new HashSet<int>();
        return FigureSeries.From(found
            .OrderBy(f => f.Subject.Name, StringComparer.Ordinal).ThenBy(f => f.Point.Id)
            .Select(f => (f.Subject, f.Point.Without(withheld))));
    }

    /// <summary>All measures, by name.</summary>
    public async Task<IReadOnlyList<Measure>> MeasuresAsync(CancellationToken cancel) => await db.Measures.AsNoTracking().OrderBy(m => m.Name).ToListAsync(cancel);

    /// <summary>Keys of the areas of which there are figures of a measure, as a region may see them.</summary>
    /// <param name="regionId">The region that looks.</param>
    /// <param name="measure">Code of the measure.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<int>> AreasWithAsync(int regionId, string measure, CancellationToken cancel)
    {
        var seen = db.Observations.SeenBy(regionId).Where(o => o.Measure!.Code == measure);
        return await db.Geographies.AsNoTracking().Where(g => seen.Any(o => o.GeographyId == g.Id)).Select(g => g.Id).ToListAsync(cancel);
    }

    /// <summary>Codes of the measures of which there are figures, as a region may see them.</summary>
    /// <param name="regionId">The region that looks.</param>
    /// <param name="filter">Among which.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<string>> MeasuresOfAsync(int regionId, FigureFilter filter, CancellationToken cancel)
    {
        var found = Find(regionId, filter with { WithHistory = null });
        var measures = filter.Measures.ToList();
        return await db.Measures.AsNoTracking()
            .Where(m => measures.Contains(m.Code) && found.Any(o => o.MeasureId == m.Id))
            .OrderBy(m => m.Code)
            .Select(m => m.Code)
            .ToListAsync(cancel);
    }

    /// <summary>Codes of the measures of which there are public figures of the whole in areas.</summary>
    /// <param name="areas">Areas, by key.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<string>> PublicMeasuresAsync(IReadOnlyCollection<int> areas, CancellationToken cancel)
    {
        var keys = areas.ToList();
        // Asked per measure, it ends at the first figure of each.
        var seen = db.Observations.SeenBy(regionId: null).Where(o => keys.Contains(o.GeographyId) && o.Subject == "");
        return await db.Measures.AsNoTracking().Where(m => seen.Any(o => o.MeasureId == m.Id)).Select(m => m.Code).ToListAsync(cancel);
    }

    private IQueryable<Observation> Find(int? regionId, FigureFilter filter)
    {
        var (areas, measures) = (filter.Areas.ToList(), filter.Measures.ToList());
        var found = db.Observations.AsNoTracking().SeenBy(regionId)
            .Where(o => areas.Contains(o.GeographyId) && measures.Contains(o.Measure!.Code));
        found = filter.WithParts ? found : found.Where(o => o.Subject == "");
        found = filter.Scope.Of(found);
        return filter.WithHistory is { } history ? WithoutHistory(found, [.. history], regionId, filter.Scope.UntilYear ?? int.MaxValue) : found;
    }

    private IQueryable<Observation> WithoutHistory(IQueryable<Observation> found, List<string> but, int? regionId, int until)
    {
        var seen = db.Observations.SeenBy(regionId);
        // What differs most often comes first: it is asked of each later figure.
        return found.Where(o => but.Contains(o.Measure!.Code) || !seen.Any(later =>
            later.GeographyId == o.GeographyId && later.MeasureId == o.MeasureId && later.Year > o.Year && later.Year <= until
            && later.Unit == o.Unit && later.Sector == o.Sector && later.Role == o.Role && later.Subject == o.Subject && later.Post == o.Post
            && later.Population == o.Population && later.ShareOf == o.ShareOf && later.Nature == o.Nature
            && (later.UntilYear == null) == (o.UntilYear == null)));
    }
}
