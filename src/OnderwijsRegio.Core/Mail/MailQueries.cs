using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Mail;

/// <summary>What the administrator sees of the mail: whether it goes, never what it says.</summary>
public sealed class MailQueries(PortalContext db)
{
    /// <summary>Most mails on the page.</summary>
    public const int Shown = 100;

    /// <summary>What waits and what was given up, the oldest first, and how many were sent of late.</summary>
    public async Task<MailBox> LoadAsync(CancellationToken cancel)
    {
        var mails = await db.OutgoingMails.AsNoTracking()
            .Where(m => m.SentAt == null)
            .OrderBy(m => m.GivenUpAt == null).ThenBy(m => m.CreatedAt)
            .Take(Shown)
            .Select(m => new MailItem(m.Id, m.UserId, m.UserId != null ? m.Recipient : null, m.Subject, m.CreatedAt, m.Attempts, m.NextAttemptAt, m.GivenUpAt, m.Trouble))
            .ToListAsync(cancel);
        return new MailBox(
            mails,
            await db.OutgoingMails.CountAsync(m => m.SentAt == null, cancel),
            await db.OutgoingMails.CountAsync(m => m.SentAt != null, cancel));
    }

    /// <summary>How many mails were given up.</summary>
    public Task<int> GivenUpAsync(CancellationToken cancel) => db.OutgoingMails.CountAsync(m => m.GivenUpAt != null, cancel);
}

/// <summary>The mail.</summary>
/// <param name="Mails">What waits or was given up.</param>
/// <param name="Unsent">How many there are of those.</param>
/// <param name="Sent">How many were sent in the last <see cref="OutgoingMail.Retention"/>.</param>
public sealed record MailBox(IReadOnlyList<MailItem> Mails, int Unsent, int Sent);

/// <summary>A mail that was not sent yet. Only of accounts the address is shown: an administrator is of no desk.</summary>
public sealed record MailItem(
    int Id,
    int? UserId,
    string? Recipient,
    string Subject,
    DateTimeOffset CreatedAt,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    DateTimeOffset? GivenUpAt,
    string Trouble);
