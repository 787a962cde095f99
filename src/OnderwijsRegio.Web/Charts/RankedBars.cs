namespace OnderwijsRegio.Web.Charts;

/// <summary>A bar with its name.</summary>
/// <param name="Label">Of what.</param>
/// <param name="Value">How long it is; null where its value is withheld.</param>
/// <param name="Text">The value as it reads.</param>
/// <param name="Beside">What stands beside it, such as the country's value; null if there is none.</param>
/// <param name="IsOther">Whether it is there only to look at beside the others, such as the country.</param>
public sealed record RankedBar(string Label, decimal? Value, string Text, decimal? Beside = null, bool IsOther = false);

/// <summary>Bars under each other, each with its name and value.</summary>
public sealed class RankedBars : Chart
{
    private const double Thick = 20;

    /// <summary>The bars, from top to bottom.</summary>
    public required IReadOnlyList<RankedBar> Bars { get; init; }

    private protected override void DrawOn(Drawing on)
    {
        var left = on.IsNarrow ? 4 : on.Width < 500 ? 150 : 200;
        var fits = Drawing.Fits(on.IsNarrow ? on.Width : left - 12);
        var behind = 14 + (Bars.Max(b => b.Text.Length) * 8);
        var length = on.Width - left - behind;
        var top = Scale.For(Bars.SelectMany(b => new[] { b.Value, b.Beside }).OfType<decimal>()).Top;
        double Long(decimal value) => length * (double)(Math.Max(0, value) / top);
        var y = 6.0;
        foreach (var bar in Bars)
        {
            var lines = Drawing.Broken(bar.Label, fits).Count;
            if (on.IsNarrow)
            {
                y += on.Lines("or-chart__category", left, y + 13, bar.Label, fits) + 2;
            }
            else
            {
                on.Lines("or-chart__category", left - 10, y + 15 - ((lines - 1) * 2), bar.Label, fits, 17, Anchor.End);
            }

            var end = bar.Value is { } value ? Long(value) : 0;
            on.Rect(bar.IsOther ? "or-chart__bar or-chart__bar--other" : "or-chart__bar", left, y, end, Thick);
            if (bar.Beside is { } beside)
            {
                var x = left + Long(beside);
                on.Line("or-chart__tick-halo", x, y - 3, x, y + Thick + 3);
                on.Line("or-chart__tick", x, y - 3, x, y + Thick + 3);
            }

            on.Text("or-chart__value", left + Math.Max(end, bar.Beside is { } b ? Long(b) : 0) + 8, y + 15, bar.Text);
            y += on.IsNarrow ? Thick + 12 : Math.Max(Thick + 10, (lines * 17) + 8);
        }

        on.Line("or-chart__base", left, 2, left, y - 4);
        on.Height = y;
    }
}
