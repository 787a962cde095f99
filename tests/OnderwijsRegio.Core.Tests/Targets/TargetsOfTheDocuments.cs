namespace OnderwijsRegio.Core.Tests.Targets;

/// <summary>Every amount that the tables of the plans promise, with where it stands. Promises without a number are left to the seeds.</summary>
internal static class TargetsOfTheDocuments
{
    private const string Haaglanden = "haaglanden";
    private const string Ldb = "leiden-duin-en-bollenstreek-po";
    private const string Kga = "kennemerland-en-groot-amsterdam";

    public static IReadOnlyList<KnownTarget> All { get; } =
    [
        // H26: one row says both "10-12" and "max 12".
        new(Haaglanden, "1.1", 2026, "1 loket"),
        new(Haaglanden, "1.1", 2026, "10 tot en met 12 personen per jaar"),
        new(Haaglanden, "1.1", 2026, "ten hoogste 12 personen per jaar"),
        new(Haaglanden, "1.1", 2027, "1 loket"),
        new(Haaglanden, "2.2", 2026, "100%"),
        new(Haaglanden, "2.2", 2027, "100%"),
        new(Haaglanden, "3.5", 2026, "ten minste 2 proeftuinen of pilots"),

        new(Ldb, "1.1", 2026, "1 loket"),
        new(Ldb, "4.1", 2026, "6 bijeenkomsten"),
        new(Ldb, "4.2", 2026, "6 bijeenkomsten"),
        new(Ldb, "4.3", 2026, "2 tot en met 3 bijeenkomsten"),
        new(Ldb, "4.4", 2026, "1 bijeenkomst"),
        new(Ldb, "2.7", 2027, "100%"),

        new(Kga, "1.2", 2026, "4 keer"),
        new(Kga, "1.3", 2026, "250 personen"),
        new(Kga, "1.3", 2026, "50%"),
        new(Kga, "2.1", 2026, "6 tot en met 10 personen"),
        new(Kga, "3.2", 2026, "4 keer"),
        new(Kga, "3.3", 2026, "0,2 fte LB"),
        new(Kga, "3.3", 2026, "25 tot en met 30 personen"),
        new(Kga, "3.4", 2026, "10 tot en met 12 personen"),
        new(Kga, "5.1", 2026, "5 modules"),
        new(Kga, "5.1", 2026, "2 groepen"),
        new(Kga, "5.1", 2026, "24 tot en met 32 personen"),
        new(Kga, "5.1", 2026, "32 personen"),
        new(Kga, "5.3", 2026, "1 keer"),
        new(Kga, "5.4", 2026, "3 subregio's"),
        new(Kga, "5.5", 2026, "10 tot en met 15 personen"),
        new(Kga, "5.8", 2026, "2 bijeenkomsten"),
        new(Kga, "5.10", 2026, "60%"),
        new(Kga, "6.2", 2026, "4 keer"),
        new(Kga, "6.5", 2026, "2 subregio's"),
        new(Kga, "6.5", 2026, "ten minste 4 scholen"),
        new(Kga, "1.3", 2027, "250 personen"),
        new(Kga, "1.3", 2027, "50%"),
        new(Kga, "2.1", 2027, "6 tot en met 10 personen"),
        // Narrower than in 2026.
        new(Kga, "3.3", 2027, "10 tot en met 12 personen"),
        new(Kga, "3.4", 2027, "10 tot en met 12 personen"),
        new(Kga, "5.1", 2027, "5 modules"),
        new(Kga, "5.1", 2027, "2 groepen"),
        new(Kga, "5.1", 2027, "24 tot en met 32 personen"),
        new(Kga, "5.1", 2027, "32 personen"),
        new(Kga, "5.4", 2027, "3 co-creatielabs"),
        new(Kga, "5.4", 2027, "3 subregio's"),
        new(Kga, "5.5", 2027, "10 tot en met 15 personen"),
        new(Kga, "5.5", 2027, "10 tot en met 12 personen"),
        new(Kga, "5.10", 2027, "60%"),
        new(Kga, "6.5", 2027, "ten minste 4 scholen"),
    ];
}

/// <summary>An amount in a document.</summary>
/// <param name="Region">Region.</param>
/// <param name="Code">Code of the activity.</param>
/// <param name="FirstYear">First year for which it holds.</param>
/// <param name="Amount">As the portal words it.</param>
internal sealed record KnownTarget(string Region, string Code, int FirstYear, string Amount);
