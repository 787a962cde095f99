using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Regions;

/// <summary>What people set of a neighbour of a region. The parts are those of <see cref="RegionNeighbour"/>, whose slug is another one than that of the page.</summary>
/// <param name="Name">Name.</param>
/// <param name="RegionSlug">The region of this installation that it is; null for none.</param>
/// <param name="Sectors">Sectors in which the two meet, in their order.</param>
/// <param name="Note">What the two do together.</param>
public sealed record NeighbourText(string Name, string? RegionSlug, IReadOnlyList<Sector> Sectors, string Note)
{
    /// <summary>The same without spaces around.</summary>
    public NeighbourText Tidied() => this with
    {
        Name = Words.OneLine(Name),
        RegionSlug = Words.OrNull(RegionSlug),
        Sectors = [.. Sectors.Distinct().Order()],
        Note = Words.Lines(Note),
    };

    /// <summary>What is wrong with it as a neighbour of a region, with the field at which that is said; null if nothing is.</summary>
    /// <param name="region">The region whose neighbour it would be.</param>
    public SaveOutcome.Refused? Fault(Region region) =>
        Name.Length == 0 ? new(nameof(Name), RegionMessages.NeighbourNameMissing)
        : RegionSlug == region.Slug ? new(nameof(RegionSlug), RegionMessages.NeighbourIsItself)
        : AreaText.Same(Name, region.Name) || AreaText.Same(Name, region.ShortName) ? new(nameof(Name), RegionMessages.NeighbourIsItself)
        : null;

    /// <summary>Whether two say the same region for the same sectors; such a pair stands there once.</summary>
    public bool IsSameNeighbour(NeighbourText other) =>
        (AreaText.Same(Name, other.Name) || (RegionSlug is not null && RegionSlug == other.RegionSlug)) && Sectors.SequenceEqual(other.Sectors);

    /// <inheritdoc />
    public bool Equals(NeighbourText? other) =>
        other is not null && (Name, RegionSlug, Note) == (other.Name, other.RegionSlug, other.Note) && Sectors.SequenceEqual(other.Sectors);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, RegionSlug, Note);

    /// <summary>Names of the parts that differ.</summary>
    internal IEnumerable<string> FieldsThatDiffer(NeighbourText other) => Words.Differing(
        (nameof(Name), Name != other.Name),
        (nameof(RegionSlug), RegionSlug != other.RegionSlug),
        (nameof(Sectors), !Sectors.SequenceEqual(other.Sectors)),
        (nameof(Note), Note != other.Note));
}
