using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Regions;

/// <summary>An onderwijsregio: an alliance of school boards, teacher-training institutes and the profession.</summary>
public sealed class Region : IVersioned
{
    /// <summary>Longest <see cref="Slug"/>, in characters.</summary>
    public const int SlugMaxLength = 80;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest <see cref="About"/>, in characters.</summary>
    public const int AboutMaxLength = 2000;

    /// <summary>Most municipalities; the Netherlands have fewer.</summary>
    public const int MaxMunicipalities = 400;

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

    /// <summary>Its logo; null if it has none, or if it was not asked for.</summary>
    public RegionLogo? Logo { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where these facts come from.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>What people set of it; asks for its municipalities.</summary>
    public RegionText ToText() => new(
        Name,
        ShortName,
        [.. Sectors.Order()],
        Colour,
        Website,
        About,
        [.. Municipalities.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => new MunicipalityText(m.Name, m.CbsCode))]);

    /// <summary>Takes over what people set. A municipality that stays keeps its source.</summary>
    public void Apply(RegionText text)
    {
        (Name, ShortName, Colour, Website, About) = (text.Name, text.ShortName, text.Colour, text.Website, text.About);
        if (!Sectors.Order().SequenceEqual(text.Sectors))
        {
            Sectors = [.. text.Sectors];
        }

        Municipalities.RemoveAll(m => text.Municipalities.All(t => t.Name != m.Name));
        foreach (var municipality in text.Municipalities)
        {
            if (Municipalities.Find(m => m.Name == municipality.Name) is { } known)
            {
                known.CbsCode = municipality.CbsCode;
            }
            else
            {
                Municipalities.Add(new Municipality { Name = municipality.Name, CbsCode = municipality.CbsCode });
            }
        }
    }
}
