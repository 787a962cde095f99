using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Sessions;

/// <summary>Begins and ends sessions.</summary>
public sealed class SessionService(PortalContext db, TimeProvider clock)
{
    /// <summary>Begins one; it is stored with what else is saved.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="device">Browser and system in words.</param>
    /// <returns>Its ticket.</returns>
    public SessionTicket Begin(AppUser user, string device)
    {
        var now = clock.GetUtcNow();
        var session = new UserSession
        {
            Id = Guid.NewGuid(),
            UserId = user.Id,
            SecurityStamp = user.SecurityStamp ?? throw new InvalidOperationException("An account without a stamp cannot sign in."),
            StartedAt = now,
            LastSeenAt = now,
            Device = device,
        };
        db.Sessions.Add(session);
        return new SessionTicket(user.Id, session.Id);
    }

    /// <summary>Notes that a session was used.</summary>
    public Task SeenAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancel);
    }

    /// <summary>Ends a session of a person.</summary>
    /// <returns>Whether this person had it.</returns>
    public async Task<bool> EndAsync(SessionTicket ticket, CancellationToken cancel)
    {
        var (userId, id) = ticket;
        return await db.Sessions.Where(s => s.Id == id && s.UserId == userId).ExecuteDeleteAsync(cancel) > 0;
    }

    /// <summary>Whether anyone has this session.</summary>
    public Task<bool> ExistsAsync(Guid id, CancellationToken cancel) => db.Sessions.AnyAsync(s => s.Id == id, cancel);

    /// <summary>Ends every session of a person but one.</summary>
    public Task EndOthersAsync(SessionTicket own, CancellationToken cancel)
    {
        var (userId, id) = own;
        return db.Sessions.Where(s => s.UserId == userId && s.Id != id).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Lets one session go on after the stamp of its account was renewed, and ends the others.</summary>
    internal async Task KeepOnlyAsync(SessionTicket own, string? stamp, CancellationToken cancel)
    {
        await EndOthersAsync(own, cancel);
        var (userId, id) = own;
        await db.Sessions.Where(s => s.Id == id && s.UserId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.SecurityStamp, stamp), cancel);
    }

    /// <summary>Removes sessions that nobody can use any more.</summary>
    internal Task RemoveExpiredAsync(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - UserSession.Lifetime;
        return db.Sessions.Where(s => s.LastSeenAt <= oldest).ExecuteDeleteAsync(cancel);
    }
}
