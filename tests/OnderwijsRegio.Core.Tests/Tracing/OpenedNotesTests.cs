using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Tests.Candidates;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Tests.Tracing;

/// <summary>Whoever opens a file is noted, however many open one at the same moment.</summary>
public sealed class OpenedNotesTests
{
    [Fact]
    public async Task All_who_open_a_file_at_the_same_moment_are_noted()
    {
        using var desk = await DeskAtWork.WithDemoAsync();

        await Task.WhenAll(Enumerable.Range(1, 40).Select(n => Task.Run(() => OpenAsync(desk, n))));

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

    private static async Task OpenAsync(DeskAtWork desk, int id)
    {
        await using var db = desk.Database.Open();
        await new OpenedNotes(db, desk.Turns, desk.Clock).CandidateAsync(desk.Own, id);
    }
}
