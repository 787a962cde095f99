namespace OnderwijsRegio.Core.Figures;

/// <summary>A total as a source states it, beside the sum of its parts.</summary>
/// <param name="When">When.</param>
/// <param name="Stated">The total that the source states; null if it states none.</param>
/// <param name="Sum">The sum of the parts (computed); null where they may not be added.</param>
public sealed record FigureTotal(FigureMoment When, decimal? Stated, decimal? Sum)
{
    /// <summary>How much the stated total is above the sum; null where one of the two is missing.</summary>
    public decimal? Difference => Stated - Sum;
}

/// <summary>Sets the parts of a measure against its stated total.</summary>
public static class FigureTotals
{
    /// <summary>The totals of a measure, the oldest first.</summary>
    /// <param name="series">The parts of one measure in one area, with the whole among them: the one without a subject.</param>
    /// <exception cref="ArgumentException">They are of different measures, areas, staff or units.</exception>
    public static IReadOnlyList<FigureTotal> Of(IReadOnlyCollection<FigureSeries> series)
    {
        if (series.Select(s => s.Of with { Subject = "", Sector = null }).Distinct().Count() > 1)
        {
            throw new ArgumentException("Only parts of one thing have a total.", nameof(series));
        }

        var whole = series.Where(s => s.Of.Subject == "").SelectMany(s => s.Points).ToLookup(p => p.When);
        var parts = series.Where(s => s.Of.Subject != "").SelectMany(s => s.Points.Select(p => (s.Of, Point: p))).ToLookup(p => p.Point.When);
        return
        [
            .. whole.Select(w => w.Key).Union(parts.Select(p => p.Key))
                .OrderBy(when => when.UntilYear ?? when.Year ?? 0)
                .Select(when => new FigureTotal(when, whole[when].ToList() is [var stated] ? stated.Value : null, Sum([.. parts[when]]))),
        ];
    }

    /// <summary>The sum, unless it would count something twice, add what is no quantity, or a part is withheld.</summary>
    private static decimal? Sum(IReadOnlyCollection<(FigureSubject Of, FigurePoint Point)> parts)
    {
        var mayBeAdded = parts.Count > 0
            && parts.All(p => p.Point.Value is not null && p.Of.AddsUp && p.Of.Unit is not (FigureUnit.PercentagePoints or FigureUnit.Factor or FigureUnit.Unstated))
            // Two sources for one part would count it twice.
            && parts.Select(p => (p.Of.Sector, p.Of.Subject)).Distinct().Count() == parts.Count;
        return mayBeAdded ? parts.Sum(p => p.Point.Value) : null;
    }
}
