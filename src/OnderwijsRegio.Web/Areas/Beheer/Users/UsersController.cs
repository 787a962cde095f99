using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Users;

/// <summary>The accounts: who there is, and who they are.</summary>
[Route("beheer/gebruikers")]
public sealed class UsersController(
    UserQueries users, UserService service, InvitationService invitations, MailQueries mail, PortalAddress portal, CurrentUser user, KeptForms kept,
    SendLimits limits, TimeProvider clock) : Controller
{
    /// <summary>The accounts.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(UsersView view, CancellationToken cancel)
    {
        var choices = await users.FiltersAsync(cancel);
        var page = await users.ListAsync(view.Filter(choices.Regions), view.Page, clock.Today(), cancel);
        return View("Index", new UsersPage(page, choices, view, null, clock.Today(), await mail.GivenUpAsync(cancel)));
    }

    /// <summary>Seeks by name or address. It is posted, so that no address or log holds a name.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Search(string? zoek, int? pagina, CancellationToken cancel) => string.IsNullOrWhiteSpace(zoek)
        ? Redirect(UsersView.Path)
        : View("Index", new UsersPage(
            await users.SearchAsync(zoek, Math.Max(1, pagina ?? 1), cancel),
            await users.FiltersAsync(cancel),
            new UsersView(),
            zoek.Trim(),
            clock.Today(),
            await mail.GivenUpAsync(cancel)));

    /// <summary>Shows the form of an invitation.</summary>
    [HttpGet("uitnodigen")]
    public async Task<IActionResult> Invite(CancellationToken cancel)
    {
        var form = new InvitationForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Invite", new InvitationPage(form, await users.PlacesAsync(cancel)));
    }

    /// <summary>Invites someone.</summary>
    [HttpPost("uitnodigen")]
    public async Task<IActionResult> Invite(InvitationForm form, CancellationToken cancel)
    {
        var places = await users.PlacesAsync(cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (GrantChecks.Place(this, form.Grant, places, nameof(form.Grant)) is { } grant)
        {
            if (limits.InvitationBy(user) is { } wait)
            {
                ModelState.AddModelError("", wait);
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return View("Invite", new InvitationPage(form, places));
            }

            switch (await invitations.InviteAsync(user.Id, form.ToText(), grant, portal.Value, clock.Today(), cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = $"{form.ToText().Name} is uitgenodigd. De mail gaat nu de deur uit; de link erin werkt een week.";
                    return Redirect($"{UsersView.Path}/{saved.Id}");
                case SaveOutcome.Refused { Field: nameof(form.Name) or nameof(form.Email) } refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    ViewBag.Existing = await users.WithEmailAsync(form.ToText().Email, cancel);
                    break;
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError($"{nameof(form.Grant)}.{GrantForm.FieldOf(refused.Field)}", refused.Message);
                    break;
            }
        }

        return View("Invite", new InvitationPage(form, places));
    }

    /// <summary>Shows the form of name and address.</summary>
    [HttpGet("{id:int}/wijzigen")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await users.FindAsync(id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        var form = UserForm.Of(dossier.User);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Edit", new EditUserPage(dossier, form));
    }

    /// <summary>Saves name and address.</summary>
    [HttpPost("{id:int}/wijzigen")]
    public async Task<IActionResult> Edit(int id, UserForm form, CancellationToken cancel)
    {
        if (await users.FindAsync(id, cancel) is not { } dossier)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(UserForm.Of(dossier.User).ToText());
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await service.SaveAsync(user.Id, id, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De gegevens zijn opgeslagen.";
                    return Redirect($"{UsersView.Path}/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    dossier = await users.FindAsync(id, cancel) ?? dossier;
                    var theirs = UserForm.Of(dossier.User);
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), theirs.ToText(), null, UserForm.Words);
                    form.Version = theirs.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View("Edit", new EditUserPage(dossier, form));
    }
}

/// <summary>A page of accounts.</summary>
/// <param name="Page">Accounts.</param>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="View">What is filtered by.</param>
/// <param name="Sought">What was sought; null when nothing was.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="MailsGivenUp">How many mails did not arrive.</param>
public sealed record UsersPage(UserPage Page, PlaceChoices Choices, UsersView View, string? Sought, DateOnly Today, int MailsGivenUp);

/// <summary>The form of an invitation.</summary>
public sealed record InvitationPage(InvitationForm Form, PlaceChoices Places);

/// <summary>The form of name and address.</summary>
public sealed record EditUserPage(UserDossier Dossier, UserForm Form);
