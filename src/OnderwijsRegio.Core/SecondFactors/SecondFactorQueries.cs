using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.SecondFactors;

/// <summary>Reads who has a second factor, and who must.</summary>
public sealed class SecondFactorQueries(PortalContext db)
{
    /// <summary>Every role: whether it asks for a second factor, and how many people it touches.</summary>
    public async Task<IReadOnlyList<RoleSecurity>> RolesAsync(DateOnly today, CancellationToken cancel)
    {
        var required = await db.SecondFactorRoles.AsNoTracking().ToDictionaryAsync(r => r.Role, r => r.Since, cancel);
        var people = await db.Grants.AsNoTracking().ValidOn(today)
            .Join(db.Users, g => g.UserId, u => u.Id, (g, u) => new { g.Role, g.UserId, u.TwoFactorEnabled })
            .Distinct()
            .GroupBy(p => new { p.Role, p.TwoFactorEnabled })
            .Select(g => new { g.Key.Role, g.Key.TwoFactorEnabled, Count = g.Count() })
            .ToListAsync(cancel);
        return
        [
            .. Enum.GetValues<Role>().Select(role => new RoleSecurity(
                role,
                required.TryGetValue(role, out var since) ? since : null,
                people.Where(p => p.Role == role).Sum(p => p.Count),
                people.Where(p => p.Role == role && !p.TwoFactorEnabled).Sum(p => p.Count))),
        ];
    }
}

/// <summary>What a role asks.</summary>
/// <param name="Role">Role.</param>
/// <param name="Since">Since when it asks for a second factor (UTC); null if it does not.</param>
/// <param name="People">How many have the role today.</param>
/// <param name="Without">How many of them have no second factor.</param>
public sealed record RoleSecurity(Role Role, DateTimeOffset? Since, int People, int Without);
