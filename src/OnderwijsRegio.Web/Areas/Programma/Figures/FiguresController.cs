using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Figures;

/// <summary>The figures that the region brought itself, and which of them everyone sees.</summary>
[Route("programma/{regio}/cijfers")]
public sealed class FiguresController(OwnFigureQueries figures, PublicationService publication, CurrentRegion region, CurrentUser user) : Controller
{
    private string Path => $"/programma/{region.Key!.Slug}/cijfers";

    /// <summary>The figures.</summary>
    [HttpGet("")]
    public Task<IActionResult> Index(OwnFiguresView view, CancellationToken cancel) => ShowAsync(view, cancel);

    /// <summary>Makes figures public, or no longer.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Publish(PublishForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(form, cancel);
        }

        var small = form.Maak && !form.Bevestigd ? await publication.SmallAsync(region.Id, form.Choice(), cancel) : 0;
        if (small > 0)
        {
            return View("Confirm", new ConfirmPage(form, small, Path));
        }

        var changed = await publication.PublishAsync(new PlanEditor(user.Id, region.Id), form.Choice(), form.Maak, cancel);
        TempData["Melding"] = Said(changed, form.Maak);
        return Redirect(form.Address(Path, form.Pagina ?? 1));
    }

    private async Task<IActionResult> ShowAsync(OwnFiguresView view, CancellationToken cancel) => View("Index", new OwnFiguresPageView(
        await figures.PageAsync(region.Id, view.Filter(), view.Pagina ?? 1, cancel), await figures.ChoicesAsync(region.Id, cancel), view, Path));

    private static string Said(int changed, bool isPublic) => (changed, isPublic) switch
    {
        (0, _) => "Er is niets veranderd.",
        (1, true) => "1 cijfer is nu openbaar.",
        (1, false) => "1 cijfer is niet meer openbaar.",
        (_, true) => $"{changed:N0} cijfers zijn nu openbaar.",
        _ => $"{changed:N0} cijfers zijn niet meer openbaar.",
    };
}

/// <summary>The figures that the region brought.</summary>
public sealed record OwnFiguresPageView(OwnFiguresPage Page, OwnFigureChoices Choices, OwnFiguresView View, string Path);

/// <summary>What will be withheld of what is to become public.</summary>
/// <param name="Form">What was chosen.</param>
/// <param name="Small">How many counts of people below five are among it.</param>
/// <param name="Path">Address of the figures.</param>
public sealed record ConfirmPage(PublishForm Form, int Small, string Path);
