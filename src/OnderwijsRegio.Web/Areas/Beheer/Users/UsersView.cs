using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Areas.Beheer.Users;

/// <summary>Which accounts are looked at, as the address says it. Names are sought by post, so that no address holds one.</summary>
public sealed class UsersView
{
    /// <summary>Address of the list.</summary>
    public const string Path = "/beheer/gebruikers";

    /// <summary>Dutch name of a role.</summary>
    public string? Rol { get; set; }

    /// <summary>Slug of a region.</summary>
    public string? Regio { get; set; }

    /// <summary>Key of an organisation.</summary>
    public int? Organisatie { get; set; }

    /// <summary>Dutch name of a state.</summary>
    public string? Stand { get; set; }

    /// <summary>Page, from 1.</summary>
    public int? Pagina { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page => Math.Max(1, Pagina ?? 1);

    /// <summary>Whether something is filtered.</summary>
    public bool IsFiltered => !string.IsNullOrEmpty(Rol) || !string.IsNullOrEmpty(Regio) || Organisatie is not null || !string.IsNullOrEmpty(Stand);

    /// <summary>The filter.</summary>
    /// <param name="regions">The regions that there are; another one finds nobody.</param>
    public UserFilter Filter(IEnumerable<RegionChoice> regions) => new(
        DutchNames.FromDutchName<Role>(Rol),
        string.IsNullOrEmpty(Regio) ? null : regions.FirstOrDefault(r => r.Slug == Regio)?.Id ?? 0,
        Organisatie,
        DutchNames.FromDutchName<UserState>(Stand));

    /// <summary>The same on another page.</summary>
    public string Address(int page)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["rol"] = Rol,
            ["regio"] = Regio,
            ["organisatie"] = Organisatie?.ToString(CultureInfo.InvariantCulture),
            ["stand"] = Stand,
            ["pagina"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(Path, parameters.Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary());
    }
}
