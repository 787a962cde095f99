using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.TestData;

/// <summary>Small things to test with. What a test does not name is filled in with something that breaks no rule.</summary>
public static partial class TestData
{
    /// <summary>A plan for 2026 in detail and 2027-2029 in outline.</summary>
    public static PlanHead APlan(OutlineRule rule = OutlineRule.Restated) =>
        new(Id: 1, RegionId: 1, "Activiteitenplan 2026-2029", FirstYear: 2026, LastYear: 2029, DetailedYear: 2026, rule, PlanStatus.Concept, Guid.Empty);
}
