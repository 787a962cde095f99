using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.SignedIn.Users;

/// <summary>The own account: name, password, and where one is signed in.</summary>
[ForEveryoneSignedIn]
[Route(Path)]
public sealed class OwnAccountController(
    OwnAccountService accounts, SessionQueries sessions, SignInQueries signIns, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    /// <summary>Address of the page.</summary>
    public const string Path = "/account";

    /// <summary>Shows the account.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        await accounts.FindAsync(user.Id, clock.Today(), cancel) is { } account
            ? View(new OwnAccountPage(account, await sessions.OfAsync(user.Ticket!, cancel), await signIns.OfAsync(user.Id, cancel)))
            : NotFound();

    /// <summary>Shows the form of the name.</summary>
    [HttpGet("naam")]
    public async Task<IActionResult> Name()
    {
        var form = new NameForm { Name = (await user.KeysAsync()).DisplayName };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(form);
    }

    /// <summary>Saves the name.</summary>
    [HttpPost("naam")]
    public async Task<IActionResult> Name(NameForm form, CancellationToken cancel) =>
        ModelState.IsValid
            ? Done(await accounts.RenameAsync(user.Id, form.Name!, cancel), "Uw naam is gewijzigd.", form)
            : Again(form);

    /// <summary>Shows the form of the password.</summary>
    [HttpGet("wachtwoord")]
    public async Task<IActionResult> Password(CancellationToken cancel) =>
        View(new PasswordForm { Version = await accounts.FindPasswordVersionAsync(user.Id, cancel) });

    /// <summary>Saves the password.</summary>
    [HttpPost("wachtwoord")]
    public async Task<IActionResult> Password(PasswordForm form, CancellationToken cancel) =>
        ModelState.IsValid
            ? Done(
                await accounts.ChangePasswordAsync(user.Ticket!, form.Current!, form.Password!, form.Version, cancel),
                "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.",
                form)
            : Again(form);

    private IActionResult Done(SaveOutcome outcome, string notice, object form)
    {
        if (outcome is SaveOutcome.Refused refused)
        {
            ModelState.AddModelError(refused.Field, refused.Message);
            return Again(form);
        }

        TempData["Melding"] = notice;
        return Redirect(Path);
    }

    private ViewResult Again(object form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }
}

/// <summary>The own account, where it is signed in, and when it was.</summary>
public sealed record OwnAccountPage(OwnAccount Account, IReadOnlyList<SessionItem> Sessions, IReadOnlyList<SignInItem> SignIns);
