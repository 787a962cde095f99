using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>The same with many candidates at once: first with whom it can be done, then the deed.</summary>
[Route("loket/{regio}/kandidaten/samen")]
public sealed class BatchController(
    CandidateQueries queries, CandidateBatch batch, CurrentRegion region, CurrentUser user, KeptForms kept, SearchSeal seal, TimeProvider clock) : Controller
{
    private string Path => $"/loket/{region.Key!.Slug}/kandidaten";

    /// <summary>Takes up a form that was kept; else there is nothing here, and the list is shown.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(CandidatesView view, CancellationToken cancel)
    {
        var form = new BatchForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return BatchForm.Keys(form.Wie) is { Count: > 0 } ids ? await PageAsync(form, ids, view, cancel) : Redirect(view.Address(Path));
    }

    /// <summary>Shows with whom it can be done, and does it once that was confirmed.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Do(BatchForm form, CandidatesView view, CancellationToken cancel)
    {
        var ids = BatchForm.Keys(form.Wie) is { Count: > 0 } chosen ? chosen
            : form.Alles ? await queries.KeysAsync(region.Id, view.Filter(seal.Open(view.Zoek)), clock.Today(), cancel)
            : form.Kies;
        if (ids.Count is 0 or > CandidateBatch.Most)
        {
            TempData["Waarschuwing"] = ids.Count == 0 ? BatchMessages.NobodyChosen : BatchMessages.TooMany;
            return Redirect(view.Address(Path));
        }

        if (await ChoiceAsync(form, cancel) is not { } choice)
        {
            ModelState.AddModelError(nameof(form.Wat), BatchMessages.NothingChosen);
        }
        else if (ModelState.IsValid && form.Bevestigd)
        {
            var (outcome, preview) = await batch.DoAsync(
                new PlanEditor(user.Id, region.Id), ids, form.ToChange(clock.Today()), BatchForm.Keys(form.Gezien), form.IsNoBsn, clock.Today(), cancel);
            switch (outcome)
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"Gedaan bij {CandidateWords.Count(preview.Going + preview.Same)}: {choice.Whole}.{(preview.Refused.Count > 0 ? $" {CandidateWords.Count(preview.Refused.Count)} bleef zoals het was." : "")}";
                    return Redirect(view.Address(Path));
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        if (ModelState.IsValid)
        {
            form.On ??= ParticipationForm.Picked(clock.Today());
        }
        else
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return await PageAsync(form, ids, view, cancel);
    }

    private async Task<BatchChoice?> ChoiceAsync(BatchForm form, CancellationToken cancel) =>
        BatchForm.Choices(await queries.ChoicesAsync(region.Id, clock.Today(), cancel)).FirstOrDefault(c => c.Value == form.Wat);

    private async Task<IActionResult> PageAsync(BatchForm form, IReadOnlyList<int> ids, CandidatesView view, CancellationToken cancel)
    {
        var choices = await queries.ChoicesAsync(region.Id, clock.Today(), cancel);
        var choice = BatchForm.Choices(choices).FirstOrDefault(c => c.Value == form.Wat);
        var preview = choice is null ? null : await batch.PreviewAsync(region.Id, ids, form.ToChange(clock.Today()), clock.Today(), cancel);
        // Of another region nobody is found.
        return preview is { Going: 0, Same: 0, Refused.Count: 0 } ? NotFound() : View("Together", new BatchPage(form, ids, choice, preview, choices, view, Path));
    }
}
