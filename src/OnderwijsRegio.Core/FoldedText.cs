using System.Buffers;
using System.Globalization;
using System.Text;

namespace OnderwijsRegio.Core;

/// <summary>Text as people search it: without case and accents.</summary>
public static class FoldedText
{
    /// <summary>What folding leaves as it is.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => !char.IsAsciiLetterUpper(c))]);

    /// <summary>Folds a text: lower case, "é" as "e", one space between words.</summary>
    public static string Fold(string? text)
    {
        text ??= "";
        var isAscii = Ascii.IsValid(text);
        if (isAscii && !text.AsSpan().ContainsAnyExcept(Plain) && text is not ([' ', ..] or [.., ' ']))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in isAscii ? text : text.Normalize(NormalizationForm.FormD))
        {
            if (isAscii || CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().Trim();
    }

    /// <summary>Whether each word that is sought stands in the text, in any order. Seeking nothing finds everything.</summary>
    public static bool ContainsAll(string text, string? sought)
    {
        var words = Fold(sought).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return true;
        }

        var folded = Fold(text);
        return words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
