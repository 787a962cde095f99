using AngleSharp.Dom;

namespace OnderwijsRegio.Web.Tests.Reading;

/// <summary>What a screen reader says of a part of a page.</summary>
public static class SpokenText
{
    /// <summary>The text without what is hidden from hearing, in one line.</summary>
    public static string Spoken(this IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var silent in copy.QuerySelectorAll("[aria-hidden=true], script, style, [hidden]"))
        {
            silent.Remove();
        }

        foreach (var block in copy.QuerySelectorAll("li, p, dt, dd, div, th, td, h1, h2, h3, br, option, .or-sub, .or-tag"))
        {
            block.Append(block.Owner!.CreateTextNode(" "));
        }

        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
