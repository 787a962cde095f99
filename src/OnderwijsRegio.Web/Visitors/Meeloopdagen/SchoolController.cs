using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Visitors.Meeloopdagen;

/// <summary>What a school does with the link from the mail: say whether someone can join it, and how that went. Whoever holds the link may, once.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class SchoolController(SchoolReplyService service, PortalAddress portal, TimeProvider clock) : Controller
{
    /// <summary>What is asked.</summary>
    [HttpGet(MeeloopdagMails.SchoolPath)]
    public async Task<IActionResult> Show(string? code, CancellationToken cancel)
    {
        var request = await service.FindAsync(new SchoolVoice.ByLink(code), cancel);
        ModelState.Clear();
        return request is null ? Dead() : Page(request, AnswerForm.Of(request.Answer, request.Version, code), SchoolBackForm.Of(request.Back, request.Version, code));
    }

    /// <summary>Answers.</summary>
    [HttpPost(MeeloopdagMails.SchoolPath)]
    public async Task<IActionResult> Answer(AnswerForm form, CancellationToken cancel)
    {
        var voice = new SchoolVoice.ByLink(form.Code);
        var outcome = ModelState.IsValid ? await service.AnswerAsync(voice, form.ToAnswer(), form.IsNoBsn, form.Version, portal.Value, clock.Today(), cancel) : null;
        return await AfterAsync(voice, outcome, request => (form, SchoolBackForm.Of(request.Back, request.Version, form.Code)), cancel);
    }

    /// <summary>Says how it went.</summary>
    [HttpPost(MeeloopdagMails.SchoolPath + "/terugblik")]
    public async Task<IActionResult> LookBack(SchoolBackForm form, CancellationToken cancel)
    {
        var voice = new SchoolVoice.ByLink(form.Code);
        var outcome = ModelState.IsValid
            ? await service.LookBackAsync(voice, form.Came, form.SchoolView, form.SchoolSays ?? "", form.IsNoBsn, form.Version, clock.Today(), cancel)
            : null;
        return await AfterAsync(voice, outcome, request => (AnswerForm.Of(request.Answer, request.Version, form.Code), form), cancel);
    }

    private async Task<IActionResult> AfterAsync(
        SchoolVoice voice, SaveOutcome? outcome, Func<SchoolRequest, (AnswerForm Answer, SchoolBackForm Back)> forms, CancellationToken cancel)
    {
        if (outcome is SaveOutcome.Saved)
        {
            return View("Done");
        }

        if (await service.FindAsync(voice, cancel) is not { } request)
        {
            return Dead();
        }

        Response.StatusCode = outcome is SaveOutcome.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        var (answer, back) = forms(request);
        SchoolWords.Say(ModelState, outcome, request.Version, answer, back);
        return Page(request, answer, back);
    }

    private ViewResult Page(SchoolRequest request, AnswerForm answer, SchoolBackForm back) =>
        View("Show", new SchoolPage(request, answer, back, MeeloopdagMails.SchoolPath, clock.Today()));

    private ViewResult Dead()
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Dead");
    }
}
