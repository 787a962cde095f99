using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.SignIns;

/// <summary>Which sign-ins are looked at, as the address says it. A person stands there by key, never by name.</summary>
public sealed class SignInView
{
    /// <summary>Key of a person.</summary>
    public int? Persoon { get; set; }

    /// <summary>Dutch name of an outcome.</summary>
    public string? Uitkomst { get; set; }

    /// <summary>First day, as typed or picked.</summary>
    public string? Van { get; set; }

    /// <summary>Last day, inclusive.</summary>
    public string? Tot { get; set; }

    /// <summary>Page, from 1.</summary>
    public int? Pagina { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page => Math.Max(1, Pagina ?? 1);

    /// <summary>Whether something is filtered.</summary>
    public bool IsFiltered => Filter() != new SignInFilter();

    /// <summary>The filter; what cannot be read asks nothing.</summary>
    public SignInFilter Filter() => new(
        Persoon,
        DutchNames.FromDutchName<SignInOutcome>(Uitkomst),
        DutchInput.Day(Van)?.Begins(),
        DutchInput.Day(Tot) is { } last && last < DateOnly.MaxValue ? last.AddDays(1).Begins() : null);

    /// <summary>The same on another page, or as a file.</summary>
    public string Address(string path, int page = 1)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["persoon"] = Persoon?.ToString(CultureInfo.InvariantCulture),
            ["uitkomst"] = Uitkomst,
            ["van"] = Van,
            ["tot"] = Tot,
            ["pagina"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(path, parameters.Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary());
    }
}
