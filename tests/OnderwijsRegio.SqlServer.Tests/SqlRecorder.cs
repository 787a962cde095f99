using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>
/// Collects the commands that a piece of code sends to SQL Server. The answers are made up, so the code runs again and again: each
/// command that was not seen before is answered once with rows and once with nothing, and both lead on to what comes after it.
/// </summary>
internal static class SqlRecorder
{
    /// <summary>The commands, each once.</summary>
    /// <param name="ask">The code.</param>
    /// <param name="samples">What rows hold.</param>
    /// <param name="once">Runs the code once, and answers every command with rows.</param>
    public static async Task<IReadOnlyList<SentCommand>> RecordAsync(Func<PortalContext, Task> ask, Samples samples, bool once = false)
    {
        Dictionary<string, SentCommand> seen = [];
        // Each run is told which commands find nothing.
        Queue<string[]> runs = new([[]]);
        while (runs.TryDequeue(out var nothing))
        {
            using var server = new NoServer(Answer);
            await using var db = server.Context();
            try
            {
                await ask(db);
            }
            catch (Exception error) when (nothing.Length > 0 && ContradictsItself(error))
            {
                // Two answers that no database would give together, such as an activity without rows.
            }

            DbDataReader Answer(SentCommand command)
            {
                if (seen.TryAdd(command.Sql, command) && !once)
                {
                    runs.Enqueue([.. nothing, command.Sql]);
                }

                return new SampleReader(ResultShape.Of(command.Sql), samples, found: !nothing.Contains(command.Sql));
            }
        }

        return [.. seen.Values];
    }

    // Not every InvalidOperationException: a query that cannot be translated throws one as well.
    private static bool ContradictsItself(Exception error) =>
        error is DbUpdateConcurrencyException or KeyNotFoundException or ArgumentOutOfRangeException
        || (error is InvalidOperationException
            && (error.Message.StartsWith("Sequence contains no elements", StringComparison.Ordinal)
                || error.Message.StartsWith("An account could not be ", StringComparison.Ordinal)));
}
