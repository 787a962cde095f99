using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Figures;

/// <summary>An area that figures are of.</summary>
public sealed class Geography
{
    /// <summary>Longest <see cref="Code"/>, in characters.</summary>
    public const int CodeMaxLength = Region.SlugMaxLength;

    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = Region.NameMaxLength;

    /// <summary>Longest <see cref="Note"/>, in characters.</summary>
    public const int NoteMaxLength = 300;

    /// <summary>Code of the country.</summary>
    public const string Country = "nederland";

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>How files and addresses call it, such as <c>haaglanden-excl-den-haag</c>; unique.</summary>
    public required string Code { get; init; }

    /// <summary>Name that users read.</summary>
    public required string Name { get; set; }

    /// <summary>Sort of area.</summary>
    public GeographyKind Kind { get; set; }

    /// <summary>Code of Statistics Netherlands, such as <c>GM0518</c>; null where no source gives it.</summary>
    public string? CbsCode { get; set; }

    /// <summary>The region of the portal that it is; null for every other area.</summary>
    public int? RegionId { get; set; }

    /// <summary>The region of the portal that it is; null for every other area.</summary>
    public Region? Region { get; set; }

    /// <summary>What a reader should know; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>Areas that lie in it, as far as a source says so; the direct ones are enough.</summary>
    public List<GeographyPart> Parts { get; private set; } = [];

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>The area that a region of the portal is.</summary>
    /// <param name="region">Region.</param>
    public static Geography Of(Region region) =>
        new() { Code = region.Slug, Name = region.ShortName, Kind = GeographyKind.Onderwijsregio, Region = region, Source = region.Source };
}

/// <summary>That one area lies in another.</summary>
public sealed class GeographyPart
{
    /// <summary>The area around.</summary>
    public int WholeId { get; set; }

    /// <summary>The area around.</summary>
    public Geography? Whole { get; set; }

    /// <summary>The area in it.</summary>
    public int PartId { get; set; }

    /// <summary>The area in it.</summary>
    public Geography? Part { get; set; }
}
