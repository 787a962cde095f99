using OnderwijsRegio.Core.TeachingRoutes;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>What is asked of routes.</summary>
internal static partial class Questions
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private static readonly TeachingRouteText SaidByRoute =
        new() { From = FirstDay, Name = "Naam", Explanation = "Uitleg", Source = "Bron", CheckedOn = FirstDay };
    private static readonly TeachingRouteText SaidNextYear = SaidByRoute with { From = FirstDay.AddYears(1) };

    // Made when it is asked for: the order in which parts of a class are made is not known.
    private static IReadOnlyList<Question> OfRoutes =>
    [
        new(db => new TeachingRouteQueries(db).CountingAsync(1, Today, None)),
        new(db => new TeachingRouteQueries(db).AllAsync(1, None)),
        new(db => new TeachingRouteQueries(db).FindAsync(1, 1, None)),
        new(db => new TeachingRouteQueries(db).OfVersionAsync(1, 1, None)),
        new(db => new TeachingRouteService(db, Clock).AddAsync(Editor, SaidByRoute, Guid.Empty, Today, None)) { LeavesHistory = false },
        new(db => new TeachingRouteService(db, Clock).PrepareAsync(Editor, 1, SaidNextYear, Samples.Version, Today, None))
            { LeavesHistory = false, Given = GoesOn },
        new(db => new TeachingRouteService(db, Clock).SaveAsync(Editor, 1, SaidByRoute, Samples.Version, Today, None)) { LeavesHistory = false, Given = GoesOn },
        new(db => new TeachingRouteService(db, Clock).StopAsync(Editor, 1, Today.AddYears(1), Samples.Version, Today, None)) { LeavesHistory = false, Given = GoesOn },
        new(db => new TeachingRouteService(db, Clock).RemoveAsync(Editor, 1, Today.AddDays(-1), None)) { LeavesHistory = false, Given = GoesOn },
        new(db => new TeachingRouteService(db, Clock).MoveAsync(Editor, 1, false, 1, Today, None))
            { LeavesHistory = false, Given = () => new(GoesOn()) { [Of<TeachingRoute>("Id")] = [1, 2] } },
    ];

    private static Dictionary<string, object?[]> GoesOn() => Some("StopsFrom", (object?)null);
}
