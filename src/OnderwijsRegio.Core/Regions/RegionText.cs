using System.Text.RegularExpressions;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Regions;

/// <summary>What people set of a region. The parts are those of <see cref="Region"/>.</summary>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name within a sentence.</param>
/// <param name="Sectors">Sectors, in their order.</param>
/// <param name="Colour">Brand colour.</param>
/// <param name="Website">Address of its own site.</param>
/// <param name="About">Who it is.</param>
/// <param name="Municipalities">Its municipalities by name.</param>
public sealed partial record RegionText(
    string Name,
    string ShortName,
    IReadOnlyList<Sector> Sectors,
    string Colour,
    string? Website,
    string About,
    IReadOnlyList<MunicipalityText> Municipalities)
{
    private const string Prefix = "Onderwijsregio ";

    /// <summary>
    /// The same without spaces around; a colour in small letters behind its <c>#</c>; without a short name that follows from the name.
    /// </summary>
    public RegionText Tidied()
    {
        var (name, shortName, colour) = (Words.OneLine(Name), Words.OneLine(ShortName), Words.OneLine(Colour).ToLowerInvariant());
        return this with
        {
            Name = name,
            ShortName = shortName.Length > 0 ? shortName
                : name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..]
                : name,
            Sectors = [.. Sectors.Distinct().Order()],
            Colour = colour.StartsWith('#') ? colour : "#" + colour,
            Website = Words.OrNull(Website),
            About = Words.Lines(About),
            Municipalities = [.. Municipalities.OrderBy(m => m.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault()
    {
        if (Name.Length == 0)
        {
            return new(nameof(Name), RegionMessages.NameMissing);
        }

        if (Sectors.Count == 0)
        {
            return new(nameof(Sectors), RegionMessages.SectorsMissing);
        }

        if (!ColourForm().IsMatch(Colour))
        {
            return new(nameof(Colour), RegionMessages.ColourWrong);
        }

        if (Website is not null && !(Uri.TryCreate(Website, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            return new(nameof(Website), RegionMessages.WebsiteWrong);
        }

        return MunicipalityText.Fault(Municipalities) is { } message ? new(nameof(Municipalities), message) : null;
    }

    /// <summary>Whether a text is a colour as a region has one.</summary>
    public static bool IsColour(string? colour) => colour is not null && ColourForm().IsMatch(colour);

    /// <inheritdoc />
    public bool Equals(RegionText? other) =>
        other is not null
        && (Name, ShortName, Colour, Website, About) == (other.Name, other.ShortName, other.Colour, other.Website, other.About)
        && Sectors.SequenceEqual(other.Sectors)
        && Municipalities.SequenceEqual(other.Municipalities);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, ShortName, Colour, Website, About);

    /// <summary>Names of the parts that differ.</summary>
    internal IEnumerable<string> FieldsThatDiffer(RegionText other) => Words.Differing(
        (nameof(Name), Name != other.Name),
        (nameof(ShortName), ShortName != other.ShortName),
        (nameof(Sectors), !Sectors.SequenceEqual(other.Sectors)),
        (nameof(Colour), Colour != other.Colour),
        (nameof(Website), Website != other.Website),
        (nameof(About), About != other.About),
        (nameof(Municipalities), !Municipalities.SequenceEqual(other.Municipalities)));

    [GeneratedRegex("^#[0-9a-f]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex ColourForm();
}

/// <summary>A municipality of a region as people type it: one a line, its code before or behind its name, or none.</summary>
/// <param name="Name">Name.</param>
/// <param name="CbsCode">Code of Statistics Netherlands; null if it was not typed.</param>
public sealed partial record MunicipalityText(string Name, string? CbsCode)
{
    /// <summary>Reads a list.</summary>
    public static IReadOnlyList<MunicipalityText> Read(string? text) =>
        [.. Words.Lines(text).Split('\n').Select(Words.OneLine).Where(line => line.Length > 0).Select(ReadLine)];

    /// <summary>Writes a list, so that it can be read again.</summary>
    public static string Write(IEnumerable<MunicipalityText> municipalities) =>
        string.Join('\n', municipalities.Select(m => m.CbsCode is null ? m.Name : $"{m.CbsCode} {m.Name}"));

    /// <summary>What is wrong with a list; null if nothing is.</summary>
    public static string? Fault(IReadOnlyList<MunicipalityText> municipalities)
    {
        if (municipalities.Count > Region.MaxMunicipalities)
        {
            return RegionMessages.TooManyMunicipalities;
        }

        foreach (var municipality in municipalities)
        {
            if (municipality.CbsCode is { } code && !CodeForm().IsMatch(code))
            {
                return RegionMessages.CodeWrong(code, municipality.Name);
            }

            if (municipality.Name.Length is 0 or > Region.NameMaxLength)
            {
                return RegionMessages.MunicipalityWithoutName;
            }
        }

        var twice = Twice(municipalities.Select(m => m.Name)) ?? Twice(municipalities.Select(m => m.CbsCode).OfType<string>());
        return twice is null ? null : RegionMessages.MunicipalityTwice(twice);
    }

    private static string? Twice(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.Key;

    private static MunicipalityText ReadLine(string line)
    {
        var words = line.Split(' ').ToList();
        var at = words.FindIndex(w => LooksLikeCode().IsMatch(w));
        if (at < 0)
        {
            return new MunicipalityText(line, null);
        }

        var code = words[at].ToUpperInvariant();
        words.RemoveAt(at);
        return new MunicipalityText(string.Join(' ', words), code);
    }

    [GeneratedRegex("^GM[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();

    [GeneratedRegex("^GM[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeCode();
}
