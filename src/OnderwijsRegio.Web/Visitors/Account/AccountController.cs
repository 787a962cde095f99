using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Visitors.Account;

/// <summary>Signing in, in one or two steps, and out.</summary>
[AllowAnonymous]
public sealed class AccountController(SignInService signIns, CurrentUser user) : Controller
{
    /// <summary>The same for a wrong password, an unknown address and a locked account, so that nobody learns which accounts exist.</summary>
    public const string Refused =
        "Dit e-mailadres en wachtwoord horen niet bij elkaar, of uw account is tijdelijk op slot. Na vijf vergissingen wacht u een kwartier.";

    /// <summary>The same for a wrong code, one that was used before, and a locked account.</summary>
    public const string CodeRefused =
        "Deze code klopt niet of is al gebruikt, of uw account is tijdelijk op slot. Na vijf vergissingen wacht u een kwartier.";

    /// <summary>The first step was too long ago.</summary>
    public const string StartAgain = "Het duurde te lang. Log opnieuw in.";

    private const string CodePath = $"{Security.SignInPath}/code";

    private string Device => DeviceName.Of(Request.Headers.UserAgent);

    /// <summary>Shows the form.</summary>
    [HttpGet(Security.SignInPath)]
    public IActionResult SignIn(string? terug, bool verlopen) =>
        User.Identity?.IsAuthenticated is true ? GoOn(terug) : View(new SignInForm { Terug = terug, Verlopen = verlopen });

    /// <summary>Signs in, or goes on to the second step.</summary>
    [HttpPost(Security.SignInPath)]
    [EnableRateLimiting(Security.SignInLimit)]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        switch (await signIns.WithPasswordAsync(form.Email!, form.Password!, Device, cancel))
        {
            case SignInAnswer.Admitted admitted:
                return await AdmitAsync(admitted, form.Terug, cancel);
            case SignInAnswer.CodeWanted first:
                await HttpContext.AskCodeAsync(first);
                return RedirectToAction(nameof(Code), new { form.Terug });
            default:
                ModelState.AddModelError(nameof(form.Email), Refused);
                return View(form);
        }
    }

    /// <summary>Shows the form of the second step.</summary>
    [HttpGet(CodePath)]
    public async Task<IActionResult> Code(string? terug) =>
        await HttpContext.FirstStepAsync() is null ? Redirect(Security.SignInPath) : View(new CodeForm { Terug = terug });

    /// <summary>Signs in with the code.</summary>
    [HttpPost(CodePath)]
    [EnableRateLimiting(Security.SignInLimit)]
    public async Task<IActionResult> Code(CodeForm form, CancellationToken cancel)
    {
        if (await HttpContext.FirstStepAsync() is not { } first)
        {
            TempData["Waarschuwing"] = StartAgain;
            return RedirectToAction(nameof(SignIn), new { form.Terug });
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        if (await signIns.WithCodeAsync(first, form.Code!, Device, cancel) is SignInAnswer.Admitted admitted)
        {
            return await AdmitAsync(admitted, form.Terug, cancel);
        }

        ModelState.Clear();
        ModelState.AddModelError(nameof(form.Code), CodeRefused);
        form.Code = null;
        return View(form);
    }

    /// <summary>Signs out.</summary>
    [HttpPost("/account/uitloggen")]
    public async Task<IActionResult> Leave(CancellationToken cancel)
    {
        await LeaveAsync(cancel);
        await HttpContext.SignOutAsync();
        return LocalRedirect("/");
    }

    private async Task<IActionResult> AdmitAsync(SignInAnswer.Admitted admitted, string? back, CancellationToken cancel)
    {
        // Who was in already, perhaps as someone else, leaves first: no session is taken over.
        await LeaveAsync(cancel);
        await HttpContext.SignInAsync(admitted.Ticket);
        return GoOn(back);
    }

    private Task LeaveAsync(CancellationToken cancel) => user.Ticket is { } ticket ? signIns.LeaveAsync(ticket, Device, cancel) : Task.CompletedTask;

    private LocalRedirectResult GoOn(string? back) => LocalRedirect(Url.IsLocalUrl(back) ? back : "/start");
}
