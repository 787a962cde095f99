using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Core.Candidates.Reports;

/// <summary>A count as boards see it: null where it is withheld, because it is small or would tell of one that is.</summary>
public sealed record BoardCount(int? Value);

/// <summary>The candidates who came in during a year, by the phase that they came furthest to.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Came">How many came in.</param>
/// <param name="Furthest">How many came furthest to each phase, in the order of the klantreis.</param>
public sealed record BoardYear(int Year, BoardCount Came, IReadOnlyList<BoardCount> Furthest);

/// <summary>
/// What boards see of the candidates of their region: counts alone, per year, small ones withheld. Each year stands for itself, and nothing else is
/// shown that shares candidates with it, so that nothing can be subtracted from anything.
/// </summary>
/// <param name="Years">The years, the last first.</param>
public sealed record BoardReport(IReadOnlyList<BoardYear> Years)
{
    /// <summary>Whether something is withheld.</summary>
    public bool IsWithheld => Years.Any(y => y.Came.Value is null || y.Furthest.Any(f => f.Value is null));

    /// <summary>Counts.</summary>
    /// <param name="journeys">The ways of the candidates.</param>
    public static BoardReport Of(IReadOnlyList<Journey> journeys) =>
        new([.. journeys.GroupBy(j => j.CreatedOn.Year).OrderByDescending(g => g.Key).Select(g => Of(g.Key, [.. g]))]);

    private static BoardYear Of(int year, IReadOnlyList<Journey> journeys)
    {
        var phases = Enum.GetValues<KlantreisPhase>();
        List<int> counts = [journeys.Count, .. phases.Select(phase => journeys.Count(j => j.Furthest == phase))];
        var withheld = SmallCounts.Withheld([.. counts.Select(c => new PeopleCount(c))], [new WholeAndParts(0, [.. Enumerable.Range(1, phases.Length)])]);
        var shown = counts.Select((count, at) => new BoardCount(withheld.Contains(at) ? null : count)).ToList();
        return new BoardYear(year, shown[0], shown[1..]);
    }
}
