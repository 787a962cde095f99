using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Web.Charts;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>Which charts a dashboard has. A chart stands only where there are figures enough for it; fewer say more as they are.</summary>
internal static class DashboardCharts
{
    /// <summary>The charts, by the key of their topic.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ChartOfFigures>> Of(Dashboard dashboard) => new Dictionary<DashboardTopic, IEnumerable<ChartOfFigures>>
    {
        [DashboardTopic.Shortage] = ShortageByYear(dashboard).Concat(ShortageByArea(dashboard)),
        [DashboardTopic.OpenAndHidden] = OpenAndHiddenCharts.Of(dashboard),
        [DashboardTopic.Subjects] = SubjectCharts.Of(dashboard),
        [DashboardTopic.ZijInstroom] = ZijInstroomByYear(dashboard),
        [DashboardTopic.ZijInstroomRate] = ByArea(dashboard, DashboardTopic.ZijInstroomRate),
        [DashboardTopic.Origin] = ByPart(dashboard, DashboardTopic.Origin),
        [DashboardTopic.Outcome] = ByPart(dashboard, DashboardTopic.Outcome),
        [DashboardTopic.UnqualifiedHours] = ByArea(dashboard, DashboardTopic.UnqualifiedHours),
        [DashboardTopic.TrainingSuccess] = ByArea(dashboard, DashboardTopic.TrainingSuccess),
        [DashboardTopic.PupilsToTraining] = ByArea(dashboard, DashboardTopic.PupilsToTraining),
    }.ToDictionary(t => t.Key.Key, t => (IReadOnlyList<ChartOfFigures>)[.. t.Value]);

    private static IEnumerable<ChartOfFigures> ShortageByYear(Dashboard dashboard) =>
        from at in dashboard.Shortages.Index()
        let share = at.Item.Share
        where share is not null && !dashboard.IsCountry(share.Of) && IsDrawnByYear(share)
        select ByYear(
            dashboard, share, at.Item.Country, $"{DashboardTopic.Shortage.Key}-{at.Index + 1}",
            Findings.Moved($"Het tekort aan {at.Item.Staff} in {dashboard.AreaOf(share.Of)}", share));

    private static IEnumerable<ChartOfFigures> ShortageByArea(Dashboard dashboard)
    {
        var newest = dashboard.Shortages
            .Where(s => s.Share is not null && s.Of.GeographyId != dashboard.Region.Id && !dashboard.IsCountry(s.Of))
            .Select(s => (s.Staff, Series: s.Share!, s.Country, Latest: s.Share!.Standing().Latest))
            .Where(s => s.Latest is [{ When.Year: not null }]);
        var groups = newest.GroupBy(s => s.Series.Of with { GeographyId = 0, Population = FoldedText.Fold(s.Series.Of.Population) });
        foreach (var (at, group) in groups.Index())
        {
            // Only what is of the same year may stand in one picture.
            var year = group.Max(s => s.Latest[0].When.Year);
            var areas = group.Where(s => s.Latest[0].When.Year == year).OrderByDescending(s => s.Latest[0].Value).ToList();
            if (areas.Count > 1)
            {
                yield return Ranked(
                    $"{DashboardTopic.Shortage.Key}-gebied-{at + 1}",
                    $"Tekort aan {areas[0].Staff} per gebied: ",
                    [.. areas.Select(a => (dashboard.AreaOf(a.Series.Of), new Figure(a.Series.Of, a.Latest[0]), false))],
                    $"% van de {areas[0].Series.Of.ShareOf}");
            }
        }
    }

    private static IEnumerable<ChartOfFigures> ZijInstroomByYear(Dashboard dashboard) =>
        from at in dashboard.Of("zij-instromers-subsidie").Where(s => s.Of is { Years: 1, Subject: "" } && !dashboard.IsCountry(s.Of)).Index()
        let series = at.Item
        where IsDrawnByYear(series)
        // Those of the nearest area: Haaglanden, and Den Haag only where there is nothing of the region.
        where series.Of.GeographyId == dashboard.Of(series.Of.Measure).First(s => s.Of.Sector == series.Of.Sector).Of.GeographyId
        select ByYear(
            dashboard, series, null, $"{DashboardTopic.ZijInstroom.Key}-{at.Index + 1}",
            Findings.Moved($"Het aantal zij-instromers {series.Of.Sector?.DutchName()} in {dashboard.AreaOf(series.Of)}", series));

    /// <summary>A measure in the areas side by side, for each group of figures that may be compared.</summary>
    private static IEnumerable<ChartOfFigures> ByArea(Dashboard dashboard, DashboardTopic topic)
    {
        var groups = dashboard.Of(topic).Where(s => s.Of.Unit is FigureUnit.Percent).GroupBy(s => s.Of with { GeographyId = 0, Subject = "" }).ToList();
        foreach (var (at, group) in groups.Index())
        {
            var bars = group.Select(s => (Series: s, Latest: s.Standing().Latest)).Where(s => s.Latest.Count == 1).ToList();
            var year = bars.Max(b => b.Latest[0].When.Year);
            bars = bars.FindAll(b => b.Latest[0].When.Year == year);
            if (bars.Count > 1 && bars.Exists(b => !dashboard.IsCountry(b.Series.Of)))
            {
                yield return Ranked(
                    $"{topic.Key}-{at + 1}",
                    $"{group.First().Of.Name}: ",
                    [.. bars.Select(b => (Name(b.Series.Of), new Figure(b.Series.Of, b.Latest[0]), dashboard.IsCountry(b.Series.Of)))],
                    $"% van {group.Key.ShareOf}");
            }
        }

        string Name(FigureSubject of) => of.Subject.Length > 0 ? of.Subject : dashboard.AreaOf(of);
    }

    /// <summary>The parts of a measure under each other, with the country's value on each.</summary>
    private static IEnumerable<ChartOfFigures> ByPart(Dashboard dashboard, DashboardTopic topic)
    {
        var groups = dashboard.Of(topic).Where(s => s.Of.Subject.Length > 0 && !dashboard.IsCountry(s.Of)).GroupBy(s => s.Of with { Subject = "" });
        foreach (var (at, group) in groups.Index())
        {
            var parts = group.Select(s => (Series: s, Latest: s.Standing().Latest[0], Country: dashboard.CountryFor(s)?.Standing().Latest[0]))
                .OrderByDescending(p => p.Latest.Value).ToList();
            var of = group.Key;
            yield return new ChartOfFigures(
                new RankedBars
                {
                    Key = $"{topic.Key}-{at + 1}",
                    Finding = $"{About(of)}: {Findings.Mostly([.. parts.Select(p => (p.Series.Of.Subject, p.Latest))], of)}",
                    Subject = Subject(dashboard, of, $"% van {of.ShareOf}"),
                    Description = Findings.Spoken(parts.Select(p => (p.Series.Of.Subject, p.Latest)), of),
                    Source = Findings.Source(parts.Select(p => p.Latest)),
                    Legend = parts.Exists(p => p.Country is not null) ? [(Mark.Bar, dashboard.AreaOf(of)), (Mark.Line, "Nederland")] : [],
                    Bars = [.. parts.Select(p => new RankedBar(p.Series.Of.Subject, p.Latest.Value, FigureText.Value(p.Latest, of), p.Country?.Value))],
                },
                [.. parts.SelectMany(p => new[] { new Figure(p.Series.Of, p.Latest) }.Concat(dashboard.CountryFor(p.Series) is { } c ? [new Figure(c.Of, c.Standing().Latest[0])] : []))]);
        }
    }

    private static ChartOfFigures Ranked(string key, string begin, IReadOnlyList<(string Name, Figure Figure, bool IsCountry)> bars, string unit)
    {
        var of = bars[0].Figure.Of;
        return new ChartOfFigures(
            new RankedBars
            {
                Key = key,
                Finding = begin + Findings.Range(
                    [.. bars.Where(b => !b.IsCountry).Select(b => b.Figure.Point)], bars.FirstOrDefault(b => b.IsCountry).Figure?.Point, of),
                Subject = string.Join(", ", new[] { About(of with { Subject = "" }), unit }.Where(t => t.Length > 0)),
                Description = Findings.Spoken(bars.Select(b => (b.Name, b.Figure.Point)), of),
                Source = Findings.Source(bars.Select(b => b.Figure.Point)),
                Bars = [.. bars.Select(b => new RankedBar(b.Name, b.Figure.Point.Value, FigureText.Value(b.Figure.Point, b.Figure.Of), IsOther: b.IsCountry))],
            },
            [.. bars.Select(b => b.Figure)]);
    }

    private static ChartOfFigures ByYear(Dashboard dashboard, FigureSeries series, FigureSeries? country, string key, string finding)
    {
        var beside = country?.Points.Where(p => p.When.Year is not null).ToLookup(p => p.When.Year!.Value, p => p.Value);
        return new ChartOfFigures(
            new BarsByYear
            {
                Key = key,
                Finding = finding,
                Subject = Subject(dashboard, series.Of, series.Of.Unit is FigureUnit.Percent ? $"% van de {series.Of.ShareOf}" : series.Of.Unit.DutchName()),
                Description = Findings.Spoken(series.Points.Select(p => (FigureText.When(p.When), p)), series.Of)
                    + (country is null ? "" : $" Nederland: {Findings.Spoken(country.Points.Select(p => (FigureText.When(p.When), p)), country.Of)}"),
                Source = Findings.Source(series.Points),
                Legend = country is null ? [] : [(Mark.Bar, dashboard.AreaOf(series.Of)), (Mark.Line, "Nederland")],
                Unit = series.Of.Unit,
                Years = [.. series.Points.Select(p => new YearBar(
                    $"{p.When.Year}", p.Value, FigureText.Number(p), beside?[p.When.Year!.Value].FirstOrDefault(), series.Of.Nature is FigureNature.Forecast))],
            },
            [.. Figure.All([series]), .. country is null ? [] : Figure.All([country])]);
    }

    /// <summary>Whether there are years enough, each with one value.</summary>
    private static bool IsDrawnByYear(FigureSeries series) =>
        series.Points.Count >= BarsByYear.Fewest
        && series.Points.All(p => p.When.Year is not null)
        && series.Points.Select(p => p.When.Year).Distinct().Count() == series.Points.Count;

    private static string Subject(Dashboard dashboard, FigureSubject of, string unit) =>
        string.Join(", ", new[] { dashboard.AreaOf(of), FigureText.About(of), unit }.Where(t => t.Length > 0));

    private static string About(FigureSubject of) => FigureText.About(of) is { Length: > 0 } about ? char.ToUpperInvariant(about[0]) + about[1..] : of.Name;
}
