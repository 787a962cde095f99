using System.Globalization;

namespace OnderwijsRegio.Core.Events;

/// <summary>What the portal says to a user about events.</summary>
public static class EventMessages
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>No title.</summary>
    public const string TitleMissing = "Vul een titel in.";

    /// <summary>No place where strangers must find it.</summary>
    public const string PlaceMissing = "Vul in waar de bijeenkomst is, of hoe men online meedoet.";

    /// <summary>No time, or none that can be read.</summary>
    public const string TimeMissing = "Vul een tijd in zoals 19:30.";

    /// <summary>No day.</summary>
    public const string DayMissing = "Vul de dag van de bijeenkomst in.";

    /// <summary>Ends before it begins.</summary>
    public const string EndsBeforeStart = "De bijeenkomst eindigt later dan ze begint, op dezelfde dag.";

    /// <summary>No number of places.</summary>
    public const string CapacityOutOfRange = "Vul een aantal plaatsen van 1 tot en met 1.000 in, of laat het leeg.";

    /// <summary>Too many or too few of a series.</summary>
    public const string TimesOutOfRange = "Vul in hoe vaak: van 2 tot en met 30 keer.";

    /// <summary>A series that began already.</summary>
    public const string SeriesInPast = "Een reeks kan niet in het verleden beginnen. Kies een dag vanaf vandaag.";

    /// <summary>An event that is over.</summary>
    public const string Over = "Deze bijeenkomst is al geweest.";

    /// <summary>An event that was called off.</summary>
    public const string CalledOff = "Deze bijeenkomst gaat niet door.";

    /// <summary>No such event.</summary>
    public const string EventMissing = "Kies een bijeenkomst.";

    /// <summary>Who came or stayed away before it began.</summary>
    public const string NotYet = "De bijeenkomst is nog niet begonnen. Wie kwam, legt u daarna vast.";

    /// <summary>A time that does not exist, or twice.</summary>
    public static string ClocksChange(DateOnly on) =>
        $"In de nacht van {on.ToString("d MMMM", Dutch)} wordt de klok verzet: deze tijd bestaat niet, of komt twee keer voor. Kies een andere tijd.";
}
