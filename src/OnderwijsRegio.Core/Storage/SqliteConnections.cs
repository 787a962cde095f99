using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OnderwijsRegio.Core.Storage;

/// <summary>
/// Gives contexts connections that last. EF Core closes a connection after every question, and opens it before the next; over a network a pool makes that free. SQLite
/// is no server: what it has to forget and do again is most of what a small question costs. It closes those that are open still when it goes itself, for pools leave
/// their contexts to themselves at the end, and a file is whole only when the last one lets go of it: until then, what was written last stands in a log beside it.
/// </summary>
internal sealed class SqliteConnections : DbConnectionInterceptor, IDisposable
{
    private readonly ConcurrentDictionary<LastingConnection, bool> open = [];
    private int generation;

    /// <summary>Changes when connections have to open anew.</summary>
    public int Generation => Volatile.Read(ref generation);

    /// <summary>Lets every connection open anew when it is not needed for a moment, so that it learns how rows are spread now.</summary>
    public void Renew() => Interlocked.Increment(ref generation);

    /// <summary>Notes that a connection is open.</summary>
    public void Add(LastingConnection connection) => open[connection] = true;

    /// <summary>Notes that it is not any more.</summary>
    public void Remove(LastingConnection connection) => open.TryRemove(connection, out _);

    /// <inheritdoc />
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new LastingConnection(eventData.Context!.Database.GetConnectionString()!, this));

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var connection in open.Keys)
        {
            connection.Dispose();
        }
    }
}
