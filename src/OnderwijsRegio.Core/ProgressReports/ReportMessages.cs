namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>What the portal says to a user about progress.</summary>
public static class ReportMessages
{
    /// <summary>No status chosen.</summary>
    public const string StatusMissing = "Kies hoe het met de activiteit gaat.";

    /// <summary>Trouble without a word.</summary>
    public const string TroubleUnexplained = "Schrijf erbij wat er aan de hand is, bij de toelichting of bij het risico.";

    /// <summary>A quarter to come.</summary>
    public static string QuarterToCome(Quarter quarter) => $"Het {quarter} moet nog beginnen.";
}
