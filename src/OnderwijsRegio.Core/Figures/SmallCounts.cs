namespace OnderwijsRegio.Core.Figures;

/// <summary>A count of people.</summary>
/// <param name="Value">How many; null where the source itself does not say because it is below five.</param>
/// <param name="IsPublished">Whether a publisher made it known already: it then stays, and everyone can reckon with it.</param>
public sealed record PeopleCount(decimal? Value, bool IsPublished = false)
{
    /// <summary>
    /// Whether it is withheld for itself. Nobody is no small count: behind a zero there is no one to be recognised, and a reader must be
    /// able to tell "none" from "a few".
    /// </summary>
    public bool IsSmall => !IsPublished && Value is null or (> 0 and < SmallCounts.Limit);

    /// <summary>Whether it can hide others.</summary>
    internal bool CanHide => !IsPublished && Value is null or > 0;
}

/// <summary>That a count is the sum of others, by their places in a list.</summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">Its parts.</param>
public sealed record WholeAndParts(int Whole, IReadOnlyList<int> Parts);

/// <summary>
/// Says which counts of people are withheld, so that nobody learns of a group of fewer than five how many they are: not by looking, not
/// by subtracting along wholes and parts, and not by knowing how this class goes about it.
/// </summary>
/// <remarks>
/// What is small is withheld. What is withheld with it follows from its place and never from its size: the parts of a whole stand in fixed
/// groups of two (three where one is left), and who is withheld takes the group along. The smallest would cost less, but which one is the
/// smallest tells something of all of them: 12 in two withheld parts beside an 8 that is shown can then only be 4 and 8. Of a group that is
/// withheld nobody can say which of the two is the small one. Where that leaves a count fewer than four possible values, more is withheld,
/// and that too is asked of all that is withheld, whether it is small or not: else the asking would tell.
/// </remarks>
public static class SmallCounts
{
    /// <summary>From this number on a count may be known.</summary>
    public const int Limit = 5;

    /// <summary>The places of the counts that are withheld; none where none is small.</summary>
    /// <param name="counts">Counts.</param>
    /// <param name="relations">Which are wholes of which; in an order that does not follow from values, nor may that of the parts.</param>
    public static IReadOnlySet<int> Withheld(IReadOnlyList<PeopleCount> counts, IReadOnlyList<WholeAndParts> relations)
    {
        HashSet<int> withheld = [];
        var small = Enumerable.Range(0, counts.Count).Where(c => counts[c].IsSmall).ToList();
        if (small.Count == 0)
        {
            return withheld;
        }

        var company = Company(counts, relations);
        var sumsOf = relations.SelectMany(r => r.Parts.Append(r.Whole).Select(count => (count, r))).ToLookup(x => x.count, x => x.r);
        List<int> order = [];
        small.ForEach(Withhold);
        // More and more may be withheld meanwhile; who is open stays so.
        for (var at = 0; at < order.Count; at++)
        {
            using var more = Around(order[at], counts, sumsOf).Where(c => !withheld.Contains(c)).GetEnumerator();
            while (!new OtherTables(counts, sumsOf, withheld, order[at]).LeaveOpen() && more.MoveNext())
            {
                Withhold(more.Current);
            }
        }

        return withheld;

        void Withhold(int count)
        {
            var open = new Stack<int>([count]);
            while (open.TryPop(out var at))
            {
                if (withheld.Add(at))
                {
                    order.Add(at);
                    company[at].ToList().ForEach(open.Push);
                }
            }
        }
    }

    /// <summary>Who is withheld along with whom.</summary>
    private static ILookup<int, int> Company(IReadOnlyList<PeopleCount> counts, IReadOnlyList<WholeAndParts> relations)
    {
        List<(int Of, int With)> pairs = [];
        foreach (var relation in relations)
        {
            var groups = Groups(relation.Parts.Where(p => counts[p].CanHide).ToList());
            pairs.AddRange(groups.SelectMany(group => group.SelectMany(one => group.Where(other => other != one).Select(other => (one, other)))));
            // How a whole is divided that is not known, is not told either: four parts of it that are somebody could be one each.
            pairs.AddRange(relation.Parts.Where(p => !counts[p].IsPublished).Select(part => (relation.Whole, part)));
            // The only part of a whole that no unknown rest belongs to can be found from it.
            pairs.AddRange(groups is [[var only]] && counts[relation.Whole].CanHide && !(Rest(counts, relation) > 0) ? [(only, relation.Whole)] : []);
        }

        return pairs.ToLookup(p => p.Of, p => p.With);
    }

    /// <summary>What a whole has above the sum of its parts: below zero where parts overlap; null where one of them is not known.</summary>
    internal static decimal? Rest(IReadOnlyList<PeopleCount> counts, WholeAndParts relation) =>
        relation.Parts.Aggregate(counts[relation.Whole].Value, (rest, part) => rest - counts[part].Value);

    private static List<int[]> Groups(List<int> parts)
    {
        var groups = parts.Chunk(2).ToList();
        if (groups is [.., var last, [var left]])
        {
            groups.RemoveRange(groups.Count - 2, 2);
            groups.Add([.. last, left]);
        }

        return groups;
    }

    /// <summary>Counts that may be withheld to hide one, the nearest first, and parts before wholes.</summary>
    private static IEnumerable<int> Around(int count, IReadOnlyList<PeopleCount> counts, ILookup<int, WholeAndParts> sumsOf)
    {
        HashSet<int> found = [count];
        var open = new Queue<int>(found);
        while (open.TryDequeue(out var at))
        {
            foreach (var near in sumsOf[at].SelectMany(r => r.Parts).Concat(sumsOf[at].Select(r => r.Whole)).Where(found.Add))
            {
                open.Enqueue(near);
                if (counts[near].CanHide)
                {
                    yield return near;
                }
            }
        }
    }
}
