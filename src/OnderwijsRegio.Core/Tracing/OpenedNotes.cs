using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Tracing;

/// <summary>
/// Notes who opens what is about a person. A note is stored when its task is done; show nothing before. Who comes while another note is being written waits, and the
/// first who then may writes for all: a database has more work with a transaction than with its lines, and SQLite has one writer at a time. Storing does not wait
/// until the disk says that it has it: a portal that breaks off loses nothing, a computer whose power fails may lose the last moment (decision 20).
/// </summary>
/// <param name="db">Database.</param>
/// <param name="turns">Whose turn it is to write in it.</param>
/// <param name="clock">Clock.</param>
public sealed class OpenedNotes(PortalContext db, OpenedTurns turns, TimeProvider clock)
{
    /// <summary>Notes that someone opened the file of a candidate.</summary>
    public Task CandidateAsync(PlanEditor editor, int id) => NoteAsync(editor, "candidate.opened", nameof(Candidate), id);

    /// <summary>Notes that someone opened a meeloopdag.</summary>
    public Task MeeloopdagAsync(PlanEditor editor, int id) => NoteAsync(editor, "meeloopdag.opened", nameof(Meeloopdag), id);

    /// <summary>Notes that someone opened a track of the programme for statushouders.</summary>
    public Task TrackAsync(PlanEditor editor, int id) => NoteAsync(editor, "statushouder.opened", nameof(StatushouderTrack), id);

    private Task NoteAsync(PlanEditor editor, string action, string subject, int id) => turns.WriteAsync(
        new TraceRecord { At = clock.GetUtcNow(), UserId = editor.UserId, RegionId = editor.RegionId, Action = action, Subject = subject, SubjectId = id }, StoreAsync);

    // Nobody breaks it off: others may wait for it.
    private async Task StoreAsync(IReadOnlyList<TraceRecord> records)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await SynchroniseAsync("NORMAL");
            await using var transaction = records.Count > 1 ? await db.Database.BeginTransactionAsync() : null;
            await db.InsertAsync(records, CancellationToken.None);
            await (transaction?.CommitAsync() ?? Task.CompletedTask);
        }
        finally
        {
            // The connection serves what may not be lost as well.
            await SynchroniseAsync("FULL");
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task SynchroniseAsync(string how)
    {
        if (db is SqlitePortalContext)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA synchronous = {how}";
            await command.ExecuteNonQueryAsync();
        }
    }
}
