using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>A figure of a file that the region has already.</summary>
/// <param name="Position">Its place in the import.</param>
/// <param name="After">As the file gives it.</param>
/// <param name="Figure">As the region has it.</param>
internal sealed record KnownFigure(int Position, string After, Observation Figure);

/// <summary>Finds what the region has of a part of an import: by area and key, which an index finds among millions.</summary>
internal static class KnownFigures
{
    /// <summary>The figures of rows with an outcome, behind one position and up to another.</summary>
    public static IQueryable<KnownFigure> Of(PortalContext db, int importId, ImportOutcome outcome, int after, int until) =>
        from row in db.ImportRows
        where row.ImportId == importId && row.Outcome == outcome && row.Position > after && row.Position <= until
        join figure in db.Observations on new { Area = row.GeographyId, Key = row.FigureKey } equals new { Area = (int?)figure.GeographyId, Key = (Guid?)figure.Key }
        select new KnownFigure(row.Position, row.After!, figure);
}
