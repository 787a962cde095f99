using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.TestData;

public static partial class TestData
{
    /// <summary>What is typed in a complete row.</summary>
    public static RowText ARow(string code = "9.1", string name = "Meeloopdagen", string period = "jan-jun 2026") => new(
        code, name, "Meer mensen zien hoe het in de klas is", PeriodReader.Read(period, 2026), "Vier meeloopdagen");

    /// <summary>A complete row as the plan page shows it.</summary>
    /// <param name="year">Detailed year; null for the outline.</param>
    /// <param name="period">When.</param>
    public static PlanRow AShownRow(int? year, string period) =>
        new(Id: 1, ActivityId: 1, year, Number: 1, ARow() with { Period = PeriodReader.Read(period, year) });
}
