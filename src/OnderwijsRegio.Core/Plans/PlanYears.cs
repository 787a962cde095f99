namespace OnderwijsRegio.Core.Plans;

/// <summary>What runs in a year, by the rule of the plan.</summary>
public static class PlanYears
{
    /// <summary>The part whose rows say what runs in a year. Behind the detailed year that may be any.</summary>
    public static PlanPart PartOf(PlanHead plan, int year) => year <= plan.DetailedYear ? new PlanPart(year) : PlanPart.Everything;

    /// <summary>
    /// The activities that run in a year of the plan, each with the rows that say so. A stopped activity does not run from the year
    /// in which it stops.
    /// </summary>
    /// <remarks>
    /// In the detailed year its own rows count. In a later year the rows of the outline count; where the outline lists only what is
    /// new, the rows of the detailed year count as well (LDB, "Activiteitenplanning op hoofdlijnen (2027-2029)").
    /// </remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="activities">Its activities with the rows of all parts, or of <see cref="PartOf"/> that year.</param>
    /// <param name="year">A year of the plan.</param>
    public static IReadOnlyList<PlanActivity> RunningIn(PlanHead plan, IEnumerable<PlanActivity> activities, int year)
    {
        List<PlanActivity> running = [];
        foreach (var activity in activities)
        {
            if (activity.StoppedFromYear <= year)
            {
                continue;
            }

            var rows = RowsFor(plan, activity.Rows, year);
            if (rows.Count > 0)
            {
                running.Add(activity with { Rows = rows });
            }
        }

        return running;
    }

    private static List<PlanRow> RowsFor(PlanHead plan, IReadOnlyList<PlanRow> rows, int year)
    {
        var own = rows.Where(r => r.Year == year && r.Period.Touches(year)).ToList();
        if (own.Count > 0 || year <= plan.DetailedYear)
        {
            return own;
        }

        var outline = rows.Where(r => r.Year is null && r.Period.Touches(year)).ToList();
        var saysWhen = rows.Any(r => r.Year is null);
        return outline.Count > 0 || saysWhen || plan.OutlineRule is OutlineRule.Restated
            ? outline
            : [.. rows.Where(r => r.Year == plan.DetailedYear)];
    }
}
