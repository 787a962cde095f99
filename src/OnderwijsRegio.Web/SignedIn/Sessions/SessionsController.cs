using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.SignedIn.Users;

namespace OnderwijsRegio.Web.SignedIn.Sessions;

/// <summary>Ends own sessions. Their keys travel in the form: an address ends up in logs.</summary>
[ForEveryoneSignedIn]
[Route("account/sessies")]
public sealed class SessionsController(SessionService sessions, CurrentUser user) : Controller
{
    /// <summary>Ends one.</summary>
    [HttpPost("beeindigen")]
    public async Task<IActionResult> End(Guid sessie, CancellationToken cancel)
    {
        // One that is over, perhaps by a first click on the same button, is ended as it was asked.
        if (!await sessions.EndAsync(new SessionTicket(user.Id, sessie), cancel) && await sessions.ExistsAsync(sessie, cancel))
        {
            return NotFound();
        }

        TempData["Melding"] = "De sessie is beëindigd.";
        return Redirect(OwnAccountController.Path);
    }

    /// <summary>Ends all others.</summary>
    [HttpPost("andere")]
    public async Task<IActionResult> EndOthers(CancellationToken cancel)
    {
        await sessions.EndOthersAsync(user.Ticket!, cancel);
        TempData["Melding"] = "Op alle andere apparaten bent u uitgelogd.";
        return Redirect(OwnAccountController.Path);
    }
}
