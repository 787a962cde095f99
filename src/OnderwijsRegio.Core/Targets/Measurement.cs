using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Targets;

/// <summary>How far a target was on a day: the standing until then, not what came in that day.</summary>
public sealed class Measurement : IVersioned
{
    /// <summary>Longest <see cref="Origin"/>, in characters.</summary>
    public const int OriginMaxLength = 300;

    /// <summary>Longest <see cref="Note"/>, in characters.</summary>
    public const int NoteMaxLength = 2000;

    /// <summary>Longest <see cref="FeedKey"/>, in characters.</summary>
    public const int FeedKeyMaxLength = 100;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Target.</summary>
    public int TargetId { get; set; }

    /// <summary>Target.</summary>
    public ActivityTarget? Target { get; set; }

    /// <summary>Day of which it is the standing.</summary>
    public DateOnly On { get; set; }

    /// <summary>
    /// Value in the unit of the target; of yes/no 1 or 0; of a percentage the percentage, or how many of <see cref="OutOf"/> where that is given.
    /// </summary>
    public decimal Value { get; set; }

    /// <summary>Of how many, more than 0; null where <see cref="Value"/> is the percentage itself, and for other sorts.</summary>
    public decimal? OutOf { get; set; }

    /// <summary>Where the number comes from, such as a list of those present.</summary>
    public required string Origin { get; set; }

    /// <summary>Note; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>Who entered it; null for the portal itself, or when the account is gone.</summary>
    public int? UserId { get; set; }

    /// <summary>When it was entered (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>
    /// Key under which another room of the portal keeps its own measurement of this target, so that it can renew it; null for one by hand.
    /// </summary>
    public string? FeedKey { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>What people type of it.</summary>
    public MeasurementText ToText() => new(On, Value, OutOf, Origin, Note);

    /// <summary>Takes over what people typed.</summary>
    public void Apply(MeasurementText text) => (On, Value, OutOf, Origin, Note) = (text.On, text.Value, text.OutOf, text.Origin, text.Note);
}

/// <summary>What people type of a measurement. The parts are those of <see cref="Measurement"/>.</summary>
/// <param name="On">Day.</param>
/// <param name="Value">Value.</param>
/// <param name="OutOf">Of how many.</param>
/// <param name="Origin">Where from.</param>
/// <param name="Note">Note.</param>
public sealed record MeasurementText(DateOnly On, decimal Value, decimal? OutOf, string Origin, string Note)
{
    /// <summary>The same without spaces around.</summary>
    public MeasurementText Trimmed() => this with { Origin = Origin.Trim(), Note = Note.ReplaceLineEndings("\n").Trim() };

    /// <summary>The same without spaces around, and without what the sort of target has no use for.</summary>
    public MeasurementText Tidied(TargetKind kind) => kind switch
    {
        TargetKind.YesNo => Trimmed() with { Value = Value > 0 ? 1 : 0, OutOf = null },
        TargetKind.Percentage => Trimmed(),
        _ => Trimmed() with { OutOf = null },
    };

    /// <summary>What is measured, in the unit of the target: a share as a percentage of its whole, from 0 to 100.</summary>
    public decimal Measured => Share(Value, OutOf);

    /// <summary>What is wrong with it for its target, with the field at which that is said; null if nothing is.</summary>
    /// <param name="target">What is set of the target.</param>
    /// <param name="today">Today.</param>
    public SaveOutcome.Refused? Fault(TargetText target, DateOnly today)
    {
        if (On > today)
        {
            return new(nameof(On), TargetMessages.DayToCome);
        }

        if (On.Year < target.FirstYear || On.Year > target.LastYear)
        {
            return new(nameof(On), TargetMessages.DayOutsideYears(target.FirstYear, target.LastYear));
        }

        if (Origin.Length == 0)
        {
            return new(nameof(Origin), TargetMessages.OriginMissing);
        }

        if (Value is < 0 or > TargetText.MaxValue)
        {
            return new(nameof(Value), TargetMessages.ValueOutOfReach);
        }

        if (target.Kind is not TargetKind.Percentage)
        {
            return null;
        }

        return OutOf switch
        {
            0 => new(nameof(OutOf), TargetMessages.ShareOfZero),
            < 0 or > TargetText.MaxValue => new(nameof(OutOf), TargetMessages.ValueOutOfReach),
            { } whole when Value > whole => new(nameof(Value), TargetMessages.ShareTooGreat),
            null when Value > 100 => new(nameof(Value), TargetMessages.MoreThanAll),
            _ => null,
        };
    }

    internal static decimal Share(decimal value, decimal? outOf) => outOf is > 0 ? Math.Round(value / outOf.Value * 100, 1) : value;
}

/// <summary>A measurement with its target, from which a removed one can be put back.</summary>
/// <param name="TargetId">Target.</param>
/// <param name="Text">What was typed.</param>
public sealed record MeasurementSnapshot(int TargetId, MeasurementText Text);
