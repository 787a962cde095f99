using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>The file of a candidate: what happened, what comes next, what is known.</summary>
[Route("loket/{regio}/kandidaten/{id:int}")]
public sealed class CandidateController(
    CandidateFileQueries queries, CandidateQueries candidates, LabelQueries labels, EventQueries events, CandidateService service, FollowService follow, OpenedNotes notes,
    CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/kandidaten";

    /// <summary>The file. That it was opened is noted.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            // An old link leads to the file into which it was merged.
            return await queries.MergedIntoAsync(id, region.Id, cancel) is { } kept ? Redirect($"{Path}/{kept}") : NotFound();
        }

        await notes.CandidateAsync(Editor, id);
        var form = ContactForm.Empty(clock.Today());
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await PageAsync(file, form, cancel);
    }

    /// <summary>Logs a contact, and what comes next.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Log(int id, ContactForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await follow.LogAsync(Editor, id, form.ToText(clock.Today()), form.IsNoBsn, form.FormKey, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    return Done(id, "Het contact is vastgelegd.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await queries.FindAsync(id, region.Id, cancel) is { } file ? await PageAsync(file, form, cancel) : NotFound();
    }

    /// <summary>Ticks off a next step.</summary>
    [HttpPost("/loket/{regio}/vervolgstappen/{id:int}/gedaan")]
    public async Task<IActionResult> Tick(int id, CancellationToken cancel) =>
        await follow.DoneAsync(Editor, id, clock.Today(), cancel) is SaveOutcome.Saved { Id: var candidate } ? Done(candidate, "De vervolgstap is afgevinkt.") : NotFound();

    /// <summary>Shows the form of a step.</summary>
    [HttpGet("fase")]
    public async Task<IActionResult> Step(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        var form = new StepForm { On = Programma.Organisations.ParticipationForm.Picked(clock.Today()), To = Klantreis.NextOf(file.Phase, file.IsStopped)?.DutchName() };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Step", new StepPage(file, form, Path));
    }

    /// <summary>Makes a step.</summary>
    [HttpPost("fase")]
    public async Task<IActionResult> Step(int id, StepForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await follow.StepAsync(Editor, id, form.ToText(clock.Today()), form.IsNoBsn, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    return Done(id, form.To == StepForm.Stop ? "Vastgelegd dat de kandidaat stopte." : "De fase is gewijzigd.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await queries.FindAsync(id, region.Id, cancel) is { } file ? View("Step", new StepPage(file, form, Path)) : NotFound();
    }

    /// <summary>Shows the form of what is known.</summary>
    [HttpGet("wijzigen")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        var form = CandidateForm.Of(file);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await FormAsync(file, form, cancel);
    }

    /// <summary>Saves what is known.</summary>
    [HttpPost("wijzigen")]
    public async Task<IActionResult> Edit(int id, CandidateForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(file.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await service.SaveAsync(Editor, id, form.ToText(), form.Assurance(), form.Version, clock.Today(), cancel))
            {
                case SaveOutcome.Saved:
                    return Done(id, "De gegevens zijn opgeslagen.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    file = await queries.FindAsync(id, region.Id, cancel) ?? file;
                    var choices = await candidates.ChoicesAsync(region.Id, clock.Today(), cancel);
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), file.Text, null, CandidateForm.Words(choices.Owners));
                    form.Version = file.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return await FormAsync(file, form, cancel);
    }

    private async Task<IActionResult> PageAsync(CandidateFile file, ContactForm form, CancellationToken cancel) => View("Show", new CandidateFilePage(
        file, form, await events.ChoicesAsync(region.Id, clock.GetUtcNow(), cancel), clock.Today(), Path)
    {
        Labels = await labels.NamesAsync(region.Id, cancel),
    });

    private async Task<IActionResult> FormAsync(CandidateFile file, CandidateForm form, CancellationToken cancel) =>
        View("Edit", new CandidateFormPage(file, form, await candidates.ChoicesAsync(region.Id, clock.Today(), cancel), await candidates.LikeAsync(region.Id, file.Text, file.Id, cancel), Path));

    private RedirectResult Done(int id, string message)
    {
        TempData["Melding"] = message;
        return Redirect($"{Path}/{id}");
    }
}

/// <summary>A file, with the form to log a contact.</summary>
/// <param name="File">File.</param>
/// <param name="Form">Form.</param>
/// <param name="Events">Events that they could sign up for.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record CandidateFilePage(CandidateFile File, ContactForm Form, IReadOnlyList<EventChoice> Events, DateOnly Today, string Path)
{
    /// <summary>Labels of the desk.</summary>
    public IReadOnlyList<LabelName> Labels { get; init; } = [];

    /// <summary>Address of the events.</summary>
    public string EventPath => Path.Replace("/kandidaten", "/bijeenkomsten", StringComparison.Ordinal);

    /// <summary>The events that they signed up for, the last first.</summary>
    public IEnumerable<OwnEvent> Own => File.Timeline.Select(e => e.Event).OfType<OwnEvent>();

    /// <summary>Address of the desk.</summary>
    public string DeskPath => Path.Replace("/kandidaten", "", StringComparison.Ordinal);

    /// <summary>The days on which they join a school, the last first.</summary>
    public IEnumerable<Meeloopdag> Days => File.Timeline.Select(e => e.Meeloopdag).OfType<Meeloopdag>();

    /// <summary>Address of the meeloopdagen.</summary>
    public string DayPath => $"{DeskPath}/meeloopdagen";

    /// <summary>Address of the programme for statushouders.</summary>
    public string TrackPath => $"{DeskPath}/statushouders";

    /// <summary>Address of the next steps.</summary>
    public string StepPath => $"{DeskPath}/vervolgstappen";
}

/// <summary>The form of a step.</summary>
/// <param name="File">File.</param>
/// <param name="Form">Form.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record StepPage(CandidateFile File, StepForm Form, string Path);
