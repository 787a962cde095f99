using System.Data;
using Microsoft.Data.Sqlite;

namespace OnderwijsRegio.Core.Storage;

/// <summary>
/// A connection to SQLite that stays open until its context is gone, also between the requests that a context serves. When another writes it looks again after
/// milliseconds; by itself the driver would after 150.
/// </summary>
internal sealed class LastingConnection : SqliteConnection
{
    private const string Manners = "PRAGMA busy_timeout = 5000";

    /// <summary>Most statements that are kept: pages ask some hundred questions, filters and searches make many more of them.</summary>
    private const int MostKept = 100;

    private readonly Dictionary<string, KeptCommand> kept = [];
    private int generation;
    private bool isDisposing;

    /// <summary>Makes one that is not open yet.</summary>
    /// <param name="connectionString">Where the file is.</param>
    /// <param name="connections">Those that it belongs to.</param>
    public LastingConnection(string connectionString, SqliteConnections connections)
        : base(connectionString)
    {
        Connections = connections;
        // EF Core gives it to connections of its own: SQLite knows no decimals, so its SQL compares them by this. Of its other functions the portal needs none.
        CreateFunction("ef_compare", (decimal? left, decimal? right) => left is { } one && right is { } other ? decimal.Compare(one, other) : default(int?), isDeterministic: true);
    }

    /// <summary>Those that it belongs to.</summary>
    public SqliteConnections Connections { get; }

    /// <inheritdoc />
    public override void Open()
    {
        if (State is ConnectionState.Open)
        {
            return;
        }

        generation = Connections.Generation;
        base.Open();
        Connections.Add(this);
        using var command = CreateCommand();
        command.CommandText = Manners;
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// A command without parameters, as SQLite understood it when it was asked before. To understand one takes longer than to answer it: of the one that every page
    /// asks, which keys someone has, six times as long. It is kept again when it is disposed.
    /// </summary>
    public SqliteCommand Keep(string text)
    {
        var command = kept.Remove(text, out var known) ? known : new KeptCommand(text, this);
        command.IsAsked = true;
        return command;
    }

    /// <summary>Closes it only when its context is gone, or when it is to open anew. A transaction that is left EF Core ends itself.</summary>
    public override void Close()
    {
        if (isDisposing || generation != Connections.Generation)
        {
            Connections.Remove(this);
            base.Close();
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        isDisposing = true;
        base.Dispose(disposing);
    }

    private sealed class KeptCommand(string text, LastingConnection connection) : SqliteCommand(text, connection)
    {
        public bool IsAsked { get; set; }

        protected override void Dispose(bool disposing)
        {
            if (disposing && IsAsked && connection.State is ConnectionState.Open && connection.kept.Count < MostKept)
            {
                IsAsked = false;
                Transaction = null;
                Parameters.Clear();
                if (connection.kept.TryAdd(CommandText, this))
                {
                    return;
                }
            }

            // When the connection closes it disposes of all that were asked of it, so also of those that are kept.
            if (connection.kept.GetValueOrDefault(CommandText) == this)
            {
                connection.kept.Remove(CommandText);
            }

            base.Dispose(disposing);
        }
    }
}
