using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Beheer.Regions;

/// <summary>The six tints that follow from a colour, each with what it is for and how well it is read.</summary>
/// <param name="Colour">The colour itself.</param>
/// <param name="Tints">The tints.</param>
/// <param name="IsDarkened">Whether white letters on the colour itself cannot be read, so that buttons have a darker one.</param>
public sealed record ColourProof(string Colour, IReadOnlyList<Tint> Tints, bool IsDarkened)
{
    private const string White = "#ffffff";
    private const double Readable = 4.5;

    /// <summary>The proof of a colour.</summary>
    public static ColourProof Of(string colour)
    {
        var ramp = ColourRamp.From(colour);
        return new(
            colour,
            [
                new(ramp.T50, "Vlak onder een groep", null),
                new(ramp.T100, "Vlak onder de muis", null),
                new(ramp.T300, "Lijnen", null),
                new(ramp.T500, "Knoppen met witte letters", ColourRamp.Contrast(ramp.T500, White)),
                new(ramp.T600, "Links", ColourRamp.Contrast(ramp.T600, ramp.T50)),
                new(ramp.T700, "Letters op een vlak", ColourRamp.Contrast(ramp.T700, ramp.T50)),
            ],
            ColourRamp.Contrast(colour, White) < Readable);
    }
}

/// <summary>One tint.</summary>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Contrast">Contrast with what it stands on or under, from 1 to 21; null where nothing is read on it.</param>
public sealed record Tint(string Colour, string Use, double? Contrast);
