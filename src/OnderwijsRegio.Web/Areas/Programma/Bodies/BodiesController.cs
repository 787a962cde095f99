using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Bodies;

/// <summary>The bodies of the region: who sits where, for whom, and which seats are vacant.</summary>
[Route("programma/{regio}/gremia")]
public sealed class BodiesController(
    BodyQueries queries, BodyService bodies, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/programma/{region.Key!.Slug}/gremia";

    /// <summary>All bodies with their seats.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? weergave, string? stand, CancellationToken cancel) => View(new BodiesPage(
        await queries.SheetAsync(region.Id, clock.Today(), cancel), weergave == BodiesPage.PerOrganisation, stand == BodiesPage.Earlier, Path));

    /// <summary>The same for a spreadsheet.</summary>
    [HttpGet("export")]
    public async Task<IActionResult> Export(CancellationToken cancel)
    {
        var csv = BodyExport.Csv(await queries.SheetAsync(region.Id, clock.Today(), cancel));
        return new CsvDownload($"gremia-{region.Key!.Slug}.csv", to => to.WriteAsync(csv));
    }

    /// <summary>Shows the form of a new body.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New()
    {
        var form = new BodyForm();
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View("Edit", new BodyPage(null, form, Path));
    }

    /// <summary>Adds a body.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> New(BodyForm form, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            switch (await bodies.AddAsync(Editor, form.ToText(), cancel))
            {
                case SaveOutcome.Saved saved:
                    TempData["Melding"] = $"{form.ToText().Name} is toegevoegd. Voeg nu de zetels toe.";
                    return Redirect($"{Path}/{saved.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", new BodyPage(null, form, Path));
    }

    /// <summary>Shows a body with its seats and its form.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } body)
        {
            return NotFound();
        }

        var form = BodyForm.Of(body);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return View(PageOf(body, form));
    }

    /// <summary>Saves a body.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(int id, BodyForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } body)
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(body.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await bodies.SaveAsync(Editor, id, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = $"{form.ToText().Name} is opgeslagen.";
                    return Redirect($"{Path}/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    body = await queries.FindAsync(id, region.Id, cancel) ?? body;
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), body.Text, null, BodyForm.Words);
                    form.Version = body.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return View(PageOf(body, form));
    }

    /// <summary>Removes a body without seats.</summary>
    [HttpPost("{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel)
    {
        switch (await bodies.RemoveAsync(Editor, id, cancel))
        {
            case SaveOutcome.Saved:
                TempData["Melding"] = "Het gremium is verwijderd.";
                return Redirect(Path);
            case SaveOutcome.Refused refused:
                TempData["Waarschuwing"] = refused.Message;
                return Redirect($"{Path}/{id}");
            default:
                return NotFound();
        }
    }

    private BodyPage PageOf(BodyItem body, BodyForm form) => new(new BodiesSheet([body], clock.Today()), form, Path);
}

/// <summary>The bodies of a region, looked at per body or per organisation, as they are or as they were.</summary>
public sealed record BodiesPage(BodiesSheet Sheet, bool IsPerOrganisation, bool IsEarlier, string Path)
{
    /// <summary>Value in the address for the view per organisation.</summary>
    public const string PerOrganisation = "organisaties";

    /// <summary>Value in the address for seats that are over.</summary>
    public const string Earlier = "eerder";

    /// <summary>The address of another view.</summary>
    public string Address(bool perOrganisation, bool earlier) => (perOrganisation, earlier) switch
    {
        (true, true) => $"{Path}?weergave={PerOrganisation}&stand={Earlier}",
        (true, false) => $"{Path}?weergave={PerOrganisation}",
        (false, true) => $"{Path}?stand={Earlier}",
        _ => Path,
    };
}

/// <summary>One body with its seats and its form; a new one is not there yet.</summary>
public sealed record BodyPage(BodiesSheet? Sheet, BodyForm Form, string Path);
