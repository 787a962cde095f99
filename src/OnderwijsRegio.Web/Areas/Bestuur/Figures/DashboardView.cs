using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Bestuur.Figures;

/// <summary>Which figures are looked at, as the address says it, so that a link holds it.</summary>
public sealed class DashboardView
{
    /// <summary>Dutch name of a sector.</summary>
    public string? Sector { get; set; }

    /// <summary>Dutch name of a role.</summary>
    public string? Rol { get; set; }

    /// <summary>From which year on.</summary>
    public string? Vanaf { get; set; }

    /// <summary>Until which year.</summary>
    public string? Tot { get; set; }

    /// <summary>Of whom and of when.</summary>
    public FigureScope Scope() => new(DutchNames.FromDutchName<Sector>(Sector), DutchNames.FromDutchName<FigureRole>(Rol), Year(Vanaf), Year(Tot));

    /// <summary>Whether something is filtered.</summary>
    public bool IsFiltered => Scope() != FigureScope.All;

    /// <summary>The filters in use, each with how it reads.</summary>
    public IEnumerable<(string Parameter, string Text)> Chips()
    {
        var scope = Scope();
        if (scope.Sector is { } sector)
        {
            yield return ("sector", $"Sector: {sector.DutchName()}");
        }

        if (scope.Role is { } role)
        {
            yield return ("rol", $"Wie: {role.DutchName()}");
        }

        if (scope.FromYear is { } from)
        {
            yield return ("vanaf", $"Vanaf {from}");
        }

        if (scope.UntilYear is { } until)
        {
            yield return ("tot", $"Tot en met {until}");
        }
    }

    /// <summary>The same, at an address, with some parameters otherwise; null takes one out.</summary>
    public string Address(string path, params (string Parameter, string? Value)[] changes)
    {
        var scope = Scope();
        var parameters = new Dictionary<string, string?>
        {
            ["sector"] = scope.Sector?.DutchName(),
            ["rol"] = scope.Role?.DutchName(),
            ["vanaf"] = scope.FromYear?.ToString(CultureInfo.InvariantCulture),
            ["tot"] = scope.UntilYear?.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (parameter, value) in changes)
        {
            parameters[parameter] = value;
        }

        return QueryHelpers.AddQueryString(path, parameters.Where(p => p.Value is not null));
    }

    // What is no year filters nothing.
    private static int? Year(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : null;
}
