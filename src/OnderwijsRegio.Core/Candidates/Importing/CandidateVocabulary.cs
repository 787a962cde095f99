using System.Globalization;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>A meaning that a word in a file may have.</summary>
/// <param name="Value">How it is stored.</param>
/// <param name="Text">What users read.</param>
public sealed record WordMeaning(string Value, string Text);

/// <summary>The words that the portal knows for facts of which it has a list, and what else desks write for them.</summary>
public sealed class CandidateVocabulary
{
    /// <summary>The facts of which there is a list.</summary>
    public static readonly IReadOnlyList<CandidateColumn> Closed =
    [
        CandidateColumn.Phase, CandidateColumn.Status, CandidateColumn.TargetGroup, CandidateColumn.Sectors, CandidateColumn.Diploma,
        CandidateColumn.Bevoegdheid, CandidateColumn.Owner,
    ];

    private const string Stopped = nameof(CandidateStatus.Gestopt);

    private static readonly string[] SaysStopped =
        ["gestopt", "afgevallen", "afgehaakt", "uitgevallen", "uitgestroomd", "afgesloten", "niet meer actief", "niet actief", "inactief", "geen interesse meer"];

    private readonly Dictionary<CandidateColumn, IReadOnlyList<WordMeaning>> choices;
    private readonly Dictionary<CandidateColumn, Dictionary<string, string>> known;

    /// <summary>The vocabulary of a desk.</summary>
    /// <param name="owners">Who works there.</param>
    public CandidateVocabulary(IEnumerable<DeskMember> owners)
    {
        choices = new()
        {
            [CandidateColumn.Phase] = [.. Of<KlantreisPhase>(), new(Stopped, CandidateStatus.Gestopt.DutchName())],
            [CandidateColumn.Status] = [new(nameof(CandidateStatus.Bezig), CandidateStatus.Bezig.DutchName()), new(Stopped, CandidateStatus.Gestopt.DutchName())],
            [CandidateColumn.TargetGroup] = [.. Of<TargetGroup>()],
            [CandidateColumn.Sectors] = [.. Of<Sector>()],
            [CandidateColumn.Diploma] = [.. Of<Diploma>()],
            [CandidateColumn.Bevoegdheid] = [.. Of<Bevoegdheid>()],
            [CandidateColumn.Owner] = [.. owners.Select(o => new WordMeaning(o.Id.ToString(CultureInfo.InvariantCulture), o.Name))],
        };
        known = choices.ToDictionary(c => c.Key, c => c.Value
            .Select(m => (Word: m.Text, m.Value))
            .Concat(Others.GetValueOrDefault(c.Key, []).SelectMany(o => o.Words.Select(word => (Word: word, o.Value))))
            .DistinctBy(w => Plain(w.Word)).ToDictionary(w => Plain(w.Word), w => w.Value));
    }

    private static Dictionary<CandidateColumn, (string Value, string[] Words)[]> Others { get; } = new()
    {
        [CandidateColumn.Phase] =
        [
            (nameof(KlantreisPhase.Interesseren), ["interesse", "geïnteresseerd", "nieuw", "aangemeld", "aanmelding"]),
            (nameof(KlantreisPhase.Orienteren), ["oriëntatie", "oriënterend", "oriënteert zich"]),
            (nameof(KlantreisPhase.Matchen), ["match", "matching", "bemiddeling", "sollicitatie", "solliciteert", "zoekt school"]),
            (nameof(KlantreisPhase.Opleiden), ["opleiding", "in opleiding"]),
            (nameof(KlantreisPhase.Begeleiden), ["begeleiding", "voor de klas"]),
            (nameof(KlantreisPhase.Professionaliseren), ["professionalisering"]),
            (Stopped, SaysStopped),
        ],
        [CandidateColumn.Status] =
        [
            (nameof(CandidateStatus.Bezig), ["actief", "lopend", "loopt", "open", "in behandeling", "nieuw", "ja"]),
            (Stopped, [.. SaysStopped, "gesloten", "nee"]),
        ],
        [CandidateColumn.TargetGroup] =
        [
            (nameof(TargetGroup.ZijInstromers), ["zij-instromer", "zij-instroom", "zij instroom in beroep"]),
            (nameof(TargetGroup.Herintreders), ["herintreder"]),
            (nameof(TargetGroup.Studenten), ["student"]),
            (nameof(TargetGroup.Statushouders), ["statushouder"]),
            (nameof(TargetGroup.Gepensioneerden), ["gepensioneerde", "gepensioneerd"]),
            (nameof(TargetGroup.Leraren), ["leraar", "docent", "docenten"]),
            (nameof(TargetGroup.StartendeLeraren), ["startende leraar", "starter", "starters"]),
        ],
        [CandidateColumn.Sectors] =
        [
            (nameof(Sector.Po), ["primair onderwijs", "basisonderwijs", "basisschool", "bo"]),
            (nameof(Sector.Vo), ["voortgezet onderwijs", "middelbare school"]),
            (nameof(Sector.Mbo), ["middelbaar beroepsonderwijs"]),
            (nameof(Sector.So), ["so", "sbo", "vso", "speciaal onderwijs", "speciaal basisonderwijs", "voortgezet speciaal onderwijs"]),
            (nameof(Sector.Ho), ["ho", "hbo", "wo"]),
            (nameof(Sector.Ko), ["ko"]),
        ],
        [CandidateColumn.Diploma] =
        [
            (nameof(Diploma.Mbo4), ["mbo niveau 4"]),
            (nameof(Diploma.AssociateDegree), ["ad"]),
            (nameof(Diploma.HboBachelor), ["hbo", "bachelor hbo"]),
            (nameof(Diploma.WoBachelor), ["bachelor wo", "universitaire bachelor"]),
            (nameof(Diploma.Master), ["wo-master", "hbo-master", "universitaire master", "drs"]),
            (nameof(Diploma.Buitenlands), ["buitenlands", "buitenlands diploma"]),
        ],
        [CandidateColumn.Bevoegdheid] =
        [
            (nameof(Bevoegdheid.Geen), ["nee", "niet bevoegd", "onbevoegd", "nog niet"]),
            (nameof(Bevoegdheid.Tweedegraads), ["2e graads", "2e graad", "tweede graads"]),
            (nameof(Bevoegdheid.Eerstegraads), ["1e graads", "1e graad", "eerste graads"]),
            (nameof(Bevoegdheid.PdgMbo), ["pdg"]),
        ],
    };

    /// <summary>What words are compared by: letters and digits, without case and accents.</summary>
    public static string Plain(string word) => string.Concat(FoldedText.Fold(word).Where(char.IsLetterOrDigit));

    /// <summary>What a word for a fact may mean.</summary>
    public IReadOnlyList<WordMeaning> Choices(CandidateColumn fact) => choices[fact];

    /// <summary>Whether a word for a fact may mean this. What was remembered may be someone who left the desk since.</summary>
    public bool Holds(CandidateColumn fact, string meaning) =>
        meaning is CandidateColumns.LeaveOut or CandidateColumns.Nothing || choices[fact].Any(c => c.Value == meaning);

    /// <summary>What a word means; null if the portal does not know it.</summary>
    public string? Find(CandidateColumn fact, string word)
    {
        var plain = Plain(word);
        return known[fact].GetValueOrDefault(plain)
            // "3. Matchen" and "fase 3: matchen" are written often.
            ?? (fact is CandidateColumn.Phase ? known[fact].GetValueOrDefault((plain.StartsWith("fase", StringComparison.Ordinal) ? plain[4..] : plain).TrimStart([.. "0123456789"])) : null);
    }

    private static IEnumerable<WordMeaning> Of<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new WordMeaning(value.ToString(), value.DutchName()));
}
