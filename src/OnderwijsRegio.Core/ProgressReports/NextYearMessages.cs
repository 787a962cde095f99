namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>What the portal says to a user who makes next year's detailed plan.</summary>
public static class NextYearMessages
{
    /// <summary>Nothing would go on.</summary>
    public const string NothingGoesOn = "Zo stopt alles. Laat ten minste één activiteit doorgaan.";

    /// <summary>A later detailed plan was made since.</summary>
    public const string LaterYearMade = "Er is al een detailplan van een later jaar. Maak dat eerst ongedaan.";

    /// <summary>The year was worked out already.</summary>
    public static string AlreadyMade(int year) => $"Het detailplan van {year} is er al. Er is niets gewijzigd.";

    /// <summary>A year that is not in the plan.</summary>
    public static string OutsidePlan(int lastYear) => $"Dit plan loopt tot en met {lastYear}. Voor een later jaar is een nieuw plan nodig.";

    /// <summary>An activity that was not asked about.</summary>
    public static string NotChosen(string title) => $"Kies ook wat er met ‘{title}’ gebeurt.";

    /// <summary>Why an activity stops.</summary>
    public static string StoppedAt(int year) => $"Gaat in het detailplan van {year} niet door.";

    /// <summary>Activities that exist in the year alone.</summary>
    public static string OnlyInYear(int year, string titles) =>
        $"Deze activiteiten staan alleen in het detailplan van {year}: {titles}. Haal ze eerst uit het plan, of zet ze ook in de hoofdlijnen.";
}
