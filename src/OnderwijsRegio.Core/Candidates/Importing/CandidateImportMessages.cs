using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>What the portal says to a user about a file with candidates. What is wrong with a cell follows on "Kolom X: " and has no full stop.</summary>
public static class CandidateImportMessages
{
    /// <summary>No column with names.</summary>
    public const string NameMissing = "Kies bij ten minste één kolom dat de naam erin staat.";

    /// <summary>Names in one column and in parts.</summary>
    public const string NameTwice = "De hele naam is al gekozen bij een andere kolom. Kies óf de hele naam, óf de delen ervan.";

    /// <summary>No column by which they can be reached.</summary>
    public const string ContactMissing = "Kies bij ten minste één kolom dat het e-mailadres of het telefoonnummer erin staat.";

    /// <summary>Nobody knows where they came in.</summary>
    public const string SourceMissing = "Vul in via welk loket of welke actie de kandidaten binnenkwamen, of kies hierboven de kolom waar dat in staat.";

    /// <summary>No ground.</summary>
    public const string BasisMissing = "Kies op welke grondslag u deze gegevens bewaart.";

    /// <summary>Consent without a day.</summary>
    public const string ConsentMissing = "Vul in op welke dag de kandidaten toestemming gaven, kies hierboven de kolom waar dat in staat, of kies een andere grondslag.";

    /// <summary>A choice that the page does not have.</summary>
    public const string ChoiceUnknown = "Kies iets uit de lijst.";

    /// <summary>A file that waits too long.</summary>
    public const string TooManyOpen = "Er staan in deze regio nog tien bestanden open. Lees er eerst een in of gooi er een weg.";

    /// <summary>It has no preview yet.</summary>
    public const string NotRead = "Kies eerst wat er in de kolommen staat.";

    /// <summary>It was taken over.</summary>
    public const string NoLongerOpen = "Dit bestand is al ingelezen; de kolommen staan nu vast.";

    /// <summary>Some rows have a problem.</summary>
    public const string FaultyLeft = "Er zijn regels met een probleem. Verbeter het bestand, of vink aan dat die regels mogen worden overgeslagen.";

    /// <summary>Nothing to take over.</summary>
    public const string NothingNew = "Er is niemand om in te lezen.";

    /// <summary>The candidates changed between preview and acceptance.</summary>
    public const string CandidatesChanged = "De kandidaten van uw regio zijn gewijzigd sinds dit voorbeeld werd gemaakt. Er is niets ingelezen; hieronder staat een nieuw voorbeeld.";

    /// <summary>Neither name.</summary>
    public const string RowWithoutName = "Er staat geen naam.";

    /// <summary>No way to reach them.</summary>
    public const string RowWithoutContact = "Er staat geen e-mailadres en geen telefoonnummer.";

    /// <summary>A formula.</summary>
    public const string Formula = "bevat een formule. Plak de uitkomst als waarde";

    /// <summary>An error of a spreadsheet.</summary>
    public const string CellError = "bevat een fout van Excel";

    /// <summary>Not an address.</summary>
    public const string NoEmail = "is geen e-mailadres zoals naam@voorbeeld.nl";

    /// <summary>Not a number.</summary>
    public const string NoPhone = "is geen telefoonnummer zoals 06 12345678";

    /// <summary>Not a day.</summary>
    public const string NoDay = "is geen datum. Schrijf 1-10-2025";

    /// <summary>A day that is still to come.</summary>
    public const string DayAhead = "ligt in de toekomst";

    /// <summary>Not hours of a week.</summary>
    public const string NoHours = "is geen aantal uren van 1 tot en met 40";

    /// <summary>What may be a BSN.</summary>
    public const string MayBeBsn = "bevat negen cijfers die een burgerservicenummer (BSN) kunnen zijn. Haal ze weg, of zeg bij de kolommen dat het geen BSN is";

    /// <summary>Someone said no.</summary>
    public const string NoConsent = "de kandidaat gaf geen toestemming";

    /// <summary>Consent without a day.</summary>
    public const string RowWithoutConsent = "De dag van de toestemming ontbreekt.";

    /// <summary>Nobody knows where they came in.</summary>
    public const string RowWithoutSource = "Er staat niet via welk loket of welke actie de kandidaat binnenkwam.";

    /// <summary>A word that the portal does not know.</summary>
    public static string Unknown(string word) => $"het portaal kent ‘{(word.Length > 40 ? word[..40] + "…" : word)}’ niet. Kies bij de woorden wat het betekent";

    /// <summary>A text that is too long.</summary>
    public static string TooLong(int most) => string.Create(CandidateCells.Dutch, $"is langer dan {most:N0} tekens");

    /// <summary>A day long ago.</summary>
    public static string LongAgo { get; } = $"ligt vóór {CandidateCells.FirstYear}";

    /// <summary>A fact that another column holds already.</summary>
    public static string Twice(CandidateColumn fact, string other) => $"‘{fact.DutchName()}’ is al gekozen bij de kolom {other}.";

    /// <summary>Someone whose data may not be kept any more.</summary>
    public static string Expired(DateOnly until) => string.Create(CandidateCells.Dutch, $"Mocht tot en met {until:d MMMM yyyy} worden bewaard.");

    /// <summary>Someone who is there already.</summary>
    /// <param name="kind">By what it shows.</param>
    /// <param name="line">Row of the file where they stand; null for a file of the region.</param>
    internal static string Double(DoubleKind kind, int? line) =>
        $"{kind switch { DoubleKind.Email => "Hetzelfde e-mailadres", DoubleKind.Phone => "Hetzelfde telefoonnummer", _ => "Dezelfde naam" }} als {(line is { } at ? $"regel {at}" : "een dossier van uw regio")}.";

    /// <summary>Fewer than all faults of a row.</summary>
    internal static string Joined(IEnumerable<string> faults)
    {
        var text = string.Join(' ', faults);
        return text.Length <= ImportRow.MessageMaxLength ? text : text[..(ImportRow.MessageMaxLength - 1)] + "…";
    }
}
