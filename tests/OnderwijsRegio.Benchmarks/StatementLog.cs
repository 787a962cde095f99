using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OnderwijsRegio.Benchmarks;

/// <summary>Listens to what is sent to the database while something is done.</summary>
internal sealed class StatementLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    // Entity Framework looks once a second whether someone listens.
    private static readonly TimeSpan UntilHeard = TimeSpan.FromSeconds(1.5);

    private readonly List<IDisposable> subscriptions = [];
    private List<string> statements = [];

    private StatementLog()
    {
    }

    /// <summary>Begins to listen.</summary>
    public static async Task<StatementLog> ListenAsync()
    {
        var log = new StatementLog();
        log.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(log));
        await Task.Delay(UntilHeard);
        return log;
    }

    /// <summary>The statements of an action.</summary>
    public async Task<Statements> OfAsync(Func<Task> action)
    {
        statements = [];
        await action();
        return new Statements(statements);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData command)
        {
            // One command may carry several statements; the parts of a union are one.
            statements.AddRange(command.Command.CommandText
                .Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(statement => statement.Split('\n')[0].Trim()));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}

/// <summary>What was sent to the database.</summary>
/// <param name="All">The first line of each statement, in their order.</param>
internal sealed record Statements(IReadOnlyList<string> All)
{
    /// <summary>The statements that change something.</summary>
    public IReadOnlyList<string> Writes => [.. All.Where(s => !s.StartsWith("SELECT", StringComparison.Ordinal))];

    /// <summary>Whether nothing is read once something has been changed.</summary>
    public bool ReadsComeFirst => All.TakeLast(Writes.Count).SequenceEqual(Writes);
}
