using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>How long the data of candidates is kept after the last step, contact or consent.</summary>
public static class Retention
{
    /// <summary>Days beforehand on which the desk is warned.</summary>
    public const int DaysOfWarning = 30;

    /// <summary>Last day on which the data may be kept: from the last step, contact or consent on.</summary>
    /// <param name="phase">Phase.</param>
    /// <param name="isStopped">Whether they stopped.</param>
    /// <param name="phaseSince">Day of the last step.</param>
    /// <param name="lastContactOn">Day of the last contact; null for none.</param>
    /// <param name="consentOn">Day of the last consent; null for none.</param>
    /// <param name="terms">Terms of the region.</param>
    public static DateOnly LastDay(KlantreisPhase phase, bool isStopped, DateOnly phaseSince, DateOnly? lastContactOn, DateOnly? consentOn, RetentionTerms terms) =>
        new[] { phaseSince, lastContactOn ?? phaseSince, consentOn ?? phaseSince }.Max().AddMonths(terms.MonthsOf(phase, isStopped));

    /// <summary>The terms of a region: its own, or those of the portal.</summary>
    internal static async Task<RetentionTerms> TermsOfAsync(this PortalContext db, int regionId, CancellationToken cancel) =>
        await db.RegionRetentions.AsNoTracking().FirstOrDefaultAsync(r => r.RegionId == regionId, cancel) is { } own ? own.ToTerms() : RetentionTerms.Default;
}
