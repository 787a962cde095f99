using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Users;

/// <summary>Someone must always be able to administer the portal.</summary>
internal static class Administrators
{
    /// <summary>Whether one is left who can sign in today, and whose role has no end. Asked after the change, within its transaction.</summary>
    public static Task<bool> AnyLeftAsync(PortalContext db, DateOnly today, CancellationToken cancel) =>
        db.Grants.AnyAsync(
            g => g.Role == Role.Beheerder && g.Until == null && (g.From == null || g.From <= today)
                && db.Users.Any(u => u.Id == g.UserId && u.LockedAt == null && u.PasswordHash != null),
            cancel);
}
