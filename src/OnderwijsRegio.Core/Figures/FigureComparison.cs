using System.Globalization;

namespace OnderwijsRegio.Core.Figures;

/// <summary>Whether figures may be set against each other, such as those of two regions.</summary>
public static class FigureComparison
{
    /// <summary>They are determined in different ways.</summary>
    public const string OtherDefinition = "De cijfers zijn op een andere manier bepaald.";

    /// <summary>Their units differ.</summary>
    public const string OtherUnit = "De eenheden verschillen.";

    /// <summary>The percentages are of different things.</summary>
    public const string OtherBase = "De percentages zijn een deel van iets anders.";

    /// <summary>They are of different sectors.</summary>
    public const string OtherSector = "De cijfers gaan over verschillende sectoren.";

    /// <summary>They are of different staff, or of different parts of the measure.</summary>
    public const string OtherPart = "De cijfers gaan over een andere groep of een ander onderdeel.";

    /// <summary>One is of one year and the other of several, or of another number of them.</summary>
    public const string OtherLength = "Het ene cijfer gaat over meer jaren dan het andere.";

    /// <summary>They are over different people or schools.</summary>
    public const string OtherPopulation = "De cijfers gaan niet over dezelfde scholen of mensen.";

    /// <summary>One was measured and the other is expected or estimated.</summary>
    public const string OtherNature = "Het ene cijfer is gemeten en het andere is geschat of verwacht.";

    /// <summary>A source does not say when.</summary>
    public const string NoYear = "Van een van de cijfers is het jaar niet bekend.";

    // From what makes them most different to what makes them least so.
    private static readonly string[] Reasons =
        [OtherDefinition, OtherUnit, OtherBase, OtherSector, OtherPart, OtherLength, OtherPopulation, OtherNature];

    /// <summary>They are of different years.</summary>
    public static string OtherYear(int one, int other) => string.Create(CultureInfo.InvariantCulture, $"Het ene cijfer is van {one}, het andere van {other}.");

    /// <summary>Why two figures may not be compared, for users to read; null if they may.</summary>
    /// <param name="one">What one figure is of.</param>
    /// <param name="when">When.</param>
    /// <param name="other">What the other figure is of. The area may differ: it is what one compares.</param>
    /// <param name="otherWhen">When.</param>
    public static string? WhyNot(FigureSubject one, FigureMoment when, FigureSubject other, FigureMoment otherWhen) =>
        WhyNot(one, other) ?? WhyNot(when, otherWhen);

    /// <summary>Why figures of two things may not be compared whatever their years, for users to read; null if they may.</summary>
    public static string? WhyNot(FigureSubject one, FigureSubject other) => (one, other) switch
    {
        _ when one.Definition != other.Definition => OtherDefinition,
        _ when one.Unit != other.Unit => OtherUnit,
        _ when !Same(one.ShareOf, other.ShareOf) => OtherBase,
        _ when one.Sector != other.Sector => OtherSector,
        _ when one.Role != other.Role || one.Post != other.Post || !Same(one.Subject, other.Subject) => OtherPart,
        _ when one.Years != other.Years => OtherLength,
        _ when !Same(one.Population, other.Population) => OtherPopulation,
        _ when one.Nature != other.Nature => OtherNature,
        _ => null,
    };

    /// <summary>Of some things the one that is most like another, though it may not be compared with it; null if there are none.</summary>
    public static FigureSeries? Nearest(FigureSubject one, IEnumerable<FigureSeries> others) =>
        others.MaxBy(other => WhyNot(one, other.Of) is { } why ? Array.IndexOf(Reasons, why) : Reasons.Length);

    private static string? WhyNot(FigureMoment one, FigureMoment other) => (one.Year, other.Year) switch
    {
        (null, _) or (_, null) => NoYear,
        ({ } first, { } second) => first == second ? null : OtherYear(first, second),
    };

    private static bool Same(string one, string other) => FoldedText.Fold(one) == FoldedText.Fold(other);
}
