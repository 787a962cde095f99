using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Users;

/// <summary>What someone does with a link from a mail, and how they get one for a forgotten password.</summary>
public sealed class AccountLinks(PortalContext db, UserManager<AppUser> users, MailSignal signal, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Whom a link is for; null when it does not work, for whatever reason.</summary>
    public async Task<UserText?> FindAsync(LinkPurpose purpose, string? code, CancellationToken cancel)
    {
        var (hash, now) = (AccountLink.HashOf(code), clock.GetUtcNow());
        return await db.AccountLinks.AsNoTracking()
            .Where(l => l.Hash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now && l.User!.LockedAt == null)
            .Select(l => new UserText(l.User!.DisplayName, l.User.Email!))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Chooses a password with a link, which then works no more. Sessions that are open end.</summary>
    /// <param name="purpose">What the link is for.</param>
    /// <param name="code">Its code.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<LinkOutcome> UseAsync(LinkPurpose purpose, string? code, string password, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (hash, now) = (AccountLink.HashOf(code), clock.GetUtcNow());
        var link = await db.AccountLinks.Include(l => l.User)
            .FirstOrDefaultAsync(l => l.Hash == hash && l.Purpose == purpose && l.User!.LockedAt == null, cancel);
        if (link is null || link.ExpiresAt <= now || link.UsedAt is not null)
        {
            return new LinkOutcome.Dead(link?.UsedAt is null ? null : link.User!.Email);
        }

        var user = link.User!;
        link.UsedAt = now;
        user.EmailConfirmed = true;
        user.Unlock();
        if (user.PasswordHash is not null)
        {
            await users.RemovePasswordAsync(user);
        }

        var result = await users.AddPasswordAsync(user, password);
        if (!result.Succeeded)
        {
            return new LinkOutcome.Refused([.. result.Errors.Select(e => e.Description)]);
        }

        db.AccountLinks.RemoveRange(await db.AccountLinks.Where(l => l.UserId == user.Id && l.Id != link.Id).ToListAsync(cancel));
        var action = purpose is LinkPurpose.Invitation ? "user.accepted" : "user.password-reset";
        trace.Write(user.Id, null, action, nameof(AppUser), user.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new LinkOutcome.Done(user);
    }

    /// <summary>
    /// Sends a link for a forgotten password, if there is such an account, it has a password and is not locked, and not too many were
    /// sent of late. Nobody is told which.
    /// </summary>
    /// <param name="email">Address as typed.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task AskResetAsync(string email, Uri portal, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (now, address) = (clock.GetUtcNow(), email.Trim().ToUpperInvariant());
        var old = await db.AccountLinks.Where(l => l.ExpiresAt <= now && l.Purpose == LinkPurpose.PasswordReset).ToListAsync(cancel);
        db.AccountLinks.RemoveRange(old);
        var user = await db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == address && u.PasswordHash != null && u.LockedAt == null, cancel);
        if (user is not null && await IsWithinLimitAsync(user.Id, now, cancel))
        {
            db.AccountLinks.Add(AccountLink.For(user, LinkPurpose.PasswordReset, now, out var code));
            db.OutgoingMails.Add(UserMails.PasswordReset(user, code, portal, now));
            trace.Write(null, null, "user.password-asked", nameof(AppUser), user.Id, []);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
    }

    private async Task<bool> IsWithinLimitAsync(int userId, DateTimeOffset now, CancellationToken cancel) =>
        await db.AccountLinks.CountAsync(
            l => l.UserId == userId && l.Purpose == LinkPurpose.PasswordReset && l.ExpiresAt > now, cancel) < AccountLink.MaxResets;
}

/// <summary>What came of a link.</summary>
public abstract record LinkOutcome
{
    private LinkOutcome()
    {
    }

    /// <summary>The password is chosen.</summary>
    public sealed record Done(AppUser User) : LinkOutcome;

    /// <summary>This password is not allowed.</summary>
    /// <param name="Messages">Why, in Dutch.</param>
    public sealed record Refused(IReadOnlyList<string> Messages) : LinkOutcome;

    /// <summary>The link does not work.</summary>
    /// <param name="UsedBy">Address of whoever used it, so that a second click can go on with the right password; else null.</param>
    public sealed record Dead(string? UsedBy) : LinkOutcome;
}
