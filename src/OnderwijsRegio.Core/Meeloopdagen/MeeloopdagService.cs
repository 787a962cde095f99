using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>What a desk does for meeloopdagen: asks, notes what a school says by telephone, notes how it went, calls off.</summary>
public sealed class MeeloopdagService(PortalContext db, MeeloopdagQueries queries, MeeloopdagBook book, MailSignal signal, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Asks a school. With an e-mail address it gets a link; without one, someone of its organisation answers in the portal.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="candidateId">Who would come.</param>
    /// <param name="text">What is asked.</param>
    /// <param name="isNoBsn">Whether someone said that nine digits in it are no BSN.</param>
    /// <param name="formKey">Key of the form, by which a double click asks once.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the key of the meeloopdag.</returns>
    public async Task<SaveOutcome> AskAsync(
        PlanEditor editor, int candidateId, MeeloopdagText text, bool isNoBsn, Guid formKey, Uri portal, DateOnly today, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var known = db.Meeloopdagen.Where(m => m.FormKey == formKey && m.RegionId == editor.RegionId).Select(m => (int?)m.Id);
        if (await known.FirstOrDefaultAsync(cancel) is { } id)
        {
            return new SaveOutcome.Saved(id, Changed: false);
        }

        if (await db.Candidates.FirstOrDefaultAsync(c => c.Id == candidateId && c.RegionId == editor.RegionId && c.AnonymousOn == null, cancel) is not { } candidate)
        {
            return new SaveOutcome.Missing();
        }

        if (text.Fault(isNoBsn) is { } fault)
        {
            return fault;
        }

        if ((await queries.PlacesAsync(editor.RegionId, today, cancel)).FirstOrDefault(p => p.Name.Equals(text.School, StringComparison.OrdinalIgnoreCase)) is not { } place)
        {
            return new SaveOutcome.Refused(nameof(text.School), MeeloopdagMessages.SchoolUnknown);
        }

        if (text.ContactEmail.Length == 0 && !await db.Grants.ValidOn(today).AnyAsync(g => g.OrganisationId != null && g.OrganisationId == place.OrganisationId, cancel))
        {
            return new SaveOutcome.Refused(nameof(text.ContactEmail), MeeloopdagMessages.NobodyToAnswer);
        }

        var day = Meeloopdag.Ask(candidate, text, place, editor.UserId, today, formKey);
        db.Meeloopdagen.Add(day);
        await db.SaveChangesAsync(cancel);
        if (day.ContactEmail.Length > 0)
        {
            await book.AskAsync(day, isLookBack: false, portal, cancel);
        }

        trace.Write(editor, "meeloopdag.asked", nameof(Meeloopdag), day.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(day.Id, Changed: true);
    }

    /// <summary>Notes what a school said by telephone, or what was agreed anew. The day may lie in the past.</summary>
    public Task<SaveOutcome> AnswerAsync(
        PlanEditor editor, int id, SchoolAnswer answer, bool isNoBsn, Guid version, Uri portal, DateOnly today, CancellationToken cancel)
    {
        answer = answer.Tidied();
        return ChangeAsync(
            editor, id, version, "meeloopdag.answered",
            day => day.IsOpen ? answer.Fault(null, isNoBsn) : new SaveOutcome.Refused("", MeeloopdagMessages.Closed),
            day => book.ReplyAsync(day, answer, portal, today, cancel),
            cancel);
    }

    /// <summary>Notes how it went; what was noted before may be corrected.</summary>
    public Task<SaveOutcome> LookBackAsync(PlanEditor editor, int id, LookBack back, bool isNoBsn, Guid version, DateOnly today, CancellationToken cancel)
    {
        back = back.Tidied();
        return ChangeAsync(
            editor, id, version, "meeloopdag.looked-back",
            day => day.Refuses(today) ?? back.Fault(isNoBsn),
            day =>
            {
                day.Remember(back);
                return Task.CompletedTask;
            },
            cancel);
    }

    /// <summary>Calls it off. The school hears of it, and the candidate where a day was agreed.</summary>
    public Task<SaveOutcome> CallOffAsync(PlanEditor editor, int id, Uri portal, DateOnly today, CancellationToken cancel) =>
        ChangeAsync(
            editor, id, null, "meeloopdag.called-off",
            day => day.IsOpen ? null : new SaveOutcome.Refused("", MeeloopdagMessages.Closed),
            day => book.CallOffAsync(day, portal, today, cancel),
            cancel);

    /// <summary>Sends the school its question once more, with a new link.</summary>
    public Task<SaveOutcome> AskAgainAsync(PlanEditor editor, int id, Uri portal, CancellationToken cancel) =>
        ChangeAsync(
            editor, id, null, "meeloopdag.asked-again",
            day => day.ContactEmail.Length == 0 ? new SaveOutcome.Refused("", MeeloopdagMessages.NoAddress)
                : day.State is MeeloopdagState.Gevraagd ? null
                : new SaveOutcome.Refused("", MeeloopdagMessages.Closed),
            day => book.AskAsync(day, isLookBack: false, portal, cancel),
            cancel);

    private async Task<SaveOutcome> ChangeAsync(
        PlanEditor editor, int id, Guid? version, string action, Func<Meeloopdag, SaveOutcome.Refused?> refuses, Func<Meeloopdag, Task> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Meeloopdagen.FirstOrDefaultAsync(m => m.Id == id && m.RegionId == editor.RegionId && m.Candidate!.AnonymousOn == null, cancel) is not { } day)
        {
            return new SaveOutcome.Missing();
        }

        if (refuses(day) is { } refusal)
        {
            return refusal;
        }

        if (version is not null && day.Version != version)
        {
            return await trace.StaleAsync(nameof(Meeloopdag), id, cancel);
        }

        await change(day);
        trace.Write(editor, action, nameof(Meeloopdag), id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(id, Changed: true);
    }
}
