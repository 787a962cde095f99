using System.Globalization;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>Where a period stands on the timeline, from 0 for the first day shown to <see cref="Width"/> for the last.</summary>
/// <param name="First">First day shown.</param>
/// <param name="Last">Last day shown.</param>
/// <param name="Labels">Names of the equal parts of the line: months of one year, or years.</param>
public sealed record TimelineScale(DateOnly First, DateOnly Last, IReadOnlyList<string> Labels)
{
    /// <summary>Length of the line in its own units.</summary>
    public const double Width = 1200;

    /// <summary>The line of a year, or of the outline.</summary>
    public static TimelineScale For(PlanHead plan, int? year)
    {
        if (year is { } one)
        {
            var months = CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.AbbreviatedMonthNames.Take(12).Select(m => m.TrimEnd('.'));
            return new TimelineScale(new DateOnly(one, 1, 1), new DateOnly(one, 12, 31), [.. months]);
        }

        var first = Math.Min(plan.DetailedYear + 1, plan.LastYear);
        return new TimelineScale(
            new DateOnly(first, 1, 1),
            new DateOnly(plan.LastYear, 12, 31),
            [.. Enumerable.Range(first, plan.LastYear - first + 1).Select(y => $"{y}")]);
    }

    /// <summary>The bar of a period; null when the period is unknown or lies elsewhere. A cadence without dates fills the line.</summary>
    /// <param name="period">Period.</param>
    /// <param name="stoppedFromYear">First year in which it no longer runs; null while it is not stopped.</param>
    /// <param name="goesOn">Whether it goes on after its period, so that it fills the line.</param>
    public TimelineBar? Bar(ActivityPeriod period, int? stoppedFromYear, bool goesOn = false)
    {
        if (goesOn)
        {
            return new TimelineBar(0, Width, period.Kind is PeriodKind.Cadence);
        }

        if (period.Kind is PeriodKind.None)
        {
            return null;
        }

        var from = Max(period.From ?? First, First);
        var until = Min(period.Until ?? Last, Last);
        if (stoppedFromYear is { } stop)
        {
            until = Min(until, new DateOnly(stop, 1, 1).AddDays(-1));
        }

        if (until < from)
        {
            return null;
        }

        var days = Last.DayNumber - First.DayNumber + 1.0;
        var x = (from.DayNumber - First.DayNumber) / days * Width;
        var end = (until.DayNumber - First.DayNumber + 1) / days * Width;
        return new TimelineBar(x, end - x, period.Kind is PeriodKind.Cadence);
    }

    /// <summary>The path of the lines between the parts.</summary>
    public string GridLines() => string.Concat(Enumerable.Range(1, Labels.Count - 1).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"M{Width / Labels.Count * i:0.#} 0V24")));

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}

/// <summary>A bar on the timeline.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How long it is.</param>
/// <param name="IsCadence">Whether it only says between which days something happens.</param>
public sealed record TimelineBar(double X, double Width, bool IsCadence);
