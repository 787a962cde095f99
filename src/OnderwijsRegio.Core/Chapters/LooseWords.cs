using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>Puts words that stand in no paragraph into one, as when somebody types without markup.</summary>
internal static partial class LooseWords
{
    /// <summary>An empty line begins another paragraph, a line end another line.</summary>
    /// <param name="body">The text.</param>
    /// <param name="blocks">Elements that stand on their own.</param>
    public static void IntoParagraphs(IElement body, string blocks)
    {
        var nodes = body.ChildNodes.ToList();
        nodes.ForEach(node => body.RemoveChild(node));
        IElement? paragraph = null;
        foreach (var node in nodes)
        {
            if (node is IElement element && element.Matches(blocks))
            {
                body.AppendChild(node);
                paragraph = null;
            }
            else if (node is IText text)
            {
                paragraph = AppendText(body, paragraph, text.Data.ReplaceLineEndings("\n"));
            }
            else
            {
                (paragraph ??= Begin(body)).AppendChild(node);
            }
        }
    }

    private static IElement? AppendText(IElement body, IElement? paragraph, string text)
    {
        var parts = EmptyLine().Split(text);
        for (var i = 0; i < parts.Length; i++)
        {
            paragraph = i > 0 ? null : paragraph;
            if (parts[i].Length > 0 && (paragraph is not null || parts[i].Trim().Length > 0))
            {
                paragraph ??= Begin(body);
                AppendLines(paragraph, parts[i].Trim('\n').Split('\n'));
            }
        }

        return paragraph;
    }

    private static void AppendLines(IElement paragraph, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                paragraph.AppendChild(paragraph.Owner!.CreateElement("br"));
            }

            paragraph.AppendChild(paragraph.Owner!.CreateTextNode(lines[i]));
        }
    }

    private static IElement Begin(IElement body)
    {
        var paragraph = body.Owner!.CreateElement("p");
        body.AppendChild(paragraph);
        return paragraph;
    }

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex EmptyLine();
}
