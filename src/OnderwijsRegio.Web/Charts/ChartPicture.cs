using System.Text;
using System.Xml.Linq;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Charts;

/// <summary>
/// A chart as a file that stands on its own, to put into a report: with its finding, subject and source, and with its looks inside, for
/// other programs know nothing of our style sheet, nor of its variables.
/// </summary>
internal static class ChartPicture
{
    private const double Margin = 24;
    private const double Width = 640;

    /// <summary>The picture, in the colours of a region.</summary>
    public static byte[] Svg(Chart chart, ColourRamp colours)
    {
        var drawing = chart.Draw(chart.Wide, "or-chart__svg");
        XNamespace svg = drawing.Name.Namespace;
        var width = Math.Max(Width, chart.Wide + (2 * Margin));
        var fits = (int)((width - (2 * Margin)) / 9.2);
        var heading = Drawing.Broken(chart.Finding, fits);
        var top = 34 + (heading.Count * 24);
        var height = double.Parse(drawing.Attribute("height")!.Value, System.Globalization.CultureInfo.InvariantCulture) + top + 96;
        drawing.SetAttributeValue("x", Margin);
        drawing.SetAttributeValue("y", top + 34 + (chart.Legend.Count > 0 ? 22 : 0));
        var page = new XElement(
            svg + "svg",
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {width:0.#} {height:0.#}")),
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XElement(svg + "style", Style(colours)),
            new XElement(svg + "rect", new XAttribute("class", "or-page"), new XAttribute("width", width), new XAttribute("height", height)),
            heading.Select((line, at) => Text(svg, "or-heading", Margin, 38 + (at * 24), line)),
            Text(svg, "or-chart__scale", Margin, top + 14, chart.Subject),
            Text(svg, "or-chart__scale", Margin, top + 36, string.Join("   ", chart.Legend.Select(l => $"{Sign(l.Mark)} {l.Text}"))),
            drawing,
            Text(svg, "or-chart__scale", Margin, height - 14, $"Bron: {chart.Source}"));
        return Encoding.UTF8.GetBytes(new XDocument(page).ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Text(XNamespace svg, string css, double x, double y, string text) =>
        new(svg + "text", new XAttribute("class", css), new XAttribute("x", x), new XAttribute("y", y), text);

    private static string Sign(Mark mark) => mark switch
    {
        Mark.Bar => "■",
        Mark.Hatched => "▨",
        Mark.Line => "- -",
        Mark.Other => "□",
        _ => "▒",
    };

    private static string Style(ColourRamp c) => $$"""
        text { font-family: "Source Sans 3", Arial, sans-serif; font-size: 14px; fill: #1b2733; }
        .or-page { fill: #fff; }
        .or-heading { font-size: 20px; font-weight: bold; }
        .or-chart__scale { fill: #4a5a69; }
        .or-chart__value, .or-chart__panel { font-weight: bold; }
        .or-chart__inside { fill: #fff; font-weight: bold; }
        .or-chart__grid { stroke: #d5dce2; }
        .or-chart__base { stroke: #71808e; }
        .or-chart__bar { fill: {{c.T500}}; }
        .or-chart__bar--other { fill: #fff; stroke: #1b2733; stroke-width: 1.5; }
        .or-chart__hatch { stroke: {{c.T500}}; }
        .or-chart__hatch-ground { fill: {{c.T50}}; }
        .or-chart__hatch-line { fill: {{c.T500}}; }
        .or-chart__forecast { fill: #e9edf1; }
        .or-chart__halo { fill: none; stroke: #fff; stroke-width: 6; }
        .or-chart__beside { fill: none; stroke: #1b2733; stroke-width: 2; stroke-dasharray: 5 4; }
        .or-chart__beside-dot { fill: #fff; stroke: #1b2733; stroke-width: 2; }
        .or-chart__tick { stroke: #1b2733; stroke-width: 2.5; }
        .or-chart__tick-halo { stroke: #fff; stroke-width: 6; }
        .or-chart__path { fill: none; stroke: {{c.T500}}; stroke-width: 2.5; }
        .or-chart__faint { fill: none; stroke: #d5dce2; }
        .or-chart__dot { fill: {{c.T500}}; }
        """;
}
