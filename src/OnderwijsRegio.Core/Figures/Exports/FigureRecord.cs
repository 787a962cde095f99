using System.Linq.Expressions;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures.Exports;

/// <summary>Why a figure has no value.</summary>
public enum Withholding
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>The source withholds it because it is below five.</summary>
    BySource,

    /// <summary>The portal withholds it, because it would tell of a group of fewer than five people how many they are.</summary>
    ByPortal,
}

/// <summary>One value with all its provenance, as it is taken out of the portal. The parts are those of <see cref="Observation"/> and what it refers to.</summary>
public sealed record FigureRecord(
    int Id,
    string Measure,
    string MeasureName,
    string Definition,
    string Explanation,
    string Area,
    string AreaName,
    GeographyKind AreaKind,
    string? CbsCode,
    Sector? Sector,
    FigureRole? Role,
    FigurePost? Post,
    string Subject,
    string Population,
    int? Year,
    int? UntilYear,
    DateOnly? On,
    decimal? Value,
    FigureUnit Unit,
    bool IsApproximate,
    FigureNature Nature,
    bool IsComputed,
    string ShareOf,
    string Publisher,
    string? Document,
    string? DocumentTitle,
    string? Heading,
    string Note)
{
    /// <summary>Why there is no value.</summary>
    public Withholding Withheld { get; init; } = Value is null ? Withholding.BySource : Withholding.None;

    /// <summary>How it is read from the database.</summary>
    internal static Expression<Func<Observation, FigureRecord>> Read(PortalContext db) => o => new FigureRecord(
        o.Id,
        o.Measure!.Code,
        o.Measure.Name,
        o.Measure.Definition,
        o.Measure.Explanation,
        o.Geography!.Code,
        o.Geography.Region != null ? o.Geography.Region.ShortName : o.Geography.Name,
        o.Geography.Kind,
        o.Geography.CbsCode,
        o.Sector,
        o.Role,
        o.Post,
        o.Subject,
        o.Population,
        o.Year,
        o.UntilYear,
        o.On,
        o.Value,
        o.Unit,
        o.IsApproximate,
        o.Nature,
        o.IsComputed,
        o.ShareOf,
        o.Publisher,
        o.Source.Document,
        db.Documents.Where(d => d.Key == o.Source.Document).Select(d => d.Title).FirstOrDefault(),
        o.Source.Heading,
        o.Note);

    /// <summary>The same without its value, if it is among what is withheld.</summary>
    internal FigureRecord Without(IReadOnlySet<int> withheld) =>
        withheld.Contains(Id) ? this with { Value = null, IsApproximate = false, Withheld = Withholding.ByPortal } : this;
}
