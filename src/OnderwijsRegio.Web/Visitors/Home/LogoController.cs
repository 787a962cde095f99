using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Visitors.Home;

/// <summary>The logo of a region. Open to all: sign-in pages and public pages have it too.</summary>
[AllowAnonymous]
public sealed class LogoController(RegionAdministration regions) : Controller
{
    /// <summary>The picture. Under the key of its content a browser may keep it for ever; without that it asks whether it is still the same.</summary>
    [HttpGet("/logo/{regio}")]
    public async Task<IActionResult> Picture(string regio, string? v, CancellationToken cancel)
    {
        if (await regions.LogoAsync(regio, cancel) is not { } logo)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = v == logo.Key ? "public, max-age=31536000, immutable" : "public, no-cache";
        return File(logo.Content, logo.MediaType, lastModified: null, new EntityTagHeaderValue($"\"{logo.Key}\""));
    }
}
