using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.Visitors.Meeloopdagen;

namespace OnderwijsRegio.Web.Areas.Loket.Meeloopdagen;

/// <summary>A meeloopdag: what was asked, what the school answered, how it went.</summary>
[Route("loket/{regio}/meeloopdagen/{id:int}")]
public sealed class MeeloopdagController(
    MeeloopdagQueries queries, MeeloopdagService service, OpenedNotes notes, CurrentRegion region, CurrentUser user, KeptForms kept, PortalAddress portal, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/meeloopdagen";

    /// <summary>The meeloopdag. That it was opened is noted.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        await notes.MeeloopdagAsync(Editor, id);
        return View("Show", new MeeloopdagFilePage(file, clock.Today(), Path));
    }

    /// <summary>Shows the form of what the school says.</summary>
    [HttpGet("antwoord")]
    public async Task<IActionResult> Answer(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { Day.IsOpen: true } file)
        {
            return NotFound();
        }

        var form = AnswerForm.Of(file.Day.ToAnswer(), file.Day.Version);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Answer", new MeeloopdagFormPage<AnswerForm>(file, form, Path));
    }

    /// <summary>Notes what the school says.</summary>
    [HttpPost("antwoord")]
    public async Task<IActionResult> Answer(int id, AnswerForm form, CancellationToken cancel)
    {
        var outcome = ModelState.IsValid ? await service.AnswerAsync(Editor, id, form.ToAnswer(), form.IsNoBsn, form.Version, portal.Value, clock.Today(), cancel) : null;
        return await AfterAsync(id, outcome, "Het antwoord van de school is vastgelegd.", "Answer", form, version => form.Version = version, cancel);
    }

    /// <summary>Shows the form of how it went.</summary>
    [HttpGet("terugblik")]
    public async Task<IActionResult> LookBack(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } file || !file.Day.IsOver(clock.Today()))
        {
            return NotFound();
        }

        var form = LookBackForm.Of(file.Day);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("LookBack", new MeeloopdagFormPage<LookBackForm>(file, form, Path));
    }

    /// <summary>Notes how it went.</summary>
    [HttpPost("terugblik")]
    public async Task<IActionResult> LookBack(int id, LookBackForm form, CancellationToken cancel)
    {
        var outcome = ModelState.IsValid ? await service.LookBackAsync(Editor, id, form.ToLookBack(), form.IsNoBsn, form.Version, clock.Today(), cancel) : null;
        return await AfterAsync(id, outcome, "De terugblik is vastgelegd.", "LookBack", form, version => form.Version = version, cancel);
    }

    /// <summary>Calls it off.</summary>
    [HttpPost("afzeggen")]
    public async Task<IActionResult> CallOff(int id, CancellationToken cancel) =>
        Told(id, await service.CallOffAsync(Editor, id, portal.Value, clock.Today(), cancel), "De meeloopdag gaat niet door. Wie het moet weten, krijgt een mail.");

    /// <summary>Sends the school its question once more.</summary>
    [HttpPost("opnieuw-vragen")]
    public async Task<IActionResult> AskAgain(int id, CancellationToken cancel) =>
        Told(id, await service.AskAgainAsync(Editor, id, portal.Value, cancel), "De school krijgt een nieuwe mail. De vorige link werkt niet meer.");

    private async Task<IActionResult> AfterAsync<T>(int id, SaveOutcome? outcome, string saved, string view, T form, Action<Guid> renew, CancellationToken cancel)
        where T : class
    {
        if (outcome is SaveOutcome.Saved)
        {
            return Told(id, outcome, saved);
        }

        if (await queries.FindAsync(id, region.Id, cancel) is not { } file)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (outcome is SaveOutcome.Refused refused)
        {
            ModelState.AddModelError(refused.Field, refused.Message);
        }
        else if (outcome is SaveOutcome.Stale stale)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", $"{stale.ByName ?? "De school"} heeft dit net ook gewijzigd. Kijk op de bladzijde van de meeloopdag wat er nu staat, en sla daarna opnieuw op.");
            renew(file.Day.Version);
            ModelState.Remove("Version");
        }

        return View(view, new MeeloopdagFormPage<T>(file, form, Path));
    }

    private IActionResult Told(int id, SaveOutcome outcome, string message)
    {
        if (outcome is SaveOutcome.Missing)
        {
            return NotFound();
        }

        TempData[outcome is SaveOutcome.Refused ? "Waarschuwing" : "Melding"] = (outcome as SaveOutcome.Refused)?.Message ?? message;
        return Redirect($"{Path}/{id}");
    }
}

/// <summary>A meeloopdag.</summary>
/// <param name="File">Meeloopdag.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the meeloopdagen.</param>
public sealed record MeeloopdagFilePage(MeeloopdagFile File, DateOnly Today, string Path)
{
    /// <summary>Address of the candidates.</summary>
    public string Candidates => Path.Replace("/meeloopdagen", "/kandidaten", StringComparison.Ordinal);
}

/// <summary>A form about a meeloopdag.</summary>
/// <param name="File">Meeloopdag.</param>
/// <param name="Form">Form.</param>
/// <param name="Path">Address of the meeloopdagen.</param>
public sealed record MeeloopdagFormPage<T>(MeeloopdagFile File, T Form, string Path);
