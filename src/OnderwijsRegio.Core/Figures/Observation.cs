using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Figures;

/// <summary>
/// One value that one source gives: of what, where, for whom, when. Another source for the same thing is another observation, and so is
/// another place in the same source that contradicts it. <see cref="Key"/> says what makes it the same one.
/// </summary>
public sealed class Observation
{
    /// <summary>Longest <see cref="Subject"/>, in characters.</summary>
    public const int SubjectMaxLength = 150;

    /// <summary>Longest <see cref="Population"/> and <see cref="ShareOf"/>, in characters.</summary>
    public const int OverWhomMaxLength = 200;

    /// <summary>Longest <see cref="Publisher"/>, in characters.</summary>
    public const int PublisherMaxLength = 150;

    /// <summary>Longest <see cref="Note"/>, in characters.</summary>
    public const int NoteMaxLength = 500;

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>What it is about.</summary>
    public int MeasureId { get; set; }

    /// <summary>What it is about.</summary>
    public Measure? Measure { get; set; }

    /// <summary>Area.</summary>
    public int GeographyId { get; set; }

    /// <summary>Area.</summary>
    public Geography? Geography { get; set; }

    /// <summary>Sector; null for all together, or where the source does not say.</summary>
    public Sector? Sector { get; set; }

    /// <summary>Of which staff; null for all together, or where it is of no staff.</summary>
    public FigureRole? Role { get; set; }

    /// <summary>Posts of the school itself or replacements; null for both together.</summary>
    public FigurePost? Post { get; set; }

    /// <summary>Which part of the measure: a subject of lessons, a partnership, a sector of origin. Empty for the whole of it.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Over whom, where it is not everyone of area, sector and role; else empty.</summary>
    public string Population { get; set; } = "";

    /// <summary>First year; null where the source does not say when.</summary>
    public int? Year { get; set; }

    /// <summary>Last year of a figure over several years, inclusive; null for one year.</summary>
    public int? UntilYear { get; set; }

    /// <summary>Day on which it was measured (peildatum); null where the source gives no day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The value in <see cref="Unit"/>, as the source gives it; null where the source withholds it because it is below five.</summary>
    public decimal? Value { get; set; }

    /// <summary>Unit.</summary>
    public FigureUnit Unit { get; set; }

    /// <summary>Whether the source itself says that the value is about right.</summary>
    public bool IsApproximate { get; set; }

    /// <summary>Measured, estimated or expected.</summary>
    public FigureNature Nature { get; set; }

    /// <summary>Whether someone reckoned it from other figures; false for what a source states.</summary>
    public bool IsComputed { get; set; }

    /// <summary>What a percentage is a percentage of; empty for other units.</summary>
    public string ShareOf { get; set; } = "";

    /// <summary>Who made the figure, which is often not who published the document.</summary>
    public required string Publisher { get; set; }

    /// <summary>What a reader should know; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>Whether everyone may see it; else only <see cref="RegionId"/>.</summary>
    public bool IsPublic { get; set; }

    /// <summary>
    /// Whether a region counted it itself and nobody published it. Counts of people below five among these are withheld from boards and
    /// the public; what a publisher made known stays as it is.
    /// </summary>
    public bool IsOwnCount { get; set; }

    /// <summary>The region that brought it and may change it; null for what comes with the portal.</summary>
    public int? RegionId { get; set; }

    /// <summary>The import that brought it; null for what comes with the portal.</summary>
    public int? ImportId { get; set; }

    /// <summary>Where it stands.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>
    /// What makes it the same observation, as a hash: everything but value, notes and who may see it. Unique within its area. It is kept by
    /// <see cref="Identify"/>.
    /// </summary>
    public Guid Key { get; private set; }

    /// <summary>Reckons <see cref="Key"/>; to be called when everything else is set, and before it is stored.</summary>
    public Observation Identify()
    {
        Key = ObservationKey.Of(this);
        return this;
    }
}
