using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Visitors.Home;

/// <summary>
/// The colours of a region as a style sheet. Open to all: sign-in pages and public pages have them too. Pages ask for it with the colour
/// in the address, so that another colour is seen at once.
/// </summary>
[AllowAnonymous]
public sealed class ThemeController(RegionQueries regions) : Controller
{
    /// <summary>The style sheet.</summary>
    [HttpGet("/thema/{regio}.css")]
    [ResponseCache(Duration = 600)]
    public async Task<IActionResult> Css(string regio, CancellationToken cancel) =>
        await regions.ColourAsync(regio, cancel) is { } colour ? Content(Css(ColourRamp.From(colour)), "text/css") : NotFound();

    private static string Css(ColourRamp ramp) => $$"""
        :root {
            --or-brand-50: {{ramp.T50}};
            --or-brand-100: {{ramp.T100}};
            --or-brand-300: {{ramp.T300}};
            --or-brand-500: {{ramp.T500}};
            --or-brand-600: {{ramp.T600}};
            --or-brand-700: {{ramp.T700}};
        }
        """;
}
