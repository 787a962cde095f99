using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.TestData;

public static partial class TestData
{
    /// <summary>What is set of an activity that has a line and nothing else.</summary>
    public static ActivityFacts FactsIn(int lineId) => new() { LineId = lineId };

    /// <summary>An activity as the plan page shows it, with one complete row unless others are given.</summary>
    public static PlanActivity AnActivity(params PlanRow[] rows) => new(
        Id: 1,
        LineId: 1,
        Position: 1024,
        AreaId: null,
        AreaName: null,
        ActivityStatus.Gepland,
        StoppedFromYear: null,
        Sectors: [],
        Funding: [],
        Owners: [],
        Partners: [],
        ParentIds: [],
        rows.Length > 0 ? rows : [AShownRow(2026, "2026")]);
}
