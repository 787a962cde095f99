using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Users;

/// <summary>One role of someone: when it ends, and taking it.</summary>
[Route("beheer/rollen/{id:int}")]
public sealed class GrantsController(UserQueries users, GrantService grants, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    /// <summary>Shows the form of the last day.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (dossier, grant))
        {
            return NotFound();
        }

        var form = new UntilForm { Until = UntilForm.Picked(grant.Until) };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Grant", new GrantPage(dossier, grant, form));
    }

    /// <summary>Saves the last day.</summary>
    [HttpPost("")]
    public async Task<IActionResult> End(int id, UntilForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (dossier, grant))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? Answer(await grants.EndAsync(user.Id, id, Core.DutchInput.Day(form.Until), clock.Today(), cancel), dossier, grant, form, "Het einde van de rol is opgeslagen.")
            : Refuse(dossier, grant, form);
    }

    /// <summary>Takes the role.</summary>
    [HttpPost("afnemen")]
    public async Task<IActionResult> Take(int id, CancellationToken cancel) => await FindAsync(id, cancel) is var (dossier, grant)
        ? Answer(
            await grants.RemoveAsync(user.Id, id, clock.Today(), cancel),
            dossier,
            grant,
            new UntilForm { Until = UntilForm.Picked(grant.Until) },
            "De rol is afgenomen.")
        : NotFound();

    private IActionResult Answer(SaveOutcome outcome, UserDossier dossier, GrantItem grant, UntilForm form, string notice)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = notice;
                return Redirect($"{UsersView.Path}/{dossier.User.Id}");
            case SaveOutcome.Refused refused:
                ModelState.AddModelError(refused.Field, refused.Message);
                return Refuse(dossier, grant, form);
            default:
                return NotFound();
        }
    }

    private ViewResult Refuse(UserDossier dossier, GrantItem grant, UntilForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Grant", new GrantPage(dossier, grant, form));
    }

    private async Task<(UserDossier Dossier, GrantItem Grant)?> FindAsync(int id, CancellationToken cancel) =>
        await users.UserOfGrantAsync(id, cancel) is { } owner && await users.FindAsync(owner, cancel) is { } dossier
            ? (dossier, dossier.User.Grants.First(g => g.Id == id))
            : null;
}

/// <summary>A role of someone, with the form of its last day.</summary>
public sealed record GrantPage(UserDossier Dossier, GrantItem Grant, UntilForm Form);
