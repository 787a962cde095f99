using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Events;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>That a file was merged into another, with both as they were. It is of the person whose file remains, and erased with it.</summary>
public sealed class CandidateMerge
{
    /// <summary>Key: that of the file that is gone, so that its address leads to the one that remains.</summary>
    public int MergedId { get; init; }

    /// <summary>Candidate whose file remains.</summary>
    public int CandidateId { get; set; }

    /// <summary>Both as they were, as JSON of <see cref="MergedFiles"/>.</summary>
    public string Content { get; set; } = "";

    /// <summary>Who merged them.</summary>
    public int? ById { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Both files as they were.</summary>
    public MergedFiles Read() => CandidateJson.Read<MergedFiles>(Content)!;
}

/// <summary>Two files as they were before they were merged.</summary>
/// <param name="Kept">The one that remains.</param>
/// <param name="Gone">The one that went into it.</param>
/// <param name="JourneyOfGone">Whether the klantreis of the latter was kept.</param>
public sealed record MergedFiles(MergedFile Kept, MergedFile Gone, bool JourneyOfGone)
{
    /// <summary>The file whose klantreis stands nowhere else any more.</summary>
    public MergedFile WithoutJourney => JourneyOfGone ? Kept : Gone;
}

/// <summary>A file as it was before it was merged. Contacts, next steps and documents stand in the file that remains.</summary>
/// <param name="Text">What was known.</param>
/// <param name="Owner">Who followed them; null for nobody.</param>
/// <param name="Phase">Phase; when stopped, the one in which that was.</param>
/// <param name="IsStopped">Whether they had stopped.</param>
/// <param name="PhaseSince">Since when.</param>
/// <param name="CreatedOn">Day on which the file began.</param>
/// <param name="LastContactOn">Day of the last contact; null before the first.</param>
/// <param name="RetainUntil">Last day on which the data might be kept.</param>
/// <param name="Steps">Steps of the klantreis, in order.</param>
/// <param name="Events">Events that they had signed up for.</param>
public sealed record MergedFile(
    CandidateText Text,
    string? Owner,
    KlantreisPhase Phase,
    bool IsStopped,
    DateOnly PhaseSince,
    DateOnly CreatedOn,
    DateOnly? LastContactOn,
    DateOnly RetainUntil,
    IReadOnlyList<MergedStep> Steps,
    IReadOnlyList<MergedEvent> Events);

/// <summary>A step as it was.</summary>
public sealed record MergedStep(DateOnly On, StepItem Step);

/// <summary>A place at an event as it was.</summary>
public sealed record MergedEvent(string Title, DateOnly On, AttendanceState State);
