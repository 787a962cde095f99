namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>
/// A first answer to what stands in the columns of a table, by their names and by the first values. It fills in a form that someone looks
/// at; nothing is taken over by it.
/// </summary>
internal static class ColumnGuess
{
    private static readonly Dictionary<string, FigureColumn> Known = Names(
        (FigureColumn.Measure, ["maat", "measure", "indicator", "meting", "onderwerp"]),
        (FigureColumn.Area, ["gebied", "geography", "gebiedscode", "regio", "regionaam", "onderwijsregio", "gemeente", "gemeentenaam", "gemeentenummer", "gemeentecode", "arbeidsmarktregio"]),
        (FigureColumn.Value, ["waarde", "value", "aantal", "getal", "percentage", "fte", "aantal fte", "aantal personen"]),
        (FigureColumn.Unit, ["eenheid", "unit"]),
        (FigureColumn.Year, ["jaar", "year", "peiljaar", "kalenderjaar"]),
        (FigureColumn.UntilYear, ["tot en met jaar", "tot en met", "until_year", "t/m jaar"]),
        (FigureColumn.On, ["peildatum", "on", "datum", "meetdatum"]),
        (FigureColumn.Sector, ["sector", "onderwijssector", "onderwijssoort"]),
        (FigureColumn.Role, ["groep", "role", "functie", "functiegroep", "rol"]),
        (FigureColumn.Post, ["post", "soort"]),
        (FigureColumn.Subject, ["onderdeel", "subject", "vak", "vaknaam", "opleidingsschool", "sector van herkomst"]),
        (FigureColumn.Population, ["over wie", "population", "populatie"]),
        (FigureColumn.Nature, ["aard", "nature"]),
        (FigureColumn.ShareOf, ["percentage van", "share_of", "% van", "noemer"]),
        (FigureColumn.Publisher, ["bron", "publisher", "uitgever", "wie maakte het cijfer"]),
        (FigureColumn.Document, ["document"]),
        (FigureColumn.Heading, ["kop of tabel", "heading", "kop", "tabel"]),
        (FigureColumn.Approximate, ["ongeveer", "approximate"]),
        (FigureColumn.Computed, ["computed"]),
        (FigureColumn.Note, ["toelichting", "note", "opmerking", "opmerkingen"]));

    /// <summary>The answer for a table.</summary>
    public static FigureColumns For(FigureTable table, FigureVocabulary vocabulary)
    {
        List<FigureColumn> uses = [];
        foreach (var column in table.Columns)
        {
            var use = Known.GetValueOrDefault(FoldedText.Fold(column.Name));
            uses.Add(uses.Contains(use) ? FigureColumn.None : use);
        }

        FindWords(table, vocabulary, uses);
        if (!uses.Exists(FigureColumns.IsValue))
        {
            FindValues(table, vocabulary, uses);
        }

        var columns = new FigureColumns { Uses = uses };
        return columns with
        {
            Decimals = Decimals(table, columns),
            MinusOneIsWithheld = FormsOf(table, columns) is var forms && forms.HasFlag(NumberForms.MinusOne) && !forms.HasFlag(NumberForms.Negative),
            Fixed = new Dictionary<FigureColumn, string> { [FigureColumn.Nature] = FigureNature.Measured.DutchName() },
        };
    }

    /// <summary>How decimals are written in the columns with values; null where that is not to be seen, or in both ways.</summary>
    internal static DecimalMark? Decimals(FigureTable table, FigureColumns columns) =>
        (FormsOf(table, columns) & (NumberForms.Comma | NumberForms.Point | NumberForms.Unclear)) switch
        {
            NumberForms.None => DecimalMark.Whole,
            NumberForms.Comma or NumberForms.Comma | NumberForms.Unclear => DecimalMark.Comma,
            NumberForms.Point or NumberForms.Point | NumberForms.Unclear => DecimalMark.Point,
            _ => null,
        };

    private static NumberForms FormsOf(FigureTable table, FigureColumns columns) =>
        columns.ValueColumns.Aggregate(NumberForms.None, (forms, at) => forms | table.Columns[at].Forms);

    // A column whose first values are all areas holds areas, whatever it is called. A number may be that of a municipality, and a value as well.
    private static void FindWords(FigureTable table, FigureVocabulary vocabulary, List<FigureColumn> uses)
    {
        foreach (var (at, column) in table.Columns.Index().Where(c => uses[c.Index] is FigureColumn.None && c.Item.Examples.Count > 0))
        {
            uses[at] = FigureVocabulary.Closed.FirstOrDefault(fact => !uses.Contains(fact)
                && column.Examples.All(text => text.Any(char.IsLetter) && vocabulary.Find(fact, text) is not null));
        }
    }

    // A column per year, or one per measure, as most publishers have.
    private static void FindValues(FigureTable table, FigureVocabulary vocabulary, List<FigureColumn> uses)
    {
        (FigureColumn Use, Func<FigureTableColumn, bool> Is)[] forms =
        [
            (FigureColumn.ValueOfYear, column => column.Year is not null),
            (FigureColumn.ValueOfMeasure, column => vocabulary.Find(FigureColumn.Measure, column.Name) is not null),
        ];
        foreach (var (use, isOne) in forms)
        {
            var found = table.Columns.Index().Where(c => uses[c.Index] is FigureColumn.None && isOne(c.Item)).Select(c => c.Index).ToList();
            if (found.Count > 0)
            {
                found.ForEach(at => uses[at] = use);
                return;
            }
        }
    }

    private static Dictionary<string, FigureColumn> Names(params (FigureColumn Use, string[] Names)[] known) =>
        known.SelectMany(k => k.Names.Append(k.Use.DutchName()).Select(name => (Name: FoldedText.Fold(name), k.Use)))
            .DistinctBy(k => k.Name).ToDictionary(k => k.Name, k => k.Use);
}
