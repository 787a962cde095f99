using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>What the portal says to a user about a file with figures.</summary>
public static class FigureImportMessages
{
    /// <summary>No column with values.</summary>
    public const string NoValue = "Kies bij ten minste één kolom dat de waarde erin staat.";

    /// <summary>Two columns with values, of which it is not said how they differ.</summary>
    public const string TwoValues = "Er is al een kolom met de waarde. Staan de waarden in meer kolommen, kies dan bij elk wat er in de kop staat: het jaar, de maat of het onderdeel.";

    /// <summary>Values of several sorts.</summary>
    public const string MixedValues = "Kies bij alle kolommen met een waarde hetzelfde.";

    /// <summary>No measure.</summary>
    public const string MeasureMissing = "Kies de maat, of kies hierboven de kolom waar hij in staat.";

    /// <summary>No area.</summary>
    public const string AreaMissing = "Kies het gebied, of kies hierboven de kolom waar het in staat.";

    /// <summary>No unit.</summary>
    public const string UnitMissing = "Kies de eenheid, of kies hierboven de kolom waar die in staat.";

    /// <summary>No publisher.</summary>
    public const string PublisherMissing = "Vul in wie deze cijfers heeft gemaakt, of kies hierboven de kolom waar dat in staat.";

    /// <summary>Neither year nor day.</summary>
    public const string YearMissing = "Vul een jaar in, of kies hierboven de kolom met het jaar of de peildatum. Noemt de bron geen jaar, vink dat dan aan.";

    /// <summary>A percentage of nothing.</summary>
    public const string ShareMissing = "Vul in waarvan dit een percentage is, bijvoorbeeld werkgelegenheid.";

    /// <summary>A way of writing decimals is to be chosen.</summary>
    public const string DecimalsMissing = "Kies hoe de getallen in dit bestand zijn geschreven.";

    /// <summary>It is to be said who counted.</summary>
    public const string OwnCountMissing = "Kies of een bron deze cijfers openbaar heeft gemaakt, of dat de regio ze zelf heeft geteld.";

    /// <summary>A choice that the page does not have.</summary>
    public const string ChoiceUnknown = "Kies iets uit de lijst.";

    /// <summary>A file that waits too long.</summary>
    public const string TooManyOpen = "Er staan in deze regio nog tien bestanden open. Neem er eerst een over of gooi er een weg.";

    /// <summary>The figures changed between preview and acceptance.</summary>
    public const string FiguresChanged = "De cijfers van uw regio zijn gewijzigd sinds dit voorbeeld werd gemaakt. Er is niets overgenomen. Lees het bestand opnieuw: kies ‘Kolommen wijzigen’ en daarna ‘Bestand lezen’.";

    /// <summary>It is not read yet.</summary>
    public const string NotRead = "Dit bestand is nog niet gelezen.";

    /// <summary>It is being read, or was taken over.</summary>
    public const string NoLongerOpen = "Dit bestand wordt al gelezen of is al overgenomen; de kolommen staan nu vast.";

    /// <summary>Some rows have a problem.</summary>
    public const string FaultyLeft = "Er zijn regels met een probleem. Verbeter het bestand, of vink aan dat die regels mogen worden overgeslagen.";

    /// <summary>The question about percentages is open.</summary>
    public const string ScaleOpen = "Beantwoord eerst de vraag over de percentages.";

    /// <summary>Nothing to accept.</summary>
    public const string NothingNew = "Er is niets om over te nemen: alles staat al zo bij de cijfers van uw regio.";

    /// <summary>It broke off three times.</summary>
    public const string BrokeOffOften = "Het lezen is drie keer afgebroken. Probeer het later opnieuw, of verdeel het bestand over meer bestanden.";

    /// <summary>A mistake of the portal.</summary>
    public const string OwnMistake = "Het lezen is afgebroken door een fout in het portaal. Uw bestand en uw keuzes staan er nog. De beheerder van het portaal kan zien wat er misging.";

    /// <summary>The file is gone.</summary>
    public const string FileGone = "Het bestand is er niet meer. Kies het opnieuw.";

    /// <summary>A formula.</summary>
    public const string Formula = "bevat een formule. Plak de uitkomst als waarde";

    /// <summary>A year is missing.</summary>
    public const string YearEmpty = "is leeg. Vul het jaar in, of vink bij de kolommen aan dat de bron geen jaar noemt";

    /// <summary>What a percentage is of is missing.</summary>
    public const string ShareEmpty = "is leeg, terwijl de waarde een percentage is. Vul in waarvan";

    /// <summary>A day in the column of a year.</summary>
    public const string DayForYear = "is een datum. Schrijf het jaar als getal, bijvoorbeeld 2024";

    /// <summary>Withheld, and no count.</summary>
    public const string WithheldNoCount = "‘<5’ kan alleen bij een aantal, niet bij deze eenheid";

    /// <summary>A number over a hundred.</summary>
    public const string OverHundred = "Let op: meer dan 100%.";

    /// <summary>More decimals than are kept.</summary>
    public static string Rounded { get; } = $"Let op: afgerond op {FigureNumber.Decimals} decimalen.";

    /// <summary>Too many figures.</summary>
    public static string TooManyFigures { get; } = $"In dit bestand staan meer dan {FigureReading.MaxFigures:N0} cijfers. Verdeel het over meer bestanden.";

    /// <summary>A year that cannot be.</summary>
    public static string NoYear(string text) => $"‘{Short(text)}’ is geen jaar van {FigureYears.First} tot en met {FigureYears.Last}";

    /// <summary>A year in a form.</summary>
    public static string YearWrong { get; } = $"Schrijf een jaar van {FigureYears.First} tot en met {FigureYears.Last}.";

    /// <summary>A last year before the first.</summary>
    public static string YearsTurned(int first, int last) => $"{last} ligt voor {first}";

    /// <summary>A day that cannot be read.</summary>
    public static string NoDay(string text) => $"‘{Short(text)}’ is geen datum. Schrijf 1-10-2024";

    /// <summary>A number that cannot be read.</summary>
    public static string NoNumber(string text) => $"‘{Short(text)}’ is geen getal";

    /// <summary>A number that is too large.</summary>
    public static string NumberTooLarge(string text) => $"‘{Short(text)}’ is te groot";

    /// <summary>A day where a number belongs.</summary>
    public static string DayForNumber(string text) => $"‘{text}’ is een datum en geen getal. Verander in Excel de opmaak van de cel";

    /// <summary>A number with a point in a file with commas.</summary>
    public static string PointAmongCommas(string text) => $"‘{Short(text)}’ heeft een punt, terwijl dit bestand decimalen met een komma schrijft. Schrijf het zoals de andere getallen";

    /// <summary>A number with a comma in a file with points.</summary>
    public static string CommaAmongPoints(string text) => $"‘{Short(text)}’ heeft een komma, terwijl dit bestand decimalen met een punt schrijft. Schrijf het zoals de andere getallen";

    /// <summary>A number with a mark of which nobody said what it means.</summary>
    public static string MarkUnknown(string text) => $"‘{Short(text)}’ heeft een komma of een punt. Kies bij de kolommen hoe decimalen zijn geschreven";

    /// <summary>A percentage among other units.</summary>
    public static string PercentageAmong(string text, FigureUnit unit) => $"‘{Short(text)}’ is een percentage, terwijl de eenheid {unit.DutchName()} is";

    /// <summary>A mistake that a spreadsheet made.</summary>
    public static string CellError(string text) => $"bevat een fout van Excel ({Short(text)})";

    /// <summary>A word that the portal does not know.</summary>
    public static string Unknown(FigureColumn fact, string text) =>
        $"‘{Short(text)}’ is geen {fact.DutchName()} {(fact is FigureColumn.Area or FigureColumn.Post ? "dat" : "die")} het portaal kent";

    /// <summary>A text that is too long.</summary>
    public static string TooLong(int most) => $"is langer dan {most} tekens";

    /// <summary>A text in a form that is too long.</summary>
    public static string FieldTooLong(int most) => $"Gebruik hooguit {most} tekens.";

    /// <summary>A word that is neither yes nor no.</summary>
    public static string NoYesOrNo(string text) => $"‘{Short(text)}’ is geen ja of nee";

    /// <summary>Merged cells.</summary>
    public static string Merged(string cells) => $"De cellen {cells} zijn samengevoegd. Maak de samenvoeging in Excel ongedaan en vul elke cel.";

    /// <summary>A fact that another column holds already.</summary>
    public static string Twice(FigureColumn fact, string other) => $"‘{fact.DutchName()}’ is al gekozen bij de kolom {other}.";

    /// <summary>A fact that the names of the columns hold already.</summary>
    public static string InHeaders(FigureColumn fact) => $"‘{fact.DutchName()}’ staat al in de koppen van de kolommen met waarden.";

    /// <summary>A name of a column without a year.</summary>
    public static string NoYearInName(string name) => $"In de kop ‘{Short(name)}’ staat geen jaar.";

    /// <summary>A name of a column that is no measure.</summary>
    public static string NoMeasureInName(string name) => $"De kop ‘{Short(name)}’ is geen maat die het portaal kent.";

    /// <summary>The same figure with the same value.</summary>
    public static string SameOn(int row) => $"Staat ook op regel {row}, met dezelfde waarde. Het telt één keer.";

    /// <summary>The same figure with another value.</summary>
    public static string OtherOn(int row) => $"Hetzelfde cijfer staat op regel {row} met een andere waarde. Eén van de twee is fout, of er ontbreekt een kolom die ze onderscheidt.";

    /// <summary>Fewer than all faults of a row.</summary>
    internal static string Joined(IReadOnlyList<string> faults)
    {
        var text = string.Join(' ', faults);
        return text.Length <= ImportRow.MessageMaxLength ? text : text[..(ImportRow.MessageMaxLength - 1)] + "…";
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
