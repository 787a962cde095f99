namespace OnderwijsRegio.Core.ListImports;

/// <summary>What the portal says to a user about a file that is imported.</summary>
public static class ImportMessages
{
    /// <summary>No file.</summary>
    public const string FileMissing = "Kies een bestand.";

    /// <summary>An empty file.</summary>
    public const string Empty = "Dit bestand is leeg.";

    /// <summary>A PDF, a workbook, or something else that is no text.</summary>
    public const string NoList = "Dit is geen lijst met puntkomma’s (csv). Een pdf of een werkmap van Excel kan hier niet worden gelezen.";

    /// <summary>Nothing chosen.</summary>
    public const string NothingChosen = "Kies ten minste één gemeente, of de besturen die al meedoen.";

    /// <summary>The sector is not in the file.</summary>
    public const string SectorUnknown = "Kies de sector: aan dit bestand is niet te zien welke het is.";

    /// <summary>The register changed between preview and acceptance.</summary>
    public const string RegisterChanged = "Het register is gewijzigd sinds dit voorbeeld werd gemaakt. Er is niets overgenomen. Lees het bestand opnieuw in.";

    /// <summary>The preview is gone.</summary>
    public const string Expired = "Dit voorbeeld is verlopen. Lees het bestand opnieuw in.";

    /// <summary>Only what was accepted can be undone.</summary>
    public const string NotAccepted = "Deze import is niet (meer) overgenomen; er valt niets terug te draaien.";

    /// <summary>Only what was not taken over can be thrown away.</summary>
    public const string NotOpen = "Deze import is al overgenomen. Draai hem terug als hij niet klopt.";

    /// <summary>Nothing to accept.</summary>
    public const string NothingNew = "Er is niets om over te nemen: alles staat al zo in het register.";

    /// <summary>Facts that another region keeps.</summary>
    public const string LedElsewhere = "Een andere regio beheert deze gegevens; zij blijven zoals ze zijn.";

    /// <summary>An empty field.</summary>
    public const string FieldEmpty = "is leeg";

    /// <summary>Too large.</summary>
    public static string TooLarge { get; } = $"Dit bestand is te groot: hooguit {Import.MaxBytes / 1_000_000} MB.";

    /// <summary>A quotation mark that is not closed.</summary>
    public static string QuoteOpen(int line) => $"Vanaf regel {line} is het bestand niet te lezen: een aanhalingsteken wordt niet gesloten. Er is niets ingelezen.";

    /// <summary>A column that is not there.</summary>
    public static string ColumnMissing(string column, IEnumerable<string> found) => $"De kolom {column} ontbreekt. Gevonden: {Listed(found)}.";

    /// <summary>Columns of no list that is known.</summary>
    public static string ListUnknown(IEnumerable<string> found) =>
        $"Dit is geen lijst van besturen, vestigingen of leerlingen met puntkomma’s. Gevonden kolommen: {Listed(found)}.";

    /// <summary>Nothing of the region in the file.</summary>
    public static string NothingFound(IEnumerable<string> municipalities) =>
        $"Geen enkele regel van dit bestand past bij uw keuze. Er staan onder meer in: {Listed(municipalities)}.";

    /// <summary>A fault in a column.</summary>
    public static string At(string column, string fault) => $"Kolom {column}: {fault}.";

    /// <summary>The same twice.</summary>
    public static string AlsoOn(string number, int line) => $"{number} staat ook op regel {line}.";

    /// <summary>A board that the register does not have.</summary>
    public static string BoardUnknown(string number) => $"Bestuur {number} staat nog niet in het register.";

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.Where(n => n.Length > 0).Select(n => n.Length > 40 ? n[..40] + "…" : n).Take(31).ToList();
        return all.Count == 0 ? "niets" : string.Join(", ", all.Take(30)) + (all.Count > 30 ? " …" : "");
    }
}
