using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>What next year's detailed plan is made from.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Lines">Lines in their order.</param>
/// <param name="Items">Activities in the order of the plan.</param>
public sealed record NextYearSheet(PlanHead Plan, IReadOnlyList<LineHead> Lines, IReadOnlyList<NextYearItem> Items)
{
    /// <summary>The year that is made.</summary>
    public int Year => Plan.DetailedYear + 1;
}

/// <summary>What differs between the detailed plans of two years that follow each other.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The later year.</param>
/// <param name="Lines">Lines in their order.</param>
/// <param name="Items">Activities of either year, in the order of the plan.</param>
public sealed record DifferenceSheet(PlanHead Plan, int Year, IReadOnlyList<LineHead> Lines, IReadOnlyList<ActivityDifference> Items)
{
    /// <summary>How many differ so.</summary>
    public int Count(DifferenceKind kind) => Items.Count(i => i.Kind == kind);
}

/// <summary>How an activity differs from the year before.</summary>
public enum DifferenceKind
{
    /// <summary>It goes on as it was.</summary>
    Same,

    /// <summary>It goes on, in other words.</summary>
    Changed,

    /// <summary>It was not there.</summary>
    New,

    /// <summary>It is there no longer.</summary>
    Stopped,
}

/// <summary>One activity in two years.</summary>
/// <param name="Activity">The activity with its rows of the later year, or of the earlier one when it is there no longer.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Fields">What differs in its rows, beside a period that only moved along with the year.</param>
/// <param name="Review">Evaluation of the earlier year; null if nobody began it.</param>
/// <param name="Advice">What was chosen when the later year was made; <see cref="ReviewAdvice.Open"/> where nobody was asked.</param>
public sealed record ActivityDifference(
    PlanActivity Activity, DifferenceKind Kind, IReadOnlyList<FieldChange> Fields, ReviewItem? Review, ReviewAdvice Advice)
{
    /// <summary>Whether it was to be adjusted, and nobody did yet.</summary>
    public bool IsToBeAdjusted => Advice is ReviewAdvice.Bijstellen && Kind is DifferenceKind.Same;
}

/// <summary>Compares the detailed plans of two years.</summary>
public static class YearDifference
{
    /// <summary>How activities differ from the year before.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="activities">Its activities with the rows of all parts, in their order.</param>
    /// <param name="year">The later year.</param>
    /// <param name="reviews">Evaluations of the earlier year by activity.</param>
    /// <param name="choices">What was chosen when the later year was made.</param>
    public static IReadOnlyList<ActivityDifference> Of(
        PlanHead plan,
        IReadOnlyList<PlanActivity> activities,
        int year,
        IReadOnlyDictionary<int, ReviewItem> reviews,
        IReadOnlyList<NextYearChoice> choices)
    {
        var chosen = choices.ToDictionary(c => c.ActivityId, c => c.Advice);
        List<ActivityDifference> items = [];
        foreach (var activity in activities)
        {
            var before = activity.Rows.Where(r => r.Year == year - 1).ToList();
            var after = activity.Rows.Where(r => r.Year == year).ToList();
            if (before.Count + after.Count == 0)
            {
                continue;
            }

            var fields = before.Count > 0 && after.Count > 0 ? Fields(plan, before, after) : [];
            var kind = before.Count == 0 ? DifferenceKind.New
                : after.Count == 0 ? DifferenceKind.Stopped
                : fields.Count > 0 ? DifferenceKind.Changed : DifferenceKind.Same;
            items.Add(new ActivityDifference(
                activity with { Rows = after.Count > 0 ? after : before },
                kind,
                fields,
                reviews.GetValueOrDefault(activity.Id),
                chosen.GetValueOrDefault(activity.Id)));
        }

        return items;
    }

    private static List<FieldChange> Fields(PlanHead plan, List<PlanRow> before, List<PlanRow> after)
    {
        List<FieldChange> fields = [];
        for (var at = 0; at < Math.Max(before.Count, after.Count); at++)
        {
            var (was, now) = (before.ElementAtOrDefault(at), after.ElementAtOrDefault(at));
            var carried = was is null ? null : NextYear.Carried(was, plan, after[0].Year!.Value);
            var row = before.Count + after.Count == 2 ? "" : $" (rij {at + 1})";
            Add("Code", was?.Code, carried?.Code, now?.Code);
            Add("Naam", was?.Name, carried?.Name, now?.Name);
            Add("Doel", was?.Text.Goal, carried?.Goal, now?.Text.Goal);
            Add("Periode", was?.Period.ToString(), carried?.Period.ToString(), now?.Period.ToString());
            Add("Beoogde resultaten", was?.Text.Results, carried?.Results, now?.Text.Results);

            void Add(string label, string? old, string? expected, string? current)
            {
                if (expected != current)
                {
                    fields.Add(new FieldChange(label + row, old ?? "", current ?? ""));
                }
            }
        }

        return fields;
    }
}
