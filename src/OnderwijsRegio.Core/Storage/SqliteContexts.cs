using System.Collections.Concurrent;
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

    /// <summary>Takes one.</summary>
    public Loan Borrow() => new(this, free.TryPop(out var pool) ? pool : new PooledDbContextFactory<SqlitePortalContext>(options, poolSize: 1));

    /// <summary>A context that comes back at the end of a request.</summary>
    internal sealed class Loan(SqliteContexts contexts, PooledDbContextFactory<SqlitePortalContext> pool) : IDisposable, IAsyncDisposable
    {
        /// <summary>It.</summary>
        public SqlitePortalContext Context { get; } = pool.CreateDbContext();

        public void Dispose()
        {
            Context.Dispose();
            contexts.free.Push(pool);
        }

        public async ValueTask DisposeAsync()
        {
            await Context.DisposeAsync();
            contexts.free.Push(pool);
        }
    }
}
