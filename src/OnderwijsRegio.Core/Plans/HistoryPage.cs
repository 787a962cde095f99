using OnderwijsRegio.Core.Chapters;

namespace OnderwijsRegio.Core.Plans;

/// <summary>A page of the history.</summary>
/// <param name="Items">Changes, latest first.</param>
/// <param name="OlderThan">Where the next page begins; null on the last.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryItem> Items, int? OlderThan);

/// <summary>A change as users read it.</summary>
public sealed record HistoryItem(
    int Id,
    int? ActivityId,
    string Title,
    ChangeSubject Subject,
    ChangeKind Kind,
    DateTimeOffset At,
    string? ByName,
    int? UndoOfId,
    bool IsUndone,
    IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The part of a chapter that was written, whose versions can be read; null for any other change.</summary>
    public ChapterKey? Chapter { get; init; }

    /// <summary>Whether it can be undone. What comes during the years of the plan can, also when the plan itself is a draft no longer.</summary>
    /// <param name="isDraft">Whether the plan is a draft.</param>
    public bool CanBeUndone(bool isDraft) =>
        !IsUndone && (isDraft || Subject is ChangeSubject.Measurement or ChangeSubject.Report or ChangeSubject.Review);
}

/// <summary>One field that a change touched.</summary>
public sealed record FieldChange(string Label, string Before, string After);

/// <summary>What keys in old values are called now.</summary>
internal sealed record PlanNames(
    IReadOnlyDictionary<int, string> Lines, IReadOnlyDictionary<int, string> Areas, IReadOnlyDictionary<int, string> Codes, IReadOnlyDictionary<int, string> Measures);
