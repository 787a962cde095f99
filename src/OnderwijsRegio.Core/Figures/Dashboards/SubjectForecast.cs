namespace OnderwijsRegio.Core.Figures.Dashboards;

/// <summary>What is expected per subject of lessons, in fte per year, in one area.</summary>
/// <param name="Of">Of whom and where, as a whole.</param>
/// <param name="Subjects">The subjects, the largest in the last year first.</param>
/// <param name="Whole">The figures for all subjects together that the source states; none if it states none.</param>
/// <param name="Totals">The stated totals beside the sums.</param>
public sealed record SubjectForecast(
    FigureSubject Of, IReadOnlyList<FigureSeries> Subjects, IReadOnlyList<FigurePoint> Whole, IReadOnlyList<FigureTotal> Totals)
{
    /// <summary>The years for which there are figures.</summary>
    public IReadOnlyList<int> Years { get; } =
        [.. Subjects.SelectMany(s => s.Points).Select(p => p.When.Year).OfType<int>().Distinct().Order()];

    /// <summary>The figure of a subject in a year; null if there is not just one.</summary>
    public static FigurePoint? At(FigureSeries subject, int year) => subject.Points.Where(p => p.When.Year == year).ToList() is [var only] ? only : null;

    /// <summary>Reads them from the series.</summary>
    internal static IEnumerable<SubjectForecast> In(Dashboard dashboard) => dashboard.Of("onvervuld")
        .Where(s => s.Of is { Post: null, Years: 1, Unit: FigureUnit.Fte })
        .GroupBy(s => s.Of with { Subject = "" })
        .Where(group => group.Any(s => s.Of.Subject.Length > 0))
        .Select(group => From(group.Key, [.. group]));

    private static SubjectForecast From(FigureSubject of, List<FigureSeries> all)
    {
        var subjects = all.FindAll(s => s.Of.Subject.Length > 0);
        var last = subjects.SelectMany(s => s.Points).Max(p => p.When.Year ?? 0);
        return new SubjectForecast(
            of,
            [.. subjects.OrderByDescending(s => At(s, last)?.Value).ThenBy(s => s.Of.Subject, StringComparer.Ordinal)],
            [.. all.Where(s => s.Of.Subject.Length == 0).SelectMany(s => s.Points)],
            FigureTotals.Of(all));
    }
}
