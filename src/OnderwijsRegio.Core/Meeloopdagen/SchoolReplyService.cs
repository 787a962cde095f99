using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>Who speaks for a school.</summary>
public abstract record SchoolVoice
{
    private SchoolVoice()
    {
    }

    /// <summary>Whoever has the link from the mail.</summary>
    /// <param name="Code">Code of the link; null for none.</param>
    public sealed record ByLink(string? Code) : SchoolVoice;

    /// <summary>Someone who is signed in and works for organisations of a region.</summary>
    /// <param name="Editor">Who, where.</param>
    /// <param name="OrganisationIds">Organisations.</param>
    /// <param name="Id">The meeloopdag that it is about.</param>
    public sealed record OfStaff(PlanEditor Editor, IReadOnlyList<int> OrganisationIds, int Id) : SchoolVoice;
}

/// <summary>What a school does: says whether it can, and how it went.</summary>
public sealed class SchoolReplyService(PortalContext db, MeeloopdagBook book, OpenedNotes notes, MailSignal signal, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>What the school is asked; null if it was asked nothing, or the link works no more. That someone of the staff looked is noted.</summary>
    public async Task<SchoolRequest?> FindAsync(SchoolVoice voice, CancellationToken cancel)
    {
        if (await OfAsync(voice, cancel) is not var (day, _))
        {
            return null;
        }

        if (voice is SchoolVoice.OfStaff { Editor: var editor })
        {
            await notes.MeeloopdagAsync(editor, day.Id);
        }

        return SchoolRequest.Of(day, day.Candidate!, await db.Regions.Where(r => r.Id == day.RegionId).Select(r => r.Name).SingleAsync(cancel));
    }

    /// <summary>Takes down whether it can, and when.</summary>
    public Task<SaveOutcome> AnswerAsync(SchoolVoice voice, SchoolAnswer answer, bool isNoBsn, Guid version, Uri portal, DateOnly today, CancellationToken cancel)
    {
        answer = answer.Tidied();
        return ChangeAsync(
            voice, version, "meeloopdag.answered",
            day => day.IsOpen && !day.IsOver(today) ? answer.Fault(today, isNoBsn) : new SaveOutcome.Refused("", MeeloopdagMessages.Closed),
            day => book.ReplyAsync(day, answer, portal, today, cancel),
            cancel);
    }

    /// <summary>Takes down how it went for the school.</summary>
    /// <param name="voice">Who says so.</param>
    /// <param name="came">Whether the candidate was there; null while nothing is chosen.</param>
    /// <param name="view">How it was.</param>
    /// <param name="says">What else it says.</param>
    /// <param name="isNoBsn">Whether someone said that nine digits in it are no BSN.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<SaveOutcome> LookBackAsync(
        SchoolVoice voice, bool? came, MeeloopdagExperience? view, string says, bool isNoBsn, Guid version, DateOnly today, CancellationToken cancel) =>
        ChangeAsync(
            voice, version, "meeloopdag.looked-back",
            day => day.Refuses(today) ?? day.ToLookBack().WithSchool(came, view, says).Fault(isNoBsn),
            day =>
            {
                day.Remember(day.ToLookBack().WithSchool(came, view, says).Tidied());
                return Task.CompletedTask;
            },
            cancel);

    private async Task<SaveOutcome> ChangeAsync(SchoolVoice voice, Guid version, string action, Func<Meeloopdag, SaveOutcome.Refused?> refuses, Func<Meeloopdag, Task> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await OfAsync(voice, cancel) is not var (day, link))
        {
            return new SaveOutcome.Missing();
        }

        if (refuses(day) is { } refusal)
        {
            return refusal;
        }

        if (day.Version != version)
        {
            return new SaveOutcome.Stale(null, null);
        }

        await change(day);
        link?.UsedAt = clock.GetUtcNow();
        trace.Write((voice as SchoolVoice.OfStaff)?.Editor.UserId, day.RegionId, action, nameof(Meeloopdag), day.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(day.Id, Changed: true);
    }

    /// <summary>What the voice may speak about: a link that was not used, for what it was made; staff for what was asked of its organisations.</summary>
    private async Task<(Meeloopdag Day, MeeloopdagLink? Link)?> OfAsync(SchoolVoice voice, CancellationToken cancel)
    {
        var days = db.Meeloopdagen.Include(m => m.Candidate).Where(m => m.Candidate!.AnonymousOn == null);
        if (voice is SchoolVoice.OfStaff(var editor, var organisations, var id))
        {
            return await days.FirstOrDefaultAsync(
                m => m.Id == id && m.RegionId == editor.RegionId && m.OrganisationId != null && organisations.Contains(m.OrganisationId.Value), cancel) is { } asked
                ? (asked, null)
                : null;
        }

        var (hash, now) = (AccountLink.HashOf(((SchoolVoice.ByLink)voice).Code), clock.GetUtcNow());
        if (await db.MeeloopdagLinks.FirstOrDefaultAsync(l => l.Hash == hash && l.UsedAt == null && l.ExpiresAt > now, cancel) is not { } link)
        {
            return null;
        }

        // What the desk noted by telephone meanwhile, no link undoes.
        return await days.FirstOrDefaultAsync(m => m.Id == link.MeeloopdagId, cancel) is { } day
            && (link.IsLookBack ? day.State is MeeloopdagState.Afgesproken or MeeloopdagState.Geweest or MeeloopdagState.Weggebleven : day.State is MeeloopdagState.Gevraagd)
            ? (day, link)
            : null;
    }
}
