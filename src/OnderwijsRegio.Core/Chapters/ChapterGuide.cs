using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>What the format asks of a chapter, in our words (LDB, "Format activiteitenplan").</summary>
/// <param name="Kind">Chapter.</param>
/// <param name="Slug">How addresses name it.</param>
/// <param name="Points">What belongs in it.</param>
public sealed record ChapterGuide(ChapterKind Kind, string Slug, IReadOnlyList<string> Points)
{
    /// <summary>All chapters, in the order of the format.</summary>
    public static IReadOnlyList<ChapterGuide> All { get; } =
    [
        new(ChapterKind.Analyse, "analyse", [
            "Hoe staat de regionale arbeidsmarkt ervoor? Begin bij de basisanalyse van de Realisatie-Eenheid.",
            "Vul die aan met eigen cijfers en met wat u in de regio ziet en hoort. De Realisatie-Eenheid denkt mee.",
        ]),
        new(ChapterKind.Ambities, "ambities", [
            "Wat wil de regio bereiken en welke vraagstukken zijn kenmerkend? Laat zien dat dit uit de analyse volgt.",
            "Werk het per doelgroep uit: wie wilt u aantrekken, en wie wilt u behouden of meer laten werken?",
        ]),
        new(ChapterKind.Activiteiten, "activiteiten", [
            "Welke activiteiten brengen de doelen dichterbij: werven, matchen, opleiden, begeleiden en professionaliseren? Verwijs naar de activiteiten van het plan.",
            "Leg uit hoe zij zorgen voor genoeg en goed opgeleid personeel, en hoe scholen leren werken met schaarste.",
        ]),
        new(ChapterKind.SamenOpleiden, "samen-opleiden", [
            "Hoe is samen opleiden georganiseerd, en wie doet wat?",
            "Hoe komt u ertoe dat alle studenten en zij-instromers volgens het Kwaliteitskader Samen Opleiden worden opgeleid?",
        ]),
        new(ChapterKind.PeerReview, "peer-review", [
            "Hoe en wanneer organiseert u de ontwikkelingsgerichte peer review? Zij is er uiterlijk eind 2029.",
            "Het panel is onafhankelijk en er zit ten minste een andere onderwijsregio in. Het Kwaliteitskader beschrijft de werkwijze.",
        ]),
        new(ChapterKind.BovenbestuurlijkeInzet, "bovenbestuurlijke-inzet", [
            "Wat doet u om personeel voor meer dan één bestuur in te zetten?",
            "Denk aan een invalpool: hoe richt u die in en hoe houdt u die in stand?",
        ]),
        new(ChapterKind.Loket, "loket", [
            "Hoe richt u het regionale loket in, of hoe ontwikkelt u het verder?",
            "Beschrijf de hele klantreis: van werven en matchen via opleiden en begeleiden tot professionaliseren.",
        ]),
        new(ChapterKind.Samenwerking, "samenwerking", [
            "Met welke regio’s om u heen, of die met de uwe overlappen, werkt u samen?",
            "Waarover maakt u afspraken, en hoe houdt u die bij?",
        ]),
    ];

    /// <summary>Place in the format, from 1.</summary>
    public int Number => (int)Kind + 1;

    /// <summary>Title.</summary>
    public string Title => Kind.DutchName();

    /// <summary>The guide of a chapter.</summary>
    public static ChapterGuide Of(ChapterKind kind) => All[(int)kind];

    /// <summary>How a part is called in a plan: "2026 in detail", "hoofdlijnen 2027–2029".</summary>
    public static string PartName(PlanHead plan, ChapterPart part) => PartName(plan.DetailedYear, plan.LastYear, part);

    /// <summary>The same at the beginning of a line: "Hoofdlijnen 2027–2029".</summary>
    public static string PartTitle(PlanHead plan, ChapterPart part)
    {
        var name = PartName(plan, part);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    internal static string PartName(int detailedYear, int lastYear, ChapterPart part) =>
        part is ChapterPart.Detail ? $"{detailedYear} in detail" : $"hoofdlijnen {detailedYear + 1}–{lastYear}";
}
