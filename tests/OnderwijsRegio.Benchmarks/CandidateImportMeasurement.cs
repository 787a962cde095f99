using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Benchmarks;

/// <summary>
/// What taking over a table of 100,000 candidates costs, of which three are broken: from the file to the candidates with their words, steps,
/// contacts and next steps, so with reading, the preview and reading again, against a bare insert of the same rows in the same run. And how
/// much memory the process takes for it beyond what it had.
/// </summary>
internal sealed class CandidateImportMeasurement(TextWriter output, Action<bool, string> require, string folder)
{
    private const int Candidates = 100_000;
    private const int Rounds = 3;
    private const double MostRatio = 5;
    private const double MostMegabytes = 250;

    private readonly string empty = Path.Combine(folder, "kandidaten.db");
    private readonly byte[] file = Csv();

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        await MakeAsync();
        // The first is to get warm, and its rows are those that are inserted barely. Memory is looked at before those are held in it.
        var (read, taken) = await TimeAsync("kandidaten-0", ImportAsync);
        using var memory = new PrivateMemory();
        await TimeAsync("kandidaten-memory", ImportAsync);
        var megabytes = memory.Growth();
        var rows = BareInsert.Rows(
            Path.Combine(folder, "kandidaten-0.db"), "Imports", "CandidateImports", "Candidates", "CandidateTerms", "CandidateSteps", "ContactMoments", "NextSteps");
        List<double> ratios = [];
        for (var i = 1; i <= Rounds; i++)
        {
            (read, taken) = await TimeAsync($"kandidaten-{i}", ImportAsync);
            var (_, bare) = await TimeAsync($"kandidaten-bare-{i}", async db =>
            {
                await BareInsert.RunAsync(db, rows);
                return 0;
            });
            ratios.Add((read + taken) / bare);
        }

        ratios.Sort();
        await output.WriteLineAsync(
            $"Importing {Candidates} candidates as csv ({file.Length / 1_000_000.0:0.0} MB): {ratios[Rounds / 2]:0.0} times inserting its {rows.Sum(t => t.Rows.Count)} rows barely "
            + $"({ratios[0]:0.0} – {ratios[^1]:0.0}); the last took {read:0.0} s until the preview and {taken:0.0} s after it; private memory grows by at most {megabytes:0} MB");
        require(ratios[Rounds / 2] <= MostRatio, $"importing candidates takes more than {MostRatio} times a bare insert");
        require(megabytes <= MostMegabytes, $"importing candidates takes more than {MostMegabytes} MB");
    }

    private static byte[] Csv()
    {
        var text = new StringBuilder("Voornaam;Achternaam;E-mail;Telefoon;Fase;Doelgroep;Sector;Aangemeld op;Laatste contact;Vervolgactie;Opmerkingen\r\n");
        string[] phases = ["interesseren", "oriëntatie", "matchen", "in opleiding"];
        for (var n = 0; n < Candidates; n++)
        {
            var email = n % 40_000 == 39_999 ? "geen" : $"kandidaat.{n}@demo.example";
            text.Append($"Voornaam{n % 997};van Achternaam{n};{email};+316{10_000_000 + n};{phases[n % 4]};zij-instromer;PO/VO;1-{1 + (n % 12)}-2026;{(n % 2 == 0 ? "5-1-2026" : "")};{(n % 5 == 0 ? "bellen" : "")};");
            text.Append(n % 3 == 0 ? "\"Belde vandaag;\nwil een dag meelopen op een school in de buurt.\"\r\n" : "\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static PortalContext Open(string database)
    {
        var services = new ServiceCollection();
        services.AddPortalStorage(DatabaseProvider.Sqlite, $"Data Source={database};Pooling=False");
        return services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<PortalContext>();
    }

    // As someone of a desk does: a file, what stands in its columns, taking over. Each in a context of its own.
    private async Task<double> ImportAsync(string database)
    {
        var (clock, today, watch) = (TimeProvider.System, new DateOnly(2026, 12, 31), Stopwatch.StartNew());
        var (editor, id) = await InAsync(async db =>
        {
            var by = new PlanEditor(await db.Users.Select(u => u.Id).FirstAsync(), await db.Regions.Select(r => r.Id).FirstAsync());
            return (by, ((SaveOutcome.Saved)await new CandidateUpload(db, clock).AddAsync(by, new MemoryStream(file), "kandidaten", default)).Id);
        });
        await InAsync(async db =>
        {
            var queries = new CandidateImportQueries(db);
            var import = (await queries.FindAsync(id, editor.RegionId, default))!;
            var (columns, _) = await queries.ColumnsAsync(import, (await queries.TableAsync(import, default))!, default);
            columns = columns with { SourceDesk = "Tabel", LegalBasis = LegalBasis.GerechtvaardigdBelang };
            return (SaveOutcome.Saved)await new CandidateReading(db, clock).ChooseAsync(editor, id, columns, today, default);
        });
        var read = watch.Elapsed.TotalSeconds;
        await InAsync(async db => (SaveOutcome.Saved)await new CandidateAcceptance(db, new CandidateReading(db, clock), clock)
            .AcceptAsync(editor, id, new CandidateImportChoice(SkipsFaulty: true, TakesDoubles: false), today, default));
        var count = await InAsync(db => db.Candidates.CountAsync());
        return count >= Candidates - 3 ? read : throw new InvalidOperationException($"{count} candidates were imported.");

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
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private async Task<(double Before, double After)> TimeAsync(string name, Func<string, Task<double>> work)
    {
        var database = Path.Combine(folder, $"{name}.db");
        File.Copy(empty, database);
        var watch = Stopwatch.StartNew();
        var part = await work(database);
        var rest = watch.Elapsed.TotalSeconds - part;
        if (!name.EndsWith("-0", StringComparison.Ordinal))
        {
            SqliteConnection.ClearAllPools();
            File.Delete(database);
        }

        return (part, rest);
    }
}
