using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace OnderwijsRegio.Benchmarks;

/// <summary>What the log of who changed what costs with a million lines of 45 regions: a page deep in it against the first, for each filter.</summary>
internal sealed class TraceMeasurement(TextWriter output, Action<bool, string> require, string folder)
{
    private const int Regions = 45;
    private const int Lines = 1_000_000;
    private const int Rounds = 30;
    private const double MostRatio = 2;

    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string file = Path.Combine(folder, "trace.db");

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        var (region, user) = await MakeAsync();
        foreach (var (name, filter) in new (string, TraceFilter)[]
        {
            ("everything", new()),
            ("of one region", new(RegionId: region)),
            ("of one person", new(UserId: user)),
            ("of one thing", new(Subject: "School", SubjectId: 17)),
            ("of one sort", new(Subject: "School")),
            ("of a sort in a region", new(RegionId: region, Subject: "School")),
        })
        {
            await CompareAsync(name, filter);
        }
    }

    private async Task CompareAsync(string name, TraceFilter filter)
    {
        await using var db = Open();
        var trace = new TraceQueries(db);
        var deep = new TraceCursor(First.AddSeconds(Lines / 100), long.MaxValue);
        var (lines, behind) = ((await trace.PageAsync(filter, null, default)).Lines.Count, (await trace.PageAsync(filter, deep, default)).Lines.Count);
        List<double> ratios = [];
        for (var i = 0; i < Rounds; i++)
        {
            var first = await TimeAsync(() => trace.PageAsync(filter, null, default));
            ratios.Add(await TimeAsync(() => trace.PageAsync(filter, deep, default)) / first);
        }

        ratios.Sort();
        await output.WriteLineAsync($"Log, {name}: a page near the end of {Lines} lines takes {ratios[Rounds / 2]:0.0} times the first ({ratios[0]:0.0} – {ratios[^1]:0.0}; {behind} and {lines} lines)");
        require(ratios[Rounds / 2] <= MostRatio, $"a deep page of the log, {name}, costs more than {MostRatio} times the first");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private async Task<(int Region, int User)> MakeAsync()
    {
        await using var db = Open();
        await db.MigrateAsync(default);
        db.Regions.AddRange(Enumerable.Range(1, Regions).Select(n => new Region { Slug = $"regio-{n}", Name = $"Regio {n}", ShortName = $"Regio {n}", Colour = "#1d5fa8" }));
        db.Users.AddRange(Enumerable.Range(1, Regions).Select(n => new AppUser { DisplayName = $"Meting {n}", UserName = $"m{n}@meting.example", Email = $"m{n}@meting.example" }));
        await db.SaveChangesAsync();
        var regions = await db.Regions.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync();
        var users = await db.Users.OrderBy(u => u.Id).Select(u => u.Id).ToListAsync();
        string[] subjects = ["ActivityRow", "Activity", "Organisation", "School"];
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.InsertAsync(
            Enumerable.Range(0, Lines).Select(n => new TraceRecord
            {
                At = First.AddSeconds(n),
                UserId = users[n % Regions],
                RegionId = regions[n % Regions],
                Action = "changed",
                Subject = subjects[n / Regions % subjects.Length],
                SubjectId = n / Regions / subjects.Length % 50,
                Fields = "Name, Goal",
            }),
            default);
        await transaction.CommitAsync();
        return (regions[7], users[7]);
    }

    private PortalContext Open()
    {
        var services = new ServiceCollection();
        services.AddPortalStorage(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False");
        return services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<PortalContext>();
    }
}
