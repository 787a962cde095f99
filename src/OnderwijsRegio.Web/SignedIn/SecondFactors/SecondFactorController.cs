using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.SignedIn.Users;

namespace OnderwijsRegio.Web.SignedIn.SecondFactors;

/// <summary>The own second factor: setting it up, its recovery codes, switching it off.</summary>
[ForEveryoneSignedIn]
[Route(Path)]
[ResponseCache(NoStore = true)]
public sealed class SecondFactorController(
    OwnAccountService accounts, SecondFactorService factors, FactorKeys keys, CurrentUser user, TimeProvider clock) : Controller
{
    /// <summary>Address of the page.</summary>
    public const string Path = "/account/tweede-stap";

    /// <summary>Shows the second factor, or how to set it up.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? terug, CancellationToken cancel) => await FindAsync(cancel) switch
    {
        null => NotFound(),
        { HasSecondFactor: true } account => View(new SecondFactorPage(account)),
        var account => SetUp(account, new SetUpForm { Terug = terug }),
    };

    /// <summary>Sets it up.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Show(SetUpForm form, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { HasSecondFactor: false } account)
        {
            return Redirect(Path);
        }

        var key = keys.Open(user.Id, form.Key);
        if (ModelState.IsValid && key is not null)
        {
            var (outcome, codes) = await factors.SetUpAsync(user.Ticket!, key, form.Code!, cancel);
            if (outcome is not SaveOutcome.Refused refused)
            {
                return this.ShowCodes(codes, form.Terug);
            }

            ModelState.AddModelError(refused.Field, refused.Message);
        }
        else if (key is null)
        {
            ModelState.AddModelError(nameof(form.Code), AccountMessages.KeyExpired);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return SetUp(account, form);
    }

    /// <summary>Shows new recovery codes, once.</summary>
    [HttpGet("codes")]
    public IActionResult Codes(string? terug) =>
        TempData[NewCodes.Key] is string[] codes ? View(new CodesPage(codes, Url.IsLocalUrl(terug) ? terug : OwnAccountController.Path)) : Redirect(Path);

    /// <summary>Makes new recovery codes.</summary>
    [HttpPost("codes")]
    public async Task<IActionResult> Codes(PasswordAgainForm form, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { HasSecondFactor: true } account)
        {
            return Redirect(Path);
        }

        if (ModelState.IsValid)
        {
            var (outcome, codes) = await factors.RenewCodesAsync(user.Ticket!, form.Password!, cancel);
            if (outcome is not SaveOutcome.Refused refused)
            {
                return this.ShowCodes(codes, null);
            }

            ModelState.AddModelError(refused.Field, refused.Message);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Show), new SecondFactorPage(account));
    }

    /// <summary>Asks whether to switch it off.</summary>
    [HttpGet("uitzetten")]
    public async Task<IActionResult> Off(CancellationToken cancel) =>
        await FindAsync(cancel) is { HasSecondFactor: true } account ? View(new SecondFactorPage(account)) : Redirect(Path);

    /// <summary>Switches it off.</summary>
    [HttpPost("uitzetten")]
    public async Task<IActionResult> Off(PasswordAgainForm form, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { HasSecondFactor: true } account)
        {
            return Redirect(Path);
        }

        if (ModelState.IsValid)
        {
            if (await factors.SwitchOffAsync(user.Ticket!, form.Password!, clock.Today(), cancel) is not SaveOutcome.Refused refused)
            {
                TempData["Melding"] = "De tweede stap staat uit. Op andere apparaten bent u uitgelogd.";
                return Redirect(OwnAccountController.Path);
            }

            ModelState.AddModelError(refused.Field, refused.Message);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(new SecondFactorPage(account));
    }

    private Task<OwnAccount?> FindAsync(CancellationToken cancel) => accounts.FindAsync(user.Id, clock.Today(), cancel);

    private ViewResult SetUp(OwnAccount account, SetUpForm form)
    {
        var key = keys.Open(user.Id, form.Key) ?? AppCodes.NewKey();
        form.Key = keys.Seal(user.Id, key);
        ModelState.Remove(nameof(form.Key));
        return View("SetUp", new SetUpPage(account, key, FactorKeys.Picture(AppCodes.Address(key, account.Email)), form));
    }
}

/// <summary>The second factor as it is.</summary>
public sealed record SecondFactorPage(OwnAccount Account)
{
    /// <summary>What is filled in; a password is never shown again.</summary>
    public string? Password => null;
}

/// <summary>How to set it up.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Key">Key for the app.</param>
/// <param name="Picture">The key as a QR code, as the address of a picture.</param>
/// <param name="Form">What is filled in.</param>
public sealed record SetUpPage(OwnAccount Account, string Key, string Picture, SetUpForm Form);

/// <summary>How new recovery codes reach the page that shows them, once.</summary>
internal static class NewCodes
{
    /// <summary>Under which key they travel.</summary>
    public const string Key = "Herstelcodes";

    /// <summary>Leads to their page. A second click on the same button brings none, and takes away none either.</summary>
    public static RedirectResult ShowCodes(this Controller controller, IReadOnlyList<string> codes, string? back)
    {
        if (codes.Count > 0)
        {
            controller.TempData[Key] = codes.ToArray();
        }

        var path = $"{SecondFactorController.Path}/codes";
        return controller.Redirect(back is null ? path : $"{path}?terug={Uri.EscapeDataString(back)}");
    }
}

/// <summary>New recovery codes.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Next">Where to go on.</param>
public sealed record CodesPage(IReadOnlyList<string> Codes, string Next);
