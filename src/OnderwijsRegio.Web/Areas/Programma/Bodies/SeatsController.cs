using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Bodies;

/// <summary>A seat in a body of the region.</summary>
[Route("programma/{regio}/gremia")]
public sealed class SeatsController(
    BodyQueries queries, SeatService seats, CurrentRegion region, CurrentUser user, KeptForms kept, TimeProvider clock) : Controller
{
    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/programma/{region.Key!.Slug}/gremia";

    /// <summary>Shows the form of a new seat.</summary>
    [HttpGet("{id:int}/zetels/nieuw")]
    public async Task<IActionResult> New(int id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } body)
        {
            return NotFound();
        }

        var form = new SeatForm { Role = "lid", FormKey = Guid.NewGuid() };
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await PageAsync(body, null, form, cancel);
    }

    /// <summary>Adds a seat.</summary>
    [HttpPost("{id:int}/zetels/nieuw")]
    public async Task<IActionResult> New(int id, SeatForm form, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, region.Id, cancel) is not { } body)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            switch (await seats.AddAsync(Editor, id, form.ToText(), form.FormKey, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De zetel is toegevoegd.";
                    return Redirect($"{Path}/{id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await PageAsync(body, null, form, cancel);
    }

    /// <summary>Shows the form of a seat.</summary>
    [HttpGet("zetels/{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (body, seat))
        {
            return NotFound();
        }

        var form = SeatForm.Of(seat);
        ViewBag.Kept = await kept.FillAsync(this, form);
        return await PageAsync(body, seat, form, cancel);
    }

    /// <summary>Saves a seat.</summary>
    [HttpPost("zetels/{id:int}")]
    public async Task<IActionResult> Edit(int id, SeatForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (body, seat))
        {
            return NotFound();
        }

        if (form.Keuze.Count > 0)
        {
            form.Choose(seat.Text);
            ModelState.Clear();
            TryValidateModel(form);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            switch (await seats.SaveAsync(Editor, id, form.ToText(), form.Version, cancel))
            {
                case SaveOutcome.Saved:
                    TempData["Melding"] = "De zetel is opgeslagen.";
                    return Redirect($"{Path}/{body.Id}");
                case SaveOutcome.Refused refused:
                    ModelState.AddModelError(refused.Field, refused.Message);
                    break;
                case SaveOutcome.Stale stale:
                    (body, seat) = await FindAsync(id, cancel) ?? (body, seat);
                    var organisations = await queries.OrganisationsAsync(region.Id, cancel);
                    ViewBag.Conflict = EditConflict.Between(stale, form.ToText(), seat.Text, null, SeatForm.Words(organisations));
                    form.Version = seat.Version;
                    ModelState.Remove(nameof(form.Version));
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    return NotFound();
            }
        }

        return await PageAsync(body, seat, form, cancel);
    }

    /// <summary>Erases the name in a seat.</summary>
    [HttpPost("zetels/{id:int}/vergeten")]
    public async Task<IActionResult> Forget(int id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is var (body, _) && await seats.ForgetAsync(Editor, id, cancel) is SaveOutcome.Saved
            ? Done(body, "De naam is gewist. De zetel staat er nog.")
            : NotFound();

    /// <summary>Removes a seat.</summary>
    [HttpPost("zetels/{id:int}/verwijderen")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is var (body, _) && await seats.RemoveAsync(Editor, id, cancel) is SaveOutcome.Saved
            ? Done(body, "De zetel is verwijderd.")
            : NotFound();

    private RedirectResult Done(BodyItem body, string message)
    {
        TempData["Melding"] = message;
        return Redirect($"{Path}/{body.Id}");
    }

    private async Task<(BodyItem Body, SeatItem Seat)?> FindAsync(int id, CancellationToken cancel) =>
        await queries.OfSeatAsync(id, region.Id, cancel) is { } body ? (body, body.Seats.First(s => s.Id == id)) : null;

    private async Task<IActionResult> PageAsync(BodyItem body, SeatItem? seat, SeatForm form, CancellationToken cancel) =>
        View("Seat", new SeatPage(new BodiesSheet([body], clock.Today()), seat, form, await queries.OrganisationsAsync(region.Id, cancel), Path));
}

/// <summary>The form of a seat; without one that of a new one.</summary>
public sealed record SeatPage(BodiesSheet Sheet, SeatItem? Seat, SeatForm Form, IReadOnlyList<SeatOrganisation> Organisations, string Path);
