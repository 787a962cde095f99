using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>A piece of a line.</summary>
/// <param name="Text">Words.</param>
/// <param name="IsChanged">Whether the other text does not have them there.</param>
public sealed record DifferencePiece(string Text, bool IsChanged);

/// <summary>A line of two texts beside each other.</summary>
/// <param name="Before">The line in the first text; null where it has none.</param>
/// <param name="After">The line in the second text; null where it has none.</param>
/// <param name="Equal">How many equal lines this one stands for; 0 for a line that differs.</param>
public sealed record DifferenceLine(IReadOnlyList<DifferencePiece>? Before, IReadOnlyList<DifferencePiece>? After, int Equal = 0);

/// <summary>What differs between two texts of a chapter: paragraph by paragraph, and in these word by word.</summary>
public static partial class ChapterDifference
{
    /// <summary>The lines of both texts. Equal lines far from a difference are counted only. Empty when the words are the same.</summary>
    /// <param name="before">A clean text.</param>
    /// <param name="after">A clean text.</param>
    /// <param name="names">What activities are called now.</param>
    public static IReadOnlyList<DifferenceLine> Between(string before, string after, ActivityReferences names)
    {
        var diff = SideBySideDiffBuilder.Diff(Lines(before, names), Lines(after, names));
        var lines = diff.OldText.Lines.Zip(diff.NewText.Lines).ToList();
        var differs = lines.Select(l => l.First.Type != ChangeType.Unchanged).ToList();
        List<DifferenceLine> result = [];
        for (var i = 0; differs.Contains(true) && i < lines.Count; i++)
        {
            if (differs[i] || differs[Math.Max(0, i - 1)] || differs[Math.Min(lines.Count - 1, i + 1)])
            {
                result.Add(new(Pieces(lines[i].First), Pieces(lines[i].Second), differs[i] ? 0 : 1));
                continue;
            }

            var first = i;
            while (i + 1 < lines.Count && !differs[i + 1] && (i + 2 >= lines.Count || !differs[i + 2]))
            {
                i++;
            }

            result.Add(new(null, null, i - first + 1));
        }

        return result;
    }

    /// <summary>A clean text as lines of words: a line for each paragraph, heading, item and row.</summary>
    internal static string Lines(string html, ActivityReferences names)
    {
        List<string> lines = [];
        Collect(ChapterHtml.Parse(names.Named(html)), lines);
        return string.Join('\n', lines);
    }

    private static void Collect(IElement element, List<string> lines)
    {
        foreach (var child in element.Children)
        {
            if (child.LocalName == "tr")
            {
                lines.Add(string.Join(" | ", child.Children.Select(Words)));
            }
            else if (child.LocalName is "p" or "h3" or "h4" or "caption")
            {
                lines.Add(element.LocalName == "li" ? $"• {Words(child)}" : Words(child));
            }
            else if (child.LocalName == "li" && child.QuerySelector("p, ul, ol") is null)
            {
                lines.Add($"• {Words(child)}");
            }
            else
            {
                Collect(child, lines);
            }
        }
    }

    private static string Words(IElement element) => Space().Replace(element.TextContent, " ").Trim();

    private static List<DifferencePiece>? Pieces(DiffPiece line) => line.Type switch
    {
        ChangeType.Imaginary => null,
        ChangeType.Modified => Joined(line.SubPieces.Where(p => p.Text is not null).Select(p => new DifferencePiece(p.Text, p.Type != ChangeType.Unchanged))),
        _ => [new DifferencePiece(line.Text, line.Type != ChangeType.Unchanged)],
    };

    // Words that changed beside each other are heard as one change.
    private static List<DifferencePiece> Joined(IEnumerable<DifferencePiece> pieces)
    {
        List<DifferencePiece> joined = [];
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && joined[^1].IsChanged == piece.IsChanged)
            {
                joined[^1] = piece with { Text = joined[^1].Text + piece.Text };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
