using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Candidates.Reports;

/// <summary>The way of a candidate, without who it is: what is left of them when they are erased.</summary>
/// <param name="CreatedOn">Day on which the file began.</param>
/// <param name="SourceDesk">Where they came in.</param>
/// <param name="Sectors">Sectors that they want.</param>
/// <param name="Phase">Phase; when stopped, the one in which that was.</param>
/// <param name="IsStopped">Whether they stopped.</param>
/// <param name="Steps">Steps, in order.</param>
public sealed record Journey(DateOnly CreatedOn, string SourceDesk, IReadOnlyList<Sector> Sectors, KlantreisPhase Phase, bool IsStopped, IReadOnlyList<JourneyStep> Steps)
{
    /// <summary>The phase that they came furthest to.</summary>
    public KlantreisPhase Furthest => Steps.Select(s => s.To).Append(Phase).Max();
}

/// <summary>A step on the way.</summary>
public sealed record JourneyStep(StepKind Kind, KlantreisPhase To, DateOnly On, StepReason? Reason);

/// <summary>A phase in the funnel.</summary>
/// <param name="Phase">Phase.</param>
/// <param name="Reached">How many came so far or further.</param>
/// <param name="Now">How many are in it now, and have not stopped.</param>
/// <param name="Stopped">How many stopped in it.</param>
/// <param name="Days">Median of the days between entering and leaving it; null where nobody left it yet.</param>
/// <param name="Stays">Of how many stays that is.</param>
public sealed record FunnelPhase(KlantreisPhase Phase, int Reached, int Now, int Stopped, int? Days, int Stays);

/// <summary>A part of the candidates in the funnel, such as those of one desk of origin.</summary>
/// <param name="Name">Which.</param>
/// <param name="Reached">How many came to each phase or further, in the order of the klantreis; the first is all of them.</param>
/// <param name="Stopped">How many stopped.</param>
public sealed record FunnelPart(string Name, IReadOnlyList<int> Reached, int Stopped);

/// <summary>What became of the candidates who came in: how far they came, how long that took, why they stopped.</summary>
/// <param name="Came">How many came in.</param>
/// <param name="Phases">The phases, in the order of the klantreis.</param>
/// <param name="Reasons">Why people are stopped, the most frequent first.</param>
/// <param name="Sources">Per desk of origin, the largest first.</param>
/// <param name="BySector">Per sector; who wants two counts in both.</param>
/// <param name="Years">Per calendar year of coming in, the last first.</param>
public sealed record DeskReport(
    int Came,
    IReadOnlyList<FunnelPhase> Phases,
    IReadOnlyList<(StepReason Reason, int Count)> Reasons,
    IReadOnlyList<FunnelPart> Sources,
    IReadOnlyList<FunnelPart> BySector,
    IReadOnlyList<FunnelPart> Years)
{
    private static readonly IReadOnlyList<KlantreisPhase> All = Enum.GetValues<KlantreisPhase>();

    /// <summary>Counts.</summary>
    /// <param name="journeys">The ways of the candidates.</param>
    public static DeskReport Of(IReadOnlyList<Journey> journeys)
    {
        var stays = journeys.SelectMany(StaysOf).ToLookup(s => s.Phase, s => s.Days);
        return new DeskReport(
            journeys.Count,
            [
                .. All.Select(phase => new FunnelPhase(
                    phase,
                    journeys.Count(j => j.Furthest >= phase),
                    journeys.Count(j => j.Phase == phase && !j.IsStopped),
                    journeys.Count(j => j.Phase == phase && j.IsStopped),
                    Median([.. stays[phase]]),
                    stays[phase].Count())),
            ],
            [
                .. journeys.Where(j => j.IsStopped).Select(j => j.Steps.LastOrDefault(s => s.Kind is StepKind.Stop)?.Reason).OfType<StepReason>()
                    .GroupBy(r => r).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (g.Key, g.Count())),
            ],
            [.. journeys.GroupBy(j => j.SourceDesk).Select(g => Part(g.Key, [.. g])).OrderByDescending(p => p.Reached[0]).ThenBy(p => p.Name, StringComparer.CurrentCulture)],
            [.. Enum.GetValues<Sector>().Select(s => Part(s.DutchName(), [.. journeys.Where(j => j.Sectors.Contains(s))])).Where(p => p.Reached[0] > 0)],
            [.. journeys.GroupBy(j => j.CreatedOn.Year).OrderByDescending(g => g.Key).Select(g => Part($"{g.Key}", [.. g]))]);
    }

    private static FunnelPart Part(string name, IReadOnlyList<Journey> journeys) =>
        new(name, [.. All.Select(phase => journeys.Count(j => j.Furthest >= phase))], journeys.Count(j => j.IsStopped));

    /// <summary>The stays that ended, each with its days. One that was noted by mistake was none.</summary>
    private static IEnumerable<(KlantreisPhase Phase, int Days)> StaysOf(Journey journey) => journey.Steps
        .Zip(journey.Steps.Skip(1))
        .Where(pair => pair.First.Kind is not StepKind.Stop && pair.Second.Reason is not StepReason.VerkeerdVastgelegd)
        .Select(pair => (pair.First.To, pair.Second.On.DayNumber - pair.First.On.DayNumber));

    private static int? Median(List<int> days)
    {
        days.Sort();
        return days.Count == 0 ? null : days.Count % 2 == 1 ? days[days.Count / 2] : (days[(days.Count / 2) - 1] + days[days.Count / 2]) / 2;
    }
}
