namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>Words that are not known, each once. They are asked, so that there is a limit to how many are kept.</summary>
internal sealed class UnknownWords
{
    /// <summary>Most words of one fact that are asked.</summary>
    public const int Most = 50;

    private readonly Dictionary<(FigureColumn Fact, string Word), (string Text, int Count)> found = [];

    public IReadOnlyList<UnknownWord> Found => [.. found
        .OrderBy(w => w.Key.Fact).ThenByDescending(w => w.Value.Count)
        .Select(w => new UnknownWord(w.Key.Fact, w.Value.Text, w.Value.Count))];

    public void Add(FigureColumn fact, string text)
    {
        // What is longer is no name.
        const int longest = 150;
        var key = (fact, FoldedText.Fold(text));
        if (found.TryGetValue(key, out var known))
        {
            found[key] = known with { Count = known.Count + 1 };
        }
        else if (text.Length <= longest && found.Keys.Count(k => k.Fact == fact) < Most)
        {
            found.Add(key, (text, 1));
        }
    }
}

/// <summary>Percentages that are all between 0 and 1 may be meant otherwise: 0,125 for 12,5%.</summary>
internal sealed class ScaleQuestion
{
    private bool isSeen;
    private bool isBroken;

    public bool IsOpen => isSeen && !isBroken;

    public void Look(decimal percentage)
    {
        isSeen |= percentage is > -1 and < 1 and not 0;
        isBroken |= percentage is < -1 or > 1;
    }
}
