namespace OnderwijsRegio.Core.Figures.Dashboards;

/// <summary>What figures show, as sentences that can stand above a picture and be read out.</summary>
public static class Findings
{
    /// <summary>How a series moved between its first and its last year: "Het tekort daalde van 21,8% in 2023 naar 17,5% in 2024".</summary>
    /// <param name="what">What moved, with its article: "Het tekort".</param>
    /// <param name="series">Series of at least two years with one value each.</param>
    public static string Moved(string what, FigureSeries series)
    {
        var (first, last) = (series.Points[0], series.Points[^1]);
        var verb = (last.Value - first.Value) switch
        {
            null => "ging",
            0 => "bleef gelijk,",
            > 0 => last.When.Year > first.When.Year && series.Of.Nature is FigureNature.Forecast ? "stijgt naar verwachting" : "steeg",
            _ => series.Of.Nature is FigureNature.Forecast ? "daalt naar verwachting" : "daalde",
        };
        return $"{what} {verb} van {FigureText.Value(first, series.Of)} in {FigureText.When(first.When)} naar {FigureText.Value(last, series.Of)} in {FigureText.When(last.When)}";
    }

    /// <summary>What stays open and what is hidden of the largest shortage: "Van leraren po is 122 fte open en 425 fte verborgen".</summary>
    /// <param name="largest">Whose open and hidden part is known.</param>
    public static string OpenAndHidden(OpenAndHidden largest) =>
        $"Van het tekort aan {largest.Staff} is {FigureText.Value(largest.OpenBesideHidden!, largest.Of)} open en {FigureText.Value(largest.Hidden[0], largest.Of)} verborgen";

    /// <summary>Which subject will be shortest: "In 2029 is het tekort het grootst bij Nederlands: 196 fte".</summary>
    public static string Largest(SubjectForecast forecast)
    {
        var (year, first) = (forecast.Years[^1], forecast.Subjects[0]);
        return $"In {year} is het verwachte tekort het grootst bij {first.Of.Subject}: {FigureText.Value(SubjectForecast.At(first, year)?.Value, first.Of.Unit)}";
    }

    /// <summary>Which of the parts of something is the largest: "vooral afgestudeerd (60%)".</summary>
    /// <param name="parts">Names with their figures, at least one.</param>
    /// <param name="of">What they are figures of.</param>
    public static string Mostly(IReadOnlyCollection<(string Name, FigurePoint Point)> parts, FigureSubject of)
    {
        var (name, point) = parts.MaxBy(f => f.Point.Value ?? 0);
        return $"vooral {name} ({FigureText.Value(point, of)})";
    }

    /// <summary>Between which values figures lie, and the country's: "3% tot 8,2%, tegen 4,4% in Nederland". What is withheld does not count.</summary>
    /// <param name="figures">The figures, at least one.</param>
    /// <param name="country">The country's figure; null if there is none.</param>
    /// <param name="of">What they are figures of.</param>
    public static string Range(IReadOnlyCollection<FigurePoint> figures, FigurePoint? country, FigureSubject of)
    {
        var (least, most) = (FigureText.Value(figures.MinBy(f => f.Value)!, of), FigureText.Value(figures.MaxBy(f => f.Value)!, of));
        return (least == most ? least : $"{least} tot {most}") + (country is null ? "" : $", tegen {FigureText.Value(country, of)} in Nederland");
    }

    /// <summary>All of some figures in one sentence, for who hears them: "Den Haag 3%, Nederland 4,4%."</summary>
    public static string Spoken(IEnumerable<(string Name, FigurePoint Point)> figures, FigureSubject of) =>
        string.Join(", ", figures.Select(f => $"{f.Name} {FigureText.Value(f.Point, of)}")) + ".";

    /// <summary>Who says so: "Centerdata, 1 oktober 2022".</summary>
    public static string Source(IEnumerable<FigurePoint> points)
    {
        var all = points.ToList();
        var years = all.Select(p => p.When.Year).OfType<int>().ToList();
        var when = all.Select(p => FigureText.When(p.When)).Distinct().ToList() is [var only] ? only
            : years.Count == 0 ? FigureText.NoYear : years.Min() == years.Max() ? $"{years[0]}" : $"{years.Min()}–{years.Max()}";
        return $"{string.Join(", ", all.Select(p => p.Publisher).Distinct(StringComparer.OrdinalIgnoreCase))}, {when}";
    }
}
