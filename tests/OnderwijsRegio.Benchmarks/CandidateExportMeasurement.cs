using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Exports;
using OnderwijsRegio.Core.Spreadsheets;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Benchmarks;

/// <summary>
/// What taking along a list of 100,000 candidates in 20 columns costs, as CSV and as a workbook, against reading those same rows in the same
/// run; and how far private memory grows. That it stays flat is seen by a list of a tenth of the length.
/// </summary>
internal sealed class CandidateExportMeasurement(TextWriter output, Action<bool, string> require, string folder)
{
    private const int Candidates = 100_000;
    private const int Fewer = 10_000;
    private const int Rounds = 5;
    private const double MostOfCsv = 1.5;
    private const double MostOfWorkbook = 3;
    private const double MostMegabytesMore = 30;
    private const double MostMegabytesOfWorkbook = 450;

    private static readonly CandidateFilter Everyone = new() { Status = CandidateStatus.Allemaal };

    // With the name 20 columns.
    private static readonly IEnumerable<ListColumn> Shown = Enum.GetValues<ListColumn>().Except([ListColumn.LastContact, ListColumn.Bevoegdheid, ListColumn.RetainUntil]);

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        await using var portal = new Portal($"Data Source={Path.Combine(folder, "uitvoer.db")}");
        portal.Start();
        var (region, labels) = await FillAsync(portal);
        var columns = CandidateSheet.Columns(Shown, labels);
        require(columns.Count == 20, "the export has not 20 columns");
        var sheet = new SheetAbout<CandidateItem>("Kandidaten", columns, ["Meting"]);
        Task<long> Read(int most) => ReadAsync(portal, region, most, async (to, rows) => await rows.CountAsync());
        Task<long> Csv(int most) => ReadAsync(portal, region, most, async (to, rows) =>
        {
            await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await CsvSheet.WriteAsync(text, columns, rows, default);
        });
        Task<long> Workbook(int most) => ReadAsync(portal, region, most, (to, rows) => WorkbookSheet.WriteAsync(to, sheet, rows, default));

        List<(double Csv, double Workbook)> ratios = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var (read, csv, workbook) = (await TimeAsync(Read), await TimeAsync(Csv), await TimeAsync(Workbook));
            // The first is to get warm.
            if (round > 0)
            {
                ratios.Add((csv / read, workbook / read));
            }
        }

        var (few, many, book) = (await GrowthAsync(() => Csv(Fewer)), await GrowthAsync(() => Csv(Candidates)), await GrowthAsync(() => Workbook(Candidates)));
        var (ofCsv, ofWorkbook) = (ratios.Select(r => r.Csv).Order().ToList(), ratios.Select(r => r.Workbook).Order().ToList());
        await output.WriteLineAsync(
            $"Exporting {Candidates} candidates in {columns.Count} columns: csv {ofCsv[Rounds / 2]:0.00} times reading them ({ofCsv[0]:0.00} – {ofCsv[^1]:0.00}), "
            + $"workbook {ofWorkbook[Rounds / 2]:0.00} times ({ofWorkbook[0]:0.00} – {ofWorkbook[^1]:0.00}); private memory grows by {few:0} MB for {Fewer} as csv, "
            + $"{many:0} MB for {Candidates}, and {book:0} MB as workbook");
        require(ofCsv[Rounds / 2] <= MostOfCsv, $"exporting candidates as csv takes more than {MostOfCsv} times reading them");
        require(ofWorkbook[Rounds / 2] <= MostOfWorkbook, $"exporting candidates as a workbook takes more than {MostOfWorkbook} times reading them");
        require(many - few <= MostMegabytesMore, "the memory of a csv with candidates grows with its length");
        require(book <= MostMegabytesOfWorkbook, $"a workbook with candidates takes more than {MostMegabytesOfWorkbook} MB");
    }

    /// <summary>Puts all of them into one region, with labels.</summary>
    private static async Task<(int Region, IReadOnlyList<LabelName> Labels)> FillAsync(Portal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var region = await new CandidateGenerator(db, scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>()).AddAsync(Candidates);
        await db.Candidates.ExecuteUpdateAsync(c => c.SetProperty(x => x.RegionId, region.Id));
        var labels = Enumerable.Range(1, 3).Select(n => new DeskLabel { RegionId = region.Id, Name = $"Label {n}" }).ToList();
        db.AddRange(labels);
        await db.SaveChangesAsync();
        var ids = await db.Candidates.Select(c => c.Id).ToListAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.InsertAsync(ids.Where(id => id % 4 != 0).Select(id => new CandidateLabel { CandidateId = id, LabelId = labels[id % 3].Id }), default);
        await transaction.CommitAsync();
        await db.RenewStatisticsAsync(default);
        return (region.Id, labels.ConvertAll(l => new LabelName(l.Id, l.Name)));
    }

    private static async Task<double> TimeAsync(Func<int, Task<long>> work)
    {
        var watch = Stopwatch.StartNew();
        await work(Candidates);
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> GrowthAsync(Func<Task<long>> work)
    {
        using var memory = new PrivateMemory();
        await work();
        return memory.Growth();
    }

    /// <summary>Reads them as the portal does, and does something with them and a file.</summary>
    /// <returns>Length of the file in bytes.</returns>
    private async Task<long> ReadAsync(Portal portal, int region, int most, Func<Stream, IAsyncEnumerable<CandidateItem>, Task> work)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await using var to = File.Create(Path.Combine(folder, "uitvoer"));
        await work(to, scope.ServiceProvider.GetRequiredService<CandidateQueries>().AllAsync(region, Everyone, DateOnly.FromDateTime(DateTime.UtcNow)).Take(most));
        return to.Length;
    }
}
