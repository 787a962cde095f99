using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Core.Tests.Figures;

/// <summary>People who try to find out what is withheld. They share no code with what withholds.</summary>
internal static class Attackers
{
    private const int MostTables = 1_500;

    /// <summary>
    /// What a small count can be for someone who tries every table, and who also knows how it is decided what is withheld, so that each
    /// table is thrown out in which something else would have been.
    /// </summary>
    /// <returns>The possible values of each small count; null where there are too many tables to try.</returns>
    public static Dictionary<int, HashSet<int>>? ByTryingAll(PeopleTable table)
    {
        var withheld = table.Withheld();
        var open = Enumerable.Range(0, table.Inner.Length).Where(withheld.Contains).ToArray();
        var possible = table.Small.Where(withheld.Contains).ToDictionary(at => at, _ => new HashSet<int>());
        var (tried, cells) = (0, table.Inner.ToArray());
        return Try(0) ? possible : null;

        bool Try(int at)
        {
            if (at < open.Length)
            {
                return Enumerable.Range(0, table.Inner.Max() + SmallCounts.Limit).All(value =>
                {
                    cells[open[at]] = value;
                    for (var left = at + 1; left < open.Length; left++)
                    {
                        cells[open[left]] = 0;
                    }

                    return IsTooMuch(cells) || Try(at + 1);
                });
            }

            var other = table.With([.. cells]);
            if (Shown(other).SequenceEqual(Shown(table)) && other.Withheld().SetEquals(withheld))
            {
                possible.ToList().ForEach(p => p.Value.Add(other.All[p.Key]));
            }

            return ++tried < MostTables;
        }

        bool IsTooMuch(int[] some) => table.With(some).All is var all && Enumerable.Range(table.Inner.Length, all.Length - table.Inner.Length)
            .Any(at => !withheld.Contains(at) && all[at] > table.All[at]);
        IEnumerable<int> Shown(PeopleTable of) => Enumerable.Range(0, of.All.Length).Where(at => !withheld.Contains(at)).Select(at => of.All[at]);
    }

    /// <summary>The counts that someone finds who subtracts along wholes and parts, in any chain, as linear equations are solved.</summary>
    public static IReadOnlySet<int> BySubtracting(IReadOnlyList<int> all, IEnumerable<WholeAndParts> relations, IReadOnlySet<int> withheld)
    {
        var unknown = withheld.Order().ToList();
        var equations = relations.Select(r => unknown.Select(u => (r.Parts.Contains(u) ? 1.0 : 0) - (r.Whole == u ? 1.0 : 0)).ToArray()).ToList();
        var solved = 0;
        for (var column = 0; column < unknown.Count && solved < equations.Count; column++)
        {
            var pivot = equations.FindIndex(solved, e => Math.Abs(e[column]) > 1e-9);
            if (pivot >= 0)
            {
                (equations[solved], equations[pivot]) = (equations[pivot], equations[solved]);
                var by = equations[solved][column];
                equations[solved] = [.. equations[solved].Select(x => x / by)];
                for (var other = 0; other < equations.Count; other++)
                {
                    var times = equations[other][column];
                    if (other != solved && times != 0)
                    {
                        equations[other] = [.. equations[other].Zip(equations[solved], (x, y) => x - (times * y))];
                    }
                }

                solved++;
            }
        }

        return equations.Where(e => e.Count(x => Math.Abs(x) > 1e-9) == 1).Select(e => unknown[Array.FindIndex(e, x => Math.Abs(x) > 1e-9)])
            .Union(ByBounds(all, relations, withheld)).ToHashSet();
    }

    /// <summary>The counts that are found because nothing is below nobody: from the most and the least that each can be.</summary>
    private static IEnumerable<int> ByBounds(IReadOnlyList<int> all, IEnumerable<WholeAndParts> relations, IReadOnlySet<int> withheld)
    {
        var low = all.Select((value, at) => withheld.Contains(at) ? 0 : value).ToArray();
        var high = all.Select((value, at) => withheld.Contains(at) ? int.MaxValue / 100 : value).ToArray();
        for (var changed = true; changed;)
        {
            var before = (low.ToArray(), high.ToArray());
            foreach (var (whole, parts) in relations)
            {
                (low[whole], high[whole]) = (Math.Max(low[whole], parts.Sum(p => low[p])), Math.Min(high[whole], parts.Sum(p => high[p])));
                foreach (var part in parts)
                {
                    high[part] = Math.Min(high[part], high[whole] - parts.Where(p => p != part).Sum(p => low[p]));
                    low[part] = Math.Max(low[part], low[whole] - parts.Where(p => p != part).Sum(p => high[p]));
                }
            }

            changed = !low.SequenceEqual(before.Item1) || !high.SequenceEqual(before.Item2);
        }

        return withheld.Where(at => low[at] == high[at]);
    }
}
