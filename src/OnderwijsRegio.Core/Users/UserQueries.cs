using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Users;

/// <summary>How an account stands.</summary>
public enum UserState
{
    /// <summary>Can sign in, and has a role now or later.</summary>
    [Display(Name = "actief")]
    Active,

    /// <summary>Did not choose a password yet.</summary>
    [Display(Name = "uitgenodigd")]
    Invited,

    /// <summary>Locked by an administrator.</summary>
    [Display(Name = "op slot")]
    Locked,

    /// <summary>Can sign in, and has no role any more.</summary>
    [Display(Name = "zonder rol")]
    NoRole,
}

/// <summary>Which accounts to look at; null asks nothing.</summary>
/// <param name="Role">Who has this role.</param>
/// <param name="RegionId">Who has a role in this region.</param>
/// <param name="OrganisationId">Who has a role at this organisation.</param>
/// <param name="State">Who stands so.</param>
public sealed record UserFilter(Role? Role = null, int? RegionId = null, int? OrganisationId = null, UserState? State = null);

/// <summary>What pages ask of accounts. Each takes a number of queries that does not depend on how many there are.</summary>
public sealed class UserQueries(PortalContext db)
{
    /// <summary>Accounts on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Most words that are sought; what comes behind them is not asked.</summary>
    private const int MaxWords = 8;

    private static readonly Expression<Func<AppUser, UserItem>> ToItem = u => new UserItem(
        u.Id,
        u.DisplayName,
        u.Email ?? "",
        u.PasswordHash != null,
        u.LockedAt,
        u.LockoutEnd,
        u.TwoFactorEnabled,
        u.Grants.OrderBy(g => g.Id)
            .Select(g => new GrantItem(g.Id, g.UserId, g.Role, g.Region!.ShortName, g.Organisation!.Name, g.From, g.Until))
            .ToList());

    /// <summary>The accounts on one page, by name.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="page">Page, from 1; one that is not there is empty.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<UserPage> ListAsync(UserFilter filter, int page, DateOnly today, CancellationToken cancel)
    {
        var users = Standing(db.Users.AsNoTracking(), filter.State, today);
        if (filter is not { Role: null, RegionId: null, OrganisationId: null })
        {
            var (role, region, organisation) = (filter.Role, filter.RegionId, filter.OrganisationId);
            // One grant must be all that is asked, and it must not be over.
            users = users.Where(u => u.Grants.Any(g =>
                (role == null || g.Role == role) && (region == null || g.RegionId == region)
                && (organisation == null || g.OrganisationId == organisation) && (g.Until == null || g.Until >= today)));
        }

        var count = await users.CountAsync(cancel);
        return new UserPage(await OnPageAsync(users, page, cancel), count, page);
    }

    /// <summary>The accounts in whose name or address each of the words stands, by name.</summary>
    /// <param name="text">Words.</param>
    /// <param name="page">Page, from 1; one that is not there is empty.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<UserPage> SearchAsync(string? text, int page, CancellationToken cancel)
    {
        var users = db.Users.AsNoTracking();
        foreach (var word in FoldedText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords))
        {
            users = users.Where(u => u.SearchText.Contains(word));
        }

        var count = await users.CountAsync(cancel);
        return new UserPage(await OnPageAsync(users, page, cancel), count, page);
    }

    /// <summary>An account; null if there is none.</summary>
    public async Task<UserDossier?> FindAsync(int id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().Where(u => u.Id == id).Select(ToItem).FirstOrDefaultAsync(cancel) is not { } user)
        {
            return null;
        }

        var invitation = await db.AccountLinks.AsNoTracking()
            .Where(l => l.UserId == id && l.Purpose == LinkPurpose.Invitation && l.UsedAt == null)
            .OrderByDescending(l => l.Id)
            .Select(l => (DateTimeOffset?)l.ExpiresAt)
            .FirstOrDefaultAsync(cancel);
        var mail = await db.OutgoingMails.AsNoTracking()
            .Where(m => m.UserId == id)
            .OrderByDescending(m => m.Id)
            .Select(m => new LastMail(m.Subject, m.CreatedAt, m.SentAt, m.GivenUpAt, m.Trouble))
            .FirstOrDefaultAsync(cancel);
        return new UserDossier(user, invitation, mail);
    }

    /// <summary>Whose a grant is; null if there is none.</summary>
    public Task<int?> UserOfGrantAsync(int grantId, CancellationToken cancel) =>
        db.Grants.Where(g => g.Id == grantId).Select(g => (int?)g.UserId).FirstOrDefaultAsync(cancel);

    /// <summary>Which account has an address; null if none has.</summary>
    public Task<int?> WithEmailAsync(string email, CancellationToken cancel)
    {
        var address = email.Trim().ToUpperInvariant();
        return db.Users.Where(u => u.NormalizedEmail == address).Select(u => (int?)u.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>What a role can be given for.</summary>
    public async Task<PlaceChoices> PlacesAsync(CancellationToken cancel) => new(
        await RegionsAsync(cancel),
        await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Select(o => new OrganisationChoice(o.Id, o.Name, o.BoardNumber)).ToListAsync(cancel));

    /// <summary>What can be filtered by: every region, and the organisations where someone has a role.</summary>
    public async Task<PlaceChoices> FiltersAsync(CancellationToken cancel) => new(
        await RegionsAsync(cancel),
        await db.Organisations.AsNoTracking().Where(o => db.Grants.Any(g => g.OrganisationId == o.Id)).OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Select(o => new OrganisationChoice(o.Id, o.Name, o.BoardNumber)).ToListAsync(cancel));

    private static Task<List<UserItem>> OnPageAsync(IQueryable<AppUser> users, int page, CancellationToken cancel) =>
        users.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(ToItem).ToListAsync(cancel);

    private Task<List<RegionChoice>> RegionsAsync(CancellationToken cancel) =>
        db.Regions.AsNoTracking().OrderBy(r => r.ShortName).Select(r => new RegionChoice(r.Id, r.Slug, r.ShortName)).ToListAsync(cancel);

    // The same as UserItem.State.
    private static IQueryable<AppUser> Standing(IQueryable<AppUser> users, UserState? state, DateOnly today) => state switch
    {
        UserState.Locked => users.Where(u => u.LockedAt != null),
        UserState.Invited => users.Where(u => u.LockedAt == null && u.PasswordHash == null),
        UserState.NoRole => users.Where(u => u.LockedAt == null && u.PasswordHash != null
            && !u.Grants.Any(g => g.Until == null || g.Until >= today)),
        UserState.Active => users.Where(u => u.LockedAt == null && u.PasswordHash != null
            && u.Grants.Any(g => g.Until == null || g.Until >= today)),
        _ => users,
    };
}

/// <summary>One page of accounts.</summary>
/// <param name="Items">Accounts.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Number">Page, from 1.</param>
public sealed record UserPage(IReadOnlyList<UserItem> Items, int Count, int Number)
{
    /// <summary>How many pages there are.</summary>
    public int Pages => (Count + UserQueries.PageSize - 1) / UserQueries.PageSize;
}

/// <summary>An account in a list.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">How colleagues know this person.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="HasPassword">Whether a password was chosen.</param>
/// <param name="LockedAt">When an administrator locked it (UTC).</param>
/// <param name="LockoutEnd">Until when it is locked after repeated mistakes (UTC).</param>
/// <param name="HasFactor">Whether it signs in with a second factor.</param>
/// <param name="Grants">Roles, also those that are over.</param>
public sealed record UserItem(
    int Id,
    string Name,
    string Email,
    bool HasPassword,
    DateTimeOffset? LockedAt,
    DateTimeOffset? LockoutEnd,
    bool HasFactor,
    IReadOnlyList<GrantItem> Grants)
{
    /// <summary>How it stands on a day.</summary>
    public UserState State(DateOnly today) =>
        LockedAt is not null ? UserState.Locked
        : !HasPassword ? UserState.Invited
        : Grants.All(g => g.IsOver(today)) ? UserState.NoRole
        : UserState.Active;
}

/// <summary>A role that someone has.</summary>
public sealed record GrantItem(int Id, int UserId, Role Role, string? Region, string? Organisation, DateOnly? From, DateOnly? Until)
{
    /// <summary>Where; null for the whole portal.</summary>
    public string? Place => Region ?? Organisation;

    /// <summary>Whether its last day is behind us.</summary>
    public bool IsOver(DateOnly today) => Until < today;
}

/// <summary>An account with what an administrator must know of it.</summary>
/// <param name="User">Account.</param>
/// <param name="InvitationUntil">Until when the invitation can be accepted (UTC); null if there is none.</param>
/// <param name="LastMail">The last mail to it; null if there is none.</param>
public sealed record UserDossier(UserItem User, DateTimeOffset? InvitationUntil, LastMail? LastMail);

/// <summary>How the last mail to someone fared.</summary>
public sealed record LastMail(string Subject, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, DateTimeOffset? GivenUpAt, string Trouble);

/// <summary>Where roles are.</summary>
public sealed record PlaceChoices(IReadOnlyList<RegionChoice> Regions, IReadOnlyList<OrganisationChoice> Organisations);

/// <summary>A region to choose.</summary>
public sealed record RegionChoice(int Id, string Slug, string Name);

/// <summary>An organisation to choose.</summary>
public sealed record OrganisationChoice(int Id, string Name, string? BoardNumber)
{
    /// <summary>How it is typed: with its number, for names are not unique.</summary>
    public string Text => BoardNumber is null ? Name : $"{Name} ({BoardNumber})";
}
