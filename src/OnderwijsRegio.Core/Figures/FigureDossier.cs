namespace OnderwijsRegio.Core.Figures;

/// <summary>One figure with what answers "says who, measured when, over whom, as a share of what".</summary>
/// <param name="Of">What it is a figure of.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Area">Name of the area.</param>
/// <param name="Explanation">How it is determined; empty where nobody says.</param>
public sealed record FigureFacts(FigureSubject Of, FigurePoint Figure, string Area, string Explanation = "")
{
    /// <summary>Full name of the region that brought it; null for what comes with the portal, or where it was not asked.</summary>
    public string? BroughtBy { get; init; }

    /// <summary>When its list was taken over (UTC); null for what comes with the portal, or where it was not asked.</summary>
    public DateTimeOffset? ImportedAt { get; init; }

    /// <summary>Name of the file that it came in; null for what comes with the portal, or where it was not asked.</summary>
    public string? ImportedFrom { get; init; }
}

/// <summary>A figure with what else is known of the same thing.</summary>
/// <param name="Facts">The figure.</param>
/// <param name="Area">Area.</param>
/// <param name="CbsCode">Code of the area at Statistics Netherlands; null where it has none.</param>
/// <param name="Points">All figures of the same thing, of every year and source, the oldest first.</param>
public sealed record FigureDossier(FigureFacts Facts, GeographyItem Area, string? CbsCode, IReadOnlyList<FigurePoint> Points)
{
    /// <summary>What other sources, or other places in the same source, say of the same year.</summary>
    public IReadOnlyList<FigurePoint> OtherSources =>
        [.. Points.Where(p => p.Id != Facts.Figure.Id && p.When.Year == Facts.Figure.When.Year)];

    /// <summary>The same thing in other years.</summary>
    public IReadOnlyList<FigurePoint> OtherYears => [.. Points.Where(p => p.When.Year != Facts.Figure.When.Year)];
}
