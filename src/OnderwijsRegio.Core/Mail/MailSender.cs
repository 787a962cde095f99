using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Mail;

/// <summary>Sends what has to go out. Several portals on one database may do so at once: a mail is claimed by its version first.</summary>
public sealed class MailSender(PortalContext db, MailCarrier carrier, MailSettings settings, TimeProvider clock)
{
    /// <summary>Mails in one round.</summary>
    private const int RoundSize = 50;

    /// <summary>Longest that one mail may take: less than the shortest pause, so that nobody else takes it meanwhile.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>Sends what is due, and throws away what was done long ago.</summary>
    /// <returns>How many were sent, and how many were given up.</returns>
    public async Task<(int Sent, int GivenUp)> SendDueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.OutgoingMails
            .Where(m => m.NextAttemptAt != null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt)
            .Take(RoundSize)
            .ToListAsync(cancel);
        var (sent, givenUp) = (0, 0);
        foreach (var mail in due)
        {
            mail.Claim(clock.GetUtcNow());
            if (!await SaveAsync(mail, cancel))
            {
                continue;
            }

            await DeliverAsync(mail, cancel);
            // What has left is noted, also when the portal is stopping.
            await SaveAsync(mail, CancellationToken.None);
            sent += mail.SentAt is null ? 0 : 1;
            givenUp += mail.GivenUpAt is null ? 0 : 1;
        }

        var old = now - OutgoingMail.Retention;
        await db.OutgoingMails.Where(m => m.SentAt < old || m.GivenUpAt < old).ExecuteDeleteAsync(cancel);
        return (sent, givenUp);
    }

    private async Task DeliverAsync(OutgoingMail mail, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        try
        {
            await carrier.CarryAsync(MailMessage.Of(mail, settings.From), limit.Token);
            mail.Sent(clock.GetUtcNow());
        }
        catch (MailRefusedException refused)
        {
            mail.Failed(refused.Message, refused.IsFinal, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            mail.Failed("De mailserver antwoordt niet op tijd.", isFinal: false, clock.GetUtcNow());
        }
    }

    /// <summary>False when someone else took it, or it is no longer there.</summary>
    private async Task<bool> SaveAsync(OutgoingMail mail, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(mail).State = EntityState.Detached;
            return false;
        }
    }
}
