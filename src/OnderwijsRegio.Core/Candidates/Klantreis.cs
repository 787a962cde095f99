using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Where a candidate is on the way to the classroom, in the order of that way.</summary>
public enum KlantreisPhase
{
    /// <summary>Heard of it.</summary>
    [Display(Name = "interesseren")]
    Interesseren,

    /// <summary>Finds out whether it suits.</summary>
    [Display(Name = "oriënteren")]
    Orienteren,

    /// <summary>Looks for a school and a training.</summary>
    [Display(Name = "matchen")]
    Matchen,

    /// <summary>In training.</summary>
    [Display(Name = "opleiden")]
    Opleiden,

    /// <summary>Just in front of a class.</summary>
    [Display(Name = "begeleiden")]
    Begeleiden,

    /// <summary>Goes on learning as a teacher.</summary>
    [Display(Name = "professionaliseren")]
    Professionaliseren,
}

/// <summary>What sort of step someone makes.</summary>
public enum StepKind
{
    /// <summary>The first, with which a file begins.</summary>
    [Display(Name = "begonnen")]
    Start,

    /// <summary>To a later phase.</summary>
    [Display(Name = "verder")]
    Forward,

    /// <summary>To an earlier phase.</summary>
    [Display(Name = "terug")]
    Back,

    /// <summary>Out of the klantreis.</summary>
    [Display(Name = "gestopt")]
    Stop,

    /// <summary>In again after a stop.</summary>
    [Display(Name = "weer begonnen")]
    Return,
}

/// <summary>Why someone went back or stopped.</summary>
public enum StepReason
{
    /// <summary>Wants another sector, subject or route.</summary>
    [Display(Name = "andere wens")]
    AndereWens,

    /// <summary>The training or the assessment said no.</summary>
    [Display(Name = "niet toegelaten")]
    NietToegelaten,

    /// <summary>No school was found.</summary>
    [Display(Name = "geen school gevonden")]
    GeenSchool,

    /// <summary>Stopped training.</summary>
    [Display(Name = "gestopt met de opleiding")]
    OpleidingGestopt,

    /// <summary>It does not suit.</summary>
    [Display(Name = "het onderwijs past niet")]
    PastNiet,

    /// <summary>Took other work.</summary>
    [Display(Name = "ander werk gevonden")]
    AnderWerk,

    /// <summary>Cannot afford it.</summary>
    [Display(Name = "financieel niet haalbaar")]
    Financieel,

    /// <summary>Went elsewhere.</summary>
    [Display(Name = "verhuisd of naar een andere regio")]
    AndereRegio,

    /// <summary>Does not answer any more.</summary>
    [Display(Name = "niet meer bereikbaar")]
    NietBereikbaar,

    /// <summary>Something at home.</summary>
    [Display(Name = "persoonlijke omstandigheden")]
    Persoonlijk,

    /// <summary>The phase was wrong.</summary>
    [Display(Name = "verkeerd vastgelegd")]
    VerkeerdVastgelegd,

    /// <summary>Withdrew the sign-up with the link from the mail.</summary>
    [Display(Name = "aanmelding ingetrokken")]
    Ingetrokken,

    /// <summary>Anything else.</summary>
    [Display(Name = "anders")]
    Anders,
}

/// <summary>Which steps there are. This table is the only place that says so.</summary>
public static class Klantreis
{
    private static readonly Dictionary<KlantreisPhase, KlantreisPhase[]> Steps = new()
    {
        [KlantreisPhase.Interesseren] = [KlantreisPhase.Orienteren, KlantreisPhase.Matchen],
        [KlantreisPhase.Orienteren] = [KlantreisPhase.Interesseren, KlantreisPhase.Matchen, KlantreisPhase.Opleiden],
        // Who is qualified already needs no training.
        [KlantreisPhase.Matchen] = [KlantreisPhase.Interesseren, KlantreisPhase.Orienteren, KlantreisPhase.Opleiden, KlantreisPhase.Begeleiden],
        [KlantreisPhase.Opleiden] = [KlantreisPhase.Orienteren, KlantreisPhase.Matchen, KlantreisPhase.Begeleiden],
        [KlantreisPhase.Begeleiden] = [KlantreisPhase.Matchen, KlantreisPhase.Opleiden, KlantreisPhase.Professionaliseren],
        [KlantreisPhase.Professionaliseren] = [KlantreisPhase.Matchen, KlantreisPhase.Begeleiden],
    };

    private static readonly StepReason[] OnlyOfStopping = [StepReason.AnderWerk, StepReason.AndereRegio, StepReason.NietBereikbaar, StepReason.Ingetrokken];

    /// <summary>The phases that someone can go to.</summary>
    /// <param name="phase">Where they are, or were when they stopped.</param>
    /// <param name="isStopped">Whether they stopped: they come back where they were, or earlier.</param>
    public static IReadOnlyList<KlantreisPhase> From(KlantreisPhase phase, bool isStopped) =>
        isStopped ? [.. Enum.GetValues<KlantreisPhase>().Where(p => p <= phase)] : Steps[phase];

    /// <summary>The phase that most go to: the next one, or where they were when they stopped. From the last there is none: null.</summary>
    public static KlantreisPhase? NextOf(KlantreisPhase phase, bool isStopped) =>
        isStopped ? phase : phase is KlantreisPhase.Professionaliseren ? null : phase + 1;

    /// <summary>What sort of step it is from one phase to another; null if there is no such step.</summary>
    /// <param name="phase">Where they are, or were when they stopped.</param>
    /// <param name="isStopped">Whether they stopped.</param>
    /// <param name="to">Where to; null for stopping.</param>
    public static StepKind? KindOf(KlantreisPhase phase, bool isStopped, KlantreisPhase? to) =>
        to is not { } next ? (isStopped ? null : StepKind.Stop)
        : !From(phase, isStopped).Contains(next) ? null
        : isStopped ? StepKind.Return
        : next > phase ? StepKind.Forward
        : StepKind.Back;

    /// <summary>The reasons to choose from; none where a step needs none.</summary>
    public static IReadOnlyList<StepReason> ReasonsOf(StepKind kind) => kind switch
    {
        StepKind.Back => [.. Enum.GetValues<StepReason>().Except(OnlyOfStopping)],
        StepKind.Stop => Enum.GetValues<StepReason>(),
        _ => [],
    };
}
