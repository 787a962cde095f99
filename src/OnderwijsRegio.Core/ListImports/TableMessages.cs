namespace OnderwijsRegio.Core.ListImports;

/// <summary>What the portal says of a file that should hold a table.</summary>
public static class TableMessages
{
    /// <summary>A PDF, a picture, a page of the web, or something else.</summary>
    public const string NoTable =
        "Dit bestand is geen tabel die het portaal kan lezen, ook als de naam dat wel zegt. Kies een csv-bestand of een werkmap van Excel (.xlsx).";

    /// <summary>A workbook of before 2007.</summary>
    public const string OldWorkbook = "Dit is een oude werkmap van Excel (.xls). Open hem in Excel, bewaar hem als ‘Excel-werkmap (.xlsx)’ en kies dat bestand.";

    /// <summary>A workbook with a password.</summary>
    public const string Locked = "Deze werkmap is beveiligd met een wachtwoord. Haal het wachtwoord eraf en kies het bestand opnieuw.";

    /// <summary>A workbook in the binary form.</summary>
    public const string BinaryWorkbook = "Dit is een binaire werkmap (.xlsb). Bewaar hem in Excel als ‘Excel-werkmap (.xlsx)’ en kies dat bestand.";

    /// <summary>A zip that holds no workbook.</summary>
    public const string NoWorkbook = "Dit bestand is geen werkmap van Excel, ook als de naam dat wel zegt. Kies een csv-bestand of een werkmap (.xlsx).";

    /// <summary>A workbook that does not hold together.</summary>
    public const string Broken = "Deze werkmap is beschadigd: het portaal kan hem niet lezen. Open hem in Excel, bewaar hem opnieuw en kies dat bestand.";

    /// <summary>A workbook that is many times larger than its file.</summary>
    public const string Bomb = "Deze werkmap bevat uitgepakt veel meer dan een tabel kan bevatten. Er is niets ingelezen.";

    /// <summary>No row with two cells or more.</summary>
    public const string NoColumns = "In dit bestand staat geen tabel: er is geen regel met ten minste twee kolommen.";

    /// <summary>A table without a row.</summary>
    public const string NoRows = "Onder de namen van de kolommen staat geen enkele regel.";

    /// <summary>Too many rows.</summary>
    public static string TooManyRows { get; } = $"Dit bestand heeft meer dan {TableFile.MaxRows:N0} regels. Verdeel het over meer bestanden.";

    /// <summary>Too much text in a workbook.</summary>
    public static string TooMuchText { get; } = "Deze werkmap bevat te veel verschillende teksten. Haal weg wat niet bij de tabel hoort, of verdeel hem over meer bestanden.";

    /// <summary>Too many columns.</summary>
    public static string TooManyColumns(int row) => $"Regel {row} heeft meer dan {TableFile.MaxColumns} kolommen. Haal weg wat niet bij de tabel hoort.";

    /// <summary>Merged cells among the names of the columns.</summary>
    public static string HeaderMerged(string cells) =>
        $"De cellen {cells} zijn samengevoegd. Zo is niet te zien welke naam bij welke kolom hoort. Maak de samenvoeging in Excel ongedaan en geef elke kolom een naam.";
}
