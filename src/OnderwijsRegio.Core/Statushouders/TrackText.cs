using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Statushouders;

/// <summary>What people set of a track. The parts are those of <see cref="StatushouderTrack"/>.</summary>
/// <param name="State">How far it is.</param>
/// <param name="IntakeOn">Day of the intake.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="School">School.</param>
/// <param name="Days">Days a week.</param>
/// <param name="Result">Where they are after it.</param>
public sealed record TrackText(TrackState State, DateOnly? IntakeOn, DateOnly? StartsOn, DateOnly? EndsOn, string School, int? Days, TrackResult? Result)
{
    /// <summary>The same without spaces around.</summary>
    public TrackText Tidied() => this with { School = Words.OneLine(School) };

    /// <summary>What is wrong with it, with the field at which that is said; null if nothing is.</summary>
    /// <param name="isChecked">Whether it was checked that nobody else pays.</param>
    /// <param name="today">Today.</param>
    public SaveOutcome.Refused? Fault(bool isChecked, DateOnly today) =>
        State is TrackState.InTraject or TrackState.Afgerond && !isChecked ? new(nameof(State), StatushouderMessages.CheckFirst)
        : State is TrackState.InTraject or TrackState.Afgerond && StartsOn is null ? new(nameof(StartsOn), StatushouderMessages.StartMissing)
        : IntakeOn > today ? new(nameof(IntakeOn), Candidates.CandidateMessages.DayAhead)
        : EndsOn is not null && StartsOn is null ? new(nameof(StartsOn), StatushouderMessages.StartMissing)
        : EndsOn < StartsOn ? new(nameof(EndsOn), StatushouderMessages.EndsBeforeStart)
        : Days is < 1 or > 5 ? new(nameof(Days), StatushouderMessages.DaysOutOfRange)
        : Result is not null && State is not TrackState.Afgerond ? new(nameof(Result), StatushouderMessages.ResultTooSoon)
        : null;
}
