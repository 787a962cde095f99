using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace OnderwijsRegio.Core.Storage;

/// <summary>Which database holds the portal.</summary>
public enum DatabaseProvider
{
    /// <summary>A file; the default.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    SqlServer,
}

/// <summary>Registers the database.</summary>
public static class StorageSetup
{
    /// <summary>
    /// How many connections to SQLite are kept for the next request. When more requests come at once, the others get one that goes with them, so that a rush leaves no
    /// connections behind.
    /// </summary>
    public const int MostKept = 32;

    private static readonly SqliteStatements Statements = new();

    /// <summary>Registers <see cref="PortalContext"/> for a database.</summary>
    /// <param name="services">Services.</param>
    /// <param name="provider">Which database.</param>
    /// <param name="connectionString">How to reach it.</param>
    public static IServiceCollection AddPortalStorage(this IServiceCollection services, DatabaseProvider provider, string connectionString) =>
        provider is DatabaseProvider.SqlServer
            ? services.AddDbContextPool<PortalContext, SqlServerPortalContext>(options => options.UseSqlServer(connectionString))
            : services
                .AddSingleton<SqliteConnections>()
                .AddDbContext<SqlitePortalContext>(
                    (provider, options) => options.UseLastingSqlite(connectionString, provider.GetRequiredService<SqliteConnections>()), optionsLifetime: ServiceLifetime.Singleton)
                // That made one for each request; these go from request to request.
                .AddSingleton<SqliteContexts>()
                .AddScoped(provider => provider.GetRequiredService<SqliteContexts>().Borrow())
                .AddScoped(provider => provider.GetRequiredService<SqliteContexts.Loan>().Context)
                .AddScoped<PortalContext>(provider => provider.GetRequiredService<SqlitePortalContext>());

    /// <summary>Uses SQLite as the portal does: a context keeps its connection, and what that was asked.</summary>
    /// <param name="options">Options of a context.</param>
    /// <param name="connectionString">Where the file is.</param>
    public static DbContextOptionsBuilder UseLastingSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseLastingSqlite(connectionString, new SqliteConnections());

    /// <summary>Brings the database up to date. SQLite gets its write-ahead log, so that readers do not wait for a writer.</summary>
    public static async Task MigrateAsync(this PortalContext db, CancellationToken cancel)
    {
        // Migrating first compares the whole model with its migrations; a start with nothing to do need not wait for that.
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            if (db.Database.IsSqlite())
            {
                await ReleaseAbandonedLockAsync(db, cancel);
            }

            await db.Database.MigrateAsync(cancel);
        }

        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancel);
        }
    }

    /// <summary>
    /// Lets SQLite count how its rows are spread, of tables that grew much since. Without it, it takes any index that fits, also the one
    /// that leads through a million rows. SQL Server does so by itself. To be called after many rows were written; it takes milliseconds.
    /// </summary>
    public static async Task RenewStatisticsAsync(this PortalContext db, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is LastingConnection connection)
        {
            // Of every table, and also of those that this connection did not ask anything of.
            await db.Database.ExecuteSqlRawAsync("PRAGMA optimize = 0x10002", cancel);
            // The others go on with what they read when they were opened: what comes after is given new ones.
            connection.Connections.Renew();
            SqliteConnection.ClearPool(connection);
        }
    }

    private static DbContextOptionsBuilder UseLastingSqlite(this DbContextOptionsBuilder options, string connectionString, SqliteConnections connections) =>
        options.UseSqlite(connectionString).AddInterceptors(connections, Statements);

    /// <summary>
    /// A start that was killed while migrating leaves its lock behind in SQLite, and every later start would wait for it for ever.
    /// A file has one node at a time to migrate it, so the lock of an earlier start is nobody's.
    /// </summary>
    private static async Task ReleaseAbandonedLockAsync(PortalContext db, CancellationToken cancel)
    {
        var present = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancel);
        if (present > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel);
        }
    }
}
