using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Regions;

/// <summary>A municipality as part of a region. A municipality in two regions has a row in each.</summary>
public sealed class Municipality
{
    /// <summary>Length of <see cref="CbsCode"/>, in characters.</summary>
    public const int CbsCodeLength = 6;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Code of Statistics Netherlands, such as <c>GM0518</c>; null where no source gives it.</summary>
    public string? CbsCode { get; set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;
}
