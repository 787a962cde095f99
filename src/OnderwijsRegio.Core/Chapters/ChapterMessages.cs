using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>What the portal says to a writer of chapters.</summary>
public static class ChapterMessages
{
    /// <summary>A picture, drawing, film or frame.</summary>
    public const string PictureRefused =
        "Deze tekst bevat een afbeelding of een ander ingesloten onderdeel. Dat kan in een hoofdstuk niet. Haal het weg; de rest van uw tekst staat er nog.";

    /// <summary>A picture among what was pasted.</summary>
    public const string PictureNotPasted = "De afbeelding is niet meegeplakt: een hoofdstuk kan geen afbeeldingen bevatten. De tekst staat er wel.";

    /// <summary>A table too large among what was pasted.</summary>
    public static readonly string CellsNotPasted =
        $"Er is niets geplakt: de tabellen daarin hebben samen meer dan {ChapterHtml.MaxCells:N0} cellen. Maak de tabel kleiner of zet haar in een bijlage.";

    /// <summary>A reference to what is no activity of the plan.</summary>
    public const string ReferenceUnknown =
        "Deze tekst verwijst naar een activiteit die niet in dit plan staat. Kies de activiteit opnieuw uit de lijst.";

    /// <summary>Done, and empty.</summary>
    public const string EmptyIsNotReady = "Een deel zonder tekst kan niet klaar zijn. Schrijf eerst de tekst, of haal het vinkje weg.";

    /// <summary>The newest version cannot be put back.</summary>
    public const string IsCurrent = "Dit is de versie van nu: er is niets terug te zetten.";

    /// <summary>A table too large.</summary>
    public static string TooManyCells(int cells) =>
        $"De tabellen in deze tekst hebben samen {cells:N0} cellen; er passen er {ChapterHtml.MaxCells:N0}. Maak de tabel kleiner of zet haar in een bijlage.";

    /// <summary>Too long.</summary>
    public static string TooLong(int length) => PlanMessages.TooLong("De tekst", ChapterHtml.TextMaxLength, length);

    /// <summary>Short enough to read, but with far more marks than words.</summary>
    public static string TooMuchMarkup(int length) =>
        $"De tekst is met zijn opmaak {length:N0} tekens lang; er passen er {ChapterHtml.TypedMaxLength:N0}. Plak hem zonder opmaak.";
}
