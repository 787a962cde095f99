using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Figures;

/// <summary>Of whom and of when figures are wanted, the same for every page and file. Null for all.</summary>
/// <param name="Sector">Of this sector, and what is of none in particular.</param>
/// <param name="Role">Of this staff, and what is of none in particular.</param>
/// <param name="FromYear">From this year on; figures without a year fall out.</param>
/// <param name="UntilYear">Until this year, inclusive; figures without a year fall out.</param>
public sealed record FigureScope(Sector? Sector = null, FigureRole? Role = null, int? FromYear = null, int? UntilYear = null)
{
    /// <summary>All figures.</summary>
    public static FigureScope All { get; } = new();

    /// <summary>The figures that are in it.</summary>
    internal IQueryable<Observation> Of(IQueryable<Observation> figures)
    {
        var (sector, role, from, until) = (Sector, Role, FromYear, UntilYear);
        figures = sector is null ? figures : figures.Where(o => o.Sector == sector || o.Sector == null);
        figures = role is null ? figures : figures.Where(o => o.Role == role || o.Role == null);
        figures = from is null ? figures : figures.Where(o => (o.UntilYear ?? o.Year) >= from);
        return until is null ? figures : figures.Where(o => o.Year <= until);
    }
}
