using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>What is set side by side, as the address says it.</summary>
public sealed class CompareView
{
    /// <summary>The measure that one begins with.</summary>
    public const string FirstMeasure = "tekort";

    /// <summary>Most areas beside the first one.</summary>
    public const int MostAreas = 12;

    /// <summary>Code of the measure.</summary>
    public string? Maat { get; set; }

    /// <summary>Code of the area that others are set beside.</summary>
    public string? Gebied { get; set; }

    /// <summary>Codes of the others.</summary>
    public List<string> Met { get; set; } = [];

    /// <summary>Dutch name of a sector.</summary>
    public string? Sector { get; set; }

    /// <summary>Dutch name of a role.</summary>
    public string? Rol { get; set; }

    /// <summary>The choice; what is not chosen yet is chosen so that there is something to see.</summary>
    /// <param name="areas">All areas.</param>
    /// <param name="region">The area that the region is; null where it has none.</param>
    /// <param name="having">Keys of the areas that have figures.</param>
    internal CompareChoice Choice(GeographyTree areas, GeographyItem? region, IReadOnlyList<int> having)
    {
        var near = region is null ? new HashSet<int>() : areas.Near(region.Id);
        var all = having.Select(id => areas[id])
            .OrderBy(a => a.Id == region?.Id ? 0 : region is not null && areas.Within(region.Id).Contains(a.Id) ? 1 : near.Contains(a.Id) ? 2 : 3)
            // A part that only one source counts apart says least.
            .ThenBy(a => a.Kind is GeographyKind.Deelgebied).ThenBy(a => a.Kind).ThenBy(a => a.Name, StringComparer.CurrentCulture)
            .ToList();
        var own = all.Find(a => a.Code == Gebied) ?? all.FirstOrDefault();
        var chosen = all.Where(a => a != own && Met.Contains(a.Code)).ToList();
        var others = chosen.Count > 0 ? chosen : all.FindAll(a => a != own && (near.Contains(a.Id) || a.Kind is GeographyKind.Onderwijsregio or GeographyKind.RuimerGebied));
        return new CompareChoice(own, [.. others.Take(MostAreas)], all, DutchNames.FromDutchName<Sector>(Sector), DutchNames.FromDutchName<FigureRole>(Rol));
    }
}

/// <summary>Which areas are set side by side.</summary>
/// <param name="Own">The area that others are set beside; null where no area has figures.</param>
/// <param name="Others">The others.</param>
/// <param name="All">Every area that has figures, the nearest first.</param>
/// <param name="Sector">Of this sector; null for all.</param>
/// <param name="Role">Of this staff; null for all.</param>
public sealed record CompareChoice(GeographyItem? Own, IReadOnlyList<GeographyItem> Others, IReadOnlyList<GeographyItem> All, Sector? Sector, FigureRole? Role);
