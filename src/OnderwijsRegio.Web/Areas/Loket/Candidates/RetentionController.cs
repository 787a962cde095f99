using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>How long the region keeps the data of candidates.</summary>
[Route("loket/{regio}/bewaartermijnen")]
public sealed class RetentionController(RetentionService service, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private string Desk => $"/loket/{region.Key!.Slug}";

    /// <summary>Shows the terms.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken cancel)
    {
        var form = RetentionForm.Of(await service.FindAsync(region.Id, cancel));
        ViewBag.Kept = await kept.FillAsync(this, form);
        return Page(form, null);
    }

    /// <summary>Shows what comes of other terms, and sets them once that was seen.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Edit(RetentionForm form, CancellationToken cancel)
    {
        if (form.Keuze.Count > 0)
        {
            form.Choose((await service.FindAsync(region.Id, cancel)).Terms);
            ModelState.Clear();
            TryValidateModel(form);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page(form, null);
        }

        var terms = form.ToTerms();
        if (form.Seen != RetentionForm.KeyOf(terms))
        {
            form.Seen = RetentionForm.KeyOf(terms);
            ModelState.Remove(nameof(form.Seen));
            return Page(form, await service.EffectAsync(region.Id, terms, clock.Today(), cancel));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        switch (await service.SaveAsync(new PlanEditor(user.Id, region.Id), terms, form.Version, clock.Today(), cancel))
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = "De bewaartermijnen zijn opgeslagen.";
                return Redirect($"{Desk}/bewaartermijnen");
            case SaveOutcome.Refused refused:
                ModelState.AddModelError(refused.Field, refused.Message);
                break;
            case SaveOutcome.Stale stale:
                var theirs = await service.FindAsync(region.Id, cancel);
                ViewBag.Conflict = EditConflict.Between(stale, terms, theirs.Terms, null, RetentionForm.Words);
                form.Version = theirs.Version;
                ModelState.Remove(nameof(form.Version));
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
        }

        return Page(form, null);
    }

    private ViewResult Page(RetentionForm form, RetentionEffect? effect) => View("Retention", new RetentionPage(form, region.Key!.RegionName, effect, Desk));
}
