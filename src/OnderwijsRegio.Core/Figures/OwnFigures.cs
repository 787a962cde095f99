using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures;

/// <summary>Which of the figures that a region brought; null asks nothing.</summary>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="Year">First year.</param>
/// <param name="IsPublic">Whether everyone may see it.</param>
public sealed record OwnFigureFilter(string? Measure = null, string? Area = null, int? Year = null, bool? IsPublic = null);

/// <summary>A figure that a region brought, with the value as it is: who keeps them sees them unwithheld.</summary>
public sealed record OwnFigure(FigureSubject Of, FigurePoint Figure, string Area);

/// <summary>A page of them.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Count">How many the filter finds in all.</param>
/// <param name="Number">Which page, from 1.</param>
public sealed record OwnFiguresPage(IReadOnlyList<OwnFigure> Items, int Count, int Number)
{
    /// <summary>Figures on one page.</summary>
    public const int Size = 100;

    /// <summary>How many pages there are; at least 1.</summary>
    public int Pages => Math.Max(1, (Count + Size - 1) / Size);
}

/// <summary>What one can filter by.</summary>
/// <param name="Measures">Codes and names of measures.</param>
/// <param name="Areas">Codes and names of areas.</param>
/// <param name="Years">Years, the newest first.</param>
public sealed record OwnFigureChoices(
    IReadOnlyList<(string Code, string Name)> Measures, IReadOnlyList<(string Code, string Name)> Areas, IReadOnlyList<int> Years)
{
    /// <summary>Whether the region brought nothing.</summary>
    public bool IsEmpty => Measures.Count == 0;
}

/// <summary>What the page asks on which a region keeps its own figures.</summary>
public sealed class OwnFigureQueries(PortalContext db)
{
    /// <summary>A page of the figures that a region brought.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Page, from 1; behind the last one comes the last one.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<OwnFiguresPage> PageAsync(int regionId, OwnFigureFilter filter, int page, CancellationToken cancel)
    {
        var found = db.Observations.AsNoTracking().BroughtBy(regionId, filter);
        var count = await found.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (count + OwnFiguresPage.Size - 1) / OwnFiguresPage.Size));
        var items = await found
            .OrderBy(o => o.Measure!.Name).ThenBy(o => o.Geography!.Name).ThenByDescending(o => o.Year).ThenBy(o => o.Id)
            .Skip((page - 1) * OwnFiguresPage.Size).Take(OwnFiguresPage.Size)
            .Select(FigureProjection.Of(db))
            .ToListAsync(cancel);
        return new OwnFiguresPage([.. items.Select(i => new OwnFigure(i.Subject, i.Point, i.Area))], count, page);
    }

    /// <summary>What one can filter by.</summary>
    public async Task<OwnFigureChoices> ChoicesAsync(int regionId, CancellationToken cancel)
    {
        var own = db.Observations.Where(o => o.RegionId == regionId);
        var measures = await own.Select(o => new { o.Measure!.Code, o.Measure.Name }).Distinct().ToListAsync(cancel);
        var areas = await own.Select(o => new { o.Geography!.Code, Name = o.Geography.Region != null ? o.Geography.Region.ShortName : o.Geography.Name }).Distinct().ToListAsync(cancel);
        var years = await own.Where(o => o.Year != null).Select(o => o.Year!.Value).Distinct().ToListAsync(cancel);
        return new OwnFigureChoices(
            [.. measures.Select(m => (m.Code, m.Name)).OrderBy(m => m.Name, StringComparer.CurrentCulture)],
            [.. areas.Select(a => (a.Code, a.Name)).OrderBy(a => a.Name, StringComparer.CurrentCulture)],
            [.. years.OrderDescending()]);
    }
}

/// <summary>Finds the figures that a region brought.</summary>
internal static class OwnFigureSearch
{
    /// <summary>Those that a filter finds.</summary>
    public static IQueryable<Observation> BroughtBy(this IQueryable<Observation> figures, int regionId, OwnFigureFilter filter)
    {
        figures = figures.Where(o => o.RegionId == regionId);
        figures = filter.Measure is { } measure ? figures.Where(o => o.Measure!.Code == measure) : figures;
        figures = filter.Area is { } area ? figures.Where(o => o.Geography!.Code == area) : figures;
        figures = filter.Year is { } year ? figures.Where(o => o.Year == year) : figures;
        return filter.IsPublic is { } isPublic ? figures.Where(o => o.IsPublic == isPublic) : figures;
    }
}
