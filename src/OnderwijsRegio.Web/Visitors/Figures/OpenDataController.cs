using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using OnderwijsRegio.Core.Figures.Exports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Visitors.Figures;

/// <summary>The public figures of all regions, for machines and for who wants to know what is in them. Open to all.</summary>
[AllowAnonymous]
[Route("open-data")]
public sealed class OpenDataController(FigureExport export, RegionQueries regions) : Controller
{
    /// <summary>Explains them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await regions.NamesAsync(cancel));

    /// <summary>As CSV.</summary>
    [HttpGet("cijfers.csv")]
    [EnableRateLimiting(Security.OpenDataLimit)]
    public async Task Csv(OpenDataView view, CancellationToken cancel)
    {
        Begin("text/csv; charset=utf-8");
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await OpenFigures.WriteCsvAsync(writer, export.PublicAsync(view.Selection(), cancel), cancel);
    }

    /// <summary>As JSON.</summary>
    [HttpGet("cijfers.json")]
    [EnableRateLimiting(Security.OpenDataLimit)]
    public Task Json(OpenDataView view, CancellationToken cancel)
    {
        Begin("application/json; charset=utf-8");
        return OpenFigures.WriteJsonAsync(Response.Body, export.PublicAsync(view.Selection(), cancel), cancel);
    }

    /// <summary>Whoever asks gets the same, on whichever site the asking page stands; it changes when someone publishes, so not for long.</summary>
    private void Begin(string type)
    {
        Response.ContentType = type;
        Response.Headers.CacheControl = "public, max-age=300";
        Response.Headers.AccessControlAllowOrigin = "*";
        Response.Headers[HeaderNames.ContentDisposition] = "inline";
    }
}

/// <summary>Which public figures are asked for, as the address says it.</summary>
public sealed class OpenDataView
{
    /// <summary>Slug of a region.</summary>
    public string? Regio { get; set; }

    /// <summary>Codes of measures.</summary>
    public List<string> Maat { get; set; } = [];

    /// <summary>Codes of areas.</summary>
    public List<string> Gebied { get; set; } = [];

    /// <summary>What is asked.</summary>
    public OpenSelection Selection() => new(Regio, [.. Maat.Where(m => !string.IsNullOrWhiteSpace(m))], [.. Gebied.Where(g => !string.IsNullOrWhiteSpace(g))]);
}
