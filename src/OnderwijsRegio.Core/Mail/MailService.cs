using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Mail;

/// <summary>Tries mails again that were given up.</summary>
public sealed class MailService(PortalContext db, MailSignal signal, TimeProvider clock)
{
    /// <summary>Sends a mail again that was not sent.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="mailId">Mail.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Whether there is such a mail, still unsent.</returns>
    public async Task<bool> TryAgainAsync(int byUserId, int mailId, CancellationToken cancel)
    {
        if (await db.OutgoingMails.FirstOrDefaultAsync(m => m.Id == mailId && m.SentAt == null, cancel) is not { } mail)
        {
            return false;
        }

        mail.TryAgain(clock.GetUtcNow());
        new TraceWriter(db, clock).Write(byUserId, null, "mail.tried-again", nameof(OutgoingMail), mailId, []);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was just being sent: that is what was asked.
        }

        signal.Set();
        return true;
    }
}
