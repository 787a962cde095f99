using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using static OnderwijsRegio.Core.Tests.Figures.Importing.FigureFilesAtWork;

namespace OnderwijsRegio.Core.Tests.Figures.Importing;

/// <summary>Reading in the background: in parts, by one portal at a time, and anew after a restart.</summary>
public sealed class ReadingTests
{
    private const int Rows = 5000;

    private static readonly byte[] Long = Csv([.. Enumerable.Range(0, Rows).Select(n => $"tekort;Delft;{2000 + (n % 50)};{n};fte;Bron {n / 50}")]);

    [Fact]
    public async Task A_long_file_is_stored_in_parts_and_everyone_sees_how_far_it_is()
    {
        using var work = await BeginAsync();
        var import = await Waiting(work, Long);
        var parts = new Parts(work, import);
        await using var db = work.Database.Open(parts);

        await new FigureReading(db, work.Clock).ReadNextAsync(Cancel);

        Assert.Equal([2000, 4000, Rows], parts.Seen.Distinct());
        // What is held of it at any moment is one part, and what was stored before is seen by others.
        Assert.InRange(parts.MostBetween, 1, 2000);
        Assert.Equal(Rows, (await work.State(import)).RowsRead);
    }

    [Fact]
    public async Task A_restart_while_reading_begins_it_anew_and_nothing_is_there_twice()
    {
        using var work = await BeginAsync();
        var import = await Waiting(work, Long);
        using var stopping = new Stopping(afterInserts: 3000);
        await using (var db = work.Database.Open(stopping))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new FigureReading(db, work.Clock).ReadNextAsync(stopping.Token));
        }

        Assert.Equal((ImportStatus.Reading, 2000), ((await work.State(import)).Head.Import.Status, await work.Do(db => db.ImportRows.CountAsync())));

        Assert.True(await work.ReadNext());
        var read = await work.State(import);
        Assert.Equal((ImportStatus.Preview, Rows), (read.Head.Import.Status, read.Head.Import.Added));
        Assert.Equal(Rows, await work.Do(db => db.ImportRows.CountAsync()));
    }

    [Fact]
    public async Task A_portal_that_was_killed_loses_its_claim_and_after_three_times_it_is_given_up()
    {
        using var work = await BeginAsync();
        var import = await Waiting(work, Long);
        for (var attempt = 0; attempt < FigureImport.MaxAttempts; attempt++)
        {
            await ClaimAndDie(work, import);
            Assert.False(await work.ReadNext());
            work.Clock.Advance(FigureImport.ClaimLifetime + TimeSpan.FromSeconds(1));
        }

        Assert.False(await work.ReadNext());

        var given = await work.State(import);
        Assert.Equal((ImportStatus.BrokenOff, FigureImportMessages.BrokeOffOften), (given.Head.Import.Status, given.Problem));
        // Someone may try again.
        await work.Choose(import, given.Columns!);
        Assert.True(await work.ReadNext());
        Assert.Equal(ImportStatus.Preview, (await work.State(import)).Head.Import.Status);
    }

    [Fact]
    public async Task A_file_that_is_thrown_away_while_it_is_read_leaves_nothing()
    {
        using var work = await BeginAsync();
        var import = await Waiting(work, Long);
        var discarding = new Parts(work, import) { AtPart = async () => Assert.IsType<SaveOutcome.Saved>(await work.Discard(import)) };
        await using var db = work.Database.Open(discarding);

        Assert.True(await new FigureReading(db, work.Clock).ReadNextAsync(Cancel));

        Assert.Equal((0, 0), await work.Do(async d => (await d.Imports.CountAsync(), await d.ImportRows.CountAsync())));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_to_its_end_is_told_and_leaves_no_preview()
    {
        using var work = await BeginAsync();
        var lines = Enumerable.Range(0, 2500).Select(n => $"tekort;Delft;{2000 + (n % 50)};{n};fte;Bron {n / 50}").Append("tekort;\"Delft;2024;1;fte;DUO").Append("tekort;Delft;2024;1;fte;DUO");

        var import = await work.Preview([.. lines]);

        Assert.Equal((ImportStatus.BrokenOff, ImportMessages.QuoteOpen(2502)), (import.Head.Import.Status, import.Problem));
        Assert.Equal(0, await work.Do(db => db.ImportRows.CountAsync()));
        Assert.Equal(new SaveOutcome.Refused("", FigureImportMessages.NotRead), await work.Accept(import.Head.Import.Id));
    }

    [Fact]
    public async Task What_waits_longest_is_read_first_and_with_nothing_to_read_there_is_nothing_to_do()
    {
        using var work = await BeginAsync();
        var (one, two) = (await Waiting(work, Csv("tekort;Delft;2024;1;fte;DUO")), await Waiting(work, Csv("tekort;Delft;2024;1;fte;DUO")));

        Assert.True(await work.ReadNext());
        Assert.Equal((ImportStatus.Preview, ImportStatus.Reading), ((await work.State(one)).Head.Import.Status, (await work.State(two)).Head.Import.Status));
        Assert.True(await work.ReadNext());
        Assert.False(await work.ReadNext());
    }

    [Fact]
    public async Task What_nobody_took_over_in_a_day_goes_and_what_was_taken_over_stays()
    {
        using var work = await BeginAsync();
        var accepted = await work.TakeOver("tekort;Delft;2024;1;fte;DUO");
        var preview = (await work.Preview("tekort;Delft;2025;1;fte;DUO")).Head.Import.Id;
        await work.Uploaded(Csv("tekort;Delft;2026;1;fte;DUO"));
        work.Clock.Advance(Import.PreviewLifetime + TimeSpan.FromMinutes(1));

        Assert.Equal(new SaveOutcome.Refused("", ImportMessages.Expired), await work.Accept(preview));
        await work.Do(async db =>
        {
            await new FigureReading(db, work.Clock).CleanAsync(Cancel);
            return 0;
        });

        Assert.Equal([accepted.Id], await work.Do(db => db.Imports.Select(i => i.Id).ToListAsync()));
        Assert.Equal(1, await work.Do(db => db.ImportRows.CountAsync()));
    }

    private static async Task<int> Waiting(FigureFilesAtWork work, byte[] file)
    {
        var import = await work.Uploaded(file);
        var columns = (await work.Proposed(import)).Columns with { IsOwnCount = false };
        Assert.IsType<SaveOutcome.Saved>(await work.Choose(import.Head.Import.Id, columns));
        return import.Head.Import.Id;
    }

    // As a process leaves it that was killed.
    private static Task<int> ClaimAndDie(FigureFilesAtWork work, int import) => work.Do(async db =>
    {
        var given = await db.FigureImports.SingleAsync(f => f.ImportId == import);
        (given.ClaimedBy, given.ClaimedUntil, given.Attempts) = (Guid.NewGuid(), work.Clock.GetUtcNow() + FigureImport.ClaimLifetime, given.Attempts + 1);
        return await db.SaveChangesAsync();
    });

    /// <summary>Looks at each transaction that ends: how far others see that reading is, and how much was stored in it.</summary>
    private sealed class Parts(FigureFilesAtWork work, int import) : DbTransactionInterceptor
    {
        private int stored;

        public List<int> Seen { get; } = [];

        public int MostBetween { get; private set; }

        public Func<Task> AtPart { get; init; } = () => Task.CompletedTask;

        public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (await work.State(import) is { } state)
            {
                Seen.Add(state.RowsRead);
                var now = await work.Do(db => db.ImportRows.CountAsync(cancellationToken));
                (MostBetween, stored) = (Math.Max(MostBetween, now - stored), now);
                await AtPart();
            }
        }
    }

    /// <summary>The portal stops in the middle of a part.</summary>
    private sealed class Stopping(int afterInserts) : DbTransactionInterceptor, IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private int committed;

        public CancellationToken Token => source.Token;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            committed += 2000;
            if (committed > afterInserts)
            {
                source.Cancel();
                source.Token.ThrowIfCancellationRequested();
            }

            return ValueTask.FromResult(result);
        }

        public void Dispose() => source.Dispose();
    }
}
