using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Web.Charts;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>What stays open and what is hidden, and how the hidden part was filled.</summary>
internal static class OpenAndHiddenCharts
{
    public static IEnumerable<ChartOfFigures> Of(Dashboard dashboard)
    {
        var pairs = dashboard.OpenAndHidden.Where(o => o.OpenBesideHidden?.Value is not null && o.Hidden[0].Value is not null);
        // What was measured at another moment, or over other schools, gets a picture of its own.
        foreach (var (at, group) in pairs.GroupBy(o => (o.Of.GeographyId, o.When)).Index())
        {
            yield return Stacked(dashboard, $"{DashboardTopic.OpenAndHidden.Key}-{at + 1}", [.. group]);
        }

        foreach (var (at, one) in dashboard.OpenAndHidden.Where(o => Ways(o).Count > 1).Index())
        {
            yield return Filled(dashboard, $"{DashboardTopic.OpenAndHidden.Key}-invulling-{at + 1}", one);
        }
    }

    private static ChartOfFigures Stacked(Dashboard dashboard, string key, List<OpenAndHidden> bars) => new(
        new StackedBars
        {
            Key = key,
            Finding = Findings.OpenAndHidden(bars.MaxBy(b => b.OpenBesideHidden!.Value + b.Hidden[0].Value)!),
            Subject = $"{dashboard.AreaOf(bars[0].Of)}, tekort in fte",
            Description = string.Join(' ', bars.Select(b => $"{b.Staff}: {FigureText.Number(b.OpenBesideHidden!.Value)} fte open en {FigureText.Number(b.Hidden[0].Value)} fte verborgen.")),
            Source = Findings.Source(bars.Select(b => b.Hidden[0])),
            Legend = [(Mark.Bar, "Open"), (Mark.Hatched, "Verborgen")],
            Bars = [.. bars.Select(b => new StackedBar(b.Staff, b.OpenBesideHidden!.Value!.Value, b.Hidden[0].Value!.Value))],
        },
        [.. bars.SelectMany(b => b.Open.Select(p => new Figure(b.Of with { Name = "Openstaand tekort" }, p)).Concat(b.Hidden.Select(p => new Figure(b.Of, p))))]);

    private static ChartOfFigures Filled(Dashboard dashboard, string key, OpenAndHidden one)
    {
        var ways = Ways(one).OrderByDescending(w => w.Point.Value).ToList();
        return new ChartOfFigures(
            new RankedBars
            {
                Key = key,
                Finding = $"Hoe het verborgen tekort aan {one.Staff} werd opgevangen: {Findings.Mostly([.. ways.Select(w => (Name(w.Of), w.Point))], one.Of)}",
                Subject = $"{dashboard.AreaOf(one.Of)}, fte",
                Description = Findings.Spoken(ways.Select(w => (Name(w.Of), w.Point)), one.Of),
                Source = Findings.Source(ways.Select(w => w.Point)),
                Bars = [.. ways.Select(w => new RankedBar(Name(w.Of), w.Point.Value, FigureText.Number(w.Point)))],
            },
            // The totals of each way stand in the table alone: beside their own parts they would be read as parts.
            [.. one.Filled.Select(f => new Figure(f.Of, f.Point))]);
    }

    private static List<(FigureSubject Of, FigurePoint Point)> Ways(OpenAndHidden one) =>
        one.Filled.Where(f => f.Of.Subject.Length > 0 || !one.Filled.Any(other => other.Of.Measure == f.Of.Measure && other.Of.Subject.Length > 0)).ToList();

    private static string Name(FigureSubject of) => of.Subject.Length == 0 ? Way(of) : $"{Way(of)}, {of.Subject}";

    private static string Way(FigureSubject of) => of.Measure switch
    {
        "verborgen-intern" => "intern",
        "verborgen-extern" => "extern",
        _ => "klassen samengevoegd",
    };
}
