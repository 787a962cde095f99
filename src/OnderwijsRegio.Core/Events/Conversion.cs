using OnderwijsRegio.Core.Candidates;

namespace OnderwijsRegio.Core.Events;

/// <summary>Someone who came, and where they went afterwards.</summary>
/// <param name="CandidateId">Who.</param>
/// <param name="On">Day of the event.</param>
/// <param name="Moves">The phases that they entered since, with their days.</param>
public sealed record Visit(int CandidateId, DateOnly On, IReadOnlyList<(KlantreisPhase To, DateOnly On)> Moves);

/// <summary>How many of a group did something.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
public sealed record Proportion(int Count, int Of)
{
    /// <summary>From how many on a share says something: below it one person more or less moves it by ten points or more.</summary>
    public const int Fewest = 10;

    // 95 % of a normal distribution lies within so many standard deviations.
    private const double Deviations = 1.959964;

    /// <summary>Whether they are too few to say anything.</summary>
    public bool IsTooFew => Of < Fewest;

    /// <summary>The share, from 0 to 1; null of nobody.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    /// <summary>
    /// Between which shares the true one lies with 95 % confidence (the score interval of E.B. Wilson, 1927, which holds for small groups and near 0
    /// and 1 too); null of nobody.
    /// </summary>
    public (double Low, double High)? Interval
    {
        get
        {
            if (Share is not { } share)
            {
                return null;
            }

            var (n, z2) = (Of, Deviations * Deviations);
            var middle = share + (z2 / (2 * n));
            var half = Deviations * Math.Sqrt((share * (1 - share) / n) + (z2 / (4.0 * n * n)));
            return (Math.Max(0, (middle - half) / (1 + (z2 / n))), Math.Min(1, (middle + half) / (1 + (z2 / n))));
        }
    }
}

/// <summary>What became of those who came: how many entered which phase within so many months.</summary>
/// <param name="Came">How many came, each once.</param>
/// <param name="Rows">Per phase, for each of <see cref="Months"/>.</param>
public sealed record Conversion(int Came, IReadOnlyList<(KlantreisPhase Phase, IReadOnlyList<Proportion> Within)> Rows)
{
    /// <summary>Within how many months.</summary>
    public static IReadOnlyList<int> Months { get; } = [3, 6, 12];

    /// <summary>Counts a cohort. Who came more than once counts from the first time; whose months are not over yet counts not yet.</summary>
    /// <param name="visits">Who came.</param>
    /// <param name="today">Today.</param>
    public static Conversion Of(IEnumerable<Visit> visits, DateOnly today)
    {
        var first = visits.GroupBy(v => v.CandidateId).Select(group => group.MinBy(v => v.On)!).ToList();
        // Everyone begins in the first phase: nobody moves to it.
        var phases = Enum.GetValues<KlantreisPhase>().Skip(1);
        return new Conversion(first.Count, [.. phases.Select(phase => (phase, (IReadOnlyList<Proportion>)[.. Months.Select(months => Within(first, phase, months, today))]))]);
    }

    private static Proportion Within(List<Visit> visits, KlantreisPhase phase, int months, DateOnly today)
    {
        var over = visits.Where(v => v.On.AddMonths(months) <= today).ToList();
        return new Proportion(over.Count(v => v.Moves.Any(m => m.To == phase && m.On >= v.On && m.On <= v.On.AddMonths(months))), over.Count);
    }
}
