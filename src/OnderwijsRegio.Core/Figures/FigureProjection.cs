using System.Linq.Expressions;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures;

/// <summary>A figure as it is read from the database.</summary>
/// <param name="Subject">What it is a figure of.</param>
/// <param name="Point">The figure.</param>
/// <param name="Area">Name of the area.</param>
internal sealed record FigureProjection(FigureSubject Subject, FigurePoint Point, string Area)
{
    /// <summary>How it is read.</summary>
    public static Expression<Func<Observation, FigureProjection>> Of(PortalContext db) => o => new FigureProjection(
        new FigureSubject(
            o.Measure!.Code, o.Measure.Name, o.Measure.Definition, o.Measure.AddsUp, o.GeographyId, o.Sector, o.Role, o.Post, o.Subject, o.Population,
            o.Unit, o.ShareOf, o.Nature, o.UntilYear == null || o.Year == null ? 1 : o.UntilYear.Value - o.Year.Value + 1),
        new FigurePoint(
            o.Id, new FigureMoment(o.Year, o.UntilYear, o.On), o.Value, o.IsApproximate, o.IsComputed, o.Publisher, o.Note, o.IsPublic, o.IsOwnCount,
            db.Documents.Where(d => d.Key == o.Source.Document).Select(d => d.Title).FirstOrDefault(),
            new SourceReference { Document = o.Source.Document, Heading = o.Source.Heading }),
        o.Geography!.Region != null ? o.Geography.Region.ShortName : o.Geography.Name);
}
