using System.Globalization;
using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Web.Areas.Programma.Targets;

/// <summary>Measurements over time against what was aimed at, as a drawing of some width.</summary>
public sealed class MeasurementChart
{
    /// <summary>Fewer measurements than this say more in the table alone.</summary>
    public const int FewestPoints = 2;

    private const double Left = 46;
    private const double Right = 14;
    private const double Top = 24;
    private const double Bottom = 28;

    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly decimal top;

    private MeasurementChart(TargetDossier dossier, double width)
    {
        var text = dossier.Target.Text;
        (Width, Text) = (width, text);
        var measured = dossier.Measurements.Select(m => m.Text).OrderBy(m => m.On).ToList();
        first = new DateOnly(Math.Min(text.FirstYear, measured[0].On.Year), 1, 1);
        last = new DateOnly(measured[^1].On.Year, 12, 31);
        top = Round(Math.Max(text.Maximum ?? text.Minimum ?? 0, measured.Max(m => m.Measured)));
        Points = [.. measured.Select(m => new ChartPoint(X(m.On), Y(m.Measured), TargetWords.Number(m.Measured)))];
    }

    /// <summary>Width, in pixels.</summary>
    public double Width { get; }

    /// <summary>Height, in pixels.</summary>
    public double Height { get; } = 240;

    /// <summary>The target.</summary>
    public TargetText Text { get; }

    /// <summary>Measurements, the earliest first.</summary>
    public IReadOnlyList<ChartPoint> Points { get; }

    /// <summary>The line through the points.</summary>
    public string Path => "M" + string.Join("L", Points.Select(p => $"{N(p.X)} {N(p.Y)}"));

    /// <summary>Where the drawing begins and ends.</summary>
    public (double Left, double Right, double Bottom) Frame => (Left, Width - Right, Height - Bottom);

    /// <summary>What counts as reached: from which height to which; a single number is a line without height.</summary>
    public (double Top, double Bottom) Aim => (
        Text.Kind is TargetKind.Range && Text.Maximum is null ? Top : Y(Text.Maximum ?? Text.Minimum ?? 0),
        Text.Minimum is { } least ? Y(least) : Y(0));

    /// <summary>Marks beside the drawing: nothing, half and all.</summary>
    public IEnumerable<(double Y, string Label)> Scale => new List<decimal> { 0, top / 2, top }.Select(value => (Y(value), TargetWords.Number(value)));

    /// <summary>Marks below it: the quarters of one year, or the years.</summary>
    public IEnumerable<(double X, string Label)> Times => first.Year == last.Year
        ? Enumerable.Range(0, 4).Select(quarter => (X(new DateOnly(first.Year, 1 + (quarter * 3), 1)), Month(1 + (quarter * 3))))
        : Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(year => (X(new DateOnly(year, 1, 1)), $"{year}"));

    /// <summary>The drawings of a target, a wide and a narrow one; none where there is nothing to draw.</summary>
    public static IReadOnlyList<MeasurementChart> Of(TargetDossier dossier) =>
        dossier.Target.Text.Kind is TargetKind.YesNo || dossier.Measurements.Count < FewestPoints
            ? []
            : [new(dossier, 620), new(dossier, 300)];

    /// <summary>A coordinate.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // The least of 1, 2, 3, … 10 times a power of ten that is not below the highest value.
    private static decimal Round(decimal highest)
    {
        if (highest <= 0)
        {
            return 1;
        }

        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)highest)));
        return Math.Ceiling(highest / power) * power;
    }

    private static string Month(int month) => CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.GetAbbreviatedMonthName(month).TrimEnd('.');

    private double X(DateOnly day) =>
        Left + ((Width - Left - Right) * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber));

    private double Y(decimal value) => Height - Bottom - ((Height - Top - Bottom) * (double)(value / top));
}

/// <summary>A measurement in a drawing.</summary>
/// <param name="X">From the left, in pixels.</param>
/// <param name="Y">From the top, in pixels.</param>
/// <param name="Label">The value.</param>
public sealed record ChartPoint(double X, double Y, string Label);
