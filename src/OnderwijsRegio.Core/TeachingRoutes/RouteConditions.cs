using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.TeachingRoutes;

/// <summary>For whom a route is: per question the answers with which it fits. None means that every answer does.</summary>
public sealed record RouteConditions
{
    /// <summary>Highest diplomas.</summary>
    public IReadOnlyList<HighestDiploma> Diplomas { get; init; } = [];

    /// <summary>What one may teach already.</summary>
    public IReadOnlyList<BevoegdheidHeld> Bevoegdheden { get; init; } = [];

    /// <summary>Wanted sectors.</summary>
    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>Wanted subjects.</summary>
    public IReadOnlyList<SubjectWish> Subjects { get; init; } = [];

    /// <summary>Whether one works in a school.</summary>
    public IReadOnlyList<SchoolWork> SchoolWork { get; init; } = [];

    /// <summary>Time to learn.</summary>
    public IReadOnlyList<StudyTime> Time { get; init; } = [];

    /// <summary>The answers to a question with which the route fits; none for all.</summary>
    public IReadOnlyList<Enum> For(RouteQuestion question) => question switch
    {
        RouteQuestion.Diploma => [.. Diplomas],
        RouteQuestion.Bevoegdheid => [.. Bevoegdheden],
        RouteQuestion.Sector => [.. Sectors],
        RouteQuestion.Vak => [.. Subjects],
        RouteQuestion.School => [.. SchoolWork],
        _ => [.. Time],
    };

    /// <summary>How well the route fits.</summary>
    public RouteFit Fit(RouteAnswers answers)
    {
        var asked = answers.Given.Select(a => (a.Question, a.Answer, Fitting: For(a.Question))).Where(a => a.Fitting.Count > 0).ToList();
        return new RouteFit(
            asked.Count(a => a.Fitting.Contains(a.Answer)),
            [.. asked.Where(a => !a.Fitting.Contains(a.Answer)).Select(a => new RouteMiss(a.Question, a.Answer, a.Fitting))]);
    }

    /// <summary>The same with every answer once, in the order in which it is asked.</summary>
    public RouteConditions Tidied() => new()
    {
        Diplomas = [.. Diplomas.Distinct().Order()],
        Bevoegdheden = [.. Bevoegdheden.Distinct().Order()],
        Sectors = [.. Sectors.Distinct().Order()],
        Subjects = [.. Subjects.Distinct().Order()],
        SchoolWork = [.. SchoolWork.Distinct().Order()],
        Time = [.. Time.Distinct().Order()],
    };
}

/// <summary>How well a route fits someone's answers.</summary>
/// <param name="Matches">How many answers are asked for by the route, and right.</param>
/// <param name="Misses">The answers with which it does not fit.</param>
public sealed record RouteFit(int Matches, IReadOnlyList<RouteMiss> Misses);

/// <summary>An answer with which a route does not fit.</summary>
/// <param name="Question">To which question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Fitting">The answers with which it would.</param>
public sealed record RouteMiss(RouteQuestion Question, Enum Answer, IReadOnlyList<Enum> Fitting)
{
    /// <summary>Why the route does not fit, in words.</summary>
    public string Why()
    {
        var fitting = Fitting.Select(a => $"‘{a.PlainName()}’").ToList();
        var choice = fitting.Count == 1 ? fitting[0] : $"{string.Join(", ", fitting[..^1])} of {fitting[^1]}";
        return $"{Question.DutchName()} U koos ‘{Answer.PlainName()}’. Deze route is voor wie {choice} kiest.";
    }
}

/// <summary>The routes for someone's answers.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Fitting">Those that fit, the best first; without any answer all routes.</param>
/// <param name="Near">Those that would fit with one other answer, each with that answer.</param>
/// <param name="Others">How many fit less than that.</param>
public sealed record RouteAdvice(
    RouteAnswers Answers, IReadOnlyList<CountingRoute> Fitting, IReadOnlyList<(CountingRoute Route, RouteMiss Miss)> Near, int Others)
{
    /// <summary>Sorts routes by how well they fit.</summary>
    /// <param name="routes">Routes, in the order of the desk; it decides between those that fit alike.</param>
    /// <param name="answers">Answers.</param>
    public static RouteAdvice Of(IEnumerable<CountingRoute> routes, RouteAnswers answers)
    {
        var fits = routes.Select(route => (Route: route, Fit: route.Text.Conditions.Fit(answers))).OrderByDescending(r => r.Fit.Matches).ToList();
        // Who gave one answer alone is one answer off from everything else: that says nothing.
        var near = answers.Given.Count > 1 ? fits.Where(r => r.Fit.Misses.Count == 1).ToList() : [];
        var fitting = fits.Where(r => r.Fit.Misses.Count == 0).Select(r => r.Route).ToList();
        return new(answers, fitting, [.. near.Select(r => (r.Route, r.Fit.Misses[0]))], fits.Count - fitting.Count - near.Count);
    }
}
