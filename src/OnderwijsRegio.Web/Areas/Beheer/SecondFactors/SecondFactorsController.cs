using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.SecondFactors;

/// <summary>Which roles ask for a second factor.</summary>
[Route(Path)]
public sealed class SecondFactorsController(
    SecondFactorQueries queries, SecondFactorService factors, CurrentUser user, TimeProvider clock) : Controller
{
    /// <summary>Address of the page.</summary>
    public const string Path = "/beheer/beveiliging";

    /// <summary>The roles.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.RolesAsync(clock.Today(), cancel));

    /// <summary>Asks for a second factor of a role, or no longer.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(Role? rol, bool verplicht, CancellationToken cancel)
    {
        if (rol is not { } role || !Enum.IsDefined(role))
        {
            return NotFound();
        }

        if (await factors.RequireAsync(user.Id, role, verplicht, clock.Today(), cancel) is SaveOutcome.Refused refused)
        {
            ModelState.AddModelError(refused.Field, refused.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(await queries.RolesAsync(clock.Today(), cancel));
        }

        TempData["Melding"] = $"De tweede stap is voor {role.DutchName()}s {(verplicht ? "voortaan verplicht" : "niet meer verplicht")}.";
        return Redirect(Path);
    }
}
