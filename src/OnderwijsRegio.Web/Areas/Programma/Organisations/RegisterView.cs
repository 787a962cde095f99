using Microsoft.AspNetCore.WebUtilities;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>What of the register is looked at, as the address says it, so that a link holds it.</summary>
public sealed class RegisterView
{
    /// <summary>Values of <see cref="Stand"/>, with how they read.</summary>
    public static readonly IReadOnlyList<(string Value, string Text, Standing Standing)> Standings =
    [
        ("deelnemer", "doet mee", Standing.Member),
        ("nog-niet", "nog geen deelnemer", Standing.NotYet),
        ("vertrokken", "doet niet meer mee", Standing.Left),
    ];

    /// <summary>Dutch name of a sort.</summary>
    public string? Soort { get; set; }

    /// <summary>Dutch name of a sector.</summary>
    public string? Sector { get; set; }

    /// <summary>Municipality.</summary>
    public string? Gemeente { get; set; }

    /// <summary>Key of a board.</summary>
    public int? Bestuur { get; set; }

    /// <summary>Whether it takes part.</summary>
    public string? Stand { get; set; }

    /// <summary>Words.</summary>
    public string? Zoek { get; set; }

    /// <summary>Page, from 1.</summary>
    public int? Pagina { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page => Math.Max(1, Pagina ?? 1);

    /// <summary>The filter for the register.</summary>
    public RegisterFilter Filter() => new(
        DutchNames.FromDutchName<OrganisationKind>(Soort),
        DutchNames.FromDutchName<Sector>(Sector),
        string.IsNullOrWhiteSpace(Gemeente) ? null : Gemeente,
        Bestuur,
        Standings.Where(s => s.Value == Stand).Select(s => (Standing?)s.Standing).FirstOrDefault(),
        Zoek);

    /// <summary>Whether something is filtered.</summary>
    public bool IsFiltered => Filter() != new RegisterFilter(Text: Zoek) || !string.IsNullOrWhiteSpace(Zoek);

    /// <summary>The same on another page.</summary>
    public string Address(string path, int page)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["soort"] = Soort,
            ["sector"] = Sector,
            ["gemeente"] = Gemeente,
            ["bestuur"] = Bestuur?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["stand"] = Stand,
            ["zoek"] = Zoek,
            ["pagina"] = page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(path, parameters.Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary());
    }
}
