using System.Globalization;

namespace OnderwijsRegio.Core.Regions;

/// <summary>What the portal says to a user about a region.</summary>
public static class RegionMessages
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>No name.</summary>
    public const string NameMissing = "Vul de naam van de regio in.";

    /// <summary>No sector.</summary>
    public const string SectorsMissing = "Kies ten minste één sector.";

    /// <summary>Not a colour.</summary>
    public const string ColourWrong = "Schrijf een kleur als #176a7c: een hekje en zes tekens, cijfers of de letters a tot en met f.";

    /// <summary>Not an address.</summary>
    public const string WebsiteWrong = "Schrijf het hele adres, bijvoorbeeld https://www.voorbeeld.nl.";

    /// <summary>Not a slug.</summary>
    public const string SlugWrong = "Gebruik alleen kleine letters, cijfers en streepjes ertussen, bijvoorbeeld rijn-en-veen.";

    /// <summary>Not a first year.</summary>
    public const string FirstYearWrong = "Vul het eerste jaar van het plan in met vier cijfers, vanaf 2020.";

    /// <summary>Not a last year.</summary>
    public const string LastYearWrong = "Vul het laatste jaar van het plan in met vier cijfers.";

    /// <summary>The last year before the first.</summary>
    public const string YearsUpsideDown = "Het laatste jaar ligt vóór het eerste.";

    /// <summary>A plan that is not there.</summary>
    public const string PlanUnknown = "Kies een plan uit de lijst, of geen.";

    /// <summary>A code without a name.</summary>
    public const string MunicipalityWithoutName = "Schrijf op elke regel één gemeente met haar naam.";

    /// <summary>No file.</summary>
    public const string LogoMissing = "Kies een bestand met het logo.";

    /// <summary>A file that is something else.</summary>
    public const string LogoNotAPicture =
        "Dit bestand is geen PNG-, JPEG- of WebP-afbeelding. Een SVG nemen we niet aan, omdat daar een script in kan zitten. Bewaar het logo als PNG en kies dat bestand.";

    /// <summary>An area without a name.</summary>
    public const string AreaNameMissing = "Vul de naam van het deelgebied in.";

    /// <summary>More names of municipalities than an area can hold.</summary>
    public const string AreaMunicipalitiesTooLong = "Deze lijst is te lang. Schrijf alleen de gemeenten op die in dit deelgebied liggen.";

    /// <summary>A neighbour without a name.</summary>
    public const string NeighbourNameMissing = "Vul de naam van de buurregio in.";

    /// <summary>A region as its own neighbour.</summary>
    public const string NeighbourIsItself = "Dit is de regio zelf. Vul een andere regio in.";

    /// <summary>A neighbour that is not there.</summary>
    public const string NeighbourUnknown = "Kies een regio uit de lijst, of geen.";

    /// <summary>Too long a period.</summary>
    public static readonly string PeriodTooLong = $"Een plan loopt hooguit {NewPlan.MaxYears} jaar.";

    /// <summary>Too many municipalities.</summary>
    public static readonly string TooManyMunicipalities = $"Een regio heeft hooguit {Region.MaxMunicipalities} gemeenten.";

    /// <summary>A picture that is too small or too large to show.</summary>
    public static readonly string LogoPixels =
        $"Een logo is ten minste {RegionLogo.MinPixels} en hooguit {RegionLogo.MaxPixels.ToString("N0", Dutch)} beeldpunten hoog en breed. Maak het kleiner of groter en kies het opnieuw.";

    /// <summary>A slug that addresses use for something else.</summary>
    public static string SlugReserved(string slug) => $"Het adres ‘{slug}’ gebruikt het portaal zelf. Kies een ander.";

    /// <summary>A slug in use.</summary>
    public static string SlugTaken(string slug, string name) => $"Het adres ‘{slug}’ is al van {name}. Kies een ander.";

    /// <summary>Not a code of a municipality.</summary>
    public static string CodeWrong(string code, string name) => $"‘{code}’ bij {name} is geen gemeentecode. Die is GM met vier cijfers, bijvoorbeeld GM0518.";

    /// <summary>The same municipality or code twice.</summary>
    public static string MunicipalityTwice(string twice) => $"‘{twice}’ staat er twee keer.";

    /// <summary>A name of an area in use.</summary>
    public static string AreaTaken(string name) => $"Er is al een deelgebied ‘{name}’ in deze regio.";

    /// <summary>A municipality of another region, or of none.</summary>
    public static string NotOfThisRegion(string municipality) =>
        $"‘{municipality}’ is geen gemeente van deze regio. Haal haar hier weg, of voeg haar eerst toe aan de gemeenten van de regio.";

    /// <summary>An area to which activities belong.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="activities">How many of them are in a plan.</param>
    /// <param name="removed">How many of them were removed, and could be put back.</param>
    public static string AreaInUse(string name, int activities, int removed)
    {
        var all = activities + removed;
        var count = all == 1 ? "1 activiteit" : $"{all} activiteiten";
        var gone = removed == 0 ? ""
            : all == 1 ? " die al verwijderd is, maar nog terug kan"
            : removed == 1 ? ", waarvan er 1 al verwijderd is maar nog terug kan"
            : $", waarvan er {removed} al verwijderd zijn maar nog terug kunnen";
        return $"‘{name}’ is het gebied van {count}{gone}. Laat de programmamanager daar eerst een ander gebied kiezen.";
    }

    /// <summary>The same neighbour twice.</summary>
    public static string NeighbourTwice(string name, string sectors) =>
        sectors.Length == 0 ? $"‘{name}’ staat er al, zonder sectoren." : $"‘{name}’ staat er al, met dezelfde sectoren: {sectors}.";

    /// <summary>Too large a file.</summary>
    /// <param name="bytes">How large it is.</param>
    public static string LogoTooLarge(long bytes)
    {
        var size = bytes >= 1_000_000 ? $"{(bytes / 1_000_000m).ToString("0.#", Dutch)} MB" : $"{bytes / 1024} kB";
        return $"Dit bestand is {size} groot; een logo mag hooguit {RegionLogo.MaxBytes / 1024} kB zijn. Maak het kleiner en kies het opnieuw.";
    }
}
