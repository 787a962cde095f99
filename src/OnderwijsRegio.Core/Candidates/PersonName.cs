namespace OnderwijsRegio.Core.Candidates;

/// <summary>Names as people write them in one piece.</summary>
internal static class PersonName
{
    /// <summary>What stands before a last name and is not looked for.</summary>
    public static readonly HashSet<string> Prefixes =
        new(["van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "la", "le", "von", "el", "al"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Splits a name: "Jan van Dam", or "Dam, Jan van". One word alone is a first name.</summary>
    public static (string First, string Last) Split(string name)
    {
        var parts = Words.OneLine(name).Split(',', 2, StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 } last, { Length: > 0 } rest])
        {
            var given = rest.Replace(",", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var names = given.Length - given.Reverse().TakeWhile(Prefixes.Contains).Count();
            return (string.Join(' ', given.Take(names)), string.Join(' ', given.Skip(names).Append(last)));
        }

        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // More than one first name is told from the last one only by what stands between them.
        var prefix = Array.FindIndex(words, Prefixes.Contains);
        var firsts = prefix >= 0 ? prefix : Math.Min(1, words.Length);
        return (string.Join(' ', words.Take(firsts)), string.Join(' ', words.Skip(firsts)));
    }
}
