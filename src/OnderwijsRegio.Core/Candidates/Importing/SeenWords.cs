namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>A word in a file for a fact of which the portal has a list.</summary>
/// <param name="Fact">Of what.</param>
/// <param name="Text">The word.</param>
/// <param name="Count">How often it stands there.</param>
/// <param name="Meaning">What it is taken for; null while nobody knows.</param>
public sealed record SeenWord(CandidateColumn Fact, string Text, int Count, string? Meaning);

/// <summary>The words of a file, each once.</summary>
internal sealed class SeenWords
{
    /// <summary>Most words of one fact that are shown: a column with more has no list in it.</summary>
    public const int Most = 40;

    private readonly Dictionary<(CandidateColumn Fact, string Plain), SeenWord> seen = [];
    private readonly Dictionary<CandidateColumn, int> counts = [];

    /// <summary>The words, what is not known first.</summary>
    public IReadOnlyList<SeenWord> All => [.. seen.Values
        .OrderBy(w => w.Meaning is not null).ThenBy(w => w.Fact).ThenByDescending(w => w.Count).ThenBy(w => w.Text, StringComparer.Ordinal)];

    public void Add(CandidateColumn fact, string plain, string text, string? meaning)
    {
        if (seen.TryGetValue((fact, plain), out var word))
        {
            seen[(fact, plain)] = word with { Count = word.Count + 1 };
        }
        else if (counts.GetValueOrDefault(fact) < Most)
        {
            counts[fact] = counts.GetValueOrDefault(fact) + 1;
            seen.Add((fact, plain), new SeenWord(fact, text.Length > 100 ? text[..100] + "…" : text, 1, meaning));
        }
    }
}
