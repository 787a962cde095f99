using System.Globalization;
using System.Text.RegularExpressions;

namespace OnderwijsRegio.Core.Plans;

/// <summary>
/// Reads a period as people type it in the subsidy's form: "Jan-dec 2026", "Januari t/m december", "Q1 en Q2 2026", "2027-2029",
/// "4x in 2026", "schooljaar 26/27", "op aanvraag". What is not wholly months, quarters or years is kept in its own words as a cadence,
/// with the dates that the words name. "Tot" is read as "tot en met": the plans use both for the same.
/// </summary>
public static partial class PeriodReader
{
    private static readonly string[] Months =
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>Reads a text.</summary>
    /// <param name="text">What was typed; null or blank gives <see cref="ActivityPeriod.None"/>.</param>
    /// <param name="year">The year meant where the text names none; null where there is no such year (the outline).</param>
    public static ActivityPeriod Read(string? text, int? year)
    {
        var words = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0)
        {
            return ActivityPeriod.None;
        }

        var plain = Through().Replace(words.ToLowerInvariant().Replace('–', '-').TrimEnd('.'), "-");
        if (Whole(MonthRange(), plain, year, PeriodKind.Months) is { } months)
        {
            return months;
        }

        if (Whole(QuarterRange(), plain, year, PeriodKind.Quarters) is { } quarters)
        {
            return quarters;
        }

        return Whole(YearRange(), plain, year, PeriodKind.Years) ?? Cadence(words, plain, year);
    }

    /// <summary>What is wrong with a period for a plan, as a message to the user; null if nothing is.</summary>
    public static string? Fault(ActivityPeriod period, int firstYear, int lastYear)
    {
        if (period.Text.Length > ActivityPeriod.TextMaxLength)
        {
            return PlanMessages.PeriodTooLong;
        }

        if (NoYearOfAPlan().IsMatch(period.Text))
        {
            return PlanMessages.PeriodYearUnknown;
        }

        if (period.Until < period.From)
        {
            return PlanMessages.PeriodUpsideDown;
        }

        return period.From?.Year < firstYear || period.Until?.Year > lastYear
            ? PlanMessages.PeriodOutsidePlan(firstYear, lastYear)
            : null;
    }

    private static ActivityPeriod? Whole(Regex pattern, string text, int? year, PeriodKind kind)
    {
        var match = pattern.Match(text);
        return match.Success && match.Length == text.Length && Span(match, year) is var (from, until)
            ? new ActivityPeriod { Kind = kind, From = from, Until = until }
            : null;
    }

    private static ActivityPeriod Cadence(string words, string plain, int? year)
    {
        // Longest expressions first, and each taken out, so that the year of "Q1 2026" is not read again as all of 2026.
        List<(DateOnly? From, DateOnly? Until)> spans = [];
        foreach (var pattern in new[] { SchoolYear(), MonthRange(), QuarterRange(), YearRange() })
        {
            plain = pattern.Replace(plain, match =>
            {
                if (Span(match, year) is not { } span)
                {
                    return match.Value;
                }

                spans.Add((OnlyEnds(plain, match) ? null : span.From, OnlyBegins(plain, match) ? null : span.Until));
                return " ";
            });
        }

        return new ActivityPeriod
        {
            Kind = PeriodKind.Cadence,
            Text = words,
            From = spans.Count > 0 && spans.All(s => s.From is not null) ? spans.Min(s => s.From) : null,
            Until = spans.Count > 0 && spans.All(s => s.Until is not null) ? spans.Max(s => s.Until) : null,
        };
    }

    /// <summary>Whether the words name a begin only, as "vanaf 2027" does.</summary>
    private static bool OnlyBegins(string text, Match match) => From().IsMatch(text[..match.Index]) && !HasBothEnds(match);

    /// <summary>Whether the words name an end only, as "t/m 2028" does.</summary>
    private static bool OnlyEnds(string text, Match match) => UpTo().IsMatch(text[..match.Index]) && !HasBothEnds(match);

    private static bool HasBothEnds(Match match) =>
        match.Groups["m2"].Success || match.Groups["q2"].Success || match.Groups["y2"].Success;

    private static (DateOnly From, DateOnly Until)? Span(Match match, int? year)
    {
        var groups = match.Groups;
        if (groups["s1"].Success)
        {
            // A day such as 12/10 is no school year.
            var (begin, end) = (2000 + (Number(groups["s1"])!.Value % 100), 2000 + (Number(groups["s2"])!.Value % 100));
            return end == begin + 1 ? Span(begin, 8, end, 7) : null;
        }

        var lastYear = Number(groups["y2"]) ?? Number(groups["y1"]) ?? year;
        var firstYear = Number(groups["y1"]) ?? lastYear;
        if (firstYear is not { } first || lastYear is not { } last)
        {
            return null;
        }

        if (groups["m1"].Success)
        {
            var from = Month(groups["m1"].Value);
            return Span(first, from, last, groups["m2"].Success ? Month(groups["m2"].Value) : from);
        }

        if (groups["q1"].Success)
        {
            var from = Number(groups["q1"])!.Value;
            var until = Number(groups["q2"]) ?? from;
            return Span(first, (from * 3) - 2, last, until * 3);
        }

        return Span(first, 1, last, 12);
    }

    private static (DateOnly From, DateOnly Until) Span(int firstYear, int firstMonth, int lastYear, int lastMonth) =>
        (new DateOnly(firstYear, firstMonth, 1), new DateOnly(lastYear, lastMonth, 1).AddMonths(1).AddDays(-1));

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    private static int Month(string name) =>
        1 + Array.IndexOf(Months, name[..3] is "maa" ? "mrt" : name[..3]);

    private const string MonthName =
        "(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private const string Year = "(?<!\\d)20\\d\\d(?!\\d)";

    [GeneratedRegex("\\s*(?:-|\\bt/m\\b|\\btot en met\\b|\\btot\\b)\\s*")]
    private static partial Regex Through();

    [GeneratedRegex("\\b(?<m1>" + MonthName + ")(?![a-z])(?:\\s+(?<y1>" + Year + "))?(?:-(?<m2>" + MonthName + ")(?![a-z]))?(?:\\s+(?<y2>" + Year + "))?")]
    private static partial Regex MonthRange();

    [GeneratedRegex("\\bq(?<q1>[1-4])(?:\\s+(?<y1>" + Year + "))?(?:(?:-|\\s+en\\s+)q(?<q2>[1-4]))?(?:\\s+(?<y2>" + Year + "))?(?!\\d)")]
    private static partial Regex QuarterRange();

    [GeneratedRegex("(?<y1>" + Year + ")(?:-(?<y2>" + Year + "))?")]
    private static partial Regex YearRange();

    [GeneratedRegex("(?<!\\d)(?<s1>(?:20)?\\d\\d)[/-](?<s2>(?:20)?\\d\\d)(?!\\d)(?<=schooljaar\\s+\\S+|/\\d+)")]
    private static partial Regex SchoolYear();

    [GeneratedRegex("\\bvanaf\\s+(?:schooljaar\\s+)?$")]
    private static partial Regex From();

    [GeneratedRegex("(?:^|[a-z])-$")]
    private static partial Regex UpTo();

    [GeneratedRegex("\\d{5,}|(?<!\\d)(?:19|21)\\d\\d(?!\\d)")]
    private static partial Regex NoYearOfAPlan();
}
