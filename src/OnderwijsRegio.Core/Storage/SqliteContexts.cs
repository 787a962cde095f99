using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace OnderwijsRegio.Core.Storage;

/// <summary>
/// Contexts that requests use by turns; the one that came back last goes out first. Its connection has seen what was written last, where every other has to read anew all
/// that it knew of the file. EF Core's own pool gives the one that waited longest, so that even a single visitor never meets the same one twice.
/// </summary>
/// <param name="options">Options of each.</param>
internal sealed class SqliteContexts(DbContextOptions<SqlitePortalContext> options)
{
    // EF Core makes a context as new again when it comes back to a pool; so each has a pool to itself.
    private readonly ConcurrentStack<PooledDbContextFactory<SqlitePortalContext>> free = [];
    private int made;

    /// <summary>Takes one.</summary>
    public Loan Borrow() => free.TryPop(out var pool) || TryMake(out pool) ? new(pool.CreateDbContext(), () => free.Push(pool)) : new(new SqlitePortalContext(options), () => { });

    private bool TryMake([NotNullWhen(true)] out PooledDbContextFactory<SqlitePortalContext>? pool)
    {
        pool = Volatile.Read(ref made) < StorageSetup.MostKept && Interlocked.Increment(ref made) <= StorageSetup.MostKept ? new(options, poolSize: 1) : null;
        return pool is not null;
    }

    /// <summary>A context for a request, which comes back at its end where it is kept.</summary>
    internal sealed class Loan(SqlitePortalContext context, Action giveBack) : IDisposable, IAsyncDisposable
    {
        /// <summary>It.</summary>
        public SqlitePortalContext Context => context;

        public void Dispose()
        {
            context.Dispose();
            giveBack();
        }

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            giveBack();
        }
    }
}
