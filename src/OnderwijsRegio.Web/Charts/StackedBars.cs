using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Web.Charts;

/// <summary>Two parts of something, such as what stays open and what is hidden.</summary>
/// <param name="Label">Of what.</param>
/// <param name="First">The first part.</param>
/// <param name="Second">The second part.</param>
public sealed record StackedBar(string Label, decimal First, decimal Second);

/// <summary>Bars of two parts, the second one hatched.</summary>
public sealed class StackedBars : Chart
{
    /// <summary>The bars, from top to bottom.</summary>
    public required IReadOnlyList<StackedBar> Bars { get; init; }

    private protected override void DrawOn(Drawing on)
    {
        var left = on.IsNarrow ? 4 : 170;
        var scale = Scale.For(Bars.Select(b => b.First + b.Second), on.IsNarrow ? 3 : 4);
        // The sum stands behind the longest bar.
        var length = on.Width - left - 62;
        var y = 8.0;
        var grid = new List<Action<double>>();
        foreach (var mark in scale.Marks)
        {
            var x = left + scale.At(mark, length);
            grid.Add(bottom =>
            {
                on.Line(mark == 0 ? "or-chart__base" : "or-chart__grid", x, 4, x, bottom);
                on.Text("or-chart__scale", x, bottom + 18, FigureText.Number(mark), mark == 0 ? Anchor.Start : Anchor.Middle);
            });
        }

        var height = (Bars.Count * (on.IsNarrow ? 58 : 48)) + 8;
        grid.ForEach(draw => draw(height));
        foreach (var bar in Bars)
        {
            if (on.IsNarrow)
            {
                on.Text("or-chart__category", left, y + 12, bar.Label);
                y += 18;
            }
            else
            {
                on.Text("or-chart__category", left - 10, y + 22, bar.Label, Anchor.End);
            }

            Bar(on, bar, left, y, scale, length);
            y += on.IsNarrow ? 40 : 48;
        }

        on.Height = height + 26;
    }

    private static void Bar(Drawing on, StackedBar bar, double left, double y, Scale scale, double length)
    {
        const double Thick = 32;
        var (first, second) = (scale.At(bar.First, length), scale.At(bar.Second, length));
        on.Rect("or-chart__bar", left, y, first, Thick);
        on.Hatched(left + first + 2, y, Math.Max(0, second - 2), Thick);
        if (first > 34)
        {
            on.Text("or-chart__inside", left + 8, y + 21, FigureText.Number(bar.First));
        }

        on.Text("or-chart__value", left + first + second + 8, y + 21, FigureText.Number(bar.First + bar.Second));
    }
}
