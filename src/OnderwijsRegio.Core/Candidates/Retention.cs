using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>How long the data of candidates is kept after the last step, contact or consent.</summary>
public static class Retention
{
    /// <summary>Days beforehand on which the desk is warned.</summary>
    public const int DaysOfWarning = 30;

    /// <summary>The terms of a region: its own, or those of the portal.</summary>
    internal static async Task<RetentionTerms> TermsOfAsync(this PortalContext db, int regionId, CancellationToken cancel) =>
        await db.RegionRetentions.AsNoTracking().FirstOrDefaultAsync(r => r.RegionId == regionId, cancel) is { } own ? own.ToTerms() : RetentionTerms.Default;
}
