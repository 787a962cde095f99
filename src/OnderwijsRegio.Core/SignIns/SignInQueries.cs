using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.SignIns;

/// <summary>Which sign-ins to look at; null asks nothing.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="From">From this instant.</param>
/// <param name="Until">Before this instant.</param>
public sealed record SignInFilter(int? UserId = null, SignInOutcome? Outcome = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <summary>Reads who signed in.</summary>
public sealed class SignInQueries(PortalContext db)
{
    /// <summary>Sign-ins on one page.</summary>
    public const int PageSize = 50;

    /// <summary>How many of the own are shown.</summary>
    public const int OwnShown = 10;

    /// <summary>The last ones of a person, the newest first.</summary>
    public async Task<IReadOnlyList<SignInItem>> OfAsync(int userId, CancellationToken cancel) =>
        await Items(new SignInFilter(userId)).Take(OwnShown).ToListAsync(cancel);

    /// <summary>A page of the list, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="page">Page, from 1; one that is not there is empty.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SignInPage> ListAsync(SignInFilter filter, int page, CancellationToken cancel)
    {
        var count = await Found(filter).CountAsync(cancel);
        var items = await Items(filter).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var people = await db.Users.AsNoTracking()
            .Where(u => db.SignIns.Any(s => s.UserId == u.Id))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new SignInPerson(u.Id, u.DisplayName, u.Email!))
            .ToListAsync(cancel);
        return new SignInPage(items, people, count, page);
    }

    /// <summary>All that the filter finds, the newest first. <see cref="SignInRecord.Retention"/> keeps it small.</summary>
    public async Task<IReadOnlyList<SignInItem>> ExportAsync(SignInFilter filter, CancellationToken cancel) =>
        await Items(filter).ToListAsync(cancel);

    private IQueryable<SignInRecord> Found(SignInFilter filter)
    {
        var found = db.SignIns.AsNoTracking();
        if (filter.UserId is { } user)
        {
            found = found.Where(s => s.UserId == user);
        }

        if (filter.Outcome is { } outcome)
        {
            found = found.Where(s => s.Outcome == outcome);
        }

        if (filter.From is { } from)
        {
            found = found.Where(s => s.At >= from);
        }

        if (filter.Until is { } until)
        {
            found = found.Where(s => s.At < until);
        }

        return found;
    }

    private IQueryable<SignInItem> Items(SignInFilter filter) => Found(filter)
        .OrderByDescending(s => s.At).ThenByDescending(s => s.Id)
        .Select(s => new SignInItem(s.At, s.User!.DisplayName, s.User.Email, s.Outcome, s.Device));
}

/// <summary>A sign-in in a list.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Name">Who; null for an address that nobody has.</param>
/// <param name="Email">Address; null likewise.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Device">Browser and system in words.</param>
public sealed record SignInItem(DateTimeOffset At, string? Name, string? Email, SignInOutcome Outcome, string Device);

/// <summary>Someone who signed in.</summary>
public sealed record SignInPerson(int Id, string Name, string Email);

/// <summary>A page of the list.</summary>
public sealed record SignInPage(IReadOnlyList<SignInItem> Items, IReadOnlyList<SignInPerson> People, int Count, int Number)
{
    /// <summary>How many pages there are; at least 1.</summary>
    public int Pages => Math.Max(1, (Count + SignInQueries.PageSize - 1) / SignInQueries.PageSize);
}
