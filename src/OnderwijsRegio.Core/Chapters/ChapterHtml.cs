using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>
/// The text of a chapter as HTML with few elements: paragraphs, two levels of headings, lists, tables, bold, italic, links, and references
/// to activities (<c>&lt;span data-activity="12"&gt;&lt;/span&gt;</c>). What else is typed or pasted does not get in.
/// </summary>
public static class ChapterHtml
{
    /// <summary>Longest text, in characters without markup.</summary>
    public const int TextMaxLength = 50_000;

    /// <summary>Most cells of all tables together.</summary>
    public const int MaxCells = 1_000;

    /// <summary>Longest text as it is sent, in characters with markup. More is not even read.</summary>
    public const int TypedMaxLength = 400_000;

    /// <summary>Attribute of a <c>span</c> that refers to an activity by its key.</summary>
    public const string Reference = "data-activity";

    private const string Pictures = "img, svg, picture, object, embed, iframe, video, audio, canvas, form, input";
    private const string Unseen = "script, style, title, meta, link, head, template, noscript, xml";
    private const string Blocks = "p, h3, h4, ul, ol, table";

    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["h1"] = "h3",
        ["h2"] = "h3",
        ["h5"] = "h4",
        ["h6"] = "h4",
        ["b"] = "strong",
        ["i"] = "em",
        ["div"] = "p",
    };

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>
        {
            "p", "h3", "h4", "ul", "ol", "li", "br", "strong", "em", "a", "span",
            "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption",
        },
        AllowedAttributes = new HashSet<string> { "href", "colspan", "rowspan", Reference },
        AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
        UriAttributes = new HashSet<string> { "href" },
    })
    { KeepChildNodes = true };

    /// <summary>Takes what belongs in a chapter out of what was typed or pasted. Cleaning what is clean changes nothing.</summary>
    /// <param name="typed">HTML, or plain words in which an empty line begins a paragraph; null for nothing.</param>
    public static CleanText Clean(string? typed)
    {
        typed ??= "";
        if (typed.Length > TypedMaxLength)
        {
            return CleanText.Refused(ChapterMessages.TooMuchMarkup(typed.Length));
        }

        var document = new HtmlParser().ParseDocument("");
        var body = (IHtmlElement)document.Body!;
        body.InnerHtml = typed;
        if (body.QuerySelector(Pictures) is not null)
        {
            return CleanText.Refused(ChapterMessages.PictureRefused);
        }

        if (body.QuerySelectorAll("td, th").Length is > MaxCells and var cells)
        {
            return CleanText.Refused(ChapterMessages.TooManyCells(cells));
        }

        Prepare(document, body);
        Sanitizer.SanitizeDom((IHtmlDocument)document, body);
        var activities = Tidy(body);
        var length = body.TextContent.Length;
        return length > TextMaxLength
            ? CleanText.Refused(ChapterMessages.TooLong(length))
            : new CleanText(string.Join('\n', body.Children.Select(c => c.OuterHtml)), activities, null);
    }

    /// <summary>Parses a clean text.</summary>
    public static IElement Parse(string html)
    {
        var body = new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = html;
        return body;
    }

    /// <summary>How many words a clean text has.</summary>
    public static int Words(string html) =>
        Parse(html.Replace("<", " <", StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static void Prepare(IDocument document, IHtmlElement body)
    {
        foreach (var element in body.QuerySelectorAll(Unseen))
        {
            element.Remove();
        }

        foreach (var element in body.QuerySelectorAll(string.Join(',', Renamed.Keys)))
        {
            // A division of divisions is no paragraph; the innermost one is.
            var isOuter = element.LocalName == "div" && element.QuerySelector($"div, h1, h2, h5, h6, {Blocks}") is not null;
            if (!isOuter)
            {
                Replace(element, document.CreateElement(Renamed[element.LocalName]));
            }
        }
    }

    private static List<int> Tidy(IHtmlElement body)
    {
        foreach (var link in body.QuerySelectorAll("a").Where(a => string.IsNullOrWhiteSpace(a.GetAttribute("href")) || a.TextContent.Trim().Length == 0))
        {
            Unwrap(link);
        }

        List<int> activities = [];
        foreach (var span in body.QuerySelectorAll("span"))
        {
            if (int.TryParse(span.GetAttribute(Reference), out var id) && id > 0)
            {
                span.TextContent = "";
                span.SetAttribute(Reference, $"{id}");
                activities.Add(id);
            }
            else
            {
                Unwrap(span);
            }
        }

        foreach (var element in body.QuerySelectorAll($"[{Reference}]:not(span)"))
        {
            element.RemoveAttribute(Reference);
        }

        foreach (var item in body.QuerySelectorAll("li").Where(li => li.ParentElement is not { LocalName: "ul" or "ol" }))
        {
            Replace(item, body.Owner!.CreateElement("p"));
        }

        LooseWords.IntoParagraphs(body, Blocks);
        foreach (var empty in body.QuerySelectorAll($"{Blocks}, li").Reverse().Where(IsEmpty))
        {
            empty.Remove();
        }

        return activities;
    }

    // An empty cell is part of its table; a paragraph in a cell may go.
    private static bool IsEmpty(IElement element) =>
        element.TextContent.Trim().Length == 0 && element.QuerySelector($"[{Reference}], td, th") is null;

    private static void Replace(IElement old, IElement by)
    {
        by.Append([.. old.ChildNodes]);
        old.Replace(by);
    }

    private static void Unwrap(IElement element)
    {
        element.Before([.. element.ChildNodes]);
        element.Remove();
    }
}

/// <summary>What came of cleaning.</summary>
/// <param name="Html">Clean text; empty where nothing was written or where it is refused.</param>
/// <param name="Activities">Keys of the activities that it refers to.</param>
/// <param name="Fault">Why it is refused, in Dutch; null if it is not.</param>
public sealed record CleanText(string Html, IReadOnlyList<int> Activities, string? Fault)
{
    internal static CleanText Refused(string fault) => new("", [], fault);
}
