namespace OnderwijsRegio.Core;

/// <summary>Tidies what people type.</summary>
internal static class Words
{
    /// <summary>One space between words, none around.</summary>
    public static string OneLine(string? text) =>
        text is null ? "" : IsOneLine(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same, and null where nothing is left.</summary>
    public static string? OrNull(string? text) => OneLine(text) is { Length: > 0 } words ? words : null;

    /// <summary>Lines with one kind of end, without spaces around the whole.</summary>
    public static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    // Most texts are so already, and a file has a million of them.
    private static bool IsOneLine(string text)
    {
        var wasSpace = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || wasSpace))
            {
                return false;
            }

            wasSpace = c == ' ';
        }

        return !wasSpace || text.Length == 0;
    }

    /// <summary>Names of the fields that differ.</summary>
    public static IEnumerable<string> Differing(params (string Name, bool Differs)[] fields) => fields.Where(f => f.Differs).Select(f => f.Name);
}
