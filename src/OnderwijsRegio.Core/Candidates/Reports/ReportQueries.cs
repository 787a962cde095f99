using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates.Reports;

/// <summary>Of which candidates a report is.</summary>
/// <param name="Year">Calendar year in which they came in; null for all.</param>
/// <param name="SourceDesk">Where they came in; empty for all.</param>
/// <param name="Sector">Sector that they want; null for all.</param>
public sealed record ReportFilter(int? Year = null, string SourceDesk = "", Sector? Sector = null);

/// <summary>What reports ask of the candidates of a region. Who was erased counts too: nothing of them is left but their way.</summary>
public sealed class ReportQueries(PortalContext db)
{
    /// <summary>The report of a desk.</summary>
    public async Task<DeskReport> DeskAsync(int regionId, ReportFilter filter, CancellationToken cancel) => DeskReport.Of(await JourneysAsync(regionId, filter, cancel));

    /// <summary>The report for the boards of a region.</summary>
    public async Task<BoardReport> BoardAsync(int regionId, CancellationToken cancel) => BoardReport.Of(await JourneysAsync(regionId, new ReportFilter(), cancel));

    private async Task<IReadOnlyList<Journey>> JourneysAsync(int regionId, ReportFilter filter, CancellationToken cancel)
    {
        var found = db.Candidates.AsNoTracking().Where(c => c.RegionId == regionId);
        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            found = found.Where(c => c.CreatedOn >= first && c.CreatedOn <= last);
        }

        if (filter.SourceDesk.Length > 0)
        {
            found = found.Where(c => c.SourceDesk == filter.SourceDesk);
        }

        if (filter.Sector is { } sector)
        {
            found = found.Where(c => c.Sectors.Contains(sector));
        }

        var candidates = await found.Select(c => new { c.Id, c.CreatedOn, c.SourceDesk, c.Sectors, c.Phase, c.IsStopped }).ToListAsync(cancel);
        var steps = (await db.CandidateSteps.AsNoTracking()
                .Where(s => found.Any(c => c.Id == s.CandidateId))
                .OrderBy(s => s.On).ThenBy(s => s.Id)
                .Select(s => new { s.CandidateId, s.Kind, s.To, s.On, s.Reason })
                .ToListAsync(cancel))
            .ToLookup(s => s.CandidateId, s => new JourneyStep(s.Kind, s.To, s.On, s.Reason));
        return [.. candidates.Select(c => new Journey(c.CreatedOn, c.SourceDesk, c.Sectors, c.Phase, c.IsStopped, [.. steps[c.Id]]))];
    }
}
