using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>A label of the desk of a region, which it puts on candidates.</summary>
public sealed class DeskLabel : IVersioned
{
    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 40;

    /// <summary>Most labels of a region.</summary>
    public const int MostOfRegion = 50;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Name; unique within the region, whatever the case.</summary>
    public required string Name { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>What is wrong with a name in itself; null if nothing is.</summary>
    /// <param name="name">Name, tidied.</param>
    internal static SaveOutcome.Refused? Fault(string name) =>
        name.Length == 0 ? new(nameof(Name), LabelMessages.NameMissing)
        : name.Length > NameMaxLength ? new(nameof(Name), PlanMessages.TooLong("De naam", NameMaxLength, name.Length))
        : Bsn.MayStandIn(name) ? new(nameof(Name), LabelMessages.MayBeBsn)
        : null;
}

/// <summary>That a candidate carries a label.</summary>
public sealed class CandidateLabel
{
    /// <summary>Label.</summary>
    public int LabelId { get; set; }

    /// <summary>Label.</summary>
    public DeskLabel? Label { get; set; }

    /// <summary>Candidate.</summary>
    public int CandidateId { get; set; }
}
