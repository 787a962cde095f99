using System.Globalization;
using System.Text.RegularExpressions;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>What becomes of an activity next year, as someone chose.</summary>
/// <param name="ActivityId">Activity.</param>
/// <param name="Advice">Not <see cref="ReviewAdvice.Open"/>.</param>
public sealed record NextYearChoice(int ActivityId, ReviewAdvice Advice);

/// <summary>What was chosen when a detailed plan was made, from which it can be undone and made again.</summary>
/// <param name="Year">The year that was worked out in detail.</param>
/// <param name="Choices">Per activity.</param>
public sealed record NextYearSnapshot(int Year, IReadOnlyList<NextYearChoice> Choices);

/// <summary>An activity on its way to next year.</summary>
/// <param name="Activity">The activity with the rows that next year's begin with.</param>
/// <param name="Review">Evaluation of this year; null if nobody began it.</param>
/// <param name="GoesOn">Whether the plan as it stands says that it runs next year.</param>
/// <param name="IsNew">Whether the outline brings it in next year.</param>
/// <param name="Rows">The rows to make; empty where someone wrote rows of that year already.</param>
public sealed record NextYearItem(PlanActivity Activity, ReviewItem? Review, bool GoesOn, bool IsNew, IReadOnlyList<RowText> Rows)
{
    /// <summary>What is proposed: what the evaluation says, else what the plan says.</summary>
    public ReviewAdvice Proposal => Review?.Text.Advice is { } advice and not ReviewAdvice.Open ? advice
        : GoesOn ? ReviewAdvice.Doorgaan : ReviewAdvice.Stoppen;
}

/// <summary>How the detailed plan of a year begins: with that of the year before, and with what the outline brings in.</summary>
public static partial class NextYear
{
    /// <summary>
    /// The activities to choose about: those of this year's detailed plan and those that the outline says run next year. What was stopped
    /// before is not asked again.
    /// </summary>
    /// <param name="plan">The plan; next year is the one after its detailed year.</param>
    /// <param name="activities">Its activities with the rows of all parts, in their order.</param>
    /// <param name="reviews">Evaluations of this year by activity.</param>
    public static IReadOnlyList<NextYearItem> Items(
        PlanHead plan, IReadOnlyList<PlanActivity> activities, IReadOnlyDictionary<int, ReviewItem> reviews)
    {
        var (year, next) = (plan.DetailedYear, plan.DetailedYear + 1);
        var running = PlanYears.RunningIn(plan, activities, next).ToDictionary(a => a.Id);
        List<NextYearItem> items = [];
        foreach (var activity in activities.Where(a => a.StoppedFromYear is null || a.StoppedFromYear > next))
        {
            var detailed = activity.Rows.Where(r => r.Year == year).ToList();
            if (detailed.Count == 0 && !running.ContainsKey(activity.Id))
            {
                continue;
            }

            IReadOnlyList<PlanRow> begin = detailed.Count > 0 ? detailed : running[activity.Id].Rows;
            IReadOnlyList<RowText> rows = activity.Rows.Any(r => r.Year == next) ? [] : [.. begin.Select(r => Carried(r, plan, next))];
            items.Add(new NextYearItem(
                activity with { Rows = begin }, reviews.GetValueOrDefault(activity.Id), running.ContainsKey(activity.Id), detailed.Count == 0, rows));
        }

        return items;
    }

    /// <summary>A row as it begins in a later year: its words stay, its period moves along.</summary>
    /// <param name="row">Row of the year before, or of the outline.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="next">The year that it begins in.</param>
    public static RowText Carried(PlanRow row, PlanHead plan, int next) =>
        row.Text with { Period = row.Year is { } year ? Moved(row.Period, year, next, plan) : Within(row.Period, next) };

    // "jan – dec 2026" becomes "jan – dec 2027" and "schooljaar 26/27" becomes "schooljaar 27/28". What begins after its own year stays.
    private static ActivityPeriod Moved(ActivityPeriod period, int year, int next, PlanHead plan)
    {
        if (period.From?.Year > year)
        {
            return period;
        }

        var words = YearInWords().Replace(
            period.ToString(),
            match => (int.Parse(match.Value, CultureInfo.InvariantCulture) + next - year).ToString(CultureInfo.InvariantCulture));
        words = SchoolYear().Replace(words, match => Later(match, next - year));
        var moved = PeriodReader.Read(words, next);
        return PeriodReader.Fault(moved, plan.FirstYear, plan.LastYear) is null ? moved : period;
    }

    // The years of an outline become the one that is worked out; its own words stay.
    private static ActivityPeriod Within(ActivityPeriod period, int next) =>
        period.Kind is PeriodKind.Years ? PeriodReader.Read($"{next}", next) : period;

    // "26/27" is a school year; 12/10 is a day.
    private static string Later(Match match, int years)
    {
        var (begin, end) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        return end == begin + 1 ? string.Create(CultureInfo.InvariantCulture, $"{begin + years:00}/{end + years:00}") : match.Value;
    }

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex YearInWords();

    [GeneratedRegex(@"(?<![\d/])(\d\d)/(\d\d)(?![\d/])")]
    private static partial Regex SchoolYear();
}
