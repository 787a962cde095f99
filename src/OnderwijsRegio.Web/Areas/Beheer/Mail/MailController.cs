using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Mail;

/// <summary>The mail that has to go out: what waits, and what was given up. What mails say is shown to nobody.</summary>
[Route("beheer/post")]
public sealed class MailController(MailQueries mails, MailService service, CurrentUser user) : Controller
{
    /// <summary>The mail.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await mails.LoadAsync(cancel));

    /// <summary>Sends a mail again.</summary>
    [HttpPost("{id:int}/opnieuw")]
    public async Task<IActionResult> TryAgain(int id, CancellationToken cancel)
    {
        if (!await service.TryAgainAsync(user.Id, id, cancel))
        {
            return NotFound();
        }

        TempData["Melding"] = "De mail wordt opnieuw aangeboden. Laad deze pagina over een minuut nog eens om te zien of dat lukte.";
        return Redirect("/beheer/post");
    }
}
