namespace OnderwijsRegio.Core.Figures.Dashboards;

/// <summary>Reads the dashboard of a region, in a number of queries that does not depend on how many figures there are.</summary>
public sealed class DashboardQueries(FigureQueries figures)
{
    /// <summary>
    /// The dashboard of a region; null where it is no area yet. A measure that the region itself has is shown of the region; of any other the
    /// areas stand in for it that have something to do with it, such as its city. The country stands beside them.
    /// </summary>
    /// <param name="regionId">Region.</param>
    /// <param name="scope">Which figures.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Dashboard?> FindAsync(int regionId, FigureScope scope, CancellationToken cancel)
    {
        var areas = await figures.AreasAsync(cancel);
        if (areas.OfRegion(regionId) is not { } region)
        {
            return null;
        }

        var all = DashboardTopic.All.SelectMany(t => t.Measures).ToList();
        var own = await figures.MeasuresOfAsync(regionId, Wanted([region.Id], all, scope), cancel);
        int[] around = [region.Id, .. areas.ByCode(Geography.Country) is { } country ? (int[])[country.Id] : []];
        var near = areas.Near(region.Id);
        return new Dashboard(areas, region,
        [
            .. await figures.SeriesAsync(regionId, Wanted(around, own, scope), cancel),
            .. await figures.SeriesAsync(regionId, Wanted(near, [.. all.Except(own)], scope), cancel),
            .. await figures.SeriesAsync(regionId, Wanted(near.Except(around), [.. own.Intersect(DashboardTopic.Shortage.Measures)], scope) with { WithHistory = [] }, cancel),
        ]);
    }

    private static FigureFilter Wanted(IEnumerable<int> areas, IReadOnlyCollection<string> measures, FigureScope scope) => new([.. areas], measures)
    {
        Scope = scope,
        WithParts = true,
        WithHistory = DashboardTopic.WithHistory,
    };
}
