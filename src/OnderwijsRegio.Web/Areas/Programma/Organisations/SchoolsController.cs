using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>A school of the region.</summary>
[Route("programma/{regio}/deelnemers/scholen")]
public sealed class SchoolsController(
    RegisterQueries register, SchoolService schools, PupilsService pupils, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/programma/{region.Key!.Slug}/deelnemers";

    /// <summary>The school, and the form for a number of pupils.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await register.FindSchoolAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var form = new PupilsForm { Year = clock.Today().Year };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("ShowSchool", new PupilsPage(dossier, form, Path));
    }

    /// <summary>Saves a number of pupils.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Show(int id, PupilsForm form, CancellationToken cancel)
    {
        if (await register.FindSchoolAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var count = DutchInput.Number(form.Count)!.Value;
            switch (await pupils.SaveAsync(
                Editor, id, form.Year!.Value, (int)Math.Clamp(count, -1, int.MaxValue), form.Origin!, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"Het aantal leerlingen in {form.Year} is opgeslagen.";
                    return Redirect($"{Path}/scholen/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("ShowSchool", new PupilsPage(dossier, form, Path));
    }

    /// <summary>Takes away a number of pupils.</summary>
    [HttpPost("{id:int}/leerlingen/verwijderen")]
    public async Task<IActionResult> RemovePupils(int id, int year, CancellationToken cancel)
    {
        var outcome = await pupils.RemoveAsync(Editor, id, year, cancel);
        return Said(outcome, $"Het aantal leerlingen in {year} is verwijderd.", $"{Path}/scholen/{id}", $"{Path}/scholen/{id}");
    }

    /// <summary>Takes a school out of the region that was added by mistake.</summary>
    [HttpPost("{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel) =>
        Said(await schools.RemoveAsync(Editor, id, cancel), "De school is uit deze regio verwijderd.", $"{Path}/scholen", $"{Path}/scholen/{id}/wijzigen");

    /// <summary>Shows the form of a new school.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var form = new SchoolForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await FormAsync(null, form, cancel);
    }

    /// <summary>Takes a school into the region.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> New(SchoolForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var edit = form.ToEdit();
            switch (await schools.AddAsync(Editor, edit.Text, edit.From, edit.Until, cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = $"{edit.Text.Name} is opgenomen.";
                    return Redirect($"{Path}/scholen/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await FormAsync(null, form, cancel);
    }

    /// <summary>Shows the form of a school.</summary>
    [HttpGet("{id:int}/wijzigen")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await register.FindSchoolAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var form = SchoolForm.Of(dossier);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await FormAsync(dossier, form, cancel);
    }

    /// <summary>Saves a school.</summary>
    [HttpPost("{id:int}/wijzigen")]
    public async Task<IActionResult> Edit(int id, SchoolForm form, CancellationToken cancel)
    {
        if (await register.FindSchoolAsync(id, region.Id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0 || dossier.LedBy is not null)
        {
            form.Choose(SchoolEdit.Of(dossier), ledElsewhere: dossier.LedBy is not null);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            var edit = form.ToEdit();
            switch (await schools.SaveAsync(Editor, id, edit.Text, edit.From, edit.Until, form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"{edit.Text.Name} is opgeslagen.";
                    return Redirect($"{Path}/scholen/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    dossier = await register.FindSchoolAsync(id, region.Id, cancel) ?? dossier;
                    var boards = (await register.ChoicesAsync(region.Id, cancel)).Boards;
                    ViewBag.Conflict = EditConflict.Between(stale, edit, SchoolEdit.Of(dossier), null, SchoolForm.Words(boards));
                    form.Version = dossier.School.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return await FormAsync(dossier, form, cancel);
    }

    private IActionResult Said(SaveOutcome outcome, string message, string done, string refused)
    {
        if (outcome is SaveOutcome.Refused refusal)
        {
            TempData["Waarschuwing"] = refusal.Message;
            return Redirect(refused);
        }

        if (outcome is not SaveOutcome.Saved)
        {
            return NotFound();
        }

        TempData["Melding"] = message;
        return Redirect(done);
    }

    private async Task<IActionResult> FormAsync(SchoolDossier? dossier, SchoolForm form, CancellationToken cancel) =>
        View("School", new SchoolPage(dossier, form, await register.ChoicesAsync(region.Id, cancel), Path));
}

/// <summary>A school with its pupils, and the form for another number.</summary>
public sealed record PupilsPage(SchoolDossier Dossier, PupilsForm Form, string Path);

/// <summary>The form of a school; without one that of a new one.</summary>
public sealed record SchoolPage(SchoolDossier? Dossier, SchoolForm Form, RegisterChoices Choices, string Path);
