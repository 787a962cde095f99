using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Loket.Statushouders;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What a candidate may ask of the desk: to see what is known of them, to take it along, and to have it erased.</summary>
[Route("loket/{regio}/kandidaten/{id:int}")]
public sealed class PersonalDataController(
    CandidateFileQueries queries, CandidateService service, ErasureService erasure, CurrentRegion region, CurrentUser user, TimeProvider clock) : Controller
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private PlanEditor Editor => new(user.Id, region.Id);

    private string Path => $"/loket/{region.Key!.Slug}/kandidaten";

    /// <summary>All that is known, to read and to print.</summary>
    [HttpGet("inzage")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await DiscloseAsync(id, cancel) is { } file ? View("PersonalData", new PersonalDataPage(file, region.Key!.RegionName, clock.Today(), Path)) : NotFound();

    /// <summary>All that is known, as a file to take along.</summary>
    [HttpGet("inzage.json")]
    public async Task<IActionResult> Take(int id, CancellationToken cancel) =>
        await DiscloseAsync(id, cancel) is { } file
            ? File(JsonSerializer.SerializeToUtf8Bytes(new PersonalDataPage(file, region.Key!.RegionName, clock.Today(), Path).Contents(), Readable), "application/json", $"gegevens-{id}.json")
            : NotFound();

    /// <summary>Asks whether all of it is to be erased.</summary>
    [HttpGet("wissen")]
    public async Task<IActionResult> Erase(int id, CancellationToken cancel) =>
        await queries.FindAsync(id, region.Id, cancel) is { } file ? View("Erase", new PersonalDataPage(file, region.Key!.RegionName, clock.Today(), Path)) : NotFound();

    /// <summary>Erases all of it.</summary>
    [HttpPost("wissen")]
    public async Task<IActionResult> Erased(int id, CancellationToken cancel)
    {
        if (await erasure.EraseAsync(Editor, id, clock.Today(), cancel) is not SaveOutcome.Saved)
        {
            return NotFound();
        }

        TempData["Melding"] = "Het dossier is gewist. Alleen wat in de statistiek telt, is er nog, zonder dat het iemand aanwijst.";
        return Redirect(Path);
    }

    private async Task<CandidateFile?> DiscloseAsync(int id, CancellationToken cancel)
    {
        var file = await queries.FindAsync(id, region.Id, cancel);
        if (file is not null)
        {
            await service.DisclosedAsync(Editor, id, cancel);
        }

        return file;
    }
}

/// <summary>All that is known of a candidate.</summary>
/// <param name="File">File.</param>
/// <param name="Region">Who keeps it.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record PersonalDataPage(CandidateFile File, string Region, DateOnly Today, string Path)
{
    /// <summary>The merges that it went through.</summary>
    public IEnumerable<TimelineEntry> Merges => File.Timeline.Where(e => e.Merge is not null);

    /// <summary>What is known, in words, with what the region does with it.</summary>
    public IReadOnlyDictionary<string, string> Facts() => CandidateForm.Words([])(File.Text)
        .Where(f => f.Text.Length > 0)
        .Select(f => (f.Label, f.Text))
        .Concat(File.Labels.Count > 0 ? [("Labels", string.Join(", ", File.Labels.Select(l => l.Name)))] : [])
        .Append(("Fase", CandidateWords.Phase(File.Phase, File.IsStopped, File.PhaseSince)))
        .Concat(File.Track is { } track ? TrackForm.Words(track) : [])
        .Append(("Binnen sinds", File.CreatedOn.Day()))
        .Append(("Bewaren tot en met", File.RetainUntil.Day()))
        .ToDictionary(f => f.Item1, f => f.Item2);

    /// <summary>The same with all that happened and is planned, for a file.</summary>
    public object Contents() => new Dictionary<string, object>
    {
        ["bewaardDoor"] = Region,
        ["op"] = $"{Today:yyyy-MM-dd}",
        ["gegevens"] = Facts(),
        ["tijdlijn"] = File.Timeline.Select(e => new Dictionary<string, string?>
        {
            ["op"] = $"{e.On:yyyy-MM-dd}",
            ["wat"] = CandidateWords.Title(e),
            ["reden"] = e.Step?.Reason?.DutchName(),
            ["tekst"] = CandidateWords.Text(e) is { Length: > 0 } text ? text : null,
        }),
        ["documenten"] = File.Documents.Select(d => new Dictionary<string, string> { ["titel"] = d.Title, ["adres"] = d.Address }),
        ["samengevoegdeDossiers"] = Merges.Select(m => new Dictionary<string, object>
        {
            ["op"] = $"{m.On:yyyy-MM-dd}",
            ["dossierDatBleef"] = CandidateWords.Facts(m.Merge!.Files.Kept).ToDictionary(f => f.Label, f => f.Text),
            ["anderDossier"] = CandidateWords.Facts(m.Merge.Files.Gone).ToDictionary(f => f.Label, f => f.Text),
        }),
        ["vervolgstappen"] = File.Open.Select(s => new Dictionary<string, string> { ["uiterlijkOp"] = $"{s.DueOn:yyyy-MM-dd}", ["wat"] = s.What }),
    };
}
