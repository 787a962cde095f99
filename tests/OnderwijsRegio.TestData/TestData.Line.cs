using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.TestData;

public static partial class TestData
{
    /// <summary>A line of a plan.</summary>
    public static LineHead ALine(int id, string code, int? parentId = null) => new(id, code, $"Lijn {code}", parentId, id, Guid.Empty);
}
