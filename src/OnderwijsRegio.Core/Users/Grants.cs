using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Users;

/// <summary>What is asked of grants in several places.</summary>
internal static class Grants
{
    /// <summary>Those that count on a day.</summary>
    public static IQueryable<Grant> ValidOn(this IQueryable<Grant> grants, DateOnly day) =>
        grants.Where(g => (g.From == null || g.From <= day) && (g.Until == null || g.Until >= day));

    /// <summary>Whether a role of this person asks for a second factor.</summary>
    public static Task<bool> IsSecondFactorAskedOfAsync(this PortalContext db, int userId, DateOnly today, CancellationToken cancel) =>
        db.Grants.ValidOn(today).AnyAsync(g => g.UserId == userId && db.SecondFactorRoles.Any(r => r.Role == g.Role), cancel);
}
