using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Figures.Dashboards;

/// <summary>Which figures a board wants to see.</summary>
/// <param name="Sector">Of this sector, and what is of none in particular; null for all.</param>
/// <param name="Role">Of this staff, and what is of none in particular; null for all.</param>
/// <param name="FromYear">From this year on; null for all.</param>
/// <param name="UntilYear">Until this year, inclusive; null for all.</param>
public sealed record DashboardFilter(Sector? Sector = null, FigureRole? Role = null, int? FromYear = null, int? UntilYear = null);

/// <summary>Reads the dashboard of a region, in a number of queries that does not depend on how many figures there are.</summary>
public sealed class DashboardQueries(FigureQueries figures)
{
    /// <summary>
    /// The dashboard of a region; null where it is no area yet. A measure that the region itself has is shown of the region; of any other the
    /// areas stand in for it that have something to do with it, such as its city. The country stands beside them.
    /// </summary>
    /// <param name="regionId">Region.</param>
    /// <param name="filter">Which figures.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Dashboard?> FindAsync(int regionId, DashboardFilter filter, CancellationToken cancel)
    {
        var areas = await figures.AreasAsync(cancel);
        if (areas.OfRegion(regionId) is not { } region)
        {
            return null;
        }

        var all = DashboardTopic.All.SelectMany(t => t.Measures).ToList();
        var own = await figures.MeasuresOfAsync(regionId, Wanted([region.Id], all, filter), cancel);
        int[] around = [region.Id, .. areas.ByCode(Geography.Country) is { } country ? (int[])[country.Id] : []];
        var near = areas.Near(region.Id);
        return new Dashboard(areas, region,
        [
            .. await figures.SeriesAsync(regionId, Wanted(around, own, filter), cancel),
            .. await figures.SeriesAsync(regionId, Wanted(near, [.. all.Except(own)], filter), cancel),
            .. await figures.SeriesAsync(regionId, Wanted(near.Except(around), [.. own.Intersect(DashboardTopic.Shortage.Measures)], filter) with { WithHistory = [] }, cancel),
        ]);
    }

    private static FigureFilter Wanted(IEnumerable<int> areas, IReadOnlyCollection<string> measures, DashboardFilter filter) => new([.. areas], measures)
    {
        Sector = filter.Sector,
        Role = filter.Role,
        FromYear = filter.FromYear,
        UntilYear = filter.UntilYear,
        WithParts = true,
        WithHistory = DashboardTopic.WithHistory,
    };
}
