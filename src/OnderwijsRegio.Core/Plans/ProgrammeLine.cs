using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Plans;

/// <summary>A line of a plan under which activities stand, such as "1 Werven &amp; Matchen". Lines are the plan's own, two levels deep.</summary>
public sealed class ProgrammeLine : IVersioned
{
    /// <summary>Longest <see cref="Code"/>, in characters.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 250;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Plan.</summary>
    public int PlanId { get; set; }

    /// <summary>Code, such as "2a"; unique within the plan.</summary>
    public required string Code { get; set; }

    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>The line that this is a part of; null for a main line.</summary>
    public int? ParentId { get; set; }

    /// <summary>Order within the plan, counted over both levels.</summary>
    [Place]
    public int Position { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it is named.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;
}
