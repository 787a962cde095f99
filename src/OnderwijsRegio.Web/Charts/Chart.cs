using System.Xml.Linq;

namespace OnderwijsRegio.Web.Charts;

/// <summary>How something looks in a drawing, for its legend.</summary>
public enum Mark
{
    /// <summary>A bar in the region's colour.</summary>
    Bar,

    /// <summary>A hatched bar.</summary>
    Hatched,

    /// <summary>A dashed line.</summary>
    Line,

    /// <summary>A grey ground.</summary>
    Forecast,

    /// <summary>A bar of something else to look at beside it.</summary>
    Other,
}

/// <summary>A picture of figures that works without scripts: what it shows is said in words too, and the same figures stand in a table.</summary>
public abstract class Chart
{
    /// <summary>How addresses call it; unique on its page.</summary>
    public required string Key { get; init; }

    /// <summary>What it shows, as a sentence.</summary>
    public required string Finding { get; init; }

    /// <summary>Of what, in which unit, where.</summary>
    public required string Subject { get; init; }

    /// <summary>Its figures in words, for who does not see it.</summary>
    public required string Description { get; init; }

    /// <summary>Who made the figures, and when they were so.</summary>
    public required string Source { get; init; }

    /// <summary>Its width in pixels where there is room; in <see cref="Drawing.Narrow"/> pixels it is drawn too, for a phone.</summary>
    public double Wide { get; init; } = 560;

    /// <summary>What its marks mean; empty where one sort of mark needs no explanation.</summary>
    public IReadOnlyList<(Mark Mark, string Text)> Legend { get; init; } = [];

    /// <summary>Draws it on some width.</summary>
    internal XElement Draw(double width, string css)
    {
        var drawing = new Drawing(width, $"{Key}-{width}");
        DrawOn(drawing);
        return drawing.ToSvg(css, Finding, Description);
    }

    /// <summary>Draws it from the top, and sets the height.</summary>
    private protected abstract void DrawOn(Drawing on);
}
