using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnderwijsRegio.Web.Charts;

namespace OnderwijsRegio.Web.TagHelpers;

/// <summary>
/// A chart with its finding as heading, drawn for wide and for narrow screens, since text in a drawing that shrinks becomes too small to read.
/// What stands between its tags comes under it: the table with the same figures.
/// </summary>
[HtmlTargetElement("or-chart")]
public sealed class ChartTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The chart.</summary>
    public required Chart Chart { get; set; }

    /// <summary>Address of the chart as a picture to take along.</summary>
    public required string Picture { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.Attributes.SetAttribute("class", "or-chart or-card");
        output.Attributes.SetAttribute("aria-labelledby", $"{Chart.Key}-kop");
        var under = await output.GetChildContentAsync();
        output.Content.SetHtmlContent($"""
            <figcaption><h3 id="{Chart.Key}-kop">{E(Chart.Finding)}</h3><p class="or-sub">{E(Chart.Subject)}</p></figcaption>
            {Legend()}
            {Chart.Draw(Chart.Wide, "or-chart__svg or-chart__svg--wide")}
            {Chart.Draw(Drawing.Narrow, "or-chart__svg or-chart__svg--narrow")}
            <p class="or-sub">Bron: {E(Chart.Source)}</p>
            """);
        output.Content.AppendHtml(under);
        output.Content.AppendHtml($"""<p class="or-noprint"><a href="{E(Picture)}" download data-picture>Als plaatje<span class="or-vh"> (svg): {E(Chart.Finding)}</span></a></p>""");
    }

    private string Legend() => Chart.Legend.Count == 0
        ? ""
        : $"""<ul class="or-key">{string.Concat(Chart.Legend.Select(l => $"""<li><span class="or-key__mark or-key__mark--{l.Mark.ToString().ToLowerInvariant()}"></span>{E(l.Text)}</li>"""))}</ul>""";

    private string E(string text) => encoder.Encode(text);
}
