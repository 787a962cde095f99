using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures;

/// <summary>
/// Which figures the portal withholds from boards and the public, because they would tell of a group of fewer than five people how many
/// they are. It looks at all that is stored of a measure and not at what a page asks for, else two pages would give away what one hides.
/// </summary>
/// <remarks>
/// With a count goes what else a region counted of the same people, such as a percentage. A percentage of which no count of people is
/// stored stays: without the number of which it is a percentage nobody can turn it into one.
/// </remarks>
internal static class FigureSuppression
{
    /// <summary>Keys of what is withheld.</summary>
    /// <param name="db">Database.</param>
    /// <param name="measures">Codes of measures; null for all.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlySet<int>> WithheldAsync(this PortalContext db, IReadOnlyCollection<string>? measures, CancellationToken cancel)
    {
        var own = db.Observations.Where(o => o.IsOwnCount);
        var codes = measures?.ToList();
        // The measures first: this reads a small index alone, and most often there are none.
        var counted = await (codes is null ? own : own.Where(o => codes.Contains(o.Measure!.Code))).Select(o => o.MeasureId).Distinct().ToListAsync(cancel);
        if (counted.Count == 0)
        {
            return new HashSet<int>();
        }

        var figures = await own.Where(o => counted.Contains(o.MeasureId)).Select(o => new { o.GeographyId, o.MeasureId }).Distinct()
            .Join(db.Observations, p => p, o => new { o.GeographyId, o.MeasureId }, (_, o) => o)
            .Where(o => o.IsOwnCount || o.Unit == FigureUnit.Persons)
            .Select(o => new CountedFigure(
                o.Id,
                new CountedGroup(o.MeasureId, o.Population, o.Publisher, o.Nature),
                new CountedPlace(o.GeographyId, o.Year, o.UntilYear, o.On, o.Sector, o.Role, o.Post, o.Subject),
                o.Value,
                o.Unit,
                o.IsOwnCount))
            .ToListAsync(cancel);
        var areas = await db.Set<GeographyPart>().AsNoTracking().Select(p => new { p.PartId, p.WholeId }).ToListAsync(cancel);
        return Of(figures, areas.ToLookup(p => p.PartId, p => p.WholeId));
    }

    /// <summary>The same of figures at hand.</summary>
    /// <param name="figures">All of them that belong together.</param>
    /// <param name="wholesOf">In which areas each area lies.</param>
    internal static IReadOnlySet<int> Of(IEnumerable<CountedFigure> figures, ILookup<int, int> wholesOf) => figures
        .GroupBy(f => f.Group.Folded())
        .SelectMany(group => Of([.. group.GroupBy(f => f.Place.Folded()).OrderBy(g => g.Key)], wholesOf))
        .ToHashSet();

    private static IEnumerable<int> Of(IReadOnlyList<IGrouping<CountedPlace, CountedFigure>> places, ILookup<int, int> wholesOf)
    {
        var counted = places.Where(p => p.Any(f => f.Unit is FigureUnit.Persons)).ToList();
        var withheld = SmallCounts.Withheld(
            [.. counted.Select(p => CountOf([.. p.Where(f => f.Unit is FigureUnit.Persons)]))],
            CountedSums.Between([.. counted.Select(p => p.Key)], wholesOf));
        return withheld.SelectMany(at => counted[at]).Where(f => f.IsOwn).Select(f => f.Id)
            .Concat(counted.SelectMany(p => p).Where(f => f.IsOwn && f.Unit is FigureUnit.Persons && new PeopleCount(f.Value).IsSmall).Select(f => f.Id));
    }

    /// <summary>What is known of one place: where two figures speak of it, the smaller; published where one of them is.</summary>
    private static PeopleCount CountOf(IReadOnlyCollection<CountedFigure> figures) => new(
        figures.Any(f => f.Value is null) ? null : figures.Min(f => f.Value),
        figures.Any(f => !f.IsOwn));
}

/// <summary>A figure with what says which others it adds up with.</summary>
internal sealed record CountedFigure(int Id, CountedGroup Group, CountedPlace Place, decimal? Value, FigureUnit Unit, bool IsOwn);

/// <summary>What figures have in common that may add up.</summary>
internal sealed record CountedGroup(int MeasureId, string Population, string Publisher, FigureNature Nature)
{
    public CountedGroup Folded() => this with { Population = FoldedText.Fold(Population), Publisher = FoldedText.Fold(Publisher) };
}

/// <summary>Where a figure stands among those.</summary>
internal sealed record CountedPlace(
    int GeographyId, int? Year, int? UntilYear, DateOnly? On, Sector? Sector, FigureRole? Role, FigurePost? Post, string Subject) : IComparable<CountedPlace>
{
    public CountedPlace Folded() => this with { Subject = FoldedText.Fold(Subject), UntilYear = UntilYear == Year ? null : UntilYear };

    /// <summary>An order that does not follow from values.</summary>
    public int CompareTo(CountedPlace? other) => other is null ? 1 : Comparer<(int, int, int, int, int, int, int)>.Default.Compare(Numbers, other.Numbers) switch
    {
        0 => string.CompareOrdinal(Subject, other.Subject),
        var order => order,
    };

    private (int, int, int, int, int, int, int) Numbers =>
        (GeographyId, Year ?? 0, UntilYear ?? 0, On?.DayNumber ?? 0, (int?)Sector + 1 ?? 0, (int?)Role + 1 ?? 0, (int?)Post + 1 ?? 0);
}
