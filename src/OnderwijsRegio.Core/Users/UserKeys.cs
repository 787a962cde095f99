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
/// <param name="OrganisationId">Of which organisation; null for a role in the region itself.</param>
/// <param name="Organisation">Name of that organisation, or null.</param>
/// <param name="Colour">Brand colour as <c>#rrggbb</c>.</param>
/// <param name="Logo"><see cref="RegionLogo.Key"/>; null if the region has no logo.</param>
public sealed record RegionKey(
    Door Door, int RegionId, string Slug, string RegionName, string ShortName, Role Role, int? OrganisationId, string? Organisation, string Colour, string? Logo);

/// <summary>The doors and regions that are open to a person, read once per request.</summary>
public sealed class UserKeys
{
    private static readonly Compiled<Questions> Asked = new(() => new());

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
        var rows = await Asked.Of(db).Keys(db, sessionId, userId, oldest, longAgo, today).ToListAsync(cancel);
        if (rows is not [var account, ..])
        {
            return Visitor;
        }

        if (!account.TwoFactorEnabled && rows.Any(r => r.AsksSecondFactor))
        {
            return new UserKeys(userId, account.DisplayName, [], false) { LacksSecondFactor = true, IsSeenLongAgo = account.IsSeenLongAgo };
        }

        var keys = rows
            .Where(r => r.Region is not null)
            .SelectMany(r => DoorsOf(r.Role!.Value).Select(door => new RegionKey(
                door, r.Region!.Id, r.Region.Slug, r.Region.Name, r.Region.ShortName, r.Role.Value, r.OrganisationId, r.Organisation, r.Region.Colour, r.Region.Logo)))
            .DistinctBy(k => (k.Door, k.RegionId, k.Role, k.OrganisationId))
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

    private sealed record FoundKey(
        string DisplayName, bool TwoFactorEnabled, bool IsSeenLongAgo, Role? Role, bool AsksSecondFactor, FoundRegion? Region, int? OrganisationId, string? Organisation);

    private sealed record FoundRegion(int Id, string Slug, string Name, string ShortName, string Colour, string? Logo);

    private sealed class Questions
    {
        /// <summary>
        /// One question, for every page asks it: the session with its person, and each grant with the regions that it opens. A grant for an organisation opens
        /// those in which that takes part. What counts on a day is written out, as in <see cref="Grants.ValidOn"/> and <see cref="RegisterSearch.TakingPart"/>.
        /// </summary>
        public readonly Func<PortalContext, Guid, int, DateTimeOffset, DateTimeOffset, DateOnly, IAsyncEnumerable<FoundKey>> Keys = EF.CompileAsyncQuery(
            (PortalContext db, Guid sessionId, int userId, DateTimeOffset oldest, DateTimeOffset longAgo, DateOnly today) => db.Sessions
                .Where(s => s.Id == sessionId && s.UserId == userId && s.LastSeenAt > oldest && s.SecurityStamp == s.User!.SecurityStamp && s.User.LockedAt == null)
                .LeftJoin(
                    db.Grants.Where(g => (g.From == null || g.From <= today) && (g.Until == null || g.Until >= today)),
                    s => s.UserId,
                    g => g.UserId,
                    (Session, Grant) => new { Session, Grant })
                .LeftJoin(
                    db.Participations.Where(p => p.Role != Participation.Ended && p.Role != Participation.Prospective
                        && (p.From == null || p.From <= today) && (p.Until == null || p.Until >= today)),
                    x => x.Grant!.OrganisationId,
                    p => (int?)p.OrganisationId,
                    (x, Part) => new { x.Session, x.Grant, Part })
                .LeftJoin(
                    db.Regions,
                    x => x.Grant!.RegionId ?? x.Part!.RegionId,
                    r => (int?)r.Id,
                    (x, Region) => new { x.Session, x.Grant, x.Part, Region })
                .AsNoTracking()
                .Select(x => new FoundKey(
                    x.Session.User!.DisplayName,
                    x.Session.User.TwoFactorEnabled,
                    x.Session.LastSeenAt <= longAgo,
                    (Role?)x.Grant!.Role,
                    db.SecondFactorRoles.Any(r => r.Role == x.Grant.Role),
                    x.Region == null ? null : new FoundRegion(x.Region.Id, x.Region.Slug, x.Region.Name, x.Region.ShortName, x.Region.Colour, x.Region.Logo!.Key),
                    (int?)x.Part!.OrganisationId,
                    x.Part.Organisation!.Name)));
    }
}
