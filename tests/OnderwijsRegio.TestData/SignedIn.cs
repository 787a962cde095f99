using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.TestData;

/// <summary>People who are signed in, without a page on which they did so.</summary>
public static class SignedIn
{
    /// <summary>Begins a session.</summary>
    /// <param name="db">Database.</param>
    /// <param name="userId">Whose.</param>
    /// <param name="lastSeen">When it was last used.</param>
    public static async Task<SessionTicket> SignInAsync(this PortalContext db, int userId, DateTimeOffset lastSeen)
    {
        var session = new UserSession
        {
            Id = Guid.NewGuid(),
            UserId = userId,
            SecurityStamp = await db.Users.Where(u => u.Id == userId).Select(u => u.SecurityStamp!).SingleAsync(),
            StartedAt = lastSeen,
            LastSeenAt = lastSeen,
            Device = "Firefox op Linux",
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return new SessionTicket(userId, session.Id);
    }

    /// <summary>The keys that someone who signs in has on a day.</summary>
    public static async Task<UserKeys> KeysAsync(this PortalContext db, int userId, DateOnly today)
    {
        var now = new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return await UserKeys.LoadAsync(db, await db.SignInAsync(userId, now), now, today, CancellationToken.None);
    }
}
