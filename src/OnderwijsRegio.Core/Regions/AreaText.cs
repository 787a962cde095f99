using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Regions;

/// <summary>What people set of a part of a region. The parts are those of <see cref="RegionArea"/>.</summary>
/// <param name="Name">Name.</param>
/// <param name="Kind">Sort of area.</param>
/// <param name="Municipalities">Names of the municipalities in it.</param>
public sealed record AreaText(string Name, AreaKind Kind, IReadOnlyList<string> Municipalities)
{
    /// <summary>Reads municipalities as people type them: one a line or behind a comma, with or without their codes.</summary>
    public static IReadOnlyList<string> Read(string? text) =>
        [.. MunicipalityText.Read(text?.Replace(',', '\n')).Select(m => m.Name)];

    /// <summary>The same without spaces around, and with each municipality once.</summary>
    public AreaText Tidied() => this with
    {
        Name = Words.OneLine(Name),
        Municipalities = [.. Municipalities.Select(Words.OneLine).Where(m => m.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    /// <summary>The same with municipalities spelled as the region does.</summary>
    /// <param name="known">Municipalities that an area may have.</param>
    public AreaText Spelled(IReadOnlyCollection<string> known) => this with
    {
        Municipalities = [.. Municipalities.Select(m => known.FirstOrDefault(k => Same(k, m)) ?? m)],
    };

    /// <summary>What is wrong with it, with the field at which that is said; null if nothing is.</summary>
    /// <param name="known">Municipalities that an area may have.</param>
    public SaveOutcome.Refused? Fault(IReadOnlyCollection<string> known) =>
        Name.Length == 0 ? new(nameof(Name), RegionMessages.AreaNameMissing)
        : Municipalities.FirstOrDefault(m => !known.Any(k => Same(k, m))) is { } unknown ? new(nameof(Municipalities), RegionMessages.NotOfThisRegion(unknown))
        : string.Join(", ", Municipalities).Length > Region.AboutMaxLength ? new(nameof(Municipalities), RegionMessages.AreaMunicipalitiesTooLong)
        : null;

    /// <inheritdoc />
    public bool Equals(AreaText? other) =>
        other is not null && (Name, Kind) == (other.Name, other.Kind) && Municipalities.SequenceEqual(other.Municipalities);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Kind);

    /// <summary>Names of the parts that differ.</summary>
    internal IEnumerable<string> FieldsThatDiffer(AreaText other) => Words.Differing(
        (nameof(Name), Name != other.Name),
        (nameof(Kind), Kind != other.Kind),
        (nameof(Municipalities), !Municipalities.SequenceEqual(other.Municipalities)));

    /// <summary>Whether two names are one.</summary>
    internal static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
