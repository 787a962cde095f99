using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.Visitors.Meeloopdagen;

namespace OnderwijsRegio.Web.Areas.Bestuur.Meeloopdagen;

/// <summary>What the desk asks of the organisations of whoever looks: can someone join a school of yours, and how was it.</summary>
[Route("bestuur/{regio}/meeloopdagen")]
public sealed class MeeloopdagenController(
    MeeloopdagQueries queries, SchoolReplyService service, CurrentRegion region, CurrentUser user, PortalAddress portal, TimeProvider clock) : Controller
{
    private string Path => $"/bestuur/{region.Key!.Slug}/meeloopdagen";

    /// <summary>What was asked.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var own = await OwnAsync();
        return View("Index", new SchoolRequestsPage(own.Count == 0 ? null : await queries.OfSchoolsAsync(region.Id, own, cancel), clock.Today(), Path));
    }

    /// <summary>One of them.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await service.FindAsync(await VoiceAsync(id), cancel) is { } request
            ? Page(request, AnswerForm.Of(request.Answer, request.Version), SchoolBackForm.Of(request.Back, request.Version))
            : NotFound();

    /// <summary>Answers.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Answer(int id, AnswerForm form, CancellationToken cancel)
    {
        var voice = await VoiceAsync(id);
        var outcome = ModelState.IsValid ? await service.AnswerAsync(voice, form.ToAnswer(), form.IsNoBsn, form.Version, portal.Value, clock.Today(), cancel) : null;
        return await AfterAsync(voice, outcome, request => (form, SchoolBackForm.Of(request.Back, request.Version)), cancel);
    }

    /// <summary>Says how it went.</summary>
    [HttpPost("{id:int}/terugblik")]
    public async Task<IActionResult> LookBack(int id, SchoolBackForm form, CancellationToken cancel)
    {
        var voice = await VoiceAsync(id);
        var outcome = ModelState.IsValid
            ? await service.LookBackAsync(voice, form.Came, form.SchoolView, form.SchoolSays ?? "", form.IsNoBsn, form.Version, clock.Today(), cancel)
            : null;
        return await AfterAsync(voice, outcome, request => (AnswerForm.Of(request.Answer, request.Version), form), cancel);
    }

    private async Task<IActionResult> AfterAsync(
        SchoolVoice.OfStaff voice, SaveOutcome? outcome, Func<SchoolRequest, (AnswerForm Answer, SchoolBackForm Back)> forms, CancellationToken cancel)
    {
        if (outcome is SaveOutcome.Saved)
        {
            TempData["Melding"] = "Uw antwoord staat bij het loket.";
            return Redirect($"{Path}/{voice.Id}");
        }

        if (await service.FindAsync(voice, cancel) is not { } request)
        {
            return NotFound();
        }

        Response.StatusCode = outcome is SaveOutcome.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        var (answer, back) = forms(request);
        SchoolWords.Say(ModelState, outcome, request.Version, answer, back);
        return Page(request, answer, back);
    }

    private async Task<IReadOnlyList<int>> OwnAsync() =>
        [.. (await user.KeysAsync()).Keys.Where(k => k.Door is Door.Bestuur && k.RegionId == region.Id && k.OrganisationId is not null).Select(k => k.OrganisationId!.Value).Distinct()];

    private async Task<SchoolVoice.OfStaff> VoiceAsync(int id) => new(new PlanEditor(user.Id, region.Id), await OwnAsync(), id);

    private ViewResult Page(SchoolRequest request, AnswerForm answer, SchoolBackForm back) =>
        View("Show", new SchoolPage(request, answer, back, $"{Path}/{request.Id}", clock.Today()));
}

/// <summary>What was asked of someone's organisations.</summary>
/// <param name="Requests">What was asked; null for who looks for no organisation.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the page.</param>
public sealed record SchoolRequestsPage(IReadOnlyList<SchoolRequest>? Requests, DateOnly Today, string Path);
