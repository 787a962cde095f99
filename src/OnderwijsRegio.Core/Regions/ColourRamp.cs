using System.Globalization;

namespace OnderwijsRegio.Core.Regions;

/// <summary>
/// Six tints from one brand colour, with contrast guaranteed: 500 is at least 5:1 on white, 600 at least 6.5:1 and 700 at least
/// 8.5:1 on tint 50. Computed in OKLCH, where equal steps look equal.
/// </summary>
/// <param name="T50">Ground of group rows.</param>
/// <param name="T100">Ground on hover.</param>
/// <param name="T300">Lines.</param>
/// <param name="T500">Buttons and bars, with white text.</param>
/// <param name="T600">Links.</param>
/// <param name="T700">Text on tint 50.</param>
public sealed record ColourRamp(string T50, string T100, string T300, string T500, string T600, string T700)
{
    private const string White = "#ffffff";

    /// <summary>Makes the ramp.</summary>
    /// <param name="brand">A colour as <c>#rrggbb</c>.</param>
    /// <exception cref="FormatException"><paramref name="brand"/> is not such a colour.</exception>
    public static ColourRamp From(string brand)
    {
        var (l, c, h) = ToOklch(brand);
        var t50 = FromOklch(.965, Math.Min(c, .018), h);
        var t100 = FromOklch(.925, Math.Min(c, .035), h);
        var t300 = FromOklch(.76, Math.Min(c, .08), h);
        var t500 = Darken(Math.Min(l, .52), c, h, 5.0, White);
        var l500 = ToOklch(t500).L;
        var t600 = Darken(l500 - .06, c * .95, h, 6.5, t50);
        var t700 = Darken(l500 - .13, c * .85, h, 8.5, t50);
        return new ColourRamp(t50, t100, t300, t500, t600, t700);
    }

    /// <summary>Contrast of two colours by WCAG 2.2, from 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    private static string Darken(double l, double c, double h, double contrast, string ground)
    {
        for (; l > .1; l -= .005)
        {
            var colour = FromOklch(l, c, h);
            if (Contrast(colour, ground) >= contrast)
            {
                return colour;
            }
        }

        return "#1a1a1a";
    }

    private static double Luminance(string colour)
    {
        var (r, g, b) = Linear(colour);
        return (.2126 * r) + (.7152 * g) + (.0722 * b);
    }

    private static (double R, double G, double B) Linear(string colour)
    {
        if (colour.Length != 7 || colour[0] != '#')
        {
            throw new FormatException($"'{colour}' is not a colour of the form #rrggbb.");
        }

        return (Channel(1), Channel(3), Channel(5));

        double Channel(int at)
        {
            var c = byte.Parse(colour.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
            return c > .04045 ? Math.Pow((c + .055) / 1.055, 2.4) : c / 12.92;
        }
    }

    private static (double L, double C, double H) ToOklch(string colour)
    {
        var (r, g, b) = Linear(colour);
        var l = Math.Cbrt((.4122214708 * r) + (.5363325363 * g) + (.0514459929 * b));
        var m = Math.Cbrt((.2119034982 * r) + (.6806995451 * g) + (.1073969566 * b));
        var s = Math.Cbrt((.0883024619 * r) + (.2817188376 * g) + (.6299787005 * b));
        var lightness = (.2104542553 * l) + (.793617785 * m) - (.0040720468 * s);
        var a = (1.9779984951 * l) - (2.428592205 * m) + (.4505937099 * s);
        var bb = (.0259040371 * l) + (.7827717662 * m) - (.808675766 * s);
        return (lightness, Math.Sqrt((a * a) + (bb * bb)), Math.Atan2(bb, a));
    }

    private static string FromOklch(double lightness, double c, double h)
    {
        // Less chroma until the colour exists on a screen.
        for (; ; c *= .96)
        {
            var (a, b) = (c * Math.Cos(h), c * Math.Sin(h));
            var l = Math.Pow(lightness + (.3963377774 * a) + (.2158037573 * b), 3);
            var m = Math.Pow(lightness - (.1055613458 * a) - (.0638541728 * b), 3);
            var s = Math.Pow(lightness - (.0894841775 * a) - (1.291485548 * b), 3);
            double[] rgb =
            [
                (4.0767416621 * l) - (3.3077115913 * m) + (.2309699292 * s),
                (-1.2684380046 * l) + (2.6097574011 * m) - (.3413193965 * s),
                (-.0041960863 * l) - (.7034186147 * m) + (1.707614701 * s),
            ];
            if (c < .002 || rgb.All(v => v is > -.0005 and < 1.0005))
            {
                return "#" + string.Concat(rgb.Select(v => Encode(v).ToString("x2", CultureInfo.InvariantCulture)));
            }
        }
    }

    private static byte Encode(double v) =>
        (byte)Math.Round(255 * Math.Clamp(v > .0031308 ? (1.055 * Math.Pow(v, 1 / 2.4)) - .055 : 12.92 * v, 0, 1));
}
