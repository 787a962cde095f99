namespace OnderwijsRegio.Core.Figures;

/// <summary>
/// Finds which counts of a measure are the whole of which others: along sector, staff, sort of post and part, from an area to what lies in
/// it, and from several years to each of them.
/// </summary>
internal static class CountedSums
{
    private static readonly Func<CountedPlace, CountedPlace>[] Along =
    [
        p => p with { Sector = null },
        p => p with { Role = null },
        p => p with { Post = null },
        p => p with { Subject = "" },
    ];

    /// <summary>The wholes and parts among places.</summary>
    /// <param name="places">Places, each once, in an order that does not follow from values.</param>
    /// <param name="wholesOf">In which areas each area lies.</param>
    public static IReadOnlyList<WholeAndParts> Between(IReadOnlyList<CountedPlace> places, ILookup<int, int> wholesOf)
    {
        var at = places.Index().ToDictionary(p => p.Item, p => p.Index);
        var periods = places.Where(p => p.UntilYear is not null).Select(p => (p.Year, p.UntilYear)).Distinct().ToList();
        var found = places
            .SelectMany(part => WholesOf(part, wholesOf, periods).Where(w => at.ContainsKey(w.Whole)).Select(w => (w.Whole, w.How, Part: part)))
            .GroupBy(x => (x.Whole, x.How), x => at[x.Part])
            .ToDictionary(sum => sum.Key, sum => sum.ToList());
        var hows = found.Keys.ToLookup(sum => sum.Whole, sum => sum.How);
        // A sum over two things at once says nothing new where there is one over each.
        return
        [
            .. found.Where(sum => !hows[sum.Key.Whole].Any(how => how != sum.Key.How && (how & sum.Key.How) == how))
                .OrderBy(sum => at[sum.Key.Whole]).ThenBy(sum => sum.Key.How)
                .Select(sum => new WholeAndParts(at[sum.Key.Whole], sum.Value)),
        ];
    }

    /// <summary>What a place may be part of, and along what (a bit for each).</summary>
    private static IEnumerable<(CountedPlace Whole, int How)> WholesOf(
        CountedPlace part, ILookup<int, int> wholesOf, IReadOnlyList<(int? Year, int? UntilYear)> periods)
    {
        for (var how = 1; how < 1 << Along.Length; how++)
        {
            var steps = Along.Where((_, bit) => (how & (1 << bit)) != 0).ToList();
            if (steps.TrueForAll(step => step(part) != part))
            {
                yield return (steps.Aggregate(part, (whole, step) => step(whole)), how);
            }
        }

        foreach (var area in wholesOf[part.GeographyId])
        {
            yield return (part with { GeographyId = area }, 1 << Along.Length);
        }

        foreach (var (year, until) in periods.Where(p => part.UntilYear is null && p.Year <= part.Year && part.Year <= p.UntilYear))
        {
            yield return (part with { Year = year, UntilYear = until, On = null }, 1 << (Along.Length + 1));
        }
    }
}
