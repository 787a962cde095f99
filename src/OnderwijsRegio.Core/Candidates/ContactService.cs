using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>A contact as someone corrects it.</summary>
/// <param name="Kind">How.</param>
/// <param name="On">Day.</param>
/// <param name="Text">What was said; may be empty where it was.</param>
public sealed record ContactCorrection(ContactKind Kind, DateOnly On, string Text)
{
    /// <summary>The same without spaces around.</summary>
    public ContactCorrection Tidied() => this with { Text = Words.Lines(Text) };
}

/// <summary>Corrects what was logged by mistake. What someone did with their own sign-up is the portal's, and stays.</summary>
public sealed class ContactService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Corrects a contact.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="contactId">Contact.</param>
    /// <param name="text">What it says now.</param>
    /// <param name="isNoBsn">Whether someone said that nine digits are no BSN.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the key of the candidate.</returns>
    public async Task<SaveOutcome> CorrectAsync(
        PlanEditor editor, int contactId, ContactCorrection text, bool isNoBsn, Guid version, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, contactId, cancel) is not var (contact, candidate))
        {
            return new SaveOutcome.Missing();
        }

        var before = new ContactCorrection(contact.Kind, contact.On, contact.Text);
        if (before == text)
        {
            return new SaveOutcome.Saved(candidate.Id, Changed: false);
        }

        var refusal = !ContactMoment.Loggable.Contains(text.Kind) ? new SaveOutcome.Refused(nameof(text.Kind), CandidateMessages.KindUnknown)
            : text.On > today ? new SaveOutcome.Refused(nameof(text.On), CandidateMessages.DayAhead)
            : text.Text.Length == 0 && before.Text.Length > 0 && text.Kind is not ContactKind.GeenGehoor ? new SaveOutcome.Refused(nameof(text.Text), CandidateMessages.TextMissing)
            : !isNoBsn && Bsn.MayStandIn(text.Text) ? new SaveOutcome.Refused(nameof(text.Text), CandidateMessages.MayBeBsn)
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        if (contact.Version != version)
        {
            return new SaveOutcome.Stale(await db.Users.Where(u => u.Id == contact.ChangedById).Select(u => u.DisplayName).FirstOrDefaultAsync(cancel), contact.ChangedAt);
        }

        (contact.Kind, contact.On, contact.Text) = (text.Kind, text.On, text.Text);
        (contact.ChangedById, contact.ChangedAt) = (editor.UserId, clock.GetUtcNow());
        await CountAgainAsync(candidate, contact, ContactMoment.IsContact(contact.Kind) ? contact.On : null, today, cancel);
        trace.Write(editor, "candidate.contact-corrected", nameof(Candidate), candidate.Id, ChangedFields.Of(before, text));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(candidate.Id, Changed: true);
    }

    /// <summary>Removes a contact that was logged by mistake.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="contactId">Contact.</param>
    /// <param name="version">Version that was looked at.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the key of the candidate.</returns>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int contactId, Guid version, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await FindAsync(editor, contactId, cancel) is not var (contact, candidate))
        {
            return new SaveOutcome.Missing();
        }

        if (contact.Version != version)
        {
            return new SaveOutcome.Stale(await db.Users.Where(u => u.Id == contact.ChangedById).Select(u => u.DisplayName).FirstOrDefaultAsync(cancel), contact.ChangedAt);
        }

        db.ContactMoments.Remove(contact);
        await CountAgainAsync(candidate, contact, null, today, cancel);
        trace.Write(editor, "candidate.contact-removed", nameof(Candidate), candidate.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(candidate.Id, Changed: true);
    }

    private async Task<(ContactMoment Contact, Candidate Candidate)?> FindAsync(PlanEditor editor, int id, CancellationToken cancel) =>
        await db.ContactMoments.FirstOrDefaultAsync(c => c.Id == id && c.Kind != ContactKind.Aanmelding, cancel) is { } contact
        && await db.Candidates.FirstOrDefaultAsync(c => c.Id == contact.CandidateId && c.RegionId == editor.RegionId && c.AnonymousOn == null, cancel) is { } candidate
            ? (contact, candidate)
            : null;

    /// <summary>Counts anew when there was contact last, and so until when the data is kept.</summary>
    private async Task CountAgainAsync(Candidate candidate, ContactMoment contact, DateOnly? on, DateOnly today, CancellationToken cancel)
    {
        var last = new[] { await db.LastContactAsync(candidate.Id, contact.Id, exceptEvent: null, cancel), on }.Max();
        if (last == candidate.LastContactOn)
        {
            return;
        }

        var (terms, before) = (await db.TermsOfAsync(candidate.RegionId, cancel), candidate.RetainUntil);
        candidate.ContactAgain(last, terms);
        candidate.RetainAgain(terms, before, today);
    }
}
