using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures;

/// <summary>Which figures a page asks for.</summary>
/// <param name="Areas">Areas, by key.</param>
/// <param name="Measures">Codes of measures.</param>
public sealed record FigureFilter(IReadOnlyCollection<int> Areas, IReadOnlyCollection<string> Measures)
{
    /// <summary>Only of this sector, and what is of no sector in particular; null for all.</summary>
    public Sector? Sector { get; init; }

    /// <summary>Only of this staff, and what is of no staff in particular; null for all.</summary>
    public FigureRole? Role { get; init; }

    /// <summary>Only from this year on; figures without a year fall out. Null for all.</summary>
    public int? FromYear { get; init; }

    /// <summary>Only until this year, inclusive; figures without a year fall out. Null for all.</summary>
    public int? UntilYear { get; init; }

    /// <summary>Whether the parts of a measure (subjects, partnerships, sectors of origin) are wanted too; else only the whole.</summary>
    public bool WithParts { get; init; }

    /// <summary>Codes of the measures whose earlier years are wanted too: of the others only the last year of each thing. Null for all.</summary>
    public IReadOnlyCollection<string>? WithHistory { get; init; }
}

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
        var found = await Find(regionId, filter)
            .OrderBy(o => o.Measure!.Name).ThenBy(o => o.Id)
            .Select(FigureProjection.Of(db))
            .ToListAsync(cancel);
        var own = found.Where(f => f.Point.IsOwnCount).Select(f => f.Subject.Measure).Distinct().ToList();
        var withheld = own.Count > 0 ? await db.WithheldAsync(own, cancel) : new HashSet<int>();
        return FigureSeries.From(found.Select(f => (f.Subject, f.Point.Without(withheld))));
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

    /// <summary>One figure with all that is known of it; null if there is none, or if it is not for who asks.</summary>
    /// <param name="id">Key of the figure.</param>
    /// <param name="regionId">The region that looks; null for the public.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<FigureDossier?> FindAsync(int id, int? regionId, CancellationToken cancel)
    {
        var found = await db.Observations.AsNoTracking().SeenBy(regionId)
            .Where(o => o.Id == id)
            .Select(o => new
            {
                Area = new GeographyItem(
                    o.Geography!.Id, o.Geography.Code, o.Geography.Region != null ? o.Geography.Region.ShortName : o.Geography.Name, o.Geography.Kind,
                    o.Geography.RegionId, o.Geography.Note),
                o.Geography.CbsCode,
                o.Measure!.Code,
                o.Measure.Explanation,
                o.Sector,
                o.Role,
                BroughtBy = db.Regions.Where(r => r.Id == o.RegionId).Select(r => r.Name).FirstOrDefault(),
                ImportedAt = db.Imports.Where(i => i.Id == o.ImportId).Select(i => i.AcceptedAt).FirstOrDefault(),
                ImportedFrom = db.Imports.Where(i => i.Id == o.ImportId).Select(i => i.FileName).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var filter = new FigureFilter([found.Area.Id], [found.Code]) { Sector = found.Sector, Role = found.Role, WithParts = true };
        // Meanwhile it may have gone with its import.
        if ((await SeriesAsync(regionId, filter, cancel)).FirstOrDefault(s => s.Points.Any(p => p.Id == id)) is not { } series)
        {
            return null;
        }

        var facts = new FigureFacts(series.Of, series.Points.First(p => p.Id == id), found.Area.Name, found.Explanation)
        {
            BroughtBy = found.BroughtBy,
            ImportedAt = found.ImportedAt,
            ImportedFrom = found.ImportedFrom,
        };
        return new FigureDossier(facts, found.Area, found.CbsCode, series.Points);
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
        found = filter.Sector is { } sector ? found.Where(o => o.Sector == sector || o.Sector == null) : found;
        found = filter.Role is { } role ? found.Where(o => o.Role == role || o.Role == null) : found;
        found = filter.FromYear is { } from ? found.Where(o => (o.UntilYear ?? o.Year) >= from) : found;
        found = filter.UntilYear is { } until ? found.Where(o => o.Year <= until) : found;
        return filter.WithHistory is { } history ? WithoutHistory(found, [.. history], regionId, filter.UntilYear ?? int.MaxValue) : found;
    }

    private IQueryable<Observation> WithoutHistory(IQueryable<Observation> found, List<string> but, int? regionId, int until)
    {
        var seen = db.Observations.SeenBy(regionId);
        return found.Where(o => but.Contains(o.Measure!.Code) || !seen.Any(later =>
            later.GeographyId == o.GeographyId && later.MeasureId == o.MeasureId && later.Year > o.Year && later.Year <= until
            && later.Sector == o.Sector && later.Role == o.Role && later.Post == o.Post && later.Subject == o.Subject
            && later.Population == o.Population && later.Unit == o.Unit && later.ShareOf == o.ShareOf && later.Nature == o.Nature
            && (later.UntilYear == null) == (o.UntilYear == null)));
    }
}

/// <summary>Who may see which figures.</summary>
internal static class FigureSight
{
    /// <summary>Public figures, and those that a region brought itself.</summary>
    /// <param name="figures">Figures.</param>
    /// <param name="regionId">The region that looks; null for the public.</param>
    public static IQueryable<Observation> SeenBy(this IQueryable<Observation> figures, int? regionId) =>
        regionId is { } id ? figures.Where(o => o.IsPublic || o.RegionId == id) : figures.Where(o => o.IsPublic);
}
