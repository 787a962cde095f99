using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Visitors.Passwords;

/// <summary>Choosing a password with a link from a mail: to accept an invitation, or because the old one was forgotten.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class PasswordsController(
    AccountLinks links, SignInService signIns, ForgottenPasswords forgotten, SendLimits limits, PortalAddress portal) : Controller
{
    /// <summary>Shows an invitation.</summary>
    [HttpGet(UserMails.InvitationPath)]
    public Task<IActionResult> Invitation(string? code, CancellationToken cancel) =>
        ShowAsync(LinkPurpose.Invitation, new PasswordForm { Code = code }, cancel);

    /// <summary>Accepts an invitation.</summary>
    [HttpPost(UserMails.InvitationPath)]
    public async Task<IActionResult> Accept(PasswordForm form, CancellationToken cancel)
    {
        switch (await UseAsync(LinkPurpose.Invitation, form, cancel))
        {
            case LinkOutcome.Done done:
                await SignInAsync(done.User.Email!, form.Password!, cancel);
                TempData["Melding"] = "Welkom! Uw account is klaar.";
                return Redirect("/start");
            // A second click on the same button goes on where the first one went.
            case LinkOutcome.Dead { UsedBy: { } email } when await SignInAsync(email, form.Password!, cancel):
                return Redirect("/start");
            default:
                return await ShowAsync(LinkPurpose.Invitation, form, cancel);
        }
    }

    /// <summary>Asks who forgot their password.</summary>
    [HttpGet("/account/wachtwoord-vergeten")]
    public IActionResult Forgotten() => View("Forgotten", new ForgottenForm());

    /// <summary>Sends a link, if there is such an account. The answer, and the work that it takes, is the same if there is none.</summary>
    [HttpPost("/account/wachtwoord-vergeten")]
    public IActionResult Forgotten(ForgottenForm form)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Forgotten", form);
        }

        if (limits.ForgottenBy(HttpContext) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return View("Forgotten", form);
        }

        forgotten.Add(form.Email!, portal.Value);
        return View("Sent");
    }

    /// <summary>Shows the form of another password.</summary>
    [HttpGet(UserMails.ResetPath)]
    public Task<IActionResult> Reset(string? code, CancellationToken cancel) =>
        ShowAsync(LinkPurpose.PasswordReset, new PasswordForm { Code = code }, cancel);

    /// <summary>Chooses another password.</summary>
    [HttpPost(UserMails.ResetPath)]
    public async Task<IActionResult> Reset(PasswordForm form, CancellationToken cancel)
    {
        if (await UseAsync(LinkPurpose.PasswordReset, form, cancel) is not LinkOutcome.Done)
        {
            return await ShowAsync(LinkPurpose.PasswordReset, form, cancel);
        }

        await HttpContext.SignOutAsync();
        TempData["Melding"] = "Uw nieuwe wachtwoord is opgeslagen. Log ermee in.";
        return Redirect(Security.SignInPath);
    }

    private async Task<bool> SignInAsync(string email, string password, CancellationToken cancel)
    {
        if (await signIns.WithPasswordAsync(email, password, DeviceName.Of(Request.Headers.UserAgent), cancel) is not SignInAnswer.Admitted admitted)
        {
            return false;
        }

        await HttpContext.SignInAsync(admitted.Ticket);
        return true;
    }

    private async Task<LinkOutcome?> UseAsync(LinkPurpose purpose, PasswordForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        var outcome = await links.UseAsync(purpose, form.Code, form.Password!, cancel);
        if (outcome is LinkOutcome.Refused refused)
        {
            ModelState.AddModelError(nameof(form.Password), refused.Messages[0]);
        }

        return outcome;
    }

    private async Task<IActionResult> ShowAsync(LinkPurpose purpose, PasswordForm form, CancellationToken cancel)
    {
        if (await links.FindAsync(purpose, form.Code, cancel) is { } owner)
        {
            Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
            return View("Choose", new ChoosePage(purpose, owner, form));
        }

        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Dead", purpose);
    }
}

/// <summary>The form of a password.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Owner">Whose.</param>
/// <param name="Form">Form.</param>
public sealed record ChoosePage(LinkPurpose Purpose, UserText Owner, PasswordForm Form);
