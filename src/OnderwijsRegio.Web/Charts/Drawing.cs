using System.Globalization;
using System.Xml.Linq;

namespace OnderwijsRegio.Web.Charts;

/// <summary>Where a text stands beside its point.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>A drawing of some width that grows downwards. Its looks come from classes, so that a region's colours and forced colours reach it.</summary>
internal sealed class Drawing(double width, string id)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly List<XElement> definitions = [];
    private readonly List<XElement> shapes = [];

    /// <summary>Below this width names stand above their bars.</summary>
    public const double Narrow = 330;

    public double Width => width;

    public double Height { get; set; }

    public bool IsNarrow => width <= Narrow;

    /// <summary>How many characters of the text of a chart stand beside each other on a length in pixels.</summary>
    public static int Fits(double length) => (int)(length / 7.2);

    public void Rect(string css, double x, double y, double w, double h) =>
        shapes.Add(Element("rect", css, ("x", N(x)), ("y", N(y)), ("width", N(w)), ("height", N(h))));

    /// <summary>A bar with lines across, which tells it apart without colour.</summary>
    public void Hatched(double x, double y, double w, double h)
    {
        var pattern = $"{id}-arcering";
        if (definitions.Count == 0)
        {
            definitions.Add(Element("pattern", null, ("id", pattern), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)")));
            definitions[0].Add(Element("rect", "or-chart__hatch-ground", ("width", "6"), ("height", "6")), Element("rect", "or-chart__hatch-line", ("width", "2"), ("height", "6")));
        }

        shapes.Add(Element("rect", "or-chart__hatch", ("x", N(x)), ("y", N(y)), ("width", N(w)), ("height", N(h)), ("fill", $"url(#{pattern})")));
    }

    public void Line(string css, double x1, double y1, double x2, double y2) =>
        shapes.Add(Element("line", css, ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2))));

    public void Polyline(string css, IEnumerable<(double X, double Y)> points) =>
        shapes.Add(Element("polyline", css, ("points", string.Join(' ', points.Select(p => $"{N(p.X)},{N(p.Y)}")))));

    public void Circle(string css, double x, double y, double r) => shapes.Add(Element("circle", css, ("cx", N(x)), ("cy", N(y)), ("r", N(r))));

    public void Text(string css, double x, double y, string text, Anchor anchor = Anchor.Start)
    {
        var element = Element("text", css, ("x", N(x)), ("y", N(y)));
        if (anchor is not Anchor.Start)
        {
            element.SetAttributeValue("text-anchor", anchor is Anchor.End ? "end" : "middle");
        }

        element.Add(text);
        shapes.Add(element);
    }

    /// <summary>A text on as many lines as it needs; gives the height that they take.</summary>
    public double Lines(string css, double x, double y, string text, int fits, double lineHeight = 18, Anchor anchor = Anchor.Start)
    {
        var lines = Broken(text, fits);
        foreach (var (at, line) in lines.Index())
        {
            Text(css, x, y + (at * lineHeight), line, anchor);
        }

        return lines.Count * lineHeight;
    }

    /// <summary>A text broken between its words, so that no line is longer than it fits where that can be.</summary>
    public static IReadOnlyList<string> Broken(string text, int fits)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= fits)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>Shapes that are drawn again and again, once; <see cref="Again"/> puts them in a place.</summary>
    public string Keep(Action<Drawing> draw)
    {
        var part = new Drawing(width, id);
        draw(part);
        var key = $"{id}-deel{definitions.Count}";
        var group = Element("g", null, ("id", key));
        group.Add(part.shapes);
        definitions.Add(group);
        return key;
    }

    public void Again(string key, double x, double y) => shapes.Add(Element("use", null, ("href", $"#{key}"), ("x", N(x)), ("y", N(y))));

    /// <summary>The drawing with what it says in words.</summary>
    public XElement ToSvg(string css, string title, string description)
    {
        var svg = Element("svg", css, ("viewBox", $"0 0 {N(width)} {N(Height)}"), ("width", N(width)), ("height", N(Height)), ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"));
        svg.Add(Said("title", $"{id}-t", title), Said("desc", $"{id}-d", description));
        if (definitions.Count > 0)
        {
            svg.Add(new XElement(Svg + "defs", definitions));
        }

        // What is drawn is said in title and description; read out, its labels would be loose numbers.
        svg.Add(new XElement(Svg + "g", new XAttribute("aria-hidden", "true"), shapes));
        return svg;
    }

    private static XElement Said(string name, string key, string text) => new(Svg + name, new XAttribute("id", key), text);

    private static XElement Element(string name, string? css, params (string Name, string Value)[] attributes)
    {
        var element = new XElement(Svg + name, attributes.Select(a => new XAttribute(a.Name, a.Value)));
        if (css is not null)
        {
            element.SetAttributeValue("class", css);
        }

        return element;
    }

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
