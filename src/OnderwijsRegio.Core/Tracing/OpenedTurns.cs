using System.Collections.Concurrent;

namespace OnderwijsRegio.Core.Tracing;

/// <summary>Those in a portal who wait to note what they opened. There is one of it for a database.</summary>
public sealed class OpenedTurns : IDisposable
{
    private readonly ConcurrentQueue<Note> waiting = [];
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    /// <summary>Has a note written, with those that wait beside it, or finds that another wrote it along.</summary>
    /// <param name="record">Note.</param>
    /// <param name="store">Stores some.</param>
    internal async Task WriteAsync(TraceRecord record, Func<IReadOnlyList<TraceRecord>, Task> store)
    {
        var own = new Note(record);
        waiting.Enqueue(own);
        await turn.WaitAsync();
        try
        {
            if (!own.IsStored)
            {
                await StoreAsync(own, store);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task StoreAsync(Note own, Func<IReadOnlyList<TraceRecord>, Task> store)
    {
        List<Note> notes = [];
        while (waiting.TryDequeue(out var note))
        {
            notes.Add(note);
        }

        try
        {
            await store(notes.ConvertAll(n => n.Record));
        }
        catch
        {
            // Each of the others tries it for itself, and hears what is wrong.
            notes.Where(n => n != own).ToList().ForEach(waiting.Enqueue);
            throw;
        }

        notes.ForEach(n => n.IsStored = true);
    }

    private sealed class Note(TraceRecord record)
    {
        public TraceRecord Record { get; } = record;

        public bool IsStored { get; set; }
    }
}
