namespace OnderwijsRegio.Core.TeachingRoutes;

/// <summary>What the portal says to a user about the routes of the keuzewijzer.</summary>
public static class TeachingRouteMessages
{
    /// <summary>No name.</summary>
    public const string NameMissing = "Vul de naam van de route in.";

    /// <summary>No explanation.</summary>
    public const string ExplanationMissing = "Leg in een paar zinnen uit wat de route is.";

    /// <summary>No source.</summary>
    public const string SourceMissing = "Vul in wie dit zegt en waar het staat.";

    /// <summary>Not a link that a visitor can follow safely.</summary>
    public const string LinkWrong = "Schrijf het hele adres, met https:// ervoor, bijvoorbeeld https://www.voorbeeld.nl.";

    /// <summary>No day from which it counts.</summary>
    public const string FromMissing = "Vul in vanaf welke dag dit geldt.";

    /// <summary>No day on which it was checked.</summary>
    public const string CheckedMissing = "Vul in wanneer u dit voor het laatst hebt nagekeken.";

    /// <summary>Checked in the future.</summary>
    public const string CheckedLater = "Deze dag is nog niet geweest.";

    /// <summary>A sector in which nobody becomes a teacher by these routes.</summary>
    public const string SectorUnknown = "Kies uit de sectoren die hier staan.";

    /// <summary>What counted already would become something else.</summary>
    public const string FromPast = "Kies vandaag of een latere dag. Wat al gegolden heeft, blijft staan.";

    /// <summary>Another version begins on that day.</summary>
    public const string FromTaken = "Vanaf deze dag staat er al een versie van deze route. Kies een andere dag, of wijzig die versie.";

    /// <summary>A version that begins when the route has ended.</summary>
    public const string FromAfterStop = "Op deze dag geldt de route niet meer. Kies een eerdere dag, of haal eerst het einde weg.";

    /// <summary>A version that counts cannot be put off: the route would be gone until then.</summary>
    public const string FromStarted = "Deze versie geldt al, dus haar begin ligt vast.";

    /// <summary>A version after which another counts.</summary>
    public const string Past = "Deze versie geldt niet meer en blijft staan zoals zij was.";

    /// <summary>Removing what counts.</summary>
    public const string CountsAlready = "Deze versie geldt al. Verwijderen kan niet meer; u kunt de route wel laten stoppen.";

    /// <summary>An end in the past.</summary>
    public const string StopPast = "Kies vandaag of een latere dag.";

    /// <summary>An end with a version behind it.</summary>
    public const string StopBeforeVersion = "Op of na deze dag gaat nog een versie in. Verwijder die eerst.";

    /// <summary>The end lies behind.</summary>
    public const string Stopped = "Deze route is gestopt. Voeg haar opnieuw toe als zij weer geldt.";
}
