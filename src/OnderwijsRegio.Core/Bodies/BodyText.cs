using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Bodies;

/// <summary>What people set of a body. The parts are those of <see cref="Body"/>.</summary>
/// <param name="Name">Name.</param>
/// <param name="Kind">Sort.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Cadence">How often it meets.</param>
/// <param name="Sectors">Sectors, in their order.</param>
public sealed record BodyText(string Name, BodyKind Kind, string Purpose, string Cadence, IReadOnlyList<Sector> Sectors)
{
    /// <summary>The same without spaces around.</summary>
    public BodyText Tidied() => this with
    {
        Name = Words.OneLine(Name),
        Purpose = Words.Lines(Purpose),
        Cadence = Words.OneLine(Cadence),
        Sectors = [.. Sectors.Distinct().Order()],
    };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault() => Name.Length == 0 ? new(nameof(Name), BodyMessages.NameMissing) : null;

    /// <inheritdoc />
    public bool Equals(BodyText? other) =>
        other is not null
        && (Name, Kind, Purpose, Cadence) == (other.Name, other.Kind, other.Purpose, other.Cadence)
        && Sectors.SequenceEqual(other.Sectors);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Kind, Purpose, Cadence);

    /// <summary>Names of the parts that differ.</summary>
    internal IEnumerable<string> FieldsThatDiffer(BodyText other) => Words.Differing(
        (nameof(Name), Name != other.Name),
        (nameof(Kind), Kind != other.Kind),
        (nameof(Purpose), Purpose != other.Purpose),
        (nameof(Cadence), Cadence != other.Cadence),
        (nameof(Sectors), !Sectors.SequenceEqual(other.Sectors)));
}

/// <summary>What people set of a seat. The parts are those of <see cref="Seat"/>.</summary>
/// <param name="Role">As what.</param>
/// <param name="Name">Who; null while it is vacant.</param>
/// <param name="OrganisationId">Organisation.</param>
/// <param name="OnBehalfOf">For whom else.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
public sealed record SeatText(string Role, string? Name, int? OrganisationId, string OnBehalfOf, DateOnly? From, DateOnly? Until)
{
    /// <summary>The same without spaces around; an empty name is none.</summary>
    public SeatText Tidied() => this with { Role = Words.OneLine(Role), Name = Words.OrNull(Name), OnBehalfOf = Words.OneLine(OnBehalfOf) };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault() =>
        Role.Length == 0 ? new(nameof(Role), BodyMessages.RoleMissing)
        : From > Until ? new(nameof(Until), BodyMessages.LeftBeforeJoined)
        : null;
}
