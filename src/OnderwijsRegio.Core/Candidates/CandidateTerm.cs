namespace OnderwijsRegio.Core.Candidates;

/// <summary>A word by which a candidate is found: a folded part of a name, of an e-mail address, or a telephone number.</summary>
public sealed class CandidateTerm
{
    /// <summary>Longest <see cref="Term"/>, in characters; a longer word is found by its beginning.</summary>
    public const int MaxLength = 100;

    private static readonly char[] Between = [' ', '-', '\'', '’', '.', ',', '@', '_', '+'];

    /// <summary>Region, so that an index leads to what one desk may find.</summary>
    public int RegionId { get; set; }

    /// <summary>Word.</summary>
    public required string Term { get; set; }

    /// <summary>Candidate.</summary>
    public int CandidateId { get; set; }

    /// <summary>The words by which someone is found.</summary>
    public static IEnumerable<string> Of(CandidateText text)
    {
        var email = FoldedText.Fold(text.Email);
        string[] whole = [FoldedText.Fold(text.FirstName), FoldedText.Fold(text.LastName), email];
        return whole.SelectMany(t => t.Split(Between, StringSplitOptions.RemoveEmptyEntries))
            .Append(email)
            .Append(PhoneNumber.Digits(text.Phone))
            .Where(t => t.Length > 0)
            .Select(t => t.Length > MaxLength ? t[..MaxLength] : t)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>Words in one text, each behind a space; cut off beyond <see cref="Candidate.WordsMaxLength"/>, which no name or address reaches that is one.</summary>
    internal static string InOne(IEnumerable<string> words)
    {
        var all = string.Concat(words.Order(StringComparer.Ordinal).Select(Begun));
        return all.Length > Candidate.WordsMaxLength ? all[..Candidate.WordsMaxLength] : all;
    }

    /// <summary>What stands in such a text where a word begins so.</summary>
    internal static string Begun(string word) => $" {word}";

    /// <summary>What someone seeks, as words that must each begin one of the candidate's.</summary>
    public static IReadOnlyList<string> Sought(string? text)
    {
        var folded = FoldedText.Fold(text);
        if (PhoneNumber.IsLikeOne(folded))
        {
            return [PhoneNumber.Digits(folded)];
        }

        return
        [
            .. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => word.Contains('@', StringComparison.Ordinal) ? [word] : word.Split(Between, StringSplitOptions.RemoveEmptyEntries))
                .Select(word => word.Length > MaxLength ? word[..MaxLength] : word)
                .Distinct(StringComparer.Ordinal)
                .Take(6),
        ];
    }
}
