using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Users;

/// <summary>What an administrator does with an account.</summary>
public sealed class UserService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Saves name and address. Links that went to another address work no more.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="userId">Account.</param>
    /// <param name="text">What was set.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SaveAsync(int byUserId, int userId, UserText text, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == userId, cancel) is not { } user)
        {
            return new SaveOutcome.Missing();
        }

        var before = user.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(userId, Changed: false);
        }

        if (text.Fault() is { } fault)
        {
            return fault;
        }

        var address = text.NormalizedEmail;
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == address && u.Id != userId, cancel))
        {
            return new SaveOutcome.Refused(nameof(text.Email), UserMessages.EmailTaken);
        }

        if (before.Version != version)
        {
            return await trace.StaleAsync(nameof(AppUser), userId, cancel);
        }

        user.Apply(text);
        if (before.NormalizedEmail != address)
        {
            user.EmailConfirmed = false;
            db.AccountLinks.RemoveRange(await db.AccountLinks.Where(l => l.UserId == userId).ToListAsync(cancel));
            db.OutgoingMails.RemoveRange(await db.OutgoingMails.Where(m => m.UserId == userId && m.SentAt == null).ToListAsync(cancel));
        }

        trace.Write(byUserId, null, "user.changed", nameof(AppUser), userId, ChangedFields.Of(before, text));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(userId, Changed: true);
    }

    /// <summary>Locks an account: its sessions end, and nobody signs in with it.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="userId">Account.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<SaveOutcome> LockAsync(int byUserId, int userId, DateOnly today, CancellationToken cancel) => ChangeAsync(
        byUserId, userId, "user.locked", today, user => user.LockedAt is null, user => user.Lock(clock.GetUtcNow()), cancel);

    /// <summary>Opens an account again, also when it locked itself after repeated mistakes.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="userId">Account.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<SaveOutcome> UnlockAsync(int byUserId, int userId, DateOnly today, CancellationToken cancel) => ChangeAsync(
        byUserId, userId, "user.unlocked", today, user => user.LockedAt is not null || user.LockoutEnd is not null, user => user.Unlock(), cancel);

    /// <summary>Takes the second factor off an account whose owner lost it. Its sessions end.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="userId">Account.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> RemoveFactorAsync(int byUserId, int userId, DateOnly today, CancellationToken cancel)
    {
        var secrets = await db.UserTokens.Where(t => t.UserId == userId).ToListAsync(cancel);
        return await ChangeAsync(
            byUserId,
            userId,
            "user.factor-removed",
            today,
            user => user.TwoFactorEnabled || secrets.Count > 0,
            user =>
            {
                user.TwoFactorEnabled = false;
                user.EndSessions();
                // The secret of the app and the recovery codes.
                db.UserTokens.RemoveRange(secrets);
            },
            cancel);
    }

    /// <summary>
    /// Removes an account and all that is known of the person. What they did stays in the trace under a number that says nothing.
    /// An invitation that was not accepted is withdrawn by it.
    /// </summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="userId">Account.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<SaveOutcome> RemoveAsync(int byUserId, int userId, DateOnly today, CancellationToken cancel) =>
        ChangeAsync(byUserId, userId, "user.removed", today, _ => true, user => db.Users.Remove(user), cancel);

    private async Task<SaveOutcome> ChangeAsync(
        int byUserId, int userId, string action, DateOnly today, Func<AppUser, bool> isNew, Action<AppUser> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == userId, cancel) is not { } user)
        {
            return new SaveOutcome.Missing();
        }

        if (!isNew(user))
        {
            return new SaveOutcome.Saved(userId, Changed: false);
        }

        var isAdministrator = await db.Grants.AnyAsync(g => g.UserId == userId && g.Role == Role.Beheerder, cancel);
        change(user);
        trace.Write(byUserId, null, action, nameof(AppUser), userId, []);
        await db.SaveChangesAsync(cancel);
        if (isAdministrator && !await Administrators.AnyLeftAsync(db, today, cancel))
        {
            return new SaveOutcome.Refused("", UserMessages.LastAdministrator);
        }

        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(userId, Changed: true);
    }
}
