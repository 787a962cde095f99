using AngleSharp.Dom;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnderwijsRegio.Core.Chapters;

namespace OnderwijsRegio.Web.TagHelpers;

/// <summary>
/// The text of a chapter to read: references lead to their activities, and a table can be scrolled with the keyboard. The text was cleaned
/// when it was saved.
/// </summary>
[HtmlTargetElement("or-chapter", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChapterTagHelper : TagHelper
{
    /// <summary>The clean text.</summary>
    public string Text { get; set; } = "";

    /// <summary>What activities are called now.</summary>
    public ActivityReferences Names { get; set; } = ActivityReferences.None;

    /// <summary>Address under which activities stand.</summary>
    public string Plan { get; set; } = "";

    /// <summary>How many levels its headings are lower than they were written: 0 or 1.</summary>
    public int Lower { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var body = ChapterHtml.Parse(Text);
        foreach (var reference in ActivityReferences.References(body).ToList())
        {
            Show(reference);
        }

        var tables = 0;
        foreach (var table in body.QuerySelectorAll("table"))
        {
            Wrap(table, ++tables);
        }

        foreach (var heading in body.QuerySelectorAll("h3, h4").Where(_ => Lower > 0))
        {
            var lower = body.Owner!.CreateElement($"h{heading.LocalName[1] - '0' + Lower}");
            lower.Append([.. heading.ChildNodes]);
            heading.Replace(lower);
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "or-chapter");
        output.Content.SetHtmlContent(body.InnerHtml);
    }

    private static void Wrap(IElement table, int number)
    {
        foreach (var header in table.QuerySelectorAll("th"))
        {
            var isFirstRow = header.ParentElement == table.QuerySelector("tr");
            header.SetAttribute("scope", isFirstRow ? "col" : "row");
        }

        var wrapper = table.Owner!.CreateElement("div");
        wrapper.ClassName = "or-chapter__table";
        wrapper.SetAttribute("role", "region");
        wrapper.SetAttribute("tabindex", "0");
        wrapper.SetAttribute("aria-label", $"Tabel {number}");
        table.Replace(wrapper);
        wrapper.AppendChild(table);
    }

    private void Show(IElement reference)
    {
        var activity = Names.Find(reference);
        var isThere = activity is { IsRemoved: false };
        var shown = reference.Owner!.CreateElement(isThere ? "a" : "span");
        shown.TextContent = activity?.Text ?? ReferredActivity.Removed;
        if (isThere)
        {
            shown.SetAttribute("href", $"{Plan}/activiteiten/{activity!.Id}");
        }
        else
        {
            shown.ClassName = "or-none";
        }

        reference.Replace(shown);
    }
}
