using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Web.Areas.Programma.Figures;

/// <summary>Which of the region's own figures are looked at, as the address says it, so that a link holds it.</summary>
public class OwnFiguresView
{
    /// <summary>What says that a figure is public.</summary>
    public const string Yes = "ja";

    /// <summary>What says that it is not.</summary>
    public const string No = "nee";

    /// <summary>Code of a measure.</summary>
    public string? Maat { get; set; }

    /// <summary>Code of an area.</summary>
    public string? Gebied { get; set; }

    /// <summary>First year.</summary>
    public int? Jaar { get; set; }

    /// <summary>Whether everyone may see it.</summary>
    public string? Openbaar { get; set; }

    /// <summary>Page, from 1.</summary>
    public int? Pagina { get; set; }

    /// <summary>The filter.</summary>
    public OwnFigureFilter Filter() => new(
        string.IsNullOrWhiteSpace(Maat) ? null : Maat,
        string.IsNullOrWhiteSpace(Gebied) ? null : Gebied,
        Jaar,
        Openbaar switch
        {
            Yes => true,
            No => false,
            _ => null,
        });

    /// <summary>Whether something is filtered.</summary>
    public bool IsFiltered() => Filter() != new OwnFigureFilter();

    /// <summary>The same on another page.</summary>
    public string Address(string path, int page) =>
        QueryHelpers.AddQueryString(path, Parameters(page).Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary());

    /// <summary>What the address says.</summary>
    /// <param name="page">Page, from 1.</param>
    public Dictionary<string, string?> Parameters(int page) => new()
    {
        ["maat"] = Maat,
        ["gebied"] = Gebied,
        ["jaar"] = Jaar?.ToString(CultureInfo.InvariantCulture),
        ["openbaar"] = Openbaar,
        ["pagina"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
    };
}
