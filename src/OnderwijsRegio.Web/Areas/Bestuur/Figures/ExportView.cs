using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Exports;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>Which figures are taken along, as the address says it. What it does not understand, it does not ask.</summary>
public sealed class ExportView
{
    /// <summary>Dutch name of a sector.</summary>
    public string? Sector { get; set; }

    /// <summary>Dutch name of staff.</summary>
    public string? Rol { get; set; }

    /// <summary>First year.</summary>
    public int? Vanaf { get; set; }

    /// <summary>Last year, inclusive.</summary>
    public int? Tot { get; set; }

    /// <summary>Codes of measures, with commas between where one parameter holds several; none for all.</summary>
    public List<string> Maat { get; set; } = [];

    /// <summary>What is asked.</summary>
    public FigureSelection Selection() => new([.. Maat.SelectMany(codes => (codes ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))])
    {
        Sector = DutchNames.FromDutchName<Sector>(Sector),
        Role = DutchNames.FromDutchName<FigureRole>(Rol),
        FromYear = Vanaf,
        UntilYear = Tot,
    };
}
