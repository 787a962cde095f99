using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Web.Charts;

/// <summary>A figure per year.</summary>
/// <param name="Label">The year.</param>
/// <param name="Value">Its value; null where it is withheld.</param>
/// <param name="Text">The value as it reads.</param>
/// <param name="Beside">What stands beside it, such as the country's value; null if there is none.</param>
/// <param name="IsForecast">Whether it is expected.</param>
public sealed record YearBar(string Label, decimal? Value, string Text, decimal? Beside, bool IsForecast);

/// <summary>A bar a year, with a line for what it is set beside.</summary>
public sealed class BarsByYear : Chart
{
    private const double Left = 46;
    private const double Top = 26;
    private const double Plot = 190;

    /// <summary>Fewer years say more as figures.</summary>
    public const int Fewest = 2;

    /// <summary>The years, the first one first.</summary>
    public required IReadOnlyList<YearBar> Years { get; init; }

    /// <summary>Unit.</summary>
    public required FigureUnit Unit { get; init; }

    private protected override void DrawOn(Drawing on)
    {
        var scale = Scale.For(Years.SelectMany(y => new[] { y.Value, y.Beside }).OfType<decimal>(), most: 5);
        var (right, bottom) = (on.Width - 14, Top + Plot);
        var step = (right - Left) / Years.Count;
        double Y(decimal value) => bottom - scale.At(value, Plot);
        double X(int year) => Left + ((year + .5) * step);

        on.Height = bottom + 30;
        Ground(on, step);
        foreach (var mark in scale.Marks)
        {
            on.Line(mark == 0 ? "or-chart__base" : "or-chart__grid", Left, Y(mark), right, Y(mark));
            on.Text("or-chart__scale", Left - 8, Y(mark) + 4, FigureText.Number(mark) + (Unit is FigureUnit.Percent ? "%" : ""), Anchor.End);
        }

        var bar = Math.Min(56, step * .62);
        foreach (var (at, year) in Years.Index())
        {
            if (year.Value is { } value)
            {
                on.Rect("or-chart__bar", X(at) - (bar / 2), Y(value), bar, bottom - Y(value));
            }

            on.Text("or-chart__category", X(at), bottom + 20, step < 40 ? $"’{year.Label[^2..]}" : year.Label, Anchor.Middle);
        }

        Line(on, [.. Years.Index().Where(y => y.Item.Beside is not null).Select(y => (X(y.Index), Y(y.Item.Beside!.Value)))]);
        foreach (var (at, year) in Years.Index())
        {
            on.Text("or-chart__value", X(at), Y(year.Value ?? 0) - 7, year.Text, Anchor.Middle);
        }
    }

    private void Ground(Drawing on, double step)
    {
        var expected = Years.Count(y => y.IsForecast);
        if (expected > 0)
        {
            var left = Left + ((Years.Count - expected) * step);
            on.Rect("or-chart__forecast", left, 0, expected * step, Top + Plot);
            on.Text("or-chart__scale", left + 6, 16, "prognose");
        }
    }

    private static void Line(Drawing on, List<(double X, double Y)> points)
    {
        if (points.Count > 1)
        {
            on.Polyline("or-chart__halo", points);
            on.Polyline("or-chart__beside", points);
        }

        foreach (var (x, y) in points)
        {
            on.Circle("or-chart__beside-dot", x, y, 3.5);
        }
    }
}
