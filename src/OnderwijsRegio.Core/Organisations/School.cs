using System.Text.RegularExpressions;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>A school or a location of one.</summary>
public sealed class School : IVersioned
{
    /// <summary>Length of a BRIN with its vestiging, in characters: four and two.</summary>
    public const int BrinMaxLength = 6;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The board that it falls under; null if unknown.</summary>
    public int? OrganisationId { get; set; }

    /// <summary>The board that it falls under; null if unknown.</summary>
    public Organisation? Organisation { get; set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>BRIN, with or without vestiging, such as <c>25LH00</c>; unique; null if unknown. Leading zeros count.</summary>
    public string? Brin { get; set; }

    /// <summary>Sector; null if unknown.</summary>
    public Sector? Sector { get; set; }

    /// <summary>Municipality by name; null if unknown.</summary>
    public string? Municipality { get; set; }

    /// <summary>What a reader should know; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>The region that leads: it alone says what the school is, the others read it. Null only while no region has it.</summary>
    public int? LeadRegionId { get; set; }

    /// <summary>The region that leads.</summary>
    public Region? LeadRegion { get; set; }

    /// <summary>Name, BRIN and municipality as people search them; follows from those.</summary>
    public string SearchText
    {
        get => FoldedText.Fold($"{Name} {Brin} {Municipality}");
        private set => _ = value;
    }

    /// <summary>The regions in which it counts: a green school may belong to two.</summary>
    public List<SchoolParticipation> Participations { get; private set; } = [];

    /// <summary>Pupils per year.</summary>
    public List<SchoolPupils> Pupils { get; private set; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>What people set of it.</summary>
    public SchoolText ToText() => new(Name, Brin, Sector, Municipality, OrganisationId, Note);

    /// <summary>Takes over what people set.</summary>
    public void Apply(SchoolText text) =>
        (Name, Brin, Sector, Municipality, OrganisationId, Note) =
            (text.Name, text.Brin, text.Sector, text.Municipality, text.OrganisationId, text.Note);
}

/// <summary>That a school counts in a region.</summary>
public sealed class SchoolParticipation : IVersioned
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>School.</summary>
    public int SchoolId { get; set; }

    /// <summary>School.</summary>
    public School? School { get; set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Region.</summary>
    public Region? Region { get; set; }

    /// <summary>First day; null if unknown.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, inclusive; null while it goes on.</summary>
    public DateOnly? Until { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }
}

/// <summary>How many pupils a school had in a year.</summary>
public sealed class SchoolPupils
{
    /// <summary>Greatest <see cref="Count"/>, inclusive.</summary>
    public const int MaxCount = 99_999;

    /// <summary>Earliest <see cref="Year"/>.</summary>
    public const int FirstYear = 2000;

    /// <summary>Longest <see cref="Origin"/>, in characters.</summary>
    public const int OriginMaxLength = 200;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>School.</summary>
    public int SchoolId { get; set; }

    /// <summary>Calendar year of the count.</summary>
    public int Year { get; set; }

    /// <summary>Pupils, from 0 to <see cref="MaxCount"/>.</summary>
    public int Count { get; set; }

    /// <summary>Where the number comes from.</summary>
    public required string Origin { get; set; }
}

/// <summary>What people set of a school. The parts are those of <see cref="School"/>.</summary>
/// <param name="Name">Name.</param>
/// <param name="Brin">BRIN, with or without vestiging.</param>
/// <param name="Sector">Sector.</param>
/// <param name="Municipality">Municipality.</param>
/// <param name="OrganisationId">Board.</param>
/// <param name="Note">What a reader should know.</param>
public sealed partial record SchoolText(string Name, string? Brin, Sector? Sector, string? Municipality, int? OrganisationId, string Note)
{
    /// <summary>The same without spaces around; a BRIN in capitals; what is empty is none.</summary>
    public SchoolText Tidied() => this with
    {
        Name = Words.OneLine(Name),
        Brin = Words.OrNull(Brin)?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
        Municipality = Words.OrNull(Municipality),
        Note = Words.Lines(Note),
    };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault() =>
        Name.Length == 0 ? new(nameof(Name), OrganisationMessages.NameMissing)
        : Brin is not null && !BrinForm().IsMatch(Brin) ? new(nameof(Brin), OrganisationMessages.BrinWrong)
        : null;

    [GeneratedRegex("^[0-9]{2}[A-Z]{2}([0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex BrinForm();
}
