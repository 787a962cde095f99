using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Regions;

/// <summary>A region that this region works with or lies next to. It need not be in this installation.</summary>
public sealed class RegionNeighbour : IVersioned
{
    /// <summary>Longest <see cref="Note"/>, in characters.</summary>
    public const int NoteMaxLength = 500;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The region whose neighbour it is.</summary>
    public int RegionId { get; set; }

    /// <summary>Name of the neighbour.</summary>
    public required string Name { get; set; }

    /// <summary>Slug of the neighbour where it is in this installation; else null.</summary>
    public string? Slug { get; set; }

    /// <summary>Sectors in which the two meet; empty if no source says.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>What the two do together; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>What people set of it.</summary>
    public NeighbourText ToText() => new(Name, Slug, [.. Sectors.Order()], Note);

    /// <summary>Takes over what people set.</summary>
    public void Apply(NeighbourText text)
    {
        (Name, Slug, Note) = (text.Name, text.RegionSlug, text.Note);
        if (!Sectors.Order().SequenceEqual(text.Sectors))
        {
            Sectors = [.. text.Sectors];
        }
    }
}
