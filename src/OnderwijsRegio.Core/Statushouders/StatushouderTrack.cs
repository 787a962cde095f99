using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Candidates;

namespace OnderwijsRegio.Core.Statushouders;

/// <summary>How far someone is in the programme.</summary>
public enum TrackState
{
    /// <summary>Enrolled, and not selected yet.</summary>
    [Display(Name = "intake")]
    Intake,

    /// <summary>Selected: the track is planned or runs.</summary>
    [Display(Name = "in traject")]
    InTraject,

    /// <summary>Done.</summary>
    [Display(Name = "afgerond")]
    Afgerond,

    /// <summary>Not selected.</summary>
    [Display(Name = "niet toegelaten")]
    NietToegelaten,

    /// <summary>Stopped before the end.</summary>
    [Display(Name = "gestopt")]
    Gestopt,
}

/// <summary>Where someone is after the track.</summary>
public enum TrackResult
{
    /// <summary>Teaches a class alone.</summary>
    [Display(Name = "zelfstandig voor de klas")]
    VoorDeKlas,

    /// <summary>Works in education otherwise, or learns on.</summary>
    [Display(Name = "anders in het onderwijs")]
    AndersInOnderwijs,

    /// <summary>Does not work in education.</summary>
    [Display(Name = "niet in het onderwijs")]
    NietInOnderwijs,
}

/// <summary>How well someone knows Dutch, by the common European framework.</summary>
public enum LanguageLevel
{
    /// <summary>B1.</summary>
    [Display(Name = "B1")]
    B1,

    /// <summary>B2: with it the track begins (KGA, "5.10 Pilot Wereldwijd Docent").</summary>
    [Display(Name = "B2")]
    B2,

    /// <summary>C1: to it the track leads (KGA, "5.10 Pilot Wereldwijd Docent").</summary>
    [Display(Name = "C1")]
    C1,

    /// <summary>C2.</summary>
    [Display(Name = "C2")]
    C2,
}

/// <summary>
/// That a candidate is enrolled in the programme for statushouders and displaced people from Ukraine: a track of two years on a school, with language lessons (KGA 2.1 and
/// 5.10; H26 1.1). Whether someone is the one or the other is not kept, nor any permit or origin: enrolment is all.
/// </summary>
public sealed class StatushouderTrack : IVersioned
{
    /// <summary>Years that a track takes (KGA, "5.10 Pilot Wereldwijd Docent").</summary>
    public const int Years = 2;

    /// <summary>Longest <see cref="School"/> and <see cref="CheckReference"/>, in characters.</summary>
    public const int ShortMaxLength = 150;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region whose desk follows it.</summary>
    public int RegionId { get; init; }

    /// <summary>Who is enrolled; unique.</summary>
    public int CandidateId { get; init; }

    /// <summary>Who is enrolled.</summary>
    public Candidate? Candidate { get; init; }

    /// <summary>How far it is.</summary>
    public TrackState State { get; private set; }

    /// <summary>Day on which they were enrolled.</summary>
    public DateOnly EnrolledOn { get; init; }

    /// <summary>Day of the intake; null before it.</summary>
    public DateOnly? IntakeOn { get; private set; }

    /// <summary>First day of the track; null while it is not known.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Last day of the track; null while it is not known.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>School on which they work; may be empty.</summary>
    public string School { get; private set; } = "";

    /// <summary>Days a week on that school, from 1 to 5; null if unknown.</summary>
    public int? Days { get; private set; }

    /// <summary>Where they are after it; null while that is not known.</summary>
    public TrackResult? Result { get; private set; }

    /// <summary>Day on which it was checked that nobody else paid for it in 2025 (H26, 1.1); null while it was not.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>Who checked; null while nobody did, or for a colleague who is gone.</summary>
    public int? CheckedById { get; private set; }

    /// <summary>Where what was found can be looked up; nothing of what was found stands here. May be empty.</summary>
    public string CheckReference { get; private set; } = "";

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>How well they know Dutch, each time that it was seen.</summary>
    public List<LanguageStep> Languages { get; private set; } = [];

    /// <summary>What people set of it.</summary>
    public TrackText ToText() => new(State, IntakeOn, StartsOn, EndsOn, School, Days, Result);

    /// <summary>Takes over what people set. Without a last day, the track takes <see cref="Years"/> years.</summary>
    public void Apply(TrackText text) => (State, IntakeOn, StartsOn, EndsOn, School, Days, Result) =
        (text.State, text.IntakeOn, text.StartsOn, text.EndsOn ?? text.StartsOn?.AddYears(Years).AddDays(-1), text.School, text.Days, text.Result);

    /// <summary>Notes that it was checked whether nobody else pays.</summary>
    internal void Check(DateOnly on, int by, string reference) => (CheckedOn, CheckedById, CheckReference) = (on, by, reference);
}

/// <summary>How well someone knew Dutch on a day.</summary>
public sealed class LanguageStep
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Track.</summary>
    public int TrackId { get; init; }

    /// <summary>How well.</summary>
    public LanguageLevel Level { get; init; }

    /// <summary>Day on which that was seen.</summary>
    public DateOnly On { get; init; }
}
