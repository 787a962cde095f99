using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Users;

/// <summary>Invites people: an account without a password, a role, and a mail with a link that works once.</summary>
public sealed class InvitationService(PortalContext db, MailSignal signal, TimeProvider clock)
{
    /// <summary>Within this time the same invitation again is a double click.</summary>
    private static readonly TimeSpan DoubleClick = TimeSpan.FromMinutes(1);

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Invites someone.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="text">Whom.</param>
    /// <param name="role">With which role.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved with the key of the account.</returns>
    public async Task<SaveOutcome> InviteAsync(
        int byUserId, UserText text, GrantText role, Uri portal, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        if ((text.Fault() ?? role.Fault(today)) is { } fault)
        {
            return fault;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await GrantService.PlaceFaultAsync(db, role, cancel) is { } nowhere)
        {
            return nowhere;
        }

        var now = clock.GetUtcNow();
        var address = text.NormalizedEmail;
        if (await db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == address, cancel) is { } known)
        {
            var justNow = now - DoubleClick;
            var isSame = known.ToText() == text && known.PasswordHash is null
                && await db.AccountLinks.AnyAsync(l => l.UserId == known.Id && l.CreatedAt > justNow, cancel);
            return isSame ? new SaveOutcome.Saved(known.Id, Changed: false) : new SaveOutcome.Refused(nameof(text.Email), UserMessages.EmailTaken);
        }

        var user = AppUser.Invited(text);
        user.Grants.Add(Grant.Of(role));
        db.Users.Add(user);
        await db.SaveChangesAsync(cancel);
        trace.Write(byUserId, role.RegionId, "user.invited", nameof(AppUser), user.Id, [nameof(text.Name), nameof(text.Email)]);
        trace.Write(byUserId, role.RegionId, "grant.given", nameof(AppUser), user.Id, GrantService.Fields(role));
        await SendAsync(user, portal, now, cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(user.Id, Changed: true);
    }

    /// <summary>Sends another link; the one before works no more.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="userId">Whom.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> InviteAgainAsync(int byUserId, int userId, Uri portal, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == userId, cancel) is not { } user)
        {
            return new SaveOutcome.Missing();
        }

        if (user.PasswordHash is not null)
        {
            return new SaveOutcome.Refused("", UserMessages.AlreadyAccepted);
        }

        db.AccountLinks.RemoveRange(await db.AccountLinks.Where(l => l.UserId == userId).ToListAsync(cancel));
        db.OutgoingMails.RemoveRange(await db.OutgoingMails.Where(m => m.UserId == userId && m.SentAt == null).ToListAsync(cancel));
        trace.Write(byUserId, null, "user.invited-again", nameof(AppUser), userId, []);
        await SendAsync(user, portal, clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(userId, Changed: true);
    }

    private async Task SendAsync(AppUser user, Uri portal, DateTimeOffset now, CancellationToken cancel)
    {
        db.AccountLinks.Add(AccountLink.For(user, LinkPurpose.Invitation, now, out var code));
        db.OutgoingMails.Add(UserMails.Invitation(user, code, portal, now));
        await db.SaveChangesAsync(cancel);
    }
}
