using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>A file as someone looked at it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Version">Version.</param>
public sealed record SeenFile(int Id, Guid Version);

/// <summary>How two files are merged.</summary>
/// <param name="One">One file.</param>
/// <param name="Other">The other; in whichever order.</param>
/// <param name="Picks">What is kept, by the name of the part of <see cref="CandidateText"/>.</param>
/// <param name="Journey">Whose klantreis is kept: one of the two.</param>
public sealed record MergeChoice(SeenFile One, SeenFile Other, IReadOnlyDictionary<string, MergePick> Picks, MergePick Journey)
{
    /// <summary>Whose klantreis is kept where nobody chose: of who goes on before who stopped, then of who came furthest, then the older.</summary>
    public static MergePick DefaultJourney((KlantreisPhase Phase, bool IsStopped) older, (KlantreisPhase Phase, bool IsStopped) newer) =>
        older.IsStopped != newer.IsStopped ? (older.IsStopped ? MergePick.Newer : MergePick.Older)
        : newer.Phase > older.Phase ? MergePick.Newer
        : MergePick.Older;
}

/// <summary>Merges two files of one person: the older remains, with all that stood in the newer. Decision 23 says what becomes of what.</summary>
public sealed class MergeService(PortalContext db, AttendanceBook book, MailSignal signal, TimeProvider clock)
{
    // What is known of someone at an event, the surest first.
    private static readonly AttendanceState[] Surest =
        [AttendanceState.Gekomen, AttendanceState.Weggebleven, AttendanceState.Aangemeld, AttendanceState.Wachtlijst, AttendanceState.Afgemeld];

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Merges two files.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="choice">Which, and what is kept.</param>
    /// <param name="portal">Address of the portal, for mails to who gets a place that came free.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>With the key of the file that remains.</returns>
    public async Task<SaveOutcome> MergeAsync(PlanEditor editor, MergeChoice choice, Uri portal, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (one, other) = (choice.One.Id, choice.Other.Id);
        var files = await db.Candidates.Include(c => c.Terms)
            .Where(c => (c.Id == one || c.Id == other) && c.RegionId == editor.RegionId && c.AnonymousOn == null)
            .OrderBy(c => c.CreatedOn).ThenBy(c => c.Id)
            .ToListAsync(cancel);
        if (files.Count < 2)
        {
            // A double click: they are one already.
            return one != other && files.Count == 1 && await db.CandidateMerges.AnyAsync(m => m.CandidateId == files[0].Id && (m.MergedId == one || m.MergedId == other), cancel)
                ? new SaveOutcome.Saved(files[0].Id, Changed: false)
                : new SaveOutcome.Missing();
        }

        var (kept, gone) = (files[0], files[1]);
        var (before, added) = (kept.ToText(), gone.ToText());
        var text = MergedText.Of(before, added, choice.Picks);
        var refusal = MergedText.TooLong(text) is { } part
            ? new SaveOutcome.Refused(part.Field, PlanMessages.TooLong("Deze tekst van beide dossiers", part.Most, part.Length))
            : text.Fault(today);
        if (refusal is not null)
        {
            return refusal;
        }

        if (files.Find(c => c.Version != (c.Id == one ? choice.One : choice.Other).Version) is { } stale)
        {
            return await trace.StaleAsync(nameof(Candidate), stale.Id, cancel);
        }

        var ofGone = choice.Journey is MergePick.Newer;
        var snapshot = new MergedFiles(await SnapshotAsync(kept, cancel), await SnapshotAsync(gone, cancel), ofGone);
        db.CandidateMerges.Add(new CandidateMerge
        {
            CandidateId = kept.Id,
            MergedId = gone.Id,
            Content = CandidateJson.Write(snapshot),
            ById = editor.UserId,
            At = clock.GetUtcNow(),
        });
        kept.TakeOver(gone, text, ofGone, await db.TermsOfAsync(editor.RegionId, cancel), today);
        var freed = await JoinAttendancesAsync(kept.Id, gone.Id, cancel);
        trace.Write(editor, "candidate.merged", nameof(Candidate), kept.Id, before.FieldsThatDiffer(text));
        await db.SaveChangesAsync(cancel);
        await MoveAsync(kept.Id, gone.Id, ofGone, cancel);
        await KeepLinksAsync([(kept.Id, before.Email), (gone.Id, added.Email)], kept, cancel);
        trace.Write(editor, "candidate.merged-away", nameof(Candidate), gone.Id, []);
        db.Candidates.Remove(gone);
        await db.SaveChangesAsync(cancel);
        foreach (var planned in freed)
        {
            await book.MoveUpAsync(planned, portal, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(kept.Id, Changed: true);
    }

    private async Task<MergedFile> SnapshotAsync(Candidate candidate, CancellationToken cancel) => new(
        candidate.ToText(),
        await db.Users.Where(u => u.Id == candidate.OwnerId).Select(u => u.DisplayName).FirstOrDefaultAsync(cancel),
        candidate.Phase,
        candidate.IsStopped,
        candidate.PhaseSince,
        candidate.CreatedOn,
        candidate.LastContactOn,
        candidate.RetainUntil,
        await db.CandidateSteps.AsNoTracking().Where(s => s.CandidateId == candidate.Id)
            .OrderBy(s => s.On).ThenBy(s => s.Id)
            .Select(s => new MergedStep(s.On, new StepItem(s.Kind, s.From, s.To, s.Reason, s.Note)))
            .ToListAsync(cancel),
        await db.Attendances.AsNoTracking().Where(a => a.CandidateId == candidate.Id)
            .OrderBy(a => a.Event!.StartsAt).ThenBy(a => a.Id)
            .Select(a => new MergedEvent(a.Event!.Title, a.Event.On, a.State))
            .ToListAsync(cancel));

    /// <summary>Makes one of two places at the same event.</summary>
    /// <returns>The events at which that left a place free.</returns>
    private async Task<List<DeskEvent>> JoinAttendancesAsync(int kept, int gone, CancellationToken cancel)
    {
        var all = await db.Attendances.Include(a => a.Event).Where(a => a.CandidateId == kept || a.CandidateId == gone).ToListAsync(cancel);
        List<DeskEvent> freed = [];
        foreach (var pair in all.GroupBy(a => a.EventId).Where(g => g.Count() > 1))
        {
            var (own, other) = (pair.Single(a => a.CandidateId == kept), pair.Single(a => a.CandidateId == gone));
            if (Attendance.TakesPlace(own.State) && Attendance.TakesPlace(other.State))
            {
                freed.Add(own.Event!);
            }

            var (strength, theirs) = (Array.IndexOf(Surest, own.State), Array.IndexOf(Surest, other.State));
            if (theirs < strength || (theirs == strength && other.SignedUpAt < own.SignedUpAt))
            {
                (own.State, own.SignedUpAt) = (other.State, other.SignedUpAt);
            }

            own.RemindedAt ??= other.RemindedAt;
            db.Attendances.Remove(other);
        }

        return freed;
    }

    /// <summary>Brings everything of the file that goes to the one that remains, but for one of the two klantreizen: one person has one.</summary>
    private async Task MoveAsync(int kept, int gone, bool journeyOfGone, CancellationToken cancel)
    {
        var without = journeyOfGone ? kept : gone;
        await db.CandidateSteps.Where(s => s.CandidateId == without).ExecuteDeleteAsync(cancel);
        await db.CandidateSteps.Where(s => s.CandidateId == gone).ExecuteUpdateAsync(s => s.SetProperty(x => x.CandidateId, kept), cancel);
        await db.ContactMoments.Where(c => c.CandidateId == gone).ExecuteUpdateAsync(c => c.SetProperty(x => x.CandidateId, kept), cancel);
        await db.NextSteps.Where(n => n.CandidateId == gone).ExecuteUpdateAsync(n => n.SetProperty(x => x.CandidateId, kept), cancel);
        await db.DocumentLinks.Where(d => d.CandidateId == gone).ExecuteUpdateAsync(d => d.SetProperty(x => x.CandidateId, kept), cancel);
        await db.Attendances.Where(a => a.CandidateId == gone).ExecuteUpdateAsync(a => a.SetProperty(x => x.CandidateId, kept), cancel);
        await db.OutgoingMails.Where(m => m.CandidateId == gone).ExecuteUpdateAsync(m => m.SetProperty(x => x.CandidateId, kept), cancel);
        await db.Meeloopdagen.Where(m => m.CandidateId == gone).ExecuteUpdateAsync(m => m.SetProperty(x => x.CandidateId, kept), cancel);
        await db.CandidateLabels.Where(l => l.CandidateId == gone && db.CandidateLabels.Any(o => o.CandidateId == kept && o.LabelId == l.LabelId)).ExecuteDeleteAsync(cancel);
        await db.CandidateLabels.Where(l => l.CandidateId == gone).ExecuteUpdateAsync(l => l.SetProperty(x => x.CandidateId, kept), cancel);
        await MoveTrackAsync(kept, gone, cancel);
        // What was merged into it before is now merged into the one that remains.
        await db.CandidateMerges.Where(m => m.CandidateId == gone).ExecuteUpdateAsync(m => m.SetProperty(x => x.CandidateId, kept), cancel);
    }

    /// <summary>One person is in the programme once: of two tracks the one that got furthest remains, with the levels of Dutch of both.</summary>
    private async Task MoveTrackAsync(int kept, int gone, CancellationToken cancel)
    {
        var tracks = await db.StatushouderTracks.AsNoTracking().Where(t => t.CandidateId == kept || t.CandidateId == gone).ToListAsync(cancel);
        if (tracks.Count == 2)
        {
            var furthest = tracks.OrderByDescending(t => t.State is TrackState.Afgerond).ThenByDescending(t => t.State is TrackState.InTraject)
                .ThenByDescending(t => t.CheckedOn is not null).ThenByDescending(t => t.CandidateId == kept).First();
            var other = tracks.Single(t => t != furthest);
            await db.LanguageSteps.Where(l => l.TrackId == other.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.TrackId, furthest.Id), cancel);
            await db.StatushouderTracks.Where(t => t.Id == other.Id).ExecuteDeleteAsync(cancel);
        }

        await db.StatushouderTracks.Where(t => t.CandidateId == gone).ExecuteUpdateAsync(t => t.SetProperty(x => x.CandidateId, kept), cancel);
    }

    /// <summary>A link opens the file for who has the address that stands in it; one that went to another address opens nothing any more.</summary>
    private async Task KeepLinksAsync((int Id, string Email)[] before, Candidate kept, CancellationToken cancel)
    {
        foreach (var (id, email) in before)
        {
            var links = db.SignUpLinks.Where(l => l.CandidateId == id);
            if (!email.Equals(kept.Email, StringComparison.OrdinalIgnoreCase))
            {
                await links.ExecuteDeleteAsync(cancel);
            }
            else if (id != kept.Id)
            {
                await links.ExecuteUpdateAsync(l => l.SetProperty(x => x.CandidateId, kept.Id), cancel);
            }
        }
    }
}
