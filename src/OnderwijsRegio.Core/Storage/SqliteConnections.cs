using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OnderwijsRegio.Core.Storage;

/// <summary>
/// Gives contexts connections that last. EF Core closes a connection after every question, and opens it before the next; over a network a pool makes that free. SQLite
/// is no server: what it has to forget and do again is most of what a small question costs.
/// </summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new LastingConnection(eventData.Context!.Database.GetConnectionString()!));
}

/// <summary>Closes the connections to a file when the portal ends.</summary>
internal sealed class SqliteEnd(string connectionString) : IDisposable
{
    public void Dispose() => LastingConnection.CloseAll(connectionString);
}
