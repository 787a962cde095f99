namespace OnderwijsRegio.Core.Statushouders;

/// <summary>What the portal says to a user about the programme for statushouders.</summary>
public static class StatushouderMessages
{
    /// <summary>Selected before anyone checked.</summary>
    public const string CheckFirst = "Leg eerst de controle op dubbele financiering vast. Daarna kan iemand het traject in.";

    /// <summary>A track without its first day.</summary>
    public const string StartMissing = "Vul de eerste dag van het traject in.";

    /// <summary>Upside down.</summary>
    public const string EndsBeforeStart = "De laatste dag ligt vóór de eerste.";

    /// <summary>More days than a week has.</summary>
    public const string DaysOutOfRange = "Vul een aantal dagen van 1 tot en met 5 in.";

    /// <summary>A result of what is not done.</summary>
    public const string ResultTooSoon = "Een resultaat hoort bij een afgerond traject.";

    /// <summary>An enrolment that was no slip.</summary>
    public const string NoSlip = "Alleen een inschrijving in de intake kan weg. Kies anders ‘niet toegelaten’ of ‘gestopt’.";

    /// <summary>No day.</summary>
    public const string DayMissing = "Vul de dag in.";

    /// <summary>A reference that says who someone is.</summary>
    public const string ReferenceMissing = "Vul in waar de controle terug te vinden is, zonder namen.";
}
