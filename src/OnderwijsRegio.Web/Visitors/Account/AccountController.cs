using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Visitors.Account;

/// <summary>Signing in and out.</summary>
[AllowAnonymous]
public sealed class AccountController(SignInManager<AppUser> signIn) : Controller
{
    /// <summary>The same for a wrong password, an unknown address and a locked account, so that nobody learns which accounts exist.</summary>
    public const string Refused =
        "Dit e-mailadres en wachtwoord horen niet bij elkaar, of uw account is tijdelijk op slot. Na vijf vergissingen wacht u een kwartier.";

    /// <summary>Shows the form.</summary>
    [HttpGet("/account/inloggen")]
    public IActionResult SignIn(string? terug, bool verlopen) =>
        User.Identity?.IsAuthenticated is true ? GoOn(terug) : View(new SignInForm { Terug = terug, Verlopen = verlopen });

    /// <summary>Signs in.</summary>
    [HttpPost("/account/inloggen")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var result = await signIn.PasswordSignInAsync(form.Email!.Trim(), form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return GoOn(form.Terug);
        }

        ModelState.AddModelError(nameof(form.Email), Refused);
        return View(form);
    }

    /// <summary>Signs out.</summary>
    [HttpPost("/account/uitloggen")]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }

    private LocalRedirectResult GoOn(string? back) => LocalRedirect(Url.IsLocalUrl(back) ? back : "/start");
}
