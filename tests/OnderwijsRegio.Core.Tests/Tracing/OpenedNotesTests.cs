using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OnderwijsRegio.Core.Tests.Candidates;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Tests.Tracing;

/// <summary>Whoever opens a file is noted, however many open one at the same moment.</summary>
public sealed class OpenedNotesTests
{
    [Fact]
    public async Task All_who_open_a_file_while_another_note_is_being_written_are_noted()
    {
        using var desk = await DeskAtWork.WithDemoAsync();
        var slow = new SlowToOpen();

        var first = OpenAsync(desk, 1, slow);
        await slow.Begun;
        var others = Enumerable.Range(2, 39).Select(n => OpenAsync(desk, n)).ToList();
        Assert.DoesNotContain(others, o => o.IsCompleted);
        slow.GoOn();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(Enumerable.Range(1, 40), await desk.Do(db => db.Trace.Where(t => t.Action == "candidate.opened").Select(t => t.SubjectId).Order().ToListAsync()));
    }

    [Fact]
    public async Task A_note_says_who_where_and_when_and_nothing_else()
    {
        using var desk = await DeskAtWork.WithDemoAsync();

        await OpenAsync(desk, 7);

        var note = await desk.Do(db => db.Trace.SingleAsync(t => t.Action == "candidate.opened"));
        Assert.Equal(
            (desk.Own.UserId, desk.Own.RegionId, "Candidate", 7, "", desk.Clock.GetUtcNow()), (note.UserId, note.RegionId, note.Subject, note.SubjectId, note.Fields, note.At));
    }

    [Fact]
    public async Task Who_cannot_note_it_hears_that_and_the_next_one_can()
    {
        using var desk = await DeskAtWork.WithDemoAsync();

        await using (var db = desk.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE Trace RENAME TO Away");
            await Assert.ThrowsAnyAsync<Exception>(() => OpenAsync(desk, 1));
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE Away RENAME TO Trace");
        }

        await OpenAsync(desk, 2);
        Assert.Equal([2], await desk.Do(db => db.Trace.Where(t => t.Action == "candidate.opened").Select(t => t.SubjectId).ToListAsync()));
    }

    [Fact]
    public async Task What_someone_types_after_it_waits_for_the_disk_again()
    {
        using var desk = await DeskAtWork.WithDemoAsync();
        await using var db = desk.Database.Open();

        await new OpenedNotes(db, desk.Turns, desk.Clock).CandidateAsync(desk.Own, 7);

        // 2 is FULL, in the words of SQLite.
        Assert.Equal(2, await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
    }

    private static async Task OpenAsync(DeskAtWork desk, int id, params IInterceptor[] interceptors)
    {
        await using var db = desk.Database.Open(interceptors);
        await new OpenedNotes(db, desk.Turns, desk.Clock).CandidateAsync(desk.Own, id);
    }

    /// <summary>A connection that opens when the test says so.</summary>
    private sealed class SlowToOpen : DbConnectionInterceptor
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        public void GoOn() => goOn.SetResult();

        public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            begun.TrySetResult();
            await goOn.Task;
            return result;
        }
    }
}
