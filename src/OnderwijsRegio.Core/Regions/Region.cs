using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Regions;

/// <summary>An onderwijsregio: an alliance of school boards, teacher-training institutes and the profession.</summary>
public sealed class Region
{
    /// <summary>Longest <see cref="Slug"/>, in characters.</summary>
    public const int SlugMaxLength = 80;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest <see cref="About"/>, in characters.</summary>
    public const int AboutMaxLength = 2000;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>How URLs call it, such as <c>haaglanden</c>; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>Full name, such as "Onderwijsregio Haaglanden".</summary>
    public required string Name { get; set; }

    /// <summary>Name within a sentence, such as "Haaglanden".</summary>
    public required string ShortName { get; set; }

    /// <summary>Brand colour as <c>#rrggbb</c>, from which <see cref="ColourRamp"/> makes the tints.</summary>
    public required string Colour { get; set; }

    /// <summary>Address of its own site, or null.</summary>
    public string? Website { get; set; }

    /// <summary>Who it is, in a few sentences.</summary>
    public string About { get; set; } = "";

    /// <summary>Sectors that it serves.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Its municipalities.</summary>
    public List<Municipality> Municipalities { get; private set; } = [];

    /// <summary>Parts of it that plans and figures name.</summary>
    public List<RegionArea> Areas { get; private set; } = [];

    /// <summary>Regions around it that it works with.</summary>
    public List<RegionNeighbour> Neighbours { get; private set; } = [];

    /// <summary>Where these facts come from.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;
}
