namespace OnderwijsRegio.Core.Tests.Plans;

/// <summary>Every period of the three plans as it stands in the documents, with how a person reads it.</summary>
internal static class PeriodsOfTheDocuments
{
    public const int Detailed = 2026;

    public static IReadOnlyList<KnownPeriod> All { get; } =
    [
        // Haaglanden
        new("Jan-dec 2026", Detailed, PeriodKind.Months, "2026-01-01", "2026-12-31"),
        new("Jan – dec 2026", Detailed, PeriodKind.Months, "2026-01-01", "2026-12-31"),
        new("2027-2029", null, PeriodKind.Years, "2027-01-01", "2029-12-31"),
        new("2027 – 2029", null, PeriodKind.Years, "2027-01-01", "2029-12-31"),
        new("2027 - 2029", null, PeriodKind.Years, "2027-01-01", "2029-12-31"),
        new("", null, PeriodKind.None, null, null),

        // Leiden, Duin- en Bollenstreek
        new("Januari t/m december", Detailed, PeriodKind.Months, "2026-01-01", "2026-12-31"),
        new("Zes keer in periode januari t/m december", Detailed, PeriodKind.Cadence, "2026-01-01", "2026-12-31"),
        new("Twee à drie keer in periode januari t/m december", Detailed, PeriodKind.Cadence, "2026-01-01", "2026-12-31"),
        new("Eén keer in periode januari t/m december", Detailed, PeriodKind.Cadence, "2026-01-01", "2026-12-31"),
        new("2027-2028", null, PeriodKind.Years, "2027-01-01", "2028-12-31"),
        new("2027", null, PeriodKind.Years, "2027-01-01", "2027-12-31"),

        // Kennemerland & Groot-Amsterdam: periods with dates
        new("2027-2029", Detailed, PeriodKind.Years, "2027-01-01", "2029-12-31"),
        new("Aanbod 4 x in 2026", Detailed, PeriodKind.Cadence, "2026-01-01", "2026-12-31"),
        new("Jaarlijks (o.a. Meet & Greet In 2026 op 4 maart)", Detailed, PeriodKind.Cadence, "2026-01-01", "2026-12-31"),
        new(
            "26/27: bovenbestuurlijke vergoeding van 0,2 fte LB voor scholen die zij-instromers uit diverse doelgroepen bovenformatief "
            + "aanstellen in de tekortvakken",
            Detailed, PeriodKind.Cadence, "2026-08-01", "2027-07-31"),
        new(
            "26/27: bovenbestuurlijke tegemoetkoming voor scholen in de kosten van het opleiden van onderwijsassistenten tot 2e graads docent",
            Detailed, PeriodKind.Cadence, "2026-08-01", "2027-07-31"),
        new(
            "Voorjaar 2026: start van co-creatielabs die nascholing voor de curriculumherziening ontwikkelen; vanaf schooljaar 26/27: "
            + "sessies van alfa-, bèta- en gammapartners over vakinhoud en vakdidactiek",
            Detailed, PeriodKind.Cadence, "2026-01-01", null),
        new(
            "Voorbereiding in Q1 en Q2 2026 en start op kleine schaal in Q3 en Q4 2026.",
            Detailed, PeriodKind.Cadence, "2026-01-01", "2026-12-31"),
        new("2027-2029 Op aanvraag", null, PeriodKind.Cadence, "2027-01-01", "2029-12-31"),
        new("2027-2029 Na evaluatie en bijstelling.", null, PeriodKind.Cadence, "2027-01-01", "2029-12-31"),
        new(
            "2027-2029 De opdracht die aan de werkgroep wordt meegegeven, wordt jaarlijks bijgesteld.",
            null, PeriodKind.Cadence, "2027-01-01", "2029-12-31"),
        new(
            "2027-2029 De opdracht die aan het HR-netwerk wordt meegegeven, wordt jaarlijks bijgesteld.",
            null, PeriodKind.Cadence, "2027-01-01", "2029-12-31"),
        new(
            "2027-2029 In relatie tot aanvraag NAPL via het educatief consortium.",
            null, PeriodKind.Cadence, "2027-01-01", "2029-12-31"),

        // Kennemerland & Groot-Amsterdam: words that name no date
        .. new[]
        {
            "Gedurende het gehele jaar",
            "Gedurende het hele jaar",
            "Gedurende het jaar",
            "Gedurende het jaar waarbij de werkgroep 4 maal bijeenkomt",
            "Gedurende het jaar waarbij de werkgroep 4 maal bijeenkomt.",
            "Gedurende het jaar diverse werksessies en scholingsactiviteiten.",
            "Gedurende het jaar structureel overleg met gemeentes, UWV, arbeidsmarktregio's, werkgeversservicepunt en andere onderwijsregio's.",
            "Gedurende twee jaar een wekelijks lesaanbod (NT2 en diverse modules), 3 dagen per week ervaring opdoen in de school.",
            "Cursus Sterke Start in laatste week zomervakantie (2,5-dag); Gedurende het jaar – aanbod van 5 modules 1 x per semester.",
            "Diverse cursussen worden gedurende het jaar aangeboden.",
            "Divers aanbod gedurende het jaar.",
            "Jaarlijkse intakeprocedure",
            "Leiderschapsprogramma van 1 jaar",
            "Lopend meerjarig onderzoek",
            "Op aanvraag",
            "Op jaarbasis 2 bijeenkomsten.",
            "Scholingsaanbod - 1x per jaar.",
            "Semester 1",
            "Trajecten die middelen krijgen: te bepalen met de 3 MBO-instellingen",
        }.Select(words => new KnownPeriod(words, Detailed, PeriodKind.Cadence, null, null)),
    ];
}

/// <summary>A text with what it means.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Year">Detailed year of the row; null in the outline.</param>
/// <param name="Kind">Sort.</param>
/// <param name="From">First day, or null.</param>
/// <param name="Until">Last day, or null.</param>
internal sealed record KnownPeriod(string Text, int? Year, PeriodKind Kind, string? From, string? Until);
