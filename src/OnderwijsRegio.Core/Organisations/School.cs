using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>A school or a location of one.</summary>
public sealed class School
{
    /// <summary>Length of a BRIN with its vestiging, in characters: four and two.</summary>
    public const int BrinMaxLength = 6;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region in which it counts.</summary>
    public int RegionId { get; set; }

    /// <summary>The board that it falls under; null if unknown.</summary>
    public int? OrganisationId { get; set; }

    /// <summary>The board that it falls under; null if unknown.</summary>
    public Organisation? Organisation { get; set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>BRIN, with or without vestiging, such as <c>25LH00</c>; null if unknown. Leading zeros count.</summary>
    public string? Brin { get; set; }

    /// <summary>Sector; null if unknown.</summary>
    public Sector? Sector { get; set; }

    /// <summary>Municipality by name; null if unknown.</summary>
    public string? Municipality { get; set; }

    /// <summary>What a reader should know; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;
}
