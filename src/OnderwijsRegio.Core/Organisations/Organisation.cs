using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>What sort of organisation it is.</summary>
public enum OrganisationKind
{
    /// <summary>School board.</summary>
    [Display(Name = "schoolbesturen")]
    Bestuur,

    /// <summary>Teacher-training institute.</summary>
    [Display(Name = "lerarenopleidingen")]
    Lerarenopleiding,

    /// <summary>College for vocational education.</summary>
    [Display(Name = "mbo-instellingen")]
    MboInstelling,

    /// <summary>Childcare.</summary>
    [Display(Name = "kinderopvang")]
    Kinderopvang,

    /// <summary>Municipality as a partner.</summary>
    [Display(Name = "gemeenten")]
    Gemeente,

    /// <summary>Representation of the profession.</summary>
    [Display(Name = "beroepsgroep")]
    Beroepsgroep,

    /// <summary>Partnership Samen Opleiden en Professionaliseren.</summary>
    [Display(Name = "partnerschappen SO&P")]
    Partnerschap,

    /// <summary>Desk for people who want to work in education.</summary>
    [Display(Name = "loketten")]
    Loket,

    /// <summary>Pool of substitutes or experts.</summary>
    [Display(Name = "pools")]
    Invalpool,

    /// <summary>Any other partner.</summary>
    [Display(Name = "overige partners")]
    Overig,
}

/// <summary>An organisation that takes part in, or works with, one or more regions.</summary>
public sealed class Organisation : IVersioned
{
    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest <see cref="Note"/>, in characters.</summary>
    public const int NoteMaxLength = 1000;

    /// <summary>Length of <see cref="Kvk"/>, in digits.</summary>
    public const int KvkLength = 8;

    /// <summary>Length of <see cref="BoardNumber"/>, in digits.</summary>
    public const int BoardNumberLength = 5;

    /// <summary>Longest <see cref="ContactRole"/>, in characters.</summary>
    public const int ContactRoleMaxLength = 100;

    /// <summary>Longest <see cref="SearchText"/>, in characters.</summary>
    public const int SearchTextMaxLength = 400;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>Sort.</summary>
    public OrganisationKind Kind { get; set; }

    /// <summary>Sectors; empty if unknown.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Number in the trade register, eight digits; null if unknown. Leading zeros count.</summary>
    public string? Kvk { get; set; }

    /// <summary>Number of the bevoegd gezag, five digits, unique; null if unknown or none. Leading zeros count.</summary>
    public string? BoardNumber { get; set; }

    /// <summary>Whom one asks for there, as a function and not as a person; may be empty.</summary>
    public string ContactRole { get; set; } = "";

    /// <summary>What a reader should know; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>The region that leads: it alone says what the organisation is, the others read it. Null only while no region has it.</summary>
    public int? LeadRegionId { get; set; }

    /// <summary>The region that leads.</summary>
    public Region? LeadRegion { get; set; }

    /// <summary>Name and numbers as people search them; follows from those.</summary>
    public string SearchText
    {
        get => FoldedText.Fold($"{Name} {BoardNumber} {Kvk}");
        private set => _ = value;
    }

    /// <summary>The regions that it takes part in.</summary>
    public List<Participation> Participations { get; private set; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>What people set of it.</summary>
    public OrganisationText ToText() => new(Name, Kind, [.. Sectors.Order()], Kvk, BoardNumber, ContactRole, Note);

    /// <summary>Takes over what people set.</summary>
    public void Apply(OrganisationText text)
    {
        (Name, Kind, Kvk, BoardNumber) = (text.Name, text.Kind, text.Kvk, text.BoardNumber);
        (ContactRole, Note) = (text.ContactRole, text.Note);
        if (!Sectors.Order().SequenceEqual(text.Sectors))
        {
            Sectors = [.. text.Sectors];
        }
    }
}

/// <summary>That an organisation takes part in a region, and as what.</summary>
public sealed class Participation : IVersioned
{
    /// <summary>Longest <see cref="Role"/>, in characters.</summary>
    public const int RoleMaxLength = 100;

    /// <summary>The <see cref="Role"/> of who takes part no longer: it is kept to be read, and opens no door.</summary>
    public const string Ended = "beëindigd";

    /// <summary>The <see cref="Role"/> of who does not take part yet: it opens no door either.</summary>
    public const string Prospective = "nog geen deelnemer";

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Organisation.</summary>
    public int OrganisationId { get; set; }

    /// <summary>Organisation.</summary>
    public Organisation? Organisation { get; set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Region.</summary>
    public Region? Region { get; set; }

    /// <summary>As what, such as "penvoerder".</summary>
    public string Role { get; set; } = "";

    /// <summary>First day; null if unknown.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, inclusive; null while it goes on.</summary>
    public DateOnly? Until { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;
}
