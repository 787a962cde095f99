using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Visitors.Home;

/// <summary>The colours of a region as a style sheet. Open to all: sign-in pages and public pages have them too.</summary>
[AllowAnonymous]
public sealed class ThemeController(RegionQueries regions, IMemoryCache cache) : Controller
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>The style sheet.</summary>
    [HttpGet("/thema/{regio}.css")]
    [ResponseCache(Duration = 600)]
    public async Task<IActionResult> Css(string regio, CancellationToken cancel)
    {
        var key = $"thema/{regio}";
        if (!cache.TryGetValue(key, out string? css))
        {
            if (await regions.ColourAsync(regio, cancel) is not { } colour)
            {
                return NotFound();
            }

            css = cache.Set(key, Css(ColourRamp.From(colour)), Kept);
        }

        return Content(css!, "text/css");
    }

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
