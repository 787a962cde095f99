using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.SignIns;

/// <summary>Who signed in, and who tried.</summary>
[Route(Path)]
public sealed class SignInsController(SignInQueries signIns, TimeProvider clock) : Controller
{
    /// <summary>Address of the page.</summary>
    public const string Path = "/beheer/aanmeldingen";

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(SignInView view, CancellationToken cancel) =>
        View(new SignInsPage(await signIns.ListAsync(view.Filter(), view.Page, cancel), view));

    /// <summary>The same as a file for a spreadsheet.</summary>
    [HttpGet("export")]
    public async Task<IActionResult> Export(SignInView view, CancellationToken cancel) => File(
        SignInSheet.Write(await signIns.ExportAsync(view.Filter(), cancel)), "text/csv; charset=utf-8", $"aanmeldingen-{clock.Today():yyyy-MM-dd}.csv");
}

/// <summary>A page of the list.</summary>
public sealed record SignInsPage(SignInPage Page, SignInView View);
