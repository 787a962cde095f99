namespace OnderwijsRegio.Core.Plans;

/// <summary>
/// Whether a row has what the subsidy's table asks: name, goal, period and results (LDB, "Gedetailleerde activiteitenplanning").
/// </summary>
public static class Completeness
{
    /// <summary>Dutch names of the columns that are still empty, in the order of the table; empty when the row is complete.</summary>
    public static IReadOnlyList<string> Missing(RowText row)
    {
        List<string> missing = [];
        if (row.Name.Length == 0)
        {
            missing.Add("naam");
        }

        if (row.Goal.Length == 0)
        {
            missing.Add("doel");
        }

        if (row.Period.Kind is PeriodKind.None)
        {
            missing.Add("periode");
        }

        if (row.Results.Length == 0)
        {
            missing.Add("beoogde resultaten");
        }

        return missing;
    }
}
