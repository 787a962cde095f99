namespace OnderwijsRegio.Core.Figures.Dashboards;

/// <summary>That sources say different things about the same, or that a stated total is not the sum of its parts.</summary>
/// <param name="Of">What they are figures of.</param>
/// <param name="Moments">When, with what they say; the oldest first.</param>
public sealed record Disagreement(FigureSubject Of, IReadOnlyList<DisagreementAt> Moments)
{
    // Dividing by it takes zeros from the end of a decimal.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Whether it is no more than what rounding does: a sum that differs from the stated total by one in the last digit.</summary>
    public bool IsRounding => Moments.All(m => m is { Points: [{ Value: { } stated }], Sum: { } sum } && Math.Abs(stated - sum) <= LastDigit(stated, sum));

    /// <summary>Finds them among the series.</summary>
    internal static IEnumerable<Disagreement> In(Dashboard dashboard) => BetweenSources(dashboard).Concat(WithTheSum(dashboard));

    private static IEnumerable<Disagreement> BetweenSources(Dashboard dashboard) =>
        from series in dashboard.All
        let moments = series.Points.GroupBy(p => (p.When.Year, p.When.UntilYear))
            .Where(m => m.Select(p => p.Value).Distinct().Count() > 1 && m.Select(p => (p.Publisher, p.Source.Document, p.Source.Heading)).Distinct().Count() > 1)
            .Select(m => new DisagreementAt(m.First().When, [.. m], null))
            .ToList()
        where moments.Count > 0
        select new Disagreement(series.Of, moments);

    private static IEnumerable<Disagreement> WithTheSum(Dashboard dashboard) =>
        from whole in dashboard.All
        where whole.Of is { Subject: "", AddsUp: true }
        let parts = dashboard.Of(whole.Of.Measure).Where(s => s.Of.Subject.Length > 0 && s.Of with { Subject = "" } == whole.Of)
        let moments = FigureTotals.Of([whole, .. parts])
            .Where(t => t.Difference is not (null or 0))
            .Select(t => new DisagreementAt(t.When, [.. whole.Points.Where(p => p.When == t.When)], t.Sum))
            .ToList()
        where moments.Count > 0
        select new Disagreement(whole.Of, moments);

    private static decimal LastDigit(decimal one, decimal other)
    {
        var digit = 1m;
        for (var scale = Math.Max((one / One).Scale, (other / One).Scale); scale > 0; scale--)
        {
            digit /= 10;
        }

        return digit;
    }
}

/// <summary>What sources say of one moment.</summary>
/// <param name="When">When.</param>
/// <param name="Points">The values with their sources.</param>
/// <param name="Sum">The sum of the parts (computed) where it differs from the stated total; else null.</param>
public sealed record DisagreementAt(FigureMoment When, IReadOnlyList<FigurePoint> Points, decimal? Sum);
