namespace OnderwijsRegio.Core.Plans;

/// <summary>What came of a save.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="Id">Key of what was saved.</param>
    /// <param name="Changed">False when all values were the same already, as after a double click.</param>
    public sealed record Saved(int Id, bool Changed) : SaveOutcome;

    /// <summary>A rule says no.</summary>
    /// <param name="Field">Field of the form at which the message belongs; empty for the page.</param>
    /// <param name="Message">Message in Dutch.</param>
    public sealed record Refused(string Field, string Message) : SaveOutcome;

    /// <summary>Someone saved in between.</summary>
    /// <param name="ByName">Who; null if the account is gone.</param>
    /// <param name="At">When (UTC); null if unknown.</param>
    public sealed record Stale(string? ByName, DateTimeOffset? At) : SaveOutcome;

    /// <summary>There is no such thing in this region.</summary>
    public sealed record Missing : SaveOutcome;
}
