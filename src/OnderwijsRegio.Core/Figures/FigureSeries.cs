using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Figures;

/// <summary>What makes figures of different years, and of different sources, figures of the same thing.</summary>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Name">Name of the measure.</param>
/// <param name="Definition">How it is determined.</param>
/// <param name="AddsUp">Whether its parts may be added.</param>
/// <param name="GeographyId">Area.</param>
/// <param name="Sector">Sector, or null.</param>
/// <param name="Role">Of which staff, or null.</param>
/// <param name="Post">Posts of the school itself or replacements; null for both.</param>
/// <param name="Subject">Part of the measure; empty for the whole.</param>
/// <param name="Population">Over whom; empty for everyone.</param>
/// <param name="Unit">Unit.</param>
/// <param name="ShareOf">What a percentage is of; empty for other units.</param>
/// <param name="Nature">Measured, estimated or expected: a forecast is another thing than what came true.</param>
/// <param name="Years">Over how many years one figure is; a total of three years is another thing than one year.</param>
public sealed record FigureSubject(
    string Measure,
    string Name,
    string Definition,
    bool AddsUp,
    int GeographyId,
    Sector? Sector,
    FigureRole? Role,
    FigurePost? Post,
    string Subject,
    string Population,
    FigureUnit Unit,
    string ShareOf,
    FigureNature Nature,
    int Years);

/// <summary>When a figure was so.</summary>
/// <param name="Year">First year; null where the source does not say.</param>
/// <param name="UntilYear">Last year of a figure over several years; null for one year.</param>
/// <param name="On">Day of measurement, or null.</param>
public sealed record FigureMoment(int? Year, int? UntilYear, DateOnly? On);

/// <summary>One value with all that answers "says who, measured when".</summary>
/// <param name="Id">Key of the observation.</param>
/// <param name="When">When.</param>
/// <param name="Value">Value in the unit of the series; null where the source withholds it because it is below five, or the portal does.</param>
/// <param name="IsApproximate">Whether the source says that it is about right.</param>
/// <param name="IsComputed">Whether it was reckoned from other figures.</param>
/// <param name="Publisher">Who made it.</param>
/// <param name="Note">What a reader should know; may be empty.</param>
/// <param name="IsPublic">Whether everyone may see it.</param>
/// <param name="IsOwnCount">Whether a region counted it itself and nobody published it.</param>
/// <param name="DocumentTitle">Title of the document in which it stands; null for what was imported.</param>
/// <param name="Source">Document and heading.</param>
public sealed record FigurePoint(
    int Id,
    FigureMoment When,
    decimal? Value,
    bool IsApproximate,
    bool IsComputed,
    string Publisher,
    string Note,
    bool IsPublic,
    bool IsOwnCount,
    string? DocumentTitle,
    SourceReference Source)
{
    /// <summary>
    /// Whether the portal keeps the value back, because it tells of a group of fewer than five people how many they are, or would give
    /// such a number away. The value itself may be above five.
    /// </summary>
    public bool IsWithheld { get; init; }

    /// <summary>The same without its value, if it is among what is withheld.</summary>
    /// <param name="withheld">Keys of what is withheld.</param>
    internal FigurePoint Without(IReadOnlySet<int> withheld) =>
        withheld.Contains(Id) ? this with { Value = null, IsApproximate = false, IsWithheld = true } : this;
}

/// <summary>Where a figure stands and how it moved.</summary>
/// <param name="Latest">The newest values: one from each source that has one.</param>
/// <param name="Before">The values of the moment before; none if there is no such moment.</param>
/// <param name="Difference">How much it rose, in <paramref name="DifferenceUnit"/>; null where the two cannot be set against each other.</param>
/// <param name="DifferenceUnit">Percentage points for a percentage, else the unit of the series.</param>
public sealed record FigureStanding(
    IReadOnlyList<FigurePoint> Latest, IReadOnlyList<FigurePoint> Before, decimal? Difference, FigureUnit DifferenceUnit);

/// <summary>The figures of one thing through the years. Sources that speak of the same moment stand side by side.</summary>
/// <param name="Of">What they are figures of.</param>
/// <param name="Points">The figures, the oldest first; those without a year before all others.</param>
public sealed record FigureSeries(FigureSubject Of, IReadOnlyList<FigurePoint> Points)
{
    /// <summary>
    /// The newest figure and the one before it. There is a difference only between one value and one value of the same publisher, both with
    /// their year.
    /// </summary>
    public FigureStanding Standing()
    {
        var moments = Points.GroupBy(p => p.When.Year).Select(Newest).ToList();
        var latest = moments[^1];
        var before = moments.Count > 1 ? moments[^2] : [];
        var difference = latest is [var now] && before is [{ When.Year: not null } then] && FoldedText.Fold(now.Publisher) == FoldedText.Fold(then.Publisher)
            ? now.Value - then.Value
            : null;
        return new FigureStanding(latest, before, difference, Of.Unit is FigureUnit.Percent ? FigureUnit.PercentagePoints : Of.Unit);
    }

    /// <summary>Of a year what was measured on its last day of measurement, and what names no day.</summary>
    private static List<FigurePoint> Newest(IEnumerable<FigurePoint> year)
    {
        var points = year.ToList();
        var last = points.Max(p => p.When.On);
        return points.FindAll(p => p.When.On is null || p.When.On == last);
    }

    /// <summary>Makes series of observations.</summary>
    internal static IReadOnlyList<FigureSeries> From(IEnumerable<(FigureSubject Of, FigurePoint Point)> figures) =>
    [
        .. figures.GroupBy(f => f.Of, f => f.Point).Select(series => new FigureSeries(
            series.Key,
            [.. series.OrderBy(p => p.When.Year ?? 0).ThenBy(p => p.When.On).ThenBy(p => p.Publisher, StringComparer.Ordinal).ThenBy(p => p.Id)])),
    ];
}
