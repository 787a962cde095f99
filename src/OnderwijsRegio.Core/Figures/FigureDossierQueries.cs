using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures;

/// <summary>Reads one figure with where it comes from and what stands beside it.</summary>
public sealed class FigureDossierQueries(PortalContext db, FigureQueries figures)
{
    /// <summary>One figure with all that is known of it; null if there is none, or if it is not for who asks.</summary>
    /// <param name="id">Key of the figure.</param>
    /// <param name="regionId">The region that looks; null for the public.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<FigureDossier?> FindAsync(int id, int? regionId, CancellationToken cancel)
    {
        var found = await db.Observations.AsNoTracking().SeenBy(regionId)
            .Where(o => o.Id == id)
            .Select(o => new
            {
                Area = new GeographyItem(
                    o.Geography!.Id, o.Geography.Code, o.Geography.Region != null ? o.Geography.Region.ShortName : o.Geography.Name, o.Geography.Kind,
                    o.Geography.RegionId, o.Geography.Note),
                o.Geography.CbsCode,
                o.Measure!.Code,
                o.Measure.Explanation,
                o.Sector,
                o.Role,
                BroughtBy = db.Regions.Where(r => r.Id == o.RegionId).Select(r => r.Name).FirstOrDefault(),
                ImportedAt = db.Imports.Where(i => i.Id == o.ImportId).Select(i => i.AcceptedAt).FirstOrDefault(),
                ImportedFrom = db.Imports.Where(i => i.Id == o.ImportId).Select(i => i.FileName).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var filter = new FigureFilter([found.Area.Id], [found.Code]) { Scope = new FigureScope(found.Sector, found.Role), WithParts = true };
        // Meanwhile it may have gone with its import.
        if ((await figures.SeriesAsync(regionId, filter, cancel)).FirstOrDefault(s => s.Points.Any(p => p.Id == id)) is not { } series)
        {
            return null;
        }

        var facts = new FigureFacts(series.Of, series.Points.First(p => p.Id == id), found.Area.Name, found.Explanation)
        {
            BroughtBy = found.BroughtBy,
            ImportedAt = found.ImportedAt,
            ImportedFrom = found.ImportedFrom,
        };
        return new FigureDossier(facts, found.Area, found.CbsCode, series.Points);
    }
}
