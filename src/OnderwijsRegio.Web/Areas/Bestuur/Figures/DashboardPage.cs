using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Web.Charts;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>The figures of a region as boards look at them.</summary>
/// <param name="Dashboard">The figures; null where the region is no area yet.</param>
/// <param name="Charts">The charts per topic.</param>
/// <param name="View">Which figures are looked at.</param>
/// <param name="Door">Address of the door in this region.</param>
/// <param name="ImportAddress">Where figures are brought in; null for who cannot.</param>
/// <param name="Today">Today.</param>
public sealed record DashboardPage(
    Dashboard? Dashboard, IReadOnlyDictionary<string, IReadOnlyList<ChartOfFigures>> Charts, DashboardView View, string Door, string? ImportAddress, DateOnly Today)
{
    /// <summary>Address of the page.</summary>
    public string Path => $"{Door}/tekorten";

    /// <summary>The charts of a topic.</summary>
    public IReadOnlyList<ChartOfFigures> Of(DashboardTopic topic) => Charts.GetValueOrDefault(topic.Key, []);

    /// <summary>Address of a chart as a picture.</summary>
    public string Picture(Chart chart) => View.Address($"{Path}/plaatje", ("grafiek", chart.Key));

    /// <summary>Where a figure is explained.</summary>
    public string Figure(FigurePoint point) => $"{Door}/cijfers/{point.Id}";
}

/// <summary>A chart with the figures that it is drawn of, for the table under it.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Figures">Its figures, in the order of the chart.</param>
public sealed record ChartOfFigures(Chart Chart, IReadOnlyList<Figure> Figures);

/// <summary>A figure with what it is of.</summary>
/// <param name="Of">What it is of.</param>
/// <param name="Point">The figure.</param>
public sealed record Figure(FigureSubject Of, FigurePoint Point)
{
    /// <summary>The newest figures of some series.</summary>
    public static IReadOnlyList<Figure> Newest(IEnumerable<FigureSeries> series) =>
        [.. series.SelectMany(s => s.Standing().Latest.Select(p => new Figure(s.Of, p)))];

    /// <summary>All figures of some series.</summary>
    public static IReadOnlyList<Figure> All(IEnumerable<FigureSeries> series) => [.. series.SelectMany(s => s.Points.Select(p => new Figure(s.Of, p)))];
}
