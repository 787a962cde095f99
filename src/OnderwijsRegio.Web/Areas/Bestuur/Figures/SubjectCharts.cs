using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Web.Charts;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>The expected shortage per subject of lessons: through the years, and as a ranking.</summary>
internal static class SubjectCharts
{
    public static IEnumerable<ChartOfFigures> Of(Dashboard dashboard) => dashboard.Forecasts.Index().SelectMany(f => Of(dashboard, f.Item, f.Index + 1));

    private static IEnumerable<ChartOfFigures> Of(Dashboard dashboard, SubjectForecast forecast, int number)
    {
        var of = forecast.Of;
        var (first, last) = (forecast.Years[0], forecast.Years[^1]);
        var latest = forecast.Subjects.Select(s => (s.Of.Subject, Point: SubjectForecast.At(s, last))).Where(s => s.Point is not null).Select(s => (s.Subject, Point: s.Point!)).ToList();
        var about = $"{dashboard.AreaOf(of)}, {FigureText.About(of)}, fte";
        if (forecast.Years.Count > 1)
        {
            yield return new ChartOfFigures(
                new SmallMultiples
                {
                    Key = $"{DashboardTopic.Subjects.Key}-{number}",
                    Finding = $"Het verwachte tekort per vak van {first} tot en met {last}",
                    Subject = about,
                    Description = Findings.Spoken(latest, of),
                    Source = Findings.Source(forecast.Subjects.SelectMany(s => s.Points)),
                    Wide = 640,
                    Times = [.. forecast.Years.Select(y => $"{y}")],
                    Lines = [.. forecast.Subjects.Select(s => new SmallLine(s.Of.Subject, [.. forecast.Years.Select(y => SubjectForecast.At(s, y)?.Value)]))],
                },
                Figure.All(forecast.Subjects));
        }

        yield return new ChartOfFigures(
            new RankedBars
            {
                Key = $"{DashboardTopic.Subjects.Key}-rangorde-{number}",
                Finding = Findings.Largest(forecast),
                Subject = about,
                Description = Findings.Spoken(latest, of),
                Source = Findings.Source(forecast.Subjects.SelectMany(s => s.Points).Where(p => p.When.Year == last)),
                Wide = 440,
                Bars = [.. latest.Select(s => new RankedBar(s.Subject, s.Point.Value, FigureText.Number(s.Point)))],
            },
            [.. forecast.Subjects.SelectMany(s => s.Points.Where(p => p.When.Year == last).Select(p => new Figure(s.Of, p)))]);
    }
}
