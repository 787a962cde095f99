using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnderwijsRegio.Web.TagHelpers;

/// <summary>A text whose lines are points: one point as a sentence, more of them as a list.</summary>
[HtmlTargetElement("or-points", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PointsTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The text.</summary>
    public string Text { get; set; } = "";

    /// <summary>What to show when there is none.</summary>
    public string? Empty { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        var points = Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (points.Length < 2)
        {
            output.TagName = "span";
            output.Content.Append(points.Length == 0 ? Empty ?? "" : points[0]);
            return;
        }

        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "or-points");
        output.Content.AppendHtml(string.Concat(points.Select(point => $"<li>{encoder.Encode(point)}</li>")));
    }
}
