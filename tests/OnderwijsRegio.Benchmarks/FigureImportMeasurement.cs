using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.TestData;

namespace OnderwijsRegio.Benchmarks;

/// <summary>
/// What importing 100,000 figures costs, as csv and as a workbook: from the file to the figures, so with reading, the preview, comparing and
/// taking over, against a bare insert of the same rows in the same run, each in a file of its own. And how much memory the process takes for
/// it beyond what it had: the highest private memory while the import runs, looked at fifty times a second.
/// </summary>
internal sealed class FigureImportMeasurement(TextWriter output, Action<bool, string> require, string folder)
{
    private const int Figures = 100_000;
    private const int Areas = 40;
    private const int Rounds = 5;
    private const double MostRatio = 5;
    private const double MostMegabytes = 200;

    private readonly string empty = Path.Combine(folder, "cijfers.db");

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        await MakeAsync();
        foreach (var (name, file) in new[] { ("csv", Csv()), ("workbook", Workbook()) })
        {
            await MeasureAsync(name, file);
        }
    }

    private static IEnumerable<object?[]> Rows() => Enumerable.Range(0, Figures).Select(n => new object?[]
    {
        "tekort", $"Gemeente {n % Areas}", n % 2 == 0 ? "po" : "vo", "leraren", $"Vak {n / Areas / 50}", 2000 + (n / Areas % 50), n % 97 * 1.25m, "fte", "gemeten", "Een uitgever van cijfers", $"Tabel {n % 10}",
    });

    private static readonly string[] Header = ["maat", "gebied", "sector", "groep", "onderdeel", "jaar", "waarde", "eenheid", "aard", "bron", "tabel"];

    private static byte[] Csv()
    {
        var text = new StringBuilder(string.Join(';', Header)).Append("\r\n");
        foreach (var row in Rows())
        {
            text.AppendJoin(';', row).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Workbook() => Workbooks.Of([("Cijfers", Rows().Prepend(Header))]);

    private static PortalContext Open(string file)
    {
        var services = new ServiceCollection();
        services.AddPortalStorage(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False");
        return services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<PortalContext>();
    }

    private async Task MeasureAsync(string name, byte[] file)
    {
        // The first is to get warm, and its rows are those that are inserted barely. Memory is looked at before those are held in it.
        await TimeAsync($"{name}-0", db => ImportAsync(db, file));
        List<double> ratios = [], megabytes = [];
        for (var i = 1; i <= Rounds; i++)
        {
            using var memory = new PrivateMemory();
            await TimeAsync($"{name}-memory-{i}", db => ImportAsync(db, file));
            megabytes.Add(memory.Growth());
        }

        var rows = BareInsert.Rows(Path.Combine(folder, $"{name}-0.db"), "Imports", "FigureImports", "ImportRows", "Observations");
        await TimeAsync($"{name}-bare", db => BareInsert.RunAsync(db, rows));
        for (var i = 1; i <= Rounds; i++)
        {
            ratios.Add(await TimeAsync($"{name}-{i}", db => ImportAsync(db, file)) / await TimeAsync($"{name}-bare-{i}", db => BareInsert.RunAsync(db, rows)));
        }

        ratios.Sort();
        await output.WriteLineAsync(
            $"Importing {Figures} figures as {name} ({file.Length / 1_000_000.0:0.0} MB): {ratios[Rounds / 2]:0.0} times inserting its {rows.Sum(t => t.Rows.Count)} rows barely "
            + $"({ratios[0]:0.0} – {ratios[^1]:0.0}); private memory grows by at most {megabytes.Max():0} MB");
        require(ratios[Rounds / 2] <= MostRatio, $"importing figures as {name} takes more than {MostRatio} times a bare insert");
        require(megabytes.Max() <= MostMegabytes, $"importing figures as {name} takes more than {MostMegabytes} MB");
    }

    // As a programme manager does: a file, what stands in its columns, reading, taking over. Each in a context of its own.
    private static async Task ImportAsync(string database, byte[] file)
    {
        var clock = TimeProvider.System;
        using var signal = new ImportSignal();
        var (editor, id) = await InAsync(async db =>
        {
            var by = new PlanEditor(await db.Users.Select(u => u.Id).FirstAsync(), await db.Regions.Select(r => r.Id).FirstAsync());
            return (by, ((SaveOutcome.Saved)await new FigureUpload(db, clock).AddAsync(by, new MemoryStream(file), "cijfers", default)).Id);
        });
        await InAsync(async db =>
        {
            var queries = new FigureImportQueries(db);
            var (columns, _) = await queries.ColumnsAsync((await queries.FindAsync(id, editor.RegionId, default))!, await queries.VocabularyAsync(default), default);
            return (SaveOutcome.Saved)await new FigureColumnService(db, signal, clock).ChooseAsync(editor, id, columns with { IsOwnCount = false }, default);
        });
        await InAsync(db => new FigureReading(db, clock).ReadNextAsync(default));
        await InAsync(async db => (SaveOutcome.Saved)await new FigureAcceptance(db, clock).AcceptAsync(editor, id, false, default));
        if (await InAsync(db => db.Observations.CountAsync()) is var count && count != Figures)
        {
            throw new InvalidOperationException($"{count} figures were imported.");
        }

        async Task<T> InAsync<T>(Func<PortalContext, Task<T>> work)
        {
            await using var db = Open(database);
            return await work(db);
        }
    }

    private async Task MakeAsync()
    {
        await using var db = Open(empty);
        await db.MigrateAsync(default);
        db.Regions.Add(new Region { Slug = "regio", Name = "Regio", ShortName = "Regio", Colour = "#1d5fa8" });
        db.Users.Add(new Core.Users.AppUser { DisplayName = "Meting", UserName = "meting@meting.example", Email = "meting@meting.example" });
        db.Measures.Add(new Measure { Code = "tekort", Name = "Tekort", Definition = "tekort" });
        db.Geographies.AddRange(Enumerable.Range(0, Areas).Select(n => new Geography { Code = $"gemeente-{n}", Name = $"Gemeente {n}", Kind = GeographyKind.Gemeente }));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private async Task<double> TimeAsync(string name, Func<string, Task> work)
    {
        var file = Path.Combine(folder, $"{name}.db");
        File.Copy(empty, file);
        var watch = Stopwatch.StartNew();
        await work(file);
        var seconds = watch.Elapsed.TotalSeconds;
        // Several of these are large.
        if (!name.EndsWith("-0", StringComparison.Ordinal))
        {
            SqliteConnection.ClearAllPools();
            File.Delete(file);
        }

        return seconds;
    }
}
