using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Tracing;

/// <summary>The log: who did what, when, in which region, to which fields.</summary>
[Route("beheer/logboek")]
public sealed class LogController(TraceQueries trace, TraceService service, UserQueries users, CurrentUser user, TimeProvider clock) : Controller
{
    // A spreadsheet takes what begins so for a sum.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape };

    /// <summary>The log.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(LogView view, CancellationToken cancel)
    {
        var choices = await users.FiltersAsync(cancel);
        if (view.Unreadable is not null)
        {
            ModelState.AddModelError(DutchInput.Day(view.Van) is null && !string.IsNullOrWhiteSpace(view.Van) ? "van" : "tot", DutchInput.DayUnreadable);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        var page = await trace.PageAsync(view.Filter(choices.Regions), view.Before(), cancel);
        var who = view.Wie is { } id ? await trace.NameAsync(id, cancel) ?? $"verwijderd account {id}" : null;
        return View("Index", new LogPage(page, choices.Regions, view, who));
    }

    /// <summary>What is shown as a file, all pages of it, written while it is read. That it was taken is itself in the log.</summary>
    [HttpGet("export")]
    public async Task<IActionResult> Export(LogView view, CancellationToken cancel)
    {
        if (view.Unreadable is not null)
        {
            return Redirect(view.Address(null));
        }

        var filter = view.Filter((await users.FiltersAsync(cancel)).Regions);
        await service.ExportedAsync(user.Id, filter.RegionId, cancel);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=logboek-{clock.Today():yyyy-MM-dd}.csv";
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(writer, Csv);
        foreach (var title in new[] { "wanneer", "wie", "regio", "wat", "waaraan", "nummer", "velden" })
        {
            csv.WriteField(title);
        }

        await csv.NextRecordAsync();
        await foreach (var line in trace.AllAsync(filter).WithCancellation(cancel))
        {
            csv.WriteField(line.At.Clock());
            csv.WriteField(line.Who);
            csv.WriteField(line.Region);
            csv.WriteField(TraceWords.Action(line.Action));
            csv.WriteField(TraceWords.Subject(line.Subject));
            csv.WriteField(line.SubjectId);
            csv.WriteField(TraceWords.FieldsOf(line.Fields));
            await csv.NextRecordAsync();
        }

        return new EmptyResult();
    }
}

/// <summary>A page of the log.</summary>
/// <param name="Page">Lines.</param>
/// <param name="Regions">What can be filtered by.</param>
/// <param name="View">What is filtered by.</param>
/// <param name="Who">Whose deeds these are, by name; null when of everyone.</param>
public sealed record LogPage(TracePage Page, IReadOnlyList<RegionChoice> Regions, LogView View, string? Who);
