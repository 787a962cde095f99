using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Regions;

/// <summary>What sort of part of a region it is.</summary>
public enum AreaKind
{
    /// <summary>A city within the region, such as the G5 city Den Haag.</summary>
    [Display(Name = "stad")]
    Stad,

    /// <summary>A district of a city.</summary>
    [Display(Name = "stadsdeel")]
    Stadsdeel,

    /// <summary>A part of the region that the plan names.</summary>
    [Display(Name = "deelgebied")]
    Deelgebied,

    /// <summary>A cluster of municipalities.</summary>
    [Display(Name = "cluster")]
    Cluster,
}

/// <summary>A part of a region. An activity may be of one area only; without an area it is of the whole region.</summary>
public sealed class RegionArea : IVersioned
{
    private const string Separator = ", ";

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Name; unique within the region.</summary>
    public required string Name { get; set; }

    /// <summary>Sort of area.</summary>
    public AreaKind Kind { get; set; }

    /// <summary>Names of the municipalities in it, comma-separated; empty where no source says.</summary>
    public string Municipalities { get; set; } = "";

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>What people set of it.</summary>
    public AreaText ToText() => new(
        Name, Kind, Municipalities.Split(Separator[0], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Takes over what people set.</summary>
    public void Apply(AreaText text) => (Name, Kind, Municipalities) = (text.Name, text.Kind, string.Join(Separator, text.Municipalities));
}
