using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Targets;

/// <summary>A target with what was measured of it.</summary>
[Route("programma/{regio}/plan")]
public sealed class MeasurementsController(
    TargetQueries queries, MeasurementService measurements, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string PlanPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>The target with its measurements, and the form of a new one.</summary>
    [HttpGet("streefwaarden/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var form = MeasurementForm.ForDay(clock.Today(), dossier.Whole);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new MeasurementsPage(dossier, form, null, PlanPath));
    }

    /// <summary>Adds a measurement.</summary>
    [HttpPost("streefwaarden/{id:int}")]
    public async Task<IActionResult> Show(int id, MeasurementForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            switch (await measurements.AddAsync(Editor, id, form.ToText(), clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De meting is toegevoegd.";
                    return Redirect($"{PlanPath}/streefwaarden/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(new MeasurementsPage(dossier, form, null, PlanPath));
    }

    /// <summary>Shows the form of a measurement.</summary>
    [HttpGet("metingen/{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (dossier, measurement))
        {
            return NotFound();
        }

        var form = MeasurementForm.Of(measurement);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(new MeasurementsPage(dossier, form, id, PlanPath));
    }

    /// <summary>Saves a measurement.</summary>
    [HttpPost("metingen/{id:int}")]
    public async Task<IActionResult> Edit(int id, MeasurementForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (dossier, measurement))
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(measurement.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await measurements.SaveAsync(Editor, id, form.ToText(), form.Version, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De meting is opgeslagen.";
                    return Redirect($"{PlanPath}/streefwaarden/{dossier.Target.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    (dossier, measurement) = await FindAsync(id, cancel) ?? (dossier, measurement);
                    ViewBag.Conflict = EditConflict.Between(
                        stale,
                        form.ToText(),
                        measurement.Text,
                        await measurements.TextAtAsync(id, form.Version, cancel),
                        MeasurementForm.Words);
                    form.Version = measurement.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View(new MeasurementsPage(dossier, form, id, PlanPath));
    }

    /// <summary>Removes a measurement.</summary>
    [HttpPost("metingen/{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel)
    {
        if (await measurements.RemoveAsync(Editor, id, cancel) is not SaveOutcome.Saved saved)
        {
            return NotFound();
        }

        TempData["Melding"] = "De meting is verwijderd. Bij de geschiedenis zet u haar terug.";
        return Redirect($"{PlanPath}/streefwaarden/{saved.Id}");
    }

    private async Task<(TargetDossier Dossier, MeasurementItem Measurement)?> FindAsync(int id, CancellationToken cancel) =>
        await queries.TargetOfAsync(id, region.Id, cancel) is { } target
        && await queries.FindAsync(target, region.Id, cancel) is { } dossier
        && dossier.Measurements.FirstOrDefault(m => m.Id == id) is { } measurement
            ? (dossier, measurement)
            : null;
}

/// <summary>A target with its measurements and the form of one of them.</summary>
/// <param name="Dossier">The target.</param>
/// <param name="Form">What is filled in.</param>
/// <param name="MeasurementId">Whose form it is; null for a new one.</param>
/// <param name="PlanPath">Address of the plan.</param>
public sealed record MeasurementsPage(TargetDossier Dossier, MeasurementForm Form, int? MeasurementId, string PlanPath);
