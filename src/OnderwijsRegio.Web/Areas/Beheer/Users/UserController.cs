using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Users;

/// <summary>One account: its roles, and what an administrator does with it.</summary>
[Route("beheer/gebruikers/{id:int}")]
public sealed class UserController(
    UserQueries users, UserService service, GrantService grants, InvitationService invitations, PortalAddress portal, CurrentUser user, KeptForms kept,
    SendLimits limits, TimeProvider clock) : Controller
{
    private DateOnly Today => clock.Today();

    /// <summary>The account.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await users.FindAsync(id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var form = new GrantForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Show", new UserDossierPage(dossier, await users.PlacesAsync(cancel), form, Today, clock.GetUtcNow(), user.Id));
    }

    /// <summary>Gives a role.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Give(int id, GrantForm form, CancellationToken cancel)
    {
        var places = await users.PlacesAsync(cancel);
        if (GrantChecks.Place(this, form, places) is { } grant)
        {
            switch (await grants.AddAsync(user.Id, id, grant, Today, cancel))
            {
                case SaveOutcome.Saved:
                    return Back(id, "De rol is gegeven. Die telt vanaf de volgende pagina die deze persoon opent.");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(GrantForm.FieldOf(refused.Field), refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        return await RefuseAsync(id, form, cancel);
    }

    /// <summary>Locks the account.</summary>
    [HttpPost("op-slot")]
    public async Task<IActionResult> Lock(int id, CancellationToken cancel) =>
        await AnswerAsync(id, await service.LockAsync(user.Id, id, Today, cancel), "Het account staat op slot. Wie ermee was ingelogd, is eruit.", cancel);

    /// <summary>Opens the account again.</summary>
    [HttpPost("van-slot")]
    public async Task<IActionResult> Unlock(int id, CancellationToken cancel) =>
        await AnswerAsync(id, await service.UnlockAsync(user.Id, id, Today, cancel), "Het account is van slot.", cancel);

    /// <summary>Takes off the second factor.</summary>
    [HttpPost("tweede-factor")]
    public async Task<IActionResult> RemoveFactor(int id, CancellationToken cancel) => await AnswerAsync(
        id,
        await service.RemoveFactorAsync(user.Id, id, Today, cancel),
        "De tweede stap is weggehaald. Deze persoon logt in met het wachtwoord en kan een nieuwe instellen.",
        cancel);

    /// <summary>Sends the invitation again.</summary>
    [HttpPost("opnieuw-uitnodigen")]
    public async Task<IActionResult> InviteAgain(int id, CancellationToken cancel)
    {
        if (limits.InvitationBy(user) is { } wait)
        {
            ModelState.AddModelError("", wait);
            return await RefuseAsync(id, new GrantForm(), cancel, StatusCodes.Status429TooManyRequests);
        }

        return await AnswerAsync(
            id,
            await invitations.InviteAgainAsync(user.Id, id, portal.Value, cancel),
            "De uitnodiging gaat opnieuw de deur uit. De link in de vorige mail werkt niet meer.",
            cancel);
    }

    /// <summary>Asks whether the account must really go.</summary>
    [HttpGet("verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel) =>
        await users.FindAsync(id, cancel) is { } dossier ? View("Remove", dossier) : NotFound();

    /// <summary>Removes the account.</summary>
    [HttpPost("verwijderen")]
    public async Task<IActionResult> Removed(int id, CancellationToken cancel)
    {
        switch (await service.RemoveAsync(user.Id, id, Today, cancel))
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = "Het account is verwijderd.";
                return Redirect(UsersView.Path);
            case SaveOutcome.Refused refused when await users.FindAsync(id, cancel) is { } dossier:
                ModelState.AddModelError("", refused.Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return View("Remove", dossier);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> AnswerAsync(int id, SaveOutcome outcome, string notice, CancellationToken cancel)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved:
                return Back(id, notice);
            case SaveOutcome.Refused refused:
                ModelState.AddModelError(refused.Field, refused.Message);
                return await RefuseAsync(id, new GrantForm(), cancel);
            default:
                return NotFound();
        }
    }

    private RedirectResult Back(int id, string notice)
    {
        TempData["Melding"] = notice;
        return Redirect($"{UsersView.Path}/{id}");
    }

    private async Task<IActionResult> RefuseAsync(
        int id, GrantForm form, CancellationToken cancel, int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (await users.FindAsync(id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return View("Show", new UserDossierPage(dossier, await users.PlacesAsync(cancel), form, Today, clock.GetUtcNow(), user.Id));
    }
}

/// <summary>An account, with the form of a further role.</summary>
/// <param name="Dossier">Account.</param>
/// <param name="Places">Where roles are.</param>
/// <param name="Form">Form of a further role.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Now">Now (UTC).</param>
/// <param name="ViewerId">Who looks.</param>
public sealed record UserDossierPage(UserDossier Dossier, PlaceChoices Places, GrantForm Form, DateOnly Today, DateTimeOffset Now, int ViewerId);
