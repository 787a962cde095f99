namespace OnderwijsRegio.Core.Figures;

/// <summary>A figure of one area with those of other areas that may stand beside it, and why others may not.</summary>
/// <param name="Own">The series that others are set beside.</param>
/// <param name="Point">Its figure.</param>
/// <param name="Beside">Figures of other areas for the same thing and year.</param>
/// <param name="Apart">Areas whose figures are of something else, or of another year.</param>
public sealed record SideBySide(
    FigureSeries Own, FigurePoint Point, IReadOnlyList<(FigureSeries Series, FigurePoint Point)> Beside, IReadOnlyList<NotBeside> Apart)
{
    /// <summary>Why there is nothing of an area.</summary>
    public const string Nothing = "Hiervan zijn geen cijfers.";

    /// <summary>Sets the series of an area beside those of others.</summary>
    /// <param name="area">The area.</param>
    /// <param name="others">The other areas, in their order.</param>
    /// <param name="series">Series of one measure in all of them.</param>
    public static IReadOnlyList<SideBySide> Of(int area, IReadOnlyList<int> others, IReadOnlyCollection<FigureSeries> series)
    {
        var byArea = series.ToLookup(s => s.Of.GeographyId);
        return [.. byArea[area].Select(own => Of(own, others, byArea))];
    }

    private static SideBySide Of(FigureSeries own, IReadOnlyList<int> others, ILookup<int, FigureSeries> byArea)
    {
        var point = own.Standing().Latest[0];
        List<(FigureSeries, FigurePoint)> beside = [];
        List<NotBeside> apart = [];
        foreach (var area in others)
        {
            var nearest = FigureComparison.Nearest(own.Of, byArea[area]);
            if (nearest is null)
            {
                apart.Add(new NotBeside(area, null, null, Nothing));
                continue;
            }

            // Its figure for the same year, and else its newest.
            var other = nearest.Points.FirstOrDefault(p => p.When.Year is not null && p.When.Year == point.When.Year) ?? nearest.Standing().Latest[0];
            if (FigureComparison.WhyNot(own.Of, point.When, nearest.Of, other.When) is { } why)
            {
                apart.Add(new NotBeside(area, nearest, other, why));
            }
            else
            {
                beside.Add((nearest, other));
            }
        }

        return new SideBySide(own, point, beside, apart);
    }
}

/// <summary>An area whose figure may not stand beside another one.</summary>
/// <param name="GeographyId">Area.</param>
/// <param name="Series">What it has that comes nearest; null if it has nothing.</param>
/// <param name="Point">That figure; null if it has nothing.</param>
/// <param name="Why">Why not, for users to read.</param>
public sealed record NotBeside(int GeographyId, FigureSeries? Series, FigurePoint? Point, string Why);
