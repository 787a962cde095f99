using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.Visitors.TeachingRoutes;

namespace OnderwijsRegio.Web.Visitors.SignUps;

/// <summary>Signing up with the desk of a region. Open to all.</summary>
[AllowAnonymous]
[Route("aanmelden/{regio}")]
[ResponseCache(NoStore = true)]
public sealed class SignUpController(
    RegionQueries regions, SignUpService service, SignUpGate gate, PortalAddress portal, TimeProvider clock) : Controller
{
    /// <summary>Shows the form. The address may say what led here, and what the keuzewijzer was told.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string regio, string? via, AnswersInAddress given, CancellationToken cancel)
    {
        if (await regions.PublicAsync(regio, cancel) is not { } region)
        {
            return NotFound();
        }

        var answers = given.ToAnswers();
        // The words of the keuzewijzer are not those of the form.
        ModelState.Clear();
        return Show(region, gate.Begin(new SignUpForm
        {
            Via = via is { Length: <= Candidate.ShortMaxLength } ? via : null,
            Sectors = answers.Sector is { } sector ? [sector] : [],
            Diploma = answers.Diploma is { } diploma ? DiplomaOf(diploma) : null,
            Bevoegdheid = answers.Bevoegdheid is BevoegdheidHeld.Geen ? Bevoegdheid.Geen : null,
        }));
    }

    /// <summary>Signs up.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string regio, SignUpForm form, CancellationToken cancel)
    {
        if (await regions.PublicAsync(regio, cancel) is not { } region)
        {
            return NotFound();
        }

        if (gate.Lets(this, form))
        {
            var outcome = await service.SignUpAsync(region.Id, form.ToText(), form.Via ?? "", form.Assurance(), form.FormKey, portal.Value, clock.Today(), cancel);
            if (outcome is not SaveOutcome.Refused refused)
            {
                return Redirect($"/aanmelden/{region.Slug}/bedankt");
            }

            ModelState.AddModelError(refused.Field, refused.Message);
        }

        return Show(region, form);
    }

    /// <summary>Tells what happens next.</summary>
    [HttpGet("bedankt")]
    public async Task<IActionResult> Done(string regio, CancellationToken cancel)
    {
        if (await regions.PublicAsync(regio, cancel) is not { } region)
        {
            return NotFound();
        }

        ViewBag.Brand = Brand.Of(region);
        return View("Done", region);
    }

    private ViewResult Show(PublicRegion region, SignUpForm form)
    {
        ViewBag.Brand = Brand.Of(region);
        return View("Index", new SignUpPage(region, form));
    }

    /// <summary>The diploma of a file that the keuzewijzer knows; null where it distinguishes less.</summary>
    private static Diploma? DiplomaOf(HighestDiploma told) => told switch
    {
        HighestDiploma.Mbo => Diploma.Mbo4,
        HighestDiploma.Hbo => Diploma.HboBachelor,
        HighestDiploma.Buitenlands => Diploma.Buitenlands,
        _ => null,
    };
}

/// <summary>A form of a sign-up.</summary>
/// <param name="Region">Region.</param>
/// <param name="Form">Form.</param>
public sealed record SignUpPage(PublicRegion Region, SignUpForm Form)
{
    /// <summary>The events that someone signed up for, on the page of their own sign-up.</summary>
    public IReadOnlyList<OwnEvent> Events { get; init; } = [];

    /// <summary>Now.</summary>
    public DateTimeOffset Now { get; init; }
}
