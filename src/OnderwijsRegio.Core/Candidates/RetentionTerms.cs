namespace OnderwijsRegio.Core.Candidates;

/// <summary>Months during which the data of a candidate is kept after the last step, contact or consent; each from <see cref="Least"/> to <see cref="Most"/>.</summary>
/// <param name="Interesseren">While interesseren.</param>
/// <param name="Orienteren">While oriënteren.</param>
/// <param name="Matchen">While matchen.</param>
/// <param name="Opleiden">While opleiden.</param>
/// <param name="Begeleiden">While begeleiden.</param>
/// <param name="Professionaliseren">While professionaliseren.</param>
/// <param name="Stopped">After a stop, in whatever phase that was.</param>
public sealed record RetentionTerms(int Interesseren, int Orienteren, int Matchen, int Opleiden, int Begeleiden, int Professionaliseren, int Stopped)
{
    /// <summary>Fewest months.</summary>
    public const int Least = 1;

    /// <summary>Most months.</summary>
    public const int Most = 60;

    /// <summary>The terms of a region that chose none.</summary>
    public static RetentionTerms Default { get; } = new(12, 12, 18, 24, 24, 24, 6);

    /// <summary>Whether all of them can be.</summary>
    public bool AreWithinLimits =>
        new[] { Interesseren, Orienteren, Matchen, Opleiden, Begeleiden, Professionaliseren, Stopped }.All(months => months is >= Least and <= Most);

    /// <summary>Months, from the last step, contact or consent on.</summary>
    /// <param name="phase">Phase.</param>
    /// <param name="isStopped">Whether they stopped.</param>
    public int MonthsOf(KlantreisPhase phase, bool isStopped) => (isStopped, phase) switch
    {
        (true, _) => Stopped,
        (_, KlantreisPhase.Interesseren) => Interesseren,
        (_, KlantreisPhase.Orienteren) => Orienteren,
        (_, KlantreisPhase.Matchen) => Matchen,
        (_, KlantreisPhase.Opleiden) => Opleiden,
        (_, KlantreisPhase.Begeleiden) => Begeleiden,
        _ => Professionaliseren,
    };
}

/// <summary>The terms that a region chose for itself. A region without a row has <see cref="RetentionTerms.Default"/>.</summary>
public sealed class RegionRetention : IVersioned
{
    /// <summary>Key, and the region.</summary>
    public int RegionId { get; set; }

    /// <summary>Months while interesseren.</summary>
    public int Interesseren { get; private set; }

    /// <summary>Months while oriënteren.</summary>
    public int Orienteren { get; private set; }

    /// <summary>Months while matchen.</summary>
    public int Matchen { get; private set; }

    /// <summary>Months while opleiden.</summary>
    public int Opleiden { get; private set; }

    /// <summary>Months while begeleiden.</summary>
    public int Begeleiden { get; private set; }

    /// <summary>Months while professionaliseren.</summary>
    public int Professionaliseren { get; private set; }

    /// <summary>Months after a stop.</summary>
    public int Stopped { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>The terms.</summary>
    public RetentionTerms ToTerms() => new(Interesseren, Orienteren, Matchen, Opleiden, Begeleiden, Professionaliseren, Stopped);

    /// <summary>Takes over what people set.</summary>
    public void Apply(RetentionTerms terms) =>
        (Interesseren, Orienteren, Matchen, Opleiden, Begeleiden, Professionaliseren, Stopped) =
        (terms.Interesseren, terms.Orienteren, terms.Matchen, terms.Opleiden, terms.Begeleiden, terms.Professionaliseren, terms.Stopped);
}
