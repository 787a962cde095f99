using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>A part of a chapter as it is now.</summary>
/// <param name="Key">Which.</param>
/// <param name="Html">Its text; empty where nothing is saved.</param>
/// <param name="IsReady">Whether its writers say that it is done.</param>
/// <param name="Number">Number of the version; 0 where nothing is saved.</param>
/// <param name="Version">Renewed at every save; empty where nothing is saved.</param>
/// <param name="ByName">Who saved it last; null if nobody did or the account is gone.</param>
/// <param name="At">When (UTC); null if nobody did.</param>
public sealed record ChapterText(ChapterKey Key, string Html, bool IsReady, int Number, Guid Version, string? ByName, DateTimeOffset? At)
{
    /// <summary>How far it is.</summary>
    public ChapterState State => Chapter.StateOf(Html, IsReady);

    /// <summary>A part of which nothing was saved.</summary>
    public static ChapterText None(ChapterKey key) => new(key, "", false, 0, Guid.Empty, null, null);
}

/// <summary>That somebody has a draft, and since when they wrote nothing more; never what is in it.</summary>
/// <param name="Key">Of which part.</param>
/// <param name="UserId">Who.</param>
/// <param name="Name">Who.</param>
/// <param name="At">When it was last kept (UTC).</param>
public sealed record ChapterWriter(ChapterKey Key, int UserId, string Name, DateTimeOffset At);

/// <summary>One's own draft.</summary>
/// <param name="Html">The text.</param>
/// <param name="IsReady">Whether it is meant to be done.</param>
/// <param name="BasedOn">Version that it began with.</param>
/// <param name="At">When it was kept (UTC).</param>
public sealed record OwnDraft(string Html, bool IsReady, Guid BasedOn, DateTimeOffset At);

/// <summary>A saved text in the list of versions.</summary>
/// <param name="Id">Key.</param>
/// <param name="Number">Number.</param>
/// <param name="ByName">Who; null when the account is gone.</param>
/// <param name="At">When (UTC).</param>
public sealed record VersionHead(int Id, int Number, string? ByName, DateTimeOffset At);

/// <summary>A saved text with what the chapter is now.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Key">Which part.</param>
/// <param name="Head">The version.</param>
/// <param name="Html">Its text.</param>
/// <param name="CurrentHtml">The text of now.</param>
/// <param name="CurrentNumber">The number of now.</param>
public sealed record VersionDossier(PlanHead Plan, ChapterKey Key, VersionHead Head, string Html, string CurrentHtml, int CurrentNumber)
{
    /// <summary>Whether it is the version of now.</summary>
    public bool IsCurrent => Head.Number == CurrentNumber;
}
