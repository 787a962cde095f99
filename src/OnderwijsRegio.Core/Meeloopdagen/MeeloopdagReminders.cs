using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>Asks schools how it went, once, the day after.</summary>
public sealed class MeeloopdagReminders(PortalContext db, MeeloopdagBook book, MailSignal signal, TimeProvider clock)
{
    /// <summary>Days after which nobody is asked any more.</summary>
    public const int MostDaysAgo = 14;

    /// <summary>Writes the mails that are due.</summary>
    /// <param name="portal">Address of the portal, for the links.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many.</returns>
    public async Task<int> AskAsync(Uri portal, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        var longAgo = today.AddDays(-MostDaysAgo);
        var due = await db.Meeloopdagen
            .Where(m => m.State == MeeloopdagState.Afgesproken && m.Until < today && m.Until >= longAgo && m.LookedBackAt == null && m.ContactEmail != "" && m.Candidate!.AnonymousOn == null)
            .ToListAsync(cancel);
        foreach (var day in due)
        {
            day.LookedBackAt = clock.GetUtcNow();
            await book.AskAsync(day, isLookBack: true, portal, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return due.Count;
    }
}
