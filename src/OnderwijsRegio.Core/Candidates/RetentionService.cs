using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Sets how long a region keeps the data of candidates.</summary>
public sealed class RetentionService(PortalContext db, TimeProvider clock)
{
    private const int AtOnce = 500;

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>The terms of a region.</summary>
    public async Task<TermsOfRegion> FindAsync(int regionId, CancellationToken cancel) =>
        await db.RegionRetentions.AsNoTracking().FirstOrDefaultAsync(r => r.RegionId == regionId, cancel) is { } own
            ? new TermsOfRegion(own.ToTerms(), own.Version)
            : new TermsOfRegion(RetentionTerms.Default, Guid.Empty);

    /// <summary>What would come of other terms.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="terms">Terms.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<RetentionEffect> EffectAsync(int regionId, RetentionTerms terms, DateOnly today, CancellationToken cancel) =>
        RetentionEffect.Of(
            await db.Candidates.AsNoTracking().Where(c => c.RegionId == regionId && c.AnonymousOn == null)
                .Select(c => new KeptFile(c.Phase, c.IsStopped, c.PhaseSince, c.LastContactOn, c.ConsentOn, c.RetainUntil))
                .ToListAsync(cancel),
            terms,
            today);

    /// <summary>Sets the terms, and counts anew for every file of the region until when it is kept.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="terms">Terms.</param>
    /// <param name="version">Version that the form began with; empty where the region had none of its own.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SaveAsync(PlanEditor editor, RetentionTerms terms, Guid version, DateOnly today, CancellationToken cancel)
    {
        if (!terms.AreWithinLimits)
        {
            return new SaveOutcome.Refused("", CandidateMessages.TermOutOfRange);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var own = await db.RegionRetentions.FirstOrDefaultAsync(r => r.RegionId == editor.RegionId, cancel);
        var before = own?.ToTerms() ?? RetentionTerms.Default;
        if (before == terms)
        {
            return new SaveOutcome.Saved(editor.RegionId, Changed: false);
        }

        if ((own?.Version ?? Guid.Empty) != version)
        {
            return await trace.StaleAsync(nameof(RegionRetention), editor.RegionId, cancel);
        }

        if (own is null)
        {
            db.RegionRetentions.Add(own = new RegionRetention { RegionId = editor.RegionId });
        }

        own.Apply(terms);
        trace.Write(editor, "retention.changed", nameof(RegionRetention), editor.RegionId, ChangedFields.Of(before, terms));
        await db.SaveChangesAsync(cancel);
        await CountAgainAsync(editor.RegionId, terms, today, cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(editor.RegionId, Changed: true);
    }

    private async Task CountAgainAsync(int regionId, RetentionTerms terms, DateOnly today, CancellationToken cancel)
    {
        var last = 0;
        for (var isLast = false; !isLast;)
        {
            db.ChangeTracker.Clear();
            var found = await db.Candidates.Where(c => c.RegionId == regionId && c.AnonymousOn == null && c.Id > last).OrderBy(c => c.Id).Take(AtOnce).ToListAsync(cancel);
            foreach (var candidate in found)
            {
                candidate.RetainAgain(terms, candidate.RetainUntil, today);
            }

            await db.SaveChangesAsync(cancel);
            (last, isLast) = (found.LastOrDefault()?.Id ?? last, found.Count < AtOnce);
        }
    }
}

/// <summary>The terms of a region.</summary>
/// <param name="Terms">Terms.</param>
/// <param name="Version">Version; empty where the region has none of its own.</param>
public sealed record TermsOfRegion(RetentionTerms Terms, Guid Version);

/// <summary>What of a file says until when it is kept.</summary>
public sealed record KeptFile(KlantreisPhase Phase, bool IsStopped, DateOnly PhaseSince, DateOnly? LastContactOn, DateOnly? ConsentOn, DateOnly RetainUntil);

/// <summary>What comes of other terms.</summary>
/// <param name="Files">How many files there are.</param>
/// <param name="DueNow">How many are erased within <see cref="Retention.DaysOfWarning"/> days as it is.</param>
/// <param name="DueThen">How many would be.</param>
/// <param name="Over">Of those, for how many the term would be over before the desk was warned: they stay until it was.</param>
public sealed record RetentionEffect(int Files, int DueNow, int DueThen, int Over)
{
    /// <summary>Counts.</summary>
    /// <param name="files">Files of the region.</param>
    /// <param name="terms">Other terms.</param>
    /// <param name="today">Today.</param>
    public static RetentionEffect Of(IReadOnlyList<KeptFile> files, RetentionTerms terms, DateOnly today)
    {
        var warned = today.AddDays(Retention.DaysOfWarning);
        var then = files.Select(f => (f.RetainUntil, Then: Retention.LastDay(f.Phase, f.IsStopped, f.PhaseSince, f.LastContactOn, f.ConsentOn, terms))).ToList();
        return new RetentionEffect(
            files.Count,
            files.Count(f => f.RetainUntil <= warned),
            then.Count(f => f.Then <= warned),
            then.Count(f => f.Then < warned && f.Then < f.RetainUntil));
    }
}
