using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Targets;

/// <summary>How a target stands.</summary>
public enum TargetStanding
{
    /// <summary>Nothing is known yet.</summary>
    [Display(Name = "nog niet gemeten")]
    NotMeasured,

    /// <summary>Measured, and not there yet.</summary>
    [Display(Name = "nog niet bereikt")]
    Below,

    /// <summary>As promised.</summary>
    [Display(Name = "bereikt")]
    Reached,

    /// <summary>More than the most that was meant.</summary>
    [Display(Name = "boven het maximum")]
    Above,
}

/// <summary>Compares what was measured with what was promised.</summary>
public static class TargetStandings
{
    /// <summary>How a target stands.</summary>
    /// <param name="kind">Sort.</param>
    /// <param name="minimum">Lowest value that counts as reached; null if there is none.</param>
    /// <param name="maximum">Highest value that was meant; null if there is none. A number may be surpassed, and so may a percentage.</param>
    /// <param name="measured">Last measurement in the unit of the target; null if there is none.</param>
    public static TargetStanding Of(TargetKind kind, decimal? minimum, decimal? maximum, decimal? measured)
    {
        if (measured is not { } value)
        {
            return TargetStanding.NotMeasured;
        }

        if (kind is TargetKind.YesNo)
        {
            return value > 0 ? TargetStanding.Reached : TargetStanding.Below;
        }

        if (value < minimum)
        {
            return TargetStanding.Below;
        }

        return kind is TargetKind.Range && value > maximum ? TargetStanding.Above : TargetStanding.Reached;
    }
}
