using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.SignedIn.SecondFactors;

/// <summary>Moving the own second factor to another phone: the password, then a code from the old app and one from the new app.</summary>
[ForEveryoneSignedIn]
[Route(Path)]
[ResponseCache(NoStore = true)]
public sealed class MoveController(OwnAccountService accounts, FactorMove move, FactorKeys keys, CurrentUser user, TimeProvider clock) : Controller
{
    /// <summary>Address of the page.</summary>
    public const string Path = $"{SecondFactorController.Path}/andere-telefoon";

    private SessionTicket Own => user.Ticket!;

    /// <summary>Asks the password.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Begin(CancellationToken cancel) =>
        await FindAsync(cancel) is { } account ? View("Move", new SecondFactorPage(account)) : Redirect(SecondFactorController.Path);

    /// <summary>Shows a new key. The old one still counts.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Begin(PasswordAgainForm form, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } account)
        {
            return Redirect(SecondFactorController.Path);
        }

        if (ModelState.IsValid)
        {
            if (await move.BeginAsync(Own, form.Password!, cancel) is not SaveOutcome.Refused refused)
            {
                return ShowKey(account, AppCodes.NewKey(), new MoveForm());
            }

            ModelState.AddModelError(refused.Field, refused.Message);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Move", new SecondFactorPage(account));
    }

    /// <summary>Where one lands who loads the page of the key anew.</summary>
    [HttpGet("sleutel")]
    public IActionResult Finish() => Redirect(Path);

    /// <summary>Replaces the old key by the new one.</summary>
    [HttpPost("sleutel")]
    public async Task<IActionResult> Finish(MoveForm form, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } account)
        {
            return Redirect(SecondFactorController.Path);
        }

        if (keys.Open(Own, form.Key) is not { } key)
        {
            TempData["Waarschuwing"] = AccountMessages.MoveExpired;
            return Redirect(Path);
        }

        if (ModelState.IsValid)
        {
            var (outcome, codes) = await move.FinishAsync(Own, key, form.OldCode!, form.Code!, cancel);
            if (outcome is not SaveOutcome.Refused refused)
            {
                return this.ShowCodes(codes, null);
            }

            ModelState.AddModelError(refused.Field, refused.Message);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return ShowKey(account, key, form);
    }

    private async Task<OwnAccount?> FindAsync(CancellationToken cancel) =>
        await accounts.FindAsync(user.Id, clock.Today(), cancel) is { HasSecondFactor: true } account ? account : null;

    private ViewResult ShowKey(OwnAccount account, string key, MoveForm form)
    {
        form.Key = keys.Seal(Own, key);
        ModelState.Remove(nameof(form.Key));
        return View("MoveKey", new MovePage(account, key, FactorKeys.Picture(AppCodes.Address(key, account.Email)), form));
    }
}

/// <summary>How to move to another app.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Key">Key for the new app.</param>
/// <param name="Picture">The key as a QR code, as the address of a picture.</param>
/// <param name="Form">What is filled in.</param>
public sealed record MovePage(OwnAccount Account, string Key, string Picture, MoveForm Form);
