using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Users;

/// <summary>A region that a person may enter, and through which door.</summary>
/// <param name="Door">Door.</param>
/// <param name="RegionId">Region.</param>
/// <param name="Slug">How addresses call it.</param>
/// <param name="RegionName">Full name.</param>
/// <param name="ShortName">Name within a sentence.</param>
/// <param name="Role">As whom.</param>
/// <param name="Organisation">Of which organisation; null for a role in the region itself.</param>
/// <param name="Colour">Brand colour as <c>#rrggbb</c>.</param>
/// <param name="Logo"><see cref="RegionLogo.Key"/>; null if the region has no logo.</param>
public sealed record RegionKey(
    Door Door, int RegionId, string Slug, string RegionName, string ShortName, Role Role, string? Organisation, string Colour, string? Logo);

/// <summary>The doors and regions that are open to a person, read once per request.</summary>
public sealed class UserKeys
{
    private readonly IReadOnlyList<RegionKey> keys;
    private readonly bool isAdministrator;

    private UserKeys(int userId, string displayName, IReadOnlyList<RegionKey> keys, bool isAdministrator)
    {
        UserId = userId;
        DisplayName = displayName;
        this.keys = keys;
        this.isAdministrator = isAdministrator;
    }

    /// <summary>Whether a role asks for a second factor that this person has not set up yet. Until then the keys open nothing.</summary>
    public bool LacksSecondFactor { get; private init; }

    /// <summary>Whether it is time to note that the session is in use.</summary>
    public bool IsSeenLongAgo { get; private init; }

    /// <summary>Whose keys; 0 for a visitor.</summary>
    public int UserId { get; }

    /// <summary>How colleagues know this person; empty for a visitor.</summary>
    public string DisplayName { get; }

    /// <summary>The keys to regions. The same region stands in it once per door.</summary>
    public IReadOnlyList<RegionKey> Keys => keys;

    /// <summary>Keys of someone who is not signed in: none.</summary>
    public static UserKeys Visitor { get; } = new(0, "", [], false);

    /// <summary>Whether the door opens for this person, in any region.</summary>
    public bool Opens(Door door) => door is Door.Beheer ? isAdministrator : keys.Any(k => k.Door == door);

    /// <summary>Whether the door opens for this person in a region.</summary>
    public bool Opens(Door door, int regionId) => keys.Any(k => k.Door == door && k.RegionId == regionId);

    /// <summary>
    /// Reads the keys of whoever has a session. Someone without keys gets a set that opens nothing; without a session that holds, it is
    /// a visitor's.
    /// </summary>
    /// <param name="db">Database.</param>
    /// <param name="ticket">What the cookie says.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<UserKeys> LoadAsync(
        PortalContext db, SessionTicket ticket, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        var (userId, sessionId) = ticket;
        var (oldest, longAgo) = (now - UserSession.Lifetime, now - UserSession.SeenEvery);
        var grants = db.Grants.ValidOn(today).Where(g => g.UserId == userId);
        var takingPart = db.Participations.TakingPart(today);
        // One query for the session, the name and all sorts of grants; each side of a union must name every column. A stored role stands first:
        // the first side says how the column is read. It has no nulls: SQL Server takes those for numbers, and fails on the first text
        // of a later side.
        var rows = await grants
            .Where(g => g.RegionId != null)
            .Select(g => new KeyRow
            {
                DisplayName = "",
                Role = g.Role,
                RegionId = g.RegionId,
                Slug = g.Region!.Slug,
                Name = g.Region.Name,
                ShortName = g.Region.ShortName,
                Organisation = "",
                Colour = g.Region.Colour,
                Logo = g.Region.Logo!.Key ?? "",
                LacksSecondFactor = false,
                IsSeenLongAgo = false,
            })
            .Concat(grants
                .Join(takingPart, g => g.OrganisationId, p => p.OrganisationId, (g, p) => new KeyRow
                {
                    DisplayName = "",
                    Role = g.Role,
                    RegionId = p.RegionId,
                    Slug = p.Region!.Slug,
                    Name = p.Region.Name,
                    ShortName = p.Region.ShortName,
                    Organisation = p.Organisation!.Name,
                    Colour = p.Region.Colour,
                    Logo = p.Region.Logo!.Key ?? "",
                    LacksSecondFactor = false,
                    IsSeenLongAgo = false,
                }))
            .Concat(grants
                .Where(g => g.RegionId == null && g.OrganisationId == null)
                .Select(g => new KeyRow
                {
                    DisplayName = "",
                    Role = g.Role,
                    RegionId = null,
                    Slug = "",
                    Name = "",
                    ShortName = "",
                    Organisation = "",
                    Colour = "",
                    Logo = "",
                    LacksSecondFactor = false,
                    IsSeenLongAgo = false,
                }))
            .Concat(db.Sessions
                .Where(s => s.Id == sessionId && s.UserId == userId && s.LastSeenAt > oldest && s.SecurityStamp == s.User!.SecurityStamp
                    && s.User.LockedAt == null)
                .Select(s => new KeyRow
                {
                    DisplayName = s.User!.DisplayName,
                    Role = null,
                    RegionId = null,
                    Slug = "",
                    Name = "",
                    ShortName = "",
                    Organisation = "",
                    Colour = "",
                    Logo = "",
                    LacksSecondFactor = !s.User.TwoFactorEnabled && grants.Any(g => db.SecondFactorRoles.Any(r => r.Role == g.Role)),
                    IsSeenLongAgo = s.LastSeenAt <= longAgo,
                }))
            .AsNoTracking()
            .ToListAsync(cancel);
        if (rows.FirstOrDefault(r => r.Role is null) is not { } account)
        {
            return Visitor;
        }

        if (account.LacksSecondFactor)
        {
            return new UserKeys(userId, account.DisplayName, [], false) { LacksSecondFactor = true, IsSeenLongAgo = account.IsSeenLongAgo };
        }

        var keys = rows
            .Where(r => r.RegionId is not null && r.Role is not null)
            .SelectMany(r => DoorsOf(r.Role!.Value).Select(door =>
                new RegionKey(
                    door,
                    r.RegionId!.Value,
                    r.Slug,
                    r.Name,
                    r.ShortName,
                    r.Role.Value,
                    r.Organisation.Length == 0 ? null : r.Organisation,
                    r.Colour,
                    r.Logo.Length == 0 ? null : r.Logo)))
            .DistinctBy(k => (k.Door, k.RegionId, k.Role, k.Organisation))
            .ToList();
        return new UserKeys(userId, account.DisplayName, keys, rows.Any(r => r.Role is Role.Beheerder)) { IsSeenLongAgo = account.IsSeenLongAgo };
    }

    /// <summary>The doors that a role opens. A programme manager also sees what boards see.</summary>
    public static IReadOnlyList<Door> DoorsOf(Role role) => role switch
    {
        Role.Programmamanager => [Door.Programma, Door.Bestuur],
        Role.Loketmedewerker => [Door.Loket],
        Role.Bestuurder or Role.Bestuursmedewerker => [Door.Bestuur],
        _ => [],
    };

    private sealed class KeyRow
    {
        public required string DisplayName { get; init; }

        public Role? Role { get; init; }

        public int? RegionId { get; init; }

        public required string Slug { get; init; }

        public required string Name { get; init; }

        public required string ShortName { get; init; }

        public required string Organisation { get; init; }

        public required string Colour { get; init; }

        public required string Logo { get; init; }
        public required bool LacksSecondFactor { get; init; }

        public required bool IsSeenLongAgo { get; init; }
    }
}
