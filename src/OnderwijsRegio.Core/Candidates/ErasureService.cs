using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Erases what is known of candidates: who asked for it, and who was kept long enough. What is left counts in statistics and tells of nobody.</summary>
public sealed class ErasureService(PortalContext db, TimeProvider clock)
{
    private const int AtOnce = 100;

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Erases the file of someone who asked for it.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="id">Candidate.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> EraseAsync(PlanEditor editor, int id, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var found = await db.Candidates.Include(c => c.Terms).Where(c => c.Id == id && c.RegionId == editor.RegionId && c.AnonymousOn == null).ToListAsync(cancel);
        if (found.Count == 0)
        {
            return new SaveOutcome.Missing();
        }

        trace.Write(editor, "candidate.erased", nameof(Candidate), id, []);
        await EraseAsync(found, today, cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(id, Changed: true);
    }

    /// <summary>Erases the files that were kept long enough.</summary>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many.</returns>
    public async Task<int> EraseExpiredAsync(DateOnly today, CancellationToken cancel)
    {
        var count = 0;
        for (var isLast = false; !isLast;)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
            var found = await db.Candidates.Include(c => c.Terms)
                .Where(c => c.AnonymousOn == null && c.RetainUntil < today)
                .OrderBy(c => c.RetainUntil).ThenBy(c => c.Id)
                .Take(AtOnce)
                .ToListAsync(cancel);
            foreach (var candidate in found)
            {
                trace.Write(null, candidate.RegionId, "candidate.expired", nameof(Candidate), candidate.Id, []);
            }

            await EraseAsync(found, today, cancel);
            await transaction.CommitAsync(cancel);
            db.ChangeTracker.Clear();
            (count, isLast) = (count + found.Count, found.Count < AtOnce);
        }

        return count;
    }

    /// <summary>Erases files that were loaded with their words, within the transaction that is open.</summary>
    internal async Task EraseAsync(List<Candidate> candidates, DateOnly today, CancellationToken cancel)
    {
        foreach (var candidate in candidates)
        {
            candidate.Terms.Clear();
            candidate.Anonymise(today);
        }

        await db.SaveChangesAsync(cancel);
        var ids = candidates.Select(c => c.Id).ToList();
        await db.ContactMoments.Where(c => ids.Contains(c.CandidateId)).ExecuteDeleteAsync(cancel);
        var now = clock.GetUtcNow();
        await db.Attendances
            .Where(a => ids.Contains(a.CandidateId) && (a.State == AttendanceState.Aangemeld || a.State == AttendanceState.Wachtlijst) && a.Event!.StartsAt > now)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.State, AttendanceState.Afgemeld), cancel);
        await EraseMeeloopdagenAsync(ids, today, cancel);
        await db.LanguageSteps.Where(l => db.StatushouderTracks.Any(t => t.Id == l.TrackId && ids.Contains(t.CandidateId))).ExecuteDeleteAsync(cancel);
        await db.StatushouderTracks.Where(t => ids.Contains(t.CandidateId)).ExecuteUpdateAsync(
            t => t.SetProperty(x => x.School, "").SetProperty(x => x.CheckReference, "").SetProperty(x => x.CheckedById, (int?)null), cancel);
        await db.SignUpLinks.Where(l => ids.Contains(l.CandidateId)).ExecuteDeleteAsync(cancel);
        await db.OutgoingMails.Where(m => m.CandidateId != null && ids.Contains(m.CandidateId.Value)).ExecuteDeleteAsync(cancel);
        await db.CandidateLabels.Where(l => ids.Contains(l.CandidateId)).ExecuteDeleteAsync(cancel);
        await db.CandidateMerges.Where(m => ids.Contains(m.CandidateId)).ExecuteDeleteAsync(cancel);
        await db.DocumentLinks.Where(d => ids.Contains(d.CandidateId)).ExecuteDeleteAsync(cancel);
        await db.NextSteps.Where(n => ids.Contains(n.CandidateId)).ExecuteDeleteAsync(cancel);
        await db.CandidateSteps.Where(s => ids.Contains(s.CandidateId)).ExecuteUpdateAsync(s => s.SetProperty(x => x.Note, ""), cancel);
    }

    /// <summary>Of days at a school what counts is kept. A school that expects someone hears that nobody comes.</summary>
    private async Task EraseMeeloopdagenAsync(List<int> ids, DateOnly today, CancellationToken cancel)
    {
        var open = await db.Meeloopdagen
            .Where(m => ids.Contains(m.CandidateId) && (m.State == MeeloopdagState.Gevraagd || (m.State == MeeloopdagState.Afgesproken && m.Until >= today)))
            .ToListAsync(cancel);
        var regions = open.Select(m => m.RegionId).Distinct().ToList();
        var names = await db.Regions.Where(r => regions.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        foreach (var day in open)
        {
            day.CallOff();
            if (day.ContactEmail.Length > 0)
            {
                db.OutgoingMails.Add(MeeloopdagMails.NotComing(day, names[day.RegionId], clock.GetUtcNow()));
            }
        }

        await db.SaveChangesAsync(cancel);
        await db.MeeloopdagLinks.Where(l => db.Meeloopdagen.Any(m => m.Id == l.MeeloopdagId && ids.Contains(m.CandidateId))).ExecuteDeleteAsync(cancel);
        await db.Meeloopdagen.Where(m => ids.Contains(m.CandidateId)).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.ContactName, "").SetProperty(x => x.ContactEmail, "").SetProperty(x => x.When, "").SetProperty(x => x.Question, "")
                .SetProperty(x => x.Place, "").SetProperty(x => x.Answer, "").SetProperty(x => x.CandidateSays, "").SetProperty(x => x.SchoolSays, ""),
            cancel);
    }
}
