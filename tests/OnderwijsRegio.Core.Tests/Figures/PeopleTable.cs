using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Core.Tests.Figures;

/// <summary>Counts with their wholes, made up for a test: what is counted, and the sums of it.</summary>
/// <param name="Inner">What is counted.</param>
/// <param name="Sums">The parts of each whole; the whole of the first stands behind the counts, that of the second behind that, and so on.</param>
internal sealed record PeopleTable(int[] Inner, IReadOnlyList<int[]> Sums)
{
    /// <summary>All counts and all wholes.</summary>
    public int[] All { get; } = Add(Inner, Sums);

    public IReadOnlyList<WholeAndParts> Relations { get; init; } = [.. Sums.Select((parts, at) => new WholeAndParts(Inner.Length + at, parts))];

    /// <summary>Which are small counts.</summary>
    public IEnumerable<int> Small => Enumerable.Range(0, All.Length).Where(at => All[at] is > 0 and < SmallCounts.Limit);

    public HashSet<int> Withheld() => [.. SmallCounts.Withheld([.. All.Select(value => new PeopleCount(value))], Relations)];

    /// <summary>The same with other counts.</summary>
    public PeopleTable With(int[] inner) => new(inner, Sums) { Relations = Relations };

    /// <summary>A whole and its parts.</summary>
    public static PeopleTable Row(params int[] parts) => new(parts, [[.. Enumerable.Range(0, parts.Length)]]);

    /// <summary>Rows and columns with their totals, and the total of all.</summary>
    public static PeopleTable Grid(int columns, params int[] cells)
    {
        var rows = cells.Length / columns;
        List<int[]> sums = [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(r * columns, columns).ToArray())];
        sums.AddRange(Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows).Select(r => (r * columns) + c).ToArray()));
        sums.Add([.. Enumerable.Range(cells.Length, rows)]);
        var table = new PeopleTable(cells, sums);
        var across = new WholeAndParts(cells.Length + rows + columns, [.. Enumerable.Range(cells.Length + rows, columns)]);
        return table with { Relations = [.. table.Relations, across] };
    }

    /// <summary>Parts in twos and threes, and a whole of those.</summary>
    public static PeopleTable Nested(params int[] cells)
    {
        List<int[]> sums = [];
        for (var (at, size) = (0, 2); at < cells.Length; (at, size) = (at + size, 5 - size))
        {
            sums.Add([.. Enumerable.Range(at, Math.Min(size, cells.Length - at))]);
        }

        return new PeopleTable(cells, [.. sums, [.. Enumerable.Range(cells.Length, sums.Count)]]);
    }

    private static int[] Add(int[] inner, IReadOnlyList<int[]> sums)
    {
        var all = inner.ToList();
        foreach (var parts in sums)
        {
            all.Add(parts.Sum(p => all[p]));
        }

        return [.. all];
    }
}
