using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Sessions;

/// <summary>Where someone is signed in.</summary>
public sealed class SessionQueries(PortalContext db, TimeProvider clock)
{
    /// <summary>The sessions of a person that still open something, the last used first.</summary>
    public async Task<IReadOnlyList<SessionItem>> OfAsync(SessionTicket own, CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - UserSession.Lifetime;
        return await db.Sessions.AsNoTracking()
            .Where(s => s.UserId == own.UserId && s.LastSeenAt > oldest && s.SecurityStamp == s.User!.SecurityStamp)
            .OrderByDescending(s => s.Id == own.SessionId).ThenByDescending(s => s.LastSeenAt)
            .Select(s => new SessionItem(s.Id, s.Device, s.StartedAt, s.LastSeenAt, s.Id == own.SessionId))
            .ToListAsync(cancel);
    }
}

/// <summary>A session in a list.</summary>
/// <param name="Id">Key.</param>
/// <param name="Device">Browser and system in words.</param>
/// <param name="StartedAt">Since when (UTC).</param>
/// <param name="LastSeenAt">When last used (UTC).</param>
/// <param name="IsOwn">Whether it is the one that asks.</param>
public sealed record SessionItem(Guid Id, string Device, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsOwn);
