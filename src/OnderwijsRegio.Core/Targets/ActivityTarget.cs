using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Targets;

/// <summary>What sort of quantity a target is.</summary>
public enum TargetKind
{
    /// <summary>One number.</summary>
    [Display(Name = "aantal")]
    Number,

    /// <summary>From a minimum to a maximum, of which one may be open.</summary>
    [Display(Name = "bandbreedte")]
    Range,

    /// <summary>A percentage of something else.</summary>
    [Display(Name = "percentage")]
    Percentage,

    /// <summary>Reached or not.</summary>
    [Display(Name = "ja/nee")]
    YesNo,
}

/// <summary>A quantity that an activity promises.</summary>
public sealed class ActivityTarget : IVersioned
{
    /// <summary>Longest <see cref="Measure"/> and <see cref="ShareOf"/>, in characters.</summary>
    public const int MeasureMaxLength = 300;

    /// <summary>Longest <see cref="Unit"/>, in characters.</summary>
    public const int UnitMaxLength = 100;

    /// <summary>The unit of every percentage.</summary>
    public const string PercentUnit = "%";

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Activity.</summary>
    public int ActivityId { get; set; }

    /// <summary>Activity.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What is counted.</summary>
    public required string Measure { get; set; }

    /// <summary>First year for which it holds.</summary>
    public int FirstYear { get; set; }

    /// <summary>Last year for which it holds, inclusive.</summary>
    public int LastYear { get; set; }

    /// <summary>Sort.</summary>
    public TargetKind Kind { get; set; }

    /// <summary>Lowest value that counts as reached, in <see cref="Unit"/>; null for yes/no or "at most".</summary>
    public decimal? Minimum { get; set; }

    /// <summary>Highest value, in <see cref="Unit"/>; null for yes/no or "at least".</summary>
    public decimal? Maximum { get; set; }

    /// <summary>Unit, such as "personen" or "%".</summary>
    public string Unit { get; set; } = "";

    /// <summary>What a percentage is a percentage of, in words; null for other sorts, and where <see cref="ShareOfId"/> says it.</summary>
    public string? ShareOf { get; set; }

    /// <summary>The target of the same plan that a percentage is a percentage of; null where it is none.</summary>
    public int? ShareOfId { get; set; }

    /// <summary>Measurements.</summary>
    public List<Measurement> Measurements { get; private set; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it stands.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>What people set of it.</summary>
    public TargetText ToText() => new(Measure, FirstYear, LastYear, Kind, Minimum, Maximum, Unit, ShareOf, ShareOfId);

    /// <summary>Takes over what people set.</summary>
    public void Apply(TargetText text)
    {
        (Measure, FirstYear, LastYear, Kind) = (text.Measure, text.FirstYear, text.LastYear, text.Kind);
        (Minimum, Maximum, Unit) = (text.Minimum, text.Maximum, text.Unit);
        (ShareOf, ShareOfId) = (text.ShareOf, text.ShareOfId);
    }
}
