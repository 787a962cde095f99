using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Events;

/// <summary>What became of someone who signed up for an event.</summary>
public enum AttendanceState
{
    /// <summary>Has a place.</summary>
    [Display(Name = "aangemeld")]
    Aangemeld,

    /// <summary>Waits for a place.</summary>
    [Display(Name = "wachtlijst")]
    Wachtlijst,

    /// <summary>Was there.</summary>
    [Display(Name = "gekomen")]
    Gekomen,

    /// <summary>Was not there and had not said so.</summary>
    [Display(Name = "weggebleven")]
    Weggebleven,

    /// <summary>Said beforehand that they do not come.</summary>
    [Display(Name = "afgemeld")]
    Afgemeld,
}

/// <summary>That a candidate signed up for an event, and what became of it.</summary>
public sealed class Attendance
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Event; with <see cref="CandidateId"/> unique.</summary>
    public int EventId { get; init; }

    /// <summary>Event.</summary>
    public DeskEvent? Event { get; init; }

    /// <summary>Candidate.</summary>
    public int CandidateId { get; init; }

    /// <summary>What became of it.</summary>
    public AttendanceState State { get; set; }

    /// <summary>When they signed up (UTC): who came first has the first place.</summary>
    public DateTimeOffset SignedUpAt { get; set; }

    /// <summary>When they were reminded (UTC); null while they were not.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>The states that take a place.</summary>
    public static bool TakesPlace(AttendanceState state) => state is AttendanceState.Aangemeld or AttendanceState.Gekomen or AttendanceState.Weggebleven;
}
