// What the plan page and the page with the state of the plan cost, measured against the same pages without their work.
//
//   dotnet run -c Release --project tests/OnderwijsRegio.Benchmarks
//
// The database is a temporary SQLite file with 45 made-up regions; each has a plan of 150 activities in 200 rows and 100 rows of outline.
// One region more has 60 activities with reports over 8 quarters, and two targets each with four measurements.
// A programme manager of one of them is signed in through the form, and the portal has everything on: the session, the access check,
// the layout, the request log (formatted, but not printed), the journal.
//
// Throughput. The plan page, and then the state of the plan, against the baseline: the same view in the same layout for the same person, with the page and the keys kept
// in memory, so without a query. Both are served in this process by Kestrel over loopback, in turns (A B A B …), over one and over
// sixteen connections. The ratio of each round stands on its own, so that noise of the machine falls on both; the median counts.
// The client runs on the same cores, and weighs the same on both. The last column is the ratio of the processor's time per page, which
// other work on the machine disturbs less; no limit hangs on it.
//
// Queries. A plan page takes the same number for 26 activities as for 150. Saving a row is its reads, and then one UPDATE of the row, one
// INSERT of its history and one INSERT of its trace.
//
// Weight. What wwwroot/dist sends on every page: styles and scripts after Brotli, and the number of fonts.
//
// Start and memory. The portal, published for this system, in a process of its own on that same database: from its start until the sign-in
// page answers, and its private memory after sixteen connections asked for the plan page.
//
// Register. With 45 regions, 1,500 boards and 9,000 schools: the queries of its pages, and importing all schools against a bare insert of
// the same rows. Alone: with the argument "register".
//
// Figures. Importing 100,000 of them, as csv and as a workbook, against a bare insert of the same rows, and the memory that it takes. Alone:
// with the argument "figure-import".
//
// Candidates. Taking over a table of 100,000 candidates of which three are broken, likewise. Alone: with the argument "candidate-import".
//
// Export. A list of 100,000 candidates in 20 columns as CSV and as a workbook, against reading those rows, and the memory that it takes.
// Alone: with the argument "candidate-export".
//
// Desk. The list of candidates, searching it, a page deep in it, a file and saving a contact, with a million candidates over 45 regions
// against ten thousand, and against the same pages fed from memory. Alone: with the argument "candidates".
//
// Log. A page deep in a log of a million lines against the first page, for each filter. Alone: with the argument "log".
//
// Dashboard. The figures of a region among two million of them, against those of Haaglanden with the seeds alone. Alone: with the argument "dashboard".
//
// The exit code is 1 when a limit is broken. Compare ratios between machines, never the times.

using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Benchmarks;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Areas.Programma.ProgressReports;

const double leastRatio = 0.25;
// Its view is so light that the same few queries weigh more.
const double leastRatioOfState = 0.2;
const double mostKilobytes = 60;
const double mostSeconds = 1.5;
const double mostMegabytes = 200;
const int rounds = 25;
const int starts = 5;
const int warmPages = 1500;
var warmTime = TimeSpan.FromSeconds(30);
var round = TimeSpan.FromSeconds(0.8);

var output = Console.Out;
// The request log is written as always; only nobody reads it.
Console.SetOut(TextWriter.Null);
List<string> broken = [];
var folder = Directory.CreateTempSubdirectory("onderwijsregio-").FullName;
var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "meting.db") }.ToString();
try
{
    if (args is [] or ["register"])
    {
        await new RegisterMeasurement(output, Require, folder).RunAsync();
    }

    if (args is [] or ["figure-import"])
    {
        await new FigureImportMeasurement(output, Require, folder).RunAsync();
    }

    if (args is [] or ["candidate-import"])
    {
        await new CandidateImportMeasurement(output, Require, folder).RunAsync();
    }

    if (args is [] or ["candidate-export"])
    {
        await new CandidateExportMeasurement(output, Require, folder).RunAsync();
    }

    if (args is [] or ["candidates"])
    {
        await new CandidatesMeasurement(output, Require, folder).RunAsync();
    }

    if (args is [] or ["log"])
    {
        await new TraceMeasurement(output, Require, folder).RunAsync();
    }

    if (args is [] or ["dashboard"])
    {
        await new DashboardMeasurement(output, Require, folder).RunAsync();
    }

    if (args is ["register"] or ["figure-import"] or ["candidate-import"] or ["candidate-export"] or ["candidates"] or ["log"] or ["dashboard"])
    {
        return await ConcludeAsync();
    }

    string portalFolder;
    GeneratedRegion large;
    await using (var portal = new Portal(connection))
    {
        portal.Start();
        portalFolder = portal.Folder;
        (large, var small, var reported) = await GenerateAsync(portal);
        await KeepBaselineAsync(portal, large);
        await KeepStateAsync(portal, reported);
        await CountQueriesAsync(portal, large, small);
        await CountQueriesOfStateAsync(portal, reported, small);
        await MeasureThroughputAsync(portal, "plan page", large.ManagerEmail, large.PlanPath, BaselineController.Path, leastRatio);
        await MeasureThroughputAsync(portal, "state", reported.ManagerEmail, reported.StatePath, StateBaselineController.Path, leastRatioOfState);
    }

    MeasureWeight(portalFolder);
    await MeasureStartAsync(portalFolder, large);
}
finally
{
    SqliteConnection.ClearAllPools();
    Directory.Delete(folder, recursive: true);
}

return await ConcludeAsync();

async Task<int> ConcludeAsync()
{
    await output.WriteLineAsync(broken.Count == 0 ? "All limits are kept." : $"Broken: {string.Join("; ", broken)}.");
    return broken.Count == 0 ? 0 : 1;
}

async Task<(GeneratedRegion Large, GeneratedRegion Small, GeneratedRegion Reported)> GenerateAsync(Portal portal)
{
    await using var scope = portal.Services.CreateAsyncScope();
    var generator = new PlanGenerator(
        scope.ServiceProvider.GetRequiredService<PortalContext>(), scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>());
    return (await generator.AddAsync("groot", regions: 45, activities: 150), await generator.AddAsync("klein", regions: 1, activities: 26),
        await generator.AddAsync("voortgang", regions: 1, activities: 60, quarters: 8));
}

async Task KeepBaselineAsync(Portal portal, GeneratedRegion region)
{
    await using var scope = portal.Services.CreateAsyncScope();
    var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
    var plans = scope.ServiceProvider.GetRequiredService<PlanQueries>();
    var today = DateOnly.FromDateTime(DateTime.UtcNow);
    var plan = (await plans.FindPlanAsync(region.Id, null, null, today, default))!;
    var sheet = await plans.LoadSheetAsync(plan, new PlanPart(plan.DetailedYear), default);
    var areas = await plans.AreasAsync(region.Id, default);
    var memory = portal.Services.GetRequiredService<BaselineMemory>();
    memory.Page = PlanPage.Build(region.PlanPath, new PlanView(), sheet, plan.DetailedYear, areas);
    memory.Keys = await KeysAsync(db, region, today);
}

async Task KeepStateAsync(Portal portal, GeneratedRegion region)
{
    await using var scope = portal.Services.CreateAsyncScope();
    var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
    var today = DateOnly.FromDateTime(DateTime.UtcNow);
    var plan = (await scope.ServiceProvider.GetRequiredService<PlanQueries>().FindPlanAsync(region.Id, null, null, today, default))!;
    var sheet = await scope.ServiceProvider.GetRequiredService<ProgressQueries>().LoadAsync(plan, GeneratedRegion.LastQuarter, default);
    var memory = portal.Services.GetRequiredService<StateMemory>();
    (memory.Page, memory.Keys) = (new ProgressPage(sheet, today, region.PlanPath), await KeysAsync(db, region, today));
}

async Task<UserKeys> KeysAsync(PortalContext db, GeneratedRegion region, DateOnly today)
{
    var ticket = new SessionService(db, TimeProvider.System).Begin(await db.Users.SingleAsync(u => u.Email == region.ManagerEmail), "benchmark");
    await db.SaveChangesAsync();
    return await UserKeys.LoadAsync(db, ticket, DateTimeOffset.UtcNow, today, default);
}

async Task CountQueriesOfStateAsync(Portal portal, GeneratedRegion reported, GeneratedRegion small)
{
    using var manager = await Visitor.SignInAsync(portal.Address, reported.ManagerEmail, 1);
    using var other = await Visitor.SignInAsync(portal.Address, small.ManagerEmail, 1);
    using var log = await StatementLog.ListenAsync();
    await manager.GetAsync(reported.StatePath);
    var (many, none, memory) = (
        await log.OfAsync(() => manager.GetAsync(reported.StatePath)),
        await log.OfAsync(() => other.GetAsync(small.StatePath)),
        await log.OfAsync(() => manager.GetAsync(StateBaselineController.Path)));
    await output.WriteLineAsync($"Queries of the state of a plan: {many.All.Count} with 8 quarters of reports, {none.All.Count} without; of the baseline: {memory.All.Count}");
    Require(many.All.Count > 0 && many.All.Count == none.All.Count && many.Writes.Count == 0, "the queries of the state grow with the reports");
    Require(memory.All.Count == 0, "the baseline of the state asks the database");
}

async Task CountQueriesAsync(Portal portal, GeneratedRegion large, GeneratedRegion small)
{
    using var manager = await Visitor.SignInAsync(portal.Address, large.ManagerEmail, 1);
    using var other = await Visitor.SignInAsync(portal.Address, small.ManagerEmail, 1);
    using var log = await StatementLog.ListenAsync();
    // What is read once per process does not count.
    await manager.GetAsync(large.PlanPath);
    var (many, few, none) = (
        await log.OfAsync(() => manager.GetAsync(large.PlanPath)),
        await log.OfAsync(() => other.GetAsync(small.PlanPath)),
        await log.OfAsync(() => manager.GetAsync(BaselineController.Path)));
    await output.WriteLineAsync($"Queries of a plan page: {few.All.Count} for 26 activities, {many.All.Count} for 150; of the baseline: {none.All.Count}");
    Require(many.All.Count > 0 && many.All.Count == few.All.Count && many.Writes.Count == 0, "the queries of a plan page grow with the plan");
    Require(none.All.Count == 0, "the baseline asks the database");

    await using var scope = portal.Services.CreateAsyncScope();
    var row = await scope.ServiceProvider.GetRequiredService<PortalContext>().Rows.AsNoTracking()
        .FirstAsync(r => r.Activity!.Plan!.RegionId == large.Id && r.Year != null && r.Period.Kind == PeriodKind.Months);
    var form = $"{large.PlanPath}/rijen/{row.Id}";
    await manager.GetAsync(form);
    var save = await log.OfAsync(() => manager.PostAsync(form, new Dictionary<string, string>
    {
        ["Version"] = $"{row.Version}",
        ["Code"] = row.Code,
        ["Name"] = row.Name,
        ["Goal"] = row.Goal + " en meer",
        ["Period"] = $"{row.Period}",
        ["Results"] = row.Results,
    }));
    var reads = save.All.Count - save.Writes.Count;
    await output.WriteLineAsync($"Saving a row: {reads} reads (those of its form with them), then {string.Join(", ", save.Writes.Select(w => w.Split('(', '=')[0].Trim()))}");
    string[] expected = ["UPDATE \"ActivityRows\" SET", "INSERT INTO \"PlanChanges\"", "INSERT INTO \"Trace\""];
    Require(
        save.ReadsComeFirst && save.Writes.Count == expected.Length
            && expected.All(e => save.Writes.Count(w => w.StartsWith(e, StringComparison.Ordinal)) == 1),
        "saving a row is more than one UPDATE and two INSERTs after its reads");
}

async Task MeasureThroughputAsync(Portal portal, string name, string email, string path, string baseline, double least)
{
    await output.WriteLineAsync($"{"connections",11} {$"{name}/s",12} {"baseline/s",12} {"ratio",7} {"from – to",13} {"processor",10}");
    foreach (var connections in new[] { 1, 16 })
    {
        using var manager = await Visitor.SignInAsync(portal.Address, email, connections);
        var (page, memory) = (await manager.GetAsync(path), await manager.GetAsync(baseline));
        Require(Math.Abs(page.Length - memory.Length) < page.Length / 100, $"the baseline of the {name} is another page");
        await WarmUpAsync(manager, path);
        await WarmUpAsync(manager, baseline);
        List<(Pace Page, Pace Baseline)> measured = [];
        for (var i = 0; i < rounds; i++)
        {
            measured.Add((await manager.RepeatAsync(path, round), await manager.RepeatAsync(baseline, round)));
        }

        var ratios = measured.Select(m => m.Page.PerSecond / m.Baseline.PerSecond).ToList();
        var ratio = Median(ratios);
        var processor = Median(measured.Select(m => m.Baseline.ProcessorPerPage / m.Page.ProcessorPerPage));
        await output.WriteLineAsync(
            $"{connections,11} {Median(measured.Select(m => m.Page.PerSecond)),12:0} {Median(measured.Select(m => m.Baseline.PerSecond)),12:0} "
            + $"{ratio,7:0.00} {$"{ratios.Min():0.00} – {ratios.Max():0.00}",13} {processor,10:0.00}");
        Require(ratio >= least, $"the {name} has less than {least:0.00} of the baseline over {connections} connections");
    }
}

// Code is compiled for good only after it has run often, and on a busy machine that takes its time.
async Task WarmUpAsync(Visitor manager, string path)
{
    var watch = Stopwatch.StartNew();
    for (var pages = 0; pages < warmPages && watch.Elapsed < warmTime;)
    {
        pages += (await manager.RepeatAsync(path, round)).Pages;
    }
}

void MeasureWeight(string portalFolder)
{
    var files = Directory.GetFiles(Path.Combine(portalFolder, "wwwroot", "dist"), "*", SearchOption.AllDirectories);
    // The editor comes on the page of a chapter alone (decision 9).
    var kilobytes = files
        .Where(f => Path.GetExtension(f) is ".css" or ".js" && Path.GetFileNameWithoutExtension(f) != "editor")
        .Sum(Compressed) / 1000.0;
    var fonts = files.Count(f => Path.GetExtension(f) is ".woff2" or ".woff" or ".ttf" or ".otf");
    output.WriteLine($"Styles and scripts after Brotli: {kilobytes:0.0} kB; fonts: {fonts}");
    Require(kilobytes <= mostKilobytes, "styles and scripts weigh too much");
    Require(fonts == 1, "there is not one font");
}

long Compressed(string file)
{
    using var compressed = new MemoryStream();
    using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
    {
        brotli.Write(File.ReadAllBytes(file));
    }

    return compressed.Length;
}

async Task MeasureStartAsync(string portalFolder, GeneratedRegion region)
{
    var published = Path.Combine(folder, "portal");
    await PublishAsync(portalFolder, published);
    var assembly = Path.Combine(published, "OnderwijsRegio.Web.dll");
    List<double> seconds = [];
    for (var i = 0; i < starts; i++)
    {
        using var portal = await StartedPortal.StartAsync(assembly, published, connection);
        seconds.Add(portal.UntilFirstPage.TotalSeconds);
        if (i == starts - 1)
        {
            using var manager = await Visitor.SignInAsync(portal.Address, region.ManagerEmail, 16);
            await manager.RepeatAsync(region.PlanPath, 12 * round);
            var memory = portal.PrivateMegabytes();
            await output.WriteLineAsync($"Private memory after load: {memory:0} MB");
            Require(memory <= mostMegabytes, "the portal takes too much memory");
        }
    }

    await output.WriteLineAsync($"Start to the sign-in page: {Median(seconds):0.00} s ({seconds.Min():0.00} – {seconds.Max():0.00})");
    Require(Median(seconds) <= mostSeconds, "the start takes too long");
}

static async Task PublishAsync(string portalFolder, string target)
{
    using var publish = Process.Start(new ProcessStartInfo(
        "dotnet", ["publish", portalFolder, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", target, "-v", "quiet"]))!;
    await publish.WaitForExitAsync();
    if (publish.ExitCode != 0)
    {
        throw new InvalidOperationException("The portal could not be published.");
    }
}

void Require(bool kept, string otherwise)
{
    if (!kept)
    {
        broken.Add(otherwise);
    }
}

static double Median(IEnumerable<double> values)
{
    var sorted = values.Order().ToList();
    return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
}
