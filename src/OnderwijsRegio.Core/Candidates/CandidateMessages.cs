namespace OnderwijsRegio.Core.Candidates;

/// <summary>What the portal says to a user about candidates.</summary>
public static class CandidateMessages
{
    private const string TypoAnswer = "Verander het adres, of vink aan dat het zo klopt.";

    /// <summary>No name.</summary>
    public const string NameMissing = "Vul een voornaam of een achternaam in.";

    /// <summary>A name of pictures or digits.</summary>
    public const string NameWithoutLetters = "Vul een naam in letters in.";

    /// <summary>No way to reach them.</summary>
    public const string ContactMissing = "Vul een e-mailadres of een telefoonnummer in.";

    /// <summary>Not an address.</summary>
    public const string EmailUnreadable = "Vul een e-mailadres in zoals naam@voorbeeld.nl.";

    /// <summary>Not a number.</summary>
    public const string PhoneUnreadable = "Vul een telefoonnummer in zoals 06 12345678. Zet bij een buitenlands nummer het landnummer ervoor, zoals +32.";

    /// <summary>Nobody knows where they came in.</summary>
    public const string SourceMissing = "Vul in via welk loket of welke actie de kandidaat binnenkwam.";

    /// <summary>More hours than a week has.</summary>
    public const string HoursOutOfRange = "Vul een aantal uren van 1 tot en met 40 in.";

    /// <summary>Consent without a day.</summary>
    public const string ConsentMissing = "Vul in op welke dag de kandidaat toestemming gaf, of kies een andere grondslag.";

    /// <summary>A day that is still to come.</summary>
    public const string DayAhead = "Deze dag ligt in de toekomst.";

    /// <summary>A day before what was there already.</summary>
    public const string StepBeforeLast = "Deze dag ligt vóór de vorige stap van de kandidaat.";

    /// <summary>No step chosen.</summary>
    public const string StepMissing = "Kies waar de kandidaat naartoe gaat.";

    /// <summary>No such step.</summary>
    public const string NoSuchStep = "Deze stap kan niet vanuit de fase waarin de kandidaat nu is.";

    /// <summary>A step that needs a reason.</summary>
    public const string ReasonMissing = "Kies een reden.";

    /// <summary>An owner who is not of this desk.</summary>
    public const string OwnerUnknown = "Kies een medewerker van dit loket.";

    /// <summary>Nothing was said.</summary>
    public const string NothingLogged = "Vul in wat er besproken is, of kies een vervolgstap.";

    /// <summary>Nothing is left of what was said.</summary>
    public const string TextMissing = "Vul in wat er besproken is. Klopt het hele contact niet, verwijder het dan.";

    /// <summary>No such sort of contact.</summary>
    public const string KindUnknown = "Kies hoe het contact was.";

    /// <summary>A document without a title.</summary>
    public const string DocumentTitleMissing = "Vul in wat het voor document is.";

    /// <summary>A document without an address.</summary>
    public const string DocumentAddressMissing = "Vul het adres in waar het document staat.";

    /// <summary>An address that leads somewhere else than to a safe page.</summary>
    public const string DocumentAddressUnsafe = "Vul een volledig adres in dat begint met https://. Het document zelf bewaart het portaal niet.";

    /// <summary>An address with a name or a password in it.</summary>
    public const string DocumentAddressWithPassword = "Haal de gebruikersnaam of het wachtwoord uit het adres.";

    /// <summary>More documents than a file has.</summary>
    public const string DocumentsFull = "In een dossier staan hooguit 20 documenten. Haal er eerst een weg.";

    /// <summary>A term of retention that cannot be.</summary>
    public const string TermOutOfRange = "Vul een aantal maanden van 1 tot en met 60 in.";

    /// <summary>A next step without its day.</summary>
    public const string DueMissing = "Kies de dag van de vervolgstap.";

    /// <summary>A next step without words.</summary>
    public const string WhatMissing = "Vul in wat de vervolgstap is.";

    /// <summary>A next step in the past.</summary>
    public const string DueBehind = "Deze dag is al voorbij.";

    /// <summary>What may be a BSN.</summary>
    public const string MayBeBsn = "Hier staan negen cijfers die een burgerservicenummer (BSN) kunnen zijn. Haal ze weg, of vink onderaan aan dat het geen BSN is.";

    /// <summary>What may be a slip in an address.</summary>
    /// <param name="suggestion">The address that was probably meant.</param>
    public static string MayBeTypo(string suggestion) => $"Is het {suggestion}? {TypoAnswer}";

    /// <summary>Whether a message is <see cref="MayBeTypo"/>.</summary>
    public static bool IsTypo(string message) => message.EndsWith(TypoAnswer, StringComparison.Ordinal);

    /// <summary>Someone alike is there already.</summary>
    public const string MayBeDouble = "Er is al een dossier dat hierop lijkt. Kijk eerst of het dezelfde persoon is.";
}
