namespace OnderwijsRegio.Core.Figures;

/// <summary>Who may see which figures.</summary>
internal static class FigureSight
{
    /// <summary>Public figures, and those that a region brought itself.</summary>
    /// <param name="figures">Figures.</param>
    /// <param name="regionId">The region that looks; null for the public.</param>
    public static IQueryable<Observation> SeenBy(this IQueryable<Observation> figures, int? regionId) =>
        regionId is { } id ? figures.Where(o => o.IsPublic || o.RegionId == id) : figures.Where(o => o.IsPublic);
}
