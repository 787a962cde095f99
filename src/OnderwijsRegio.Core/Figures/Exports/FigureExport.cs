using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures.Exports;

/// <summary>Which figures are taken along from a region's page.</summary>
/// <param name="Measures">Codes of measures; empty for all.</param>
/// <param name="Scope">Of whom and of when.</param>
public sealed record FigureSelection(IReadOnlyCollection<string> Measures, FigureScope Scope);

/// <summary>Which public figures are asked for; null or empty asks nothing.</summary>
/// <param name="Region">Slug of a region: only of its own area and of what lies in it.</param>
/// <param name="Measures">Codes of measures.</param>
/// <param name="Areas">Codes of areas.</param>
public sealed record OpenSelection(string? Region, IReadOnlyCollection<string> Measures, IReadOnlyCollection<string> Areas);

/// <summary>
/// The figures to take along, one by one as the database gives them, so that it does not matter how many there are. What is withheld is
/// decided over everything that is stored, whatever the selection.
/// </summary>
public sealed class FigureExport(PortalContext db)
{
    /// <summary>Figures that a region may see and that concern it: of its own area, of those in and around it, and of the country.</summary>
    public async IAsyncEnumerable<FigureRecord> OfRegionAsync(int regionId, FigureSelection selection, [EnumeratorCancellation] CancellationToken cancel)
    {
        var tree = await new FigureQueries(db).AreasAsync(cancel);
        var areas = tree.OfRegion(regionId) is { } own ? tree.Near(own.Id).ToList() : [];
        var found = selection.Scope.Of(db.Observations.SeenBy(regionId).Where(o => areas.Contains(o.GeographyId)));
        await foreach (var record in ReadAsync(found, selection.Measures, cancel))
        {
            yield return record;
        }
    }

    /// <summary>Figures that everyone may see.</summary>
    public async IAsyncEnumerable<FigureRecord> PublicAsync(OpenSelection selection, [EnumeratorCancellation] CancellationToken cancel)
    {
        var found = db.Observations.SeenBy(regionId: null);
        if (selection.Areas.Count > 0)
        {
            var codes = selection.Areas.ToList();
            found = found.Where(o => codes.Contains(o.Geography!.Code));
        }

        if (!string.IsNullOrEmpty(selection.Region))
        {
            var tree = await new FigureQueries(db).AreasAsync(cancel);
            var region = await db.Regions.Where(r => r.Slug == selection.Region).Select(r => (int?)r.Id).FirstOrDefaultAsync(cancel);
            var areas = region is { } id && tree.OfRegion(id) is { } own ? tree.Within(own.Id).ToList() : [];
            found = found.Where(o => areas.Contains(o.GeographyId));
        }

        await foreach (var record in ReadAsync(found, selection.Measures, cancel))
        {
            yield return record;
        }
    }

    private async IAsyncEnumerable<FigureRecord> ReadAsync(
        IQueryable<Observation> found, IReadOnlyCollection<string> measures, [EnumeratorCancellation] CancellationToken cancel)
    {
        var codes = measures.ToList();
        found = codes.Count > 0 ? found.Where(o => codes.Contains(o.Measure!.Code)) : found;
        var withheld = await db.WithheldAsync(codes.Count > 0 ? codes : null, cancel);
        var records = found.AsNoTracking().OrderBy(o => o.Id).Select(FigureRecord.Read(db)).AsAsyncEnumerable();
        await foreach (var record in records.WithCancellation(cancel))
        {
            yield return record.Without(withheld);
        }
    }
}
