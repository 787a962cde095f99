using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Bodies;

/// <summary>What sort of body it is.</summary>
public enum BodyKind
{
    /// <summary>Where the tables of a region come together (Haaglanden).</summary>
    [Display(Name = "onderwijsregioberaad")]
    Onderwijsregioberaad,

    /// <summary>Steers the programme (LDB).</summary>
    [Display(Name = "programmaraad")]
    Programmaraad,

    /// <summary>All partners (LDB).</summary>
    [Display(Name = "ledenraad")]
    Ledenraad,

    /// <summary>Advises.</summary>
    [Display(Name = "klankbordgroep")]
    Klankbordgroep,

    /// <summary>Decides on a part.</summary>
    [Display(Name = "stuurgroep")]
    Stuurgroep,

    /// <summary>Works something out.</summary>
    [Display(Name = "werkgroep")]
    Werkgroep,

    /// <summary>Exchanges what its members know.</summary>
    [Display(Name = "netwerk")]
    Netwerk,

    /// <summary>Anything else.</summary>
    [Display(Name = "ander gremium")]
    Ander,
}

/// <summary>A body of a region in which people sit.</summary>
public sealed class Body : IVersioned
{
    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 150;

    /// <summary>Longest <see cref="Purpose"/>, in characters.</summary>
    public const int PurposeMaxLength = 1000;

    /// <summary>Longest <see cref="Cadence"/>, in characters.</summary>
    public const int CadenceMaxLength = 100;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Name; unique within the region.</summary>
    public required string Name { get; set; }

    /// <summary>Sort.</summary>
    public BodyKind Kind { get; set; }

    /// <summary>What it is for; may be empty.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>How often it meets, as people say it: "6x per jaar"; may be empty.</summary>
    public string Cadence { get; set; } = "";

    /// <summary>Sectors that it is of; empty for all of the region.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Its seats.</summary>
    public List<Seat> Seats { get; private set; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>What people set of it.</summary>
    public BodyText ToText() => new(Name, Kind, Purpose, Cadence, [.. Sectors.Order()]);

    /// <summary>Takes over what people set.</summary>
    public void Apply(BodyText text)
    {
        (Name, Kind, Purpose, Cadence) = (text.Name, text.Kind, text.Purpose, text.Cadence);
        if (!Sectors.Order().SequenceEqual(text.Sectors))
        {
            Sectors = [.. text.Sectors];
        }
    }
}

/// <summary>
/// A seat in a body. It stands alone: the name of who sits in it is nowhere else, so that erasing it is complete.
/// </summary>
public sealed class Seat : IVersioned
{
    /// <summary>Longest <see cref="Role"/>, in characters.</summary>
    public const int RoleMaxLength = 100;

    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 150;

    /// <summary>Longest <see cref="OnBehalfOf"/>, in characters.</summary>
    public const int OnBehalfOfMaxLength = 150;

    /// <summary>How many years after someone left their name is still of use; then the portal asks to erase it.</summary>
    public const int YearsKept = 2;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Body.</summary>
    public int BodyId { get; set; }

    /// <summary>Body.</summary>
    public Body? Body { get; set; }

    /// <summary>As what one sits there: "voorzitter", "lid".</summary>
    public required string Role { get; set; }

    /// <summary>Who sits there; null while it is vacant, and where the name was erased.</summary>
    public string? Name { get; set; }

    /// <summary>Organisation that one sits there for; null for none.</summary>
    public int? OrganisationId { get; set; }

    /// <summary>For whom else one sits there, such as "sector vo" or "beroepsgroep"; may be empty.</summary>
    public string OnBehalfOf { get; set; } = "";

    /// <summary>First day; null if unknown.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, inclusive; null while it goes on.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Key of the form that made it, by which a double click makes one; null for one of the seeds.</summary>
    public Guid? FormKey { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>What people set of it.</summary>
    public SeatText ToText() => new(Role, Name, OrganisationId, OnBehalfOf, From, Until);

    /// <summary>Takes over what people set.</summary>
    public void Apply(SeatText text)
    {
        (Role, Name, OrganisationId, OnBehalfOf) = (text.Role, text.Name, text.OrganisationId, text.OnBehalfOf);
        (From, Until) = (text.From, text.Until);
    }
}
