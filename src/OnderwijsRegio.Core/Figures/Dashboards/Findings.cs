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
        $"Van het tekort aan {largest.Staff} is {FigureText.Value(largest.OpenBesideHidden!.Value, FigureUnit.Fte)} open en {FigureText.Value(largest.Hidden[0].Value, FigureUnit.Fte)} verborgen";

    /// <summary>Which subject will be shortest: "In 2029 is het tekort het grootst bij Nederlands: 196 fte".</summary>
    public static string Largest(SubjectForecast forecast)
    {
        var (year, first) = (forecast.Years[^1], forecast.Subjects[0]);
        return $"In {year} is het verwachte tekort het grootst bij {first.Of.Subject}: {FigureText.Value(SubjectForecast.At(first, year)?.Value, first.Of.Unit)}";
    }

    /// <summary>Which of the parts of something is the largest: "vooral afgestudeerd (60%)".</summary>
    /// <param name="parts">Names with their values, at least one; a value that is withheld is null.</param>
    /// <param name="unit">Unit.</param>
    public static string Mostly(IReadOnlyCollection<(string Name, decimal? Value)> parts, FigureUnit unit)
    {
        var (name, value) = parts.MaxBy(f => f.Value ?? 0);
        return $"vooral {name} ({FigureText.Value(value, unit)})";
    }

    /// <summary>Between which values figures lie, and the country's: "3% tot 8,2%, tegen 4,4% in Nederland".</summary>
    /// <param name="values">The values, at least one; null is one that is withheld.</param>
    /// <param name="country">The country's value; null if there is none.</param>
    /// <param name="unit">Unit.</param>
    public static string Range(IReadOnlyCollection<decimal?> values, decimal? country, FigureUnit unit)
    {
        var (least, most) = (FigureText.Value(values.Min(), unit), FigureText.Value(values.Max(), unit));
        return (least == most ? least : $"{least} tot {most}") + (country is null ? "" : $", tegen {FigureText.Value(country, unit)} in Nederland");
    }

    /// <summary>All of some figures in one sentence, for who hears them: "Den Haag 3%, Nederland 4,4%."</summary>
    public static string Spoken(IEnumerable<(string Name, decimal? Value)> figures, FigureUnit unit) =>
        string.Join(", ", figures.Select(f => $"{f.Name} {FigureText.Value(f.Value, unit)}")) + ".";

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
