using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>Something to choose.</summary>
/// <param name="Value">As it is stored.</param>
/// <param name="Text">As users read it.</param>
public sealed record FigureChoice(string Value, string Text);

/// <summary>
/// The words that figures are told by, and under which names files know them: case, accents and spaces do not matter. A name of two things
/// is a name of none: that is asked.
/// </summary>
public sealed class FigureVocabulary
{
    private const int Ambiguous = -1;
    private const int MostAsked = 2000;

    /// <summary>The facts that are one of a list, and no free text.</summary>
    internal static readonly IReadOnlyList<FigureColumn> Closed =
        [FigureColumn.Measure, FigureColumn.Area, FigureColumn.Sector, FigureColumn.Role, FigureColumn.Post, FigureColumn.Unit, FigureColumn.Nature];

    private static readonly (FigureColumn Fact, int Value, string[] Names)[] Synonyms =
    [
        (FigureColumn.Sector, (int)Sector.Po, ["primair onderwijs"]),
        (FigureColumn.Sector, (int)Sector.Vo, ["voortgezet onderwijs"]),
        (FigureColumn.Sector, (int)Sector.Mbo, ["middelbaar beroepsonderwijs"]),
        (FigureColumn.Sector, (int)Sector.Ho, ["ho"]),
        (FigureColumn.Role, (int)FigureRole.Leraar, ["leraar", "leerkrachten", "docenten", "onderwijsgevend personeel"]),
        (FigureColumn.Role, (int)FigureRole.Schoolleider, ["schoolleider", "schoolleiding", "directie", "directeuren"]),
        (FigureColumn.Role, (int)FigureRole.Ondersteuner, ["ondersteuners", "oop", "onderwijsondersteunend personeel"]),
        (FigureColumn.Unit, (int)FigureUnit.Fte, ["fte’s", "fte's", "aantal fte"]),
        (FigureColumn.Unit, (int)FigureUnit.Persons, ["persoon", "aantal personen"]),
        (FigureColumn.Unit, (int)FigureUnit.Percent, ["procent", "percentage"]),
        (FigureColumn.Unit, (int)FigureUnit.PercentagePoints, ["procentpunten"]),
        (FigureColumn.Unit, (int)FigureUnit.Hours, ["uur"]),
        (FigureColumn.Nature, (int)FigureNature.Measured, ["gerealiseerd", "realisatie"]),
        (FigureColumn.Nature, (int)FigureNature.Estimated, ["schatting"]),
        (FigureColumn.Nature, (int)FigureNature.Forecast, ["verwacht", "raming", "voorspelling"]),
    ];

    private readonly Dictionary<FigureColumn, Dictionary<string, int>> names = Closed.ToDictionary(fact => fact, _ => new Dictionary<string, int>());
    private readonly Dictionary<FigureColumn, List<FigureChoice>> choices = Closed.ToDictionary(fact => fact, _ => new List<FigureChoice>());
    private readonly Dictionary<(FigureColumn, int), string> words = [];
    private readonly Dictionary<string, string> documents = [];
    private readonly Dictionary<(FigureColumn, string), int?> asked = [];

    private FigureVocabulary()
    {
    }

    /// <summary>Whether a fact is one of a list, and no free text.</summary>
    public static bool IsClosed(FigureColumn fact) => Closed.Contains(fact);

    /// <summary>Whether a figure need not say such a fact.</summary>
    public static bool MayBeNothing(FigureColumn fact) => fact is FigureColumn.Sector or FigureColumn.Role or FigureColumn.Post;

    /// <summary>What there is to choose for a fact.</summary>
    public IReadOnlyList<FigureChoice> Choices(FigureColumn fact) => choices[fact];

    /// <summary>The name of something that <see cref="Find"/> found.</summary>
    internal string Name(FigureColumn fact, int found) => words[(fact, found)];

    /// <summary>What a word means: a key of a measure or an area, or a value of an enum. Null where it is unknown, or could be two things.</summary>
    internal int? Find(FigureColumn fact, string word)
    {
        if (!asked.TryGetValue((fact, word), out var answer))
        {
            answer = names[fact].TryGetValue(FoldedText.Fold(word), out var found) && found != Ambiguous ? found : null;
            // A file asks for the same few words again and again; one of only different words shall not be kept in memory.
            if (asked.Count < MostAsked)
            {
                asked.Add((fact, word), answer);
            }
        }

        return answer;
    }

    /// <summary>The key of a document by its key or its title; null if the portal does not have it.</summary>
    internal string? Document(string text) => documents.GetValueOrDefault(FoldedText.Fold(text));

    /// <summary>Reads the measures, the areas and the documents.</summary>
    internal static async Task<FigureVocabulary> LoadAsync(PortalContext db, CancellationToken cancel)
    {
        var vocabulary = new FigureVocabulary();
        foreach (var m in await db.Measures.AsNoTracking().OrderBy(m => m.Name).Select(m => new { m.Id, m.Code, m.Name }).ToListAsync(cancel))
        {
            vocabulary.Add(FigureColumn.Measure, m.Id, m.Code, m.Name, m.Code, m.Name);
        }

        var areas = await db.Geographies.AsNoTracking()
            .OrderBy(g => g.Name)
            .Select(g => new { g.Id, g.Code, g.Name, g.Kind, g.CbsCode, Region = g.Region!.Name, g.Region.ShortName })
            .ToListAsync(cancel);
        foreach (var g in areas)
        {
            // DUO writes the number of a municipality without the letters before it, and a spreadsheet without its zeros.
            var number = g.CbsCode?.TrimStart('G', 'M');
            vocabulary.Add(
                FigureColumn.Area, g.Id, g.Code, $"{g.ShortName ?? g.Name} ({g.Kind.DutchName()})",
                g.Name, g.Region, g.ShortName, g.CbsCode, number, number?.TrimStart('0'));
        }

        vocabulary.AddAll<Sector>(FigureColumn.Sector);
        vocabulary.AddAll<FigureRole>(FigureColumn.Role);
        vocabulary.AddAll<FigurePost>(FigureColumn.Post);
        vocabulary.AddAll<FigureUnit>(FigureColumn.Unit);
        vocabulary.AddAll<FigureNature>(FigureColumn.Nature);
        foreach (var (fact, value, synonyms) in Synonyms)
        {
            vocabulary.AddNames(fact, value, synonyms);
        }

        foreach (var d in await db.Documents.AsNoTracking().Select(d => new { d.Key, d.Title }).ToListAsync(cancel))
        {
            vocabulary.documents.TryAdd(FoldedText.Fold(d.Key), d.Key);
            vocabulary.documents.TryAdd(FoldedText.Fold(d.Title), d.Key);
        }

        return vocabulary;
    }

    private void AddAll<T>(FigureColumn fact)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            Add(fact, Convert.ToInt32(value), value.DutchName(), value.DutchName());
        }
    }

    private void Add(FigureColumn fact, int value, string code, string text, params string?[] others)
    {
        choices[fact].Add(new FigureChoice(code, text));
        words[(fact, value)] = fact is FigureColumn.Area ? text[..text.LastIndexOf(" (", StringComparison.Ordinal)] : text;
        AddNames(fact, value, [code, .. others]);
    }

    private void AddNames(FigureColumn fact, int value, IEnumerable<string?> known)
    {
        foreach (var name in known.Select(FoldedText.Fold).Where(name => name.Length > 0).Distinct())
        {
            names[fact][name] = names[fact].TryGetValue(name, out var other) && other != value ? Ambiguous : value;
        }
    }
}
