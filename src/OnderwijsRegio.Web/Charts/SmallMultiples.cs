using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Web.Charts;

/// <summary>One of many lines.</summary>
/// <param name="Label">Of what.</param>
/// <param name="Values">A value per label of <see cref="SmallMultiples.Times"/>; null where there is none.</param>
public sealed record SmallLine(string Label, IReadOnlyList<decimal?> Values);

/// <summary>Many small drawings on one scale; in each one line stands out among all the others.</summary>
public sealed class SmallMultiples : Chart
{
    private const double Plot = 58;

    /// <summary>The moments, the first one first.</summary>
    public required IReadOnlyList<string> Times { get; init; }

    /// <summary>The lines, in their order.</summary>
    public required IReadOnlyList<SmallLine> Lines { get; init; }

    private protected override void DrawOn(Drawing on)
    {
        var perRow = on.IsNarrow ? 2 : 4;
        var (gap, top) = (18.0, Lines.SelectMany(l => l.Values).OfType<decimal>().DefaultIfEmpty(1).Max());
        var panel = (on.Width - ((perRow - 1) * gap)) / perRow;
        var fits = Drawing.Fits(panel);
        var title = 18.0 * Lines.Max(l => Drawing.Broken(l.Label, fits).Count);
        var height = title + Plot + 34;
        List<(double X, double Y)> Points(SmallLine line) =>
        [
            .. line.Values.Index().Where(v => v.Item is not null).Select(v =>
                (5 + ((panel - 10) * v.Index / Math.Max(1, Times.Count - 1)), 4 + Plot - (Plot * (double)(v.Item!.Value / top)))),
        ];
        var all = on.Keep(part =>
        {
            Lines.ToList().ForEach(line => part.Polyline("or-chart__faint", Points(line)));
            part.Line("or-chart__base", 0, Plot + 4, panel, Plot + 4);
        });
        foreach (var (at, line) in Lines.Index())
        {
            var (x, y) = (at % perRow * (panel + gap), at / perRow * height);
            on.Lines("or-chart__panel", x, y + 14, line.Label, fits);
            on.Again(all, x, y + title);
            var points = Points(line).ConvertAll(p => (p.X + x, p.Y + y + title));
            on.Polyline("or-chart__path", points);
            if (points.Count > 0)
            {
                on.Circle("or-chart__dot", points[^1].Item1, points[^1].Item2, 4);
            }

            var (first, last) = (line.Values.Index().First(v => v.Item is not null), line.Values.Index().Last(v => v.Item is not null));
            on.Text("or-chart__scale", x, y + title + Plot + 22, $"{Times[first.Index]}: {FigureText.Number(first.Item)}");
            on.Text("or-chart__scale", x + panel, y + title + Plot + 22, $"{Times[last.Index]}: {FigureText.Number(last.Item)}", Anchor.End);
        }

        on.Height = Math.Ceiling(Lines.Count / (double)perRow) * height;
    }
}
