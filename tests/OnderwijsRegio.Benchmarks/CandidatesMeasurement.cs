using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Areas.Loket.Candidates;

namespace OnderwijsRegio.Benchmarks;

/// <summary>
/// What a desk costs with a million candidates in the database: the list and a file against the same pages fed from memory, and the list, searching
/// it, a page deep in it and saving a contact against ten thousand candidates.
/// </summary>
internal sealed class CandidatesMeasurement(TextWriter output, Action<bool, string> require, string folder)
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int Rounds = 15;
    private const int Times = 400;
    private const int Saves = 150;
    private const double MostGrowth = 2;
    private const string Path = "/loket/loket-1/kandidaten";
    private const string List = Path + "?fase=matchen";

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.8);

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        await using var few = await StartAsync("weinig", Few);
        await using var many = await StartAsync("veel", Many);
        var file = await KeepAsync(many);
        foreach (var connections in new[] { 1, 16 })
        {
            using var desk = await Visitor.SignInAsync(many.Address, CandidateGenerator.Email, connections);
            await CompareAsync(desk, "list", connections, List, CandidatesBaselineController.Path, 0.25);
            await CompareAsync(desk, "list with a search", connections, await SoughtAsync(desk, "voornaam7 achter"), CandidatesBaselineController.Path, 0.12);
            await CompareAsync(desk, "file", connections, $"{Path}/{file}", FileBaselineController.Path, 0.5);
        }

        await GrowAsync(few, many);
    }

    private async Task<Portal> StartAsync(string name, int count)
    {
        var portal = new Portal($"Data Source={System.IO.Path.Combine(folder, $"loket-{name}.db")}");
        portal.Start();
        await using var scope = portal.Services.CreateAsyncScope();
        await new CandidateGenerator(scope.ServiceProvider.GetRequiredService<PortalContext>(), scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>()).AddAsync(count);
        return portal;
    }

    /// <summary>Keeps the list and a file in memory.</summary>
    /// <returns>The key of that file.</returns>
    private static async Task<int> KeepAsync(Portal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var (db, queries) = (scope.ServiceProvider.GetRequiredService<PortalContext>(), scope.ServiceProvider.GetRequiredService<CandidateQueries>());
        var (today, region) = (DateOnly.FromDateTime(DateTime.UtcNow), await db.Regions.SingleAsync(r => r.Slug == "loket-1"));
        var ticket = new SessionService(db, TimeProvider.System).Begin(await db.Users.SingleAsync(u => u.Email == CandidateGenerator.Email), "benchmark");
        await db.SaveChangesAsync();
        var keys = await UserKeys.LoadAsync(db, ticket, DateTimeOffset.UtcNow, today, default);
        var view = new CandidatesView { Fase = KlantreisPhase.Matchen.DutchName() };
        var page = await queries.PageAsync(region.Id, view.Filter(null), null, today, default);
        var (list, file) = (portal.Services.GetRequiredService<CandidatesMemory>(), portal.Services.GetRequiredService<FileMemory>());
        (list.Keys, list.Page) = (keys, new CandidatesPage(page, view, null, await queries.ChoicesAsync(region.Id, today, default), [], today, Path));
        var id = page.Items[^1].Id;
        var events = await scope.ServiceProvider.GetRequiredService<EventQueries>().ChoicesAsync(region.Id, DateTimeOffset.UtcNow, default);
        (file.Keys, file.Page) = (keys, new CandidateFilePage((await scope.ServiceProvider.GetRequiredService<CandidateFileQueries>().FindAsync(id, region.Id, default))!, ContactForm.Empty(today), events, today, Path));
        return id;
    }

    private static Task<string> SoughtAsync(Visitor desk, string text) => desk.LeadAsync(Path, $"{Path}/zoeken", new() { ["tekst"] = text });

    private async Task CompareAsync(Visitor desk, string name, int connections, string path, string baseline, double least)
    {
        await desk.RepeatAsync(path, 4 * Round);
        await desk.RepeatAsync(baseline, 4 * Round);
        List<double> ratios = [];
        for (var n = 0; n < Rounds; n++)
        {
            ratios.Add((await desk.RepeatAsync(path, Round)).PerSecond / (await desk.RepeatAsync(baseline, Round)).PerSecond);
        }

        ratios.Sort();
        var ratio = ratios[Rounds / 2];
        await output.WriteLineAsync($"{name} among {Many} candidates, {connections} connections: {ratio:0.00} of the same page fed from memory ({ratios[0]:0.00} – {ratios[^1]:0.00})");
        require(ratio >= least, $"the {name} of candidates has less than {least:0.00} of its baseline over {connections} connections");
    }

    private async Task GrowAsync(Portal few, Portal many)
    {
        using var onFew = await Visitor.SignInAsync(few.Address, CandidateGenerator.Email, 1);
        using var onMany = await Visitor.SignInAsync(many.Address, CandidateGenerator.Email, 1);
        await CompareTimesAsync("first page", () => onFew.TimeAsync(List, Times), () => onMany.TimeAsync(List, Times), MostGrowth);
        var (deepFew, deepMany) = ($"{Path}?na={await DeepAsync(few)}", $"{Path}?na={await DeepAsync(many)}");
        await CompareTimesAsync("deep page", () => onFew.TimeAsync(deepFew, Times), () => onMany.TimeAsync(deepMany, Times), MostGrowth);
        await CompareTimesAsync("deep page against the first, in the large one,", () => onMany.TimeAsync(Path, Times), () => onMany.TimeAsync(deepMany, Times), 1.5);
        foreach (var text in new[] { "voornaam7 achter", "achternaam77", "06-10000045" })
        {
            var (soughtFew, soughtMany) = (await SoughtAsync(onFew, text), await SoughtAsync(onMany, text));
            await CompareTimesAsync($"search for {text}", () => onFew.TimeAsync(soughtFew, Times), () => onMany.TimeAsync(soughtMany, Times), MostGrowth);
        }

        await CompareTimesAsync("the day", () => onFew.TimeAsync("/loket/loket-1/vandaag", Times), () => onMany.TimeAsync("/loket/loket-1/vandaag", Times), MostGrowth);
        var (fileFew, fileMany) = ($"{Path}/{await DeepAsync(few)}", $"{Path}/{await DeepAsync(many)}");
        await CompareTimesAsync("saving a contact", () => SaveAsync(onFew, fileFew), () => SaveAsync(onMany, fileMany), 1.5);
    }

    private static Task<List<TimeSpan>> SaveAsync(Visitor desk, string file) => desk.TimeSavesAsync(file, Saves, n => new()
    {
        ["Kind"] = nameof(ContactKind.Gebeld),
        ["On"] = $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}",
        ["Text"] = $"Gesproken over de mogelijkheden, keer {n}",
        ["FormKey"] = $"{Guid.NewGuid()}",
    });

    /// <summary>Someone at nine tenths of the list.</summary>
    private static async Task<int> DeepAsync(Portal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var own = db.Candidates.Where(c => db.Regions.Any(r => r.Id == c.RegionId && r.Slug == "loket-1") && !c.IsStopped);
        return await own.OrderBy(c => c.SortName).ThenBy(c => c.Id).Skip(await own.CountAsync() * 9 / 10).Select(c => c.Id).FirstAsync();
    }

    private async Task CompareTimesAsync(string name, Func<Task<List<TimeSpan>>> before, Func<Task<List<TimeSpan>>> after, double most)
    {
        // Each is asked for first so that both are warm.
        await before();
        await after();
        var (few, many) = (await before(), await after());
        static TimeSpan At(List<TimeSpan> times, double part) => times[(int)(times.Count * part)];
        var (median, p95) = (At(many, 0.5) / At(few, 0.5), At(many, 0.95) / At(few, 0.95));
        await output.WriteLineAsync($"Candidates, {name}: p95 {p95:0.00} times, median {median:0.00} times ({At(few, 0.95).TotalMilliseconds:0.0} and {At(many, 0.95).TotalMilliseconds:0.0} ms)");
        require(p95 <= most, $"{name} of candidates takes {p95:0.00} times as long at the 95th percentile");
    }
}
