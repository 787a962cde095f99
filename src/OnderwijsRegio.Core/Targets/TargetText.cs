using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Targets;

/// <summary>What people set of a target. The parts are those of <see cref="ActivityTarget"/>.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="FirstYear">First year.</param>
/// <param name="LastYear">Last year, inclusive.</param>
/// <param name="Kind">Sort.</param>
/// <param name="Minimum">Lowest value that counts as reached; of a number its value.</param>
/// <param name="Maximum">Highest value.</param>
/// <param name="Unit">Unit.</param>
/// <param name="ShareOf">What a percentage is a percentage of, in words.</param>
/// <param name="ShareOfId">The target that a percentage is a percentage of.</param>
public sealed record TargetText(
    string Measure, int FirstYear, int LastYear, TargetKind Kind, decimal? Minimum, decimal? Maximum, string Unit, string? ShareOf, int? ShareOfId)
{
    /// <summary>Greatest value of a target, inclusive, in its unit.</summary>
    public const decimal MaxValue = 999_999_999;

    /// <summary>The same without spaces around, and without what its sort has no use for.</summary>
    public TargetText Tidied()
    {
        var (measure, unit, whole) = (OneLine(Measure), OneLine(Unit), OneLine(ShareOf));
        var named = ShareOfId is null && whole.Length > 0 ? whole : null;
        return Kind switch
        {
            TargetKind.YesNo => this with { Measure = measure, Minimum = null, Maximum = null, Unit = "", ShareOf = null, ShareOfId = null },
            TargetKind.Number => this with { Measure = measure, Maximum = Maximum ?? Minimum, Unit = unit, ShareOf = null, ShareOfId = null },
            TargetKind.Percentage => this with
            {
                Measure = measure,
                Maximum = Maximum ?? Minimum,
                Unit = ActivityTarget.PercentUnit,
                ShareOf = named,
            },
            _ => this with { Measure = measure, Unit = unit, ShareOf = null, ShareOfId = null },
        };
    }

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    /// <param name="firstYear">First year of the plan.</param>
    /// <param name="lastYear">Last year of the plan, inclusive.</param>
    public SaveOutcome.Refused? Fault(int firstYear, int lastYear)
    {
        if (Measure.Length == 0)
        {
            return new(nameof(Measure), TargetMessages.MeasureMissing);
        }

        if (FirstYear > LastYear)
        {
            return new(nameof(LastYear), TargetMessages.YearsUpsideDown);
        }

        if (FirstYear < firstYear || LastYear > lastYear)
        {
            return new(FirstYear < firstYear ? nameof(FirstYear) : nameof(LastYear), TargetMessages.YearsOutsidePlan(firstYear, lastYear));
        }

        return Kind is TargetKind.YesNo ? null : AmountFault();
    }

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private SaveOutcome.Refused? AmountFault()
    {
        if (Minimum is null && (Maximum is null || Kind is TargetKind.Number))
        {
            return new(nameof(Minimum), TargetMessages.AmountMissing);
        }

        if (Minimum is < 0 or > MaxValue || Maximum is < 0 or > MaxValue)
        {
            return new(Minimum is < 0 or > MaxValue ? nameof(Minimum) : nameof(Maximum), TargetMessages.AmountOutOfReach);
        }

        if (Minimum > Maximum)
        {
            return new(nameof(Maximum), TargetMessages.RangeUpsideDown);
        }

        return Kind switch
        {
            TargetKind.Number when Minimum != Maximum => new(nameof(Maximum), TargetMessages.NumberIsOne),
            TargetKind.Percentage when Minimum > 100 || Maximum > 100 =>
                new(Minimum > 100 ? nameof(Minimum) : nameof(Maximum), TargetMessages.MoreThanAll),
            TargetKind.Percentage when ShareOf is null && ShareOfId is null => new(nameof(ShareOf), TargetMessages.PercentageOfNothing),
            _ => null,
        };
    }
}
