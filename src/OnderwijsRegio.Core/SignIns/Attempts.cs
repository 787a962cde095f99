using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.SignIns;

/// <summary>
/// Counts attempts at a password or a code. One is claimed before it is looked at, in a single statement, so that a hundred that
/// are sent at the same moment are no more than five either.
/// </summary>
internal sealed class Attempts(PortalContext db, TimeProvider clock)
{
    private DateTimeOffset until;

    /// <summary>Claims an attempt; the fifth locks the account unless it turns out right.</summary>
    /// <returns>False if the account is locked.</returns>
    public async Task<bool> ClaimAsync(int userId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        until = now + SignInService.LockedFor;
        var (most, end) = (SignInService.MostAttempts, until);
        return await db.Users
            .Where(u => u.Id == userId && u.LockedAt == null && (u.LockoutEnd == null || u.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount + 1 >= most ? end : u.LockoutEnd)
                    .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1 >= most ? 0 : u.AccessFailedCount + 1),
                cancel) > 0;
    }

    /// <summary>Gives the claimed attempt back: it was right, but there is more to prove.</summary>
    public Task GiveBackAsync(int userId, CancellationToken cancel)
    {
        var (most, end) = (SignInService.MostAttempts, until);
        return db.Users
            .Where(u => u.Id == userId && (u.LockoutEnd == end || u.AccessFailedCount > 0))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(u => u.AccessFailedCount, u => u.LockoutEnd == end ? most - 1 : u.AccessFailedCount - 1)
                    .SetProperty(u => u.LockoutEnd, u => u.LockoutEnd == end ? null : u.LockoutEnd),
                cancel);
    }

    /// <summary>Forgets the attempts: everything was right.</summary>
    public Task ForgetAsync(int userId, CancellationToken cancel)
    {
        var end = until;
        return db.Users
            .Where(u => u.Id == userId)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(u => u.AccessFailedCount, 0)
                    .SetProperty(u => u.LockoutEnd, u => u.LockoutEnd <= end ? null : u.LockoutEnd),
                cancel);
    }
}
