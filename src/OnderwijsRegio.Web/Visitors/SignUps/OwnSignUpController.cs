using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Visitors.SignUps;

/// <summary>What someone does with the link from the mail: look at their sign-up, correct it, withdraw it. Whoever holds the link may.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class OwnSignUpController(RegionQueries regions, SignUpService service, PortalAddress portal, TimeProvider clock) : Controller
{
    private const string WithdrawPath = SignUpMails.OwnPath + "/intrekken";

    /// <summary>Shows the sign-up.</summary>
    [HttpGet(SignUpMails.OwnPath)]
    public async Task<IActionResult> Correct(string? code, CancellationToken cancel) =>
        await service.FindAsync(code, cancel) is { } own ? await ShowAsync("Correct", own, SignUpForm.Of(own.Text, code!, own.Version), cancel) : Dead();

    /// <summary>Corrects it.</summary>
    [HttpPost(SignUpMails.OwnPath)]
    public async Task<IActionResult> Correct(SignUpForm form, CancellationToken cancel)
    {
        if (await service.FindAsync(form.Code, cancel) is not { } own)
        {
            return Dead();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await service.CorrectAsync(form.Code, form.ToText(), form.Assurance(), form.Version, portal.Value, clock.Today(), cancel))
            {
                // With another address the link works no more, and a new one is under way there.
                case SaveOutcome.Saved when await service.FindAsync(form.Code, cancel) is null:
                    return await ShowAsync("Moved", own, form, cancel, StatusCodes.Status200OK);
                case SaveOutcome.Saved:
                    TempData["Melding"] = "Uw gegevens zijn opgeslagen.";
                    return Redirect($"{SignUpMails.OwnPath}?{SignUpMails.CodeParameter}={form.Code}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale:
                    ModelState.AddModelError("", "Het loket heeft uw gegevens net ook gewijzigd. Kijk of alles klopt, en sla daarna opnieuw op.");
                    form.Version = own.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return Dead();
            }
        }

        return await ShowAsync("Correct", own, form, cancel, Response.StatusCode);
    }

    /// <summary>Cancels an event that they signed up for.</summary>
    [HttpPost(SignUpMails.OwnPath + "/afmelden")]
    public async Task<IActionResult> Cancel([FromForm] string? code, [FromForm] int attendance, CancellationToken cancel)
    {
        switch (await service.CancelAsync(code, attendance, portal.Value, cancel))
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = "U bent afgemeld. Dank u wel: een ander kan nu komen.";
                break;
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                break;
            default:
                return Dead();
        }

        return Redirect($"{SignUpMails.OwnPath}?{SignUpMails.CodeParameter}={code}");
    }

    /// <summary>Asks whether it is to be withdrawn.</summary>
    [HttpGet(WithdrawPath)]
    public async Task<IActionResult> Withdraw(string? code, CancellationToken cancel) =>
        await service.FindAsync(code, cancel) is { } own ? await ShowAsync("Withdraw", own, new SignUpForm { Code = code }, cancel) : Dead();

    /// <summary>Withdraws it.</summary>
    [HttpPost(WithdrawPath)]
    public async Task<IActionResult> Erase([FromForm] string? code, CancellationToken cancel)
    {
        if (await service.FindAsync(code, cancel) is not { } own || !await service.WithdrawAsync(code, clock.Today(), cancel))
        {
            return Dead();
        }

        return await ShowAsync("Withdrawn", own, new SignUpForm(), cancel);
    }

    private async Task<IActionResult> ShowAsync(string view, OwnSignUp own, SignUpForm form, CancellationToken cancel, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        var region = (await regions.PublicAsync((await regions.SlugAsync(own.RegionId, cancel))!, cancel))!;
        ViewBag.Brand = Brand.Of(region);
        return View(view, new SignUpPage(region, form) { Events = own.Events, Now = clock.GetUtcNow() });
    }

    private ViewResult Dead()
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Dead");
    }
}
