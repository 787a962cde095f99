namespace OnderwijsRegio.Core.Candidates;

/// <summary>How long the data of a candidate is kept after the last step, contact or consent.</summary>
public static class Retention
{
    /// <summary>Months for who stopped.</summary>
    public const int MonthsAfterStop = 6;

    /// <summary>Days beforehand on which the desk is warned.</summary>
    public const int DaysOfWarning = 30;

    /// <summary>Months, from the last step, contact or consent on.</summary>
    /// <param name="phase">Phase.</param>
    /// <param name="isStopped">Whether they stopped.</param>
    public static int MonthsOf(KlantreisPhase phase, bool isStopped) => (isStopped, phase) switch
    {
        (true, _) => MonthsAfterStop,
        (_, KlantreisPhase.Interesseren or KlantreisPhase.Orienteren) => 12,
        (_, KlantreisPhase.Matchen) => 18,
        _ => 24,
    };
}
