using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Chapters;

/// <summary>The page on which a part of a chapter is written.</summary>
/// <param name="Place">Which part.</param>
/// <param name="Text">What is saved of it.</param>
/// <param name="Form">What is filled in.</param>
/// <param name="Names">Activities to refer to.</param>
/// <param name="Others">Colleagues who have a draft of it.</param>
public sealed record WritingPage(ChapterPlace Place, ChapterText Text, ChapterForm Form, ActivityReferences Names, IReadOnlyList<ChapterWriter> Others)
{
    /// <summary>When the draft that is shown was kept; null where it is none.</summary>
    public DateTimeOffset? DraftAt { get; init; }

    /// <summary>What a writer must know of colleagues; empty for nothing.</summary>
    /// <param name="today">Today in Amsterdam.</param>
    public string Notice(DateOnly today)
    {
        List<string> sentences = [];
        if (Text.Version != Form.Version)
        {
            sentences.Add($"{Text.ByName ?? "Een collega"} sloeg dit deel op, {Text.At?.Moment(today)}. Als u opslaat, ziet u beide teksten naast elkaar.");
        }

        sentences.AddRange(Others.Select(other => $"{other.Name} schrijft hier ook aan, laatst {other.At.Moment(today)}."));
        return string.Join(' ', sentences);
    }
}

/// <summary>What the page hears of a draft that was kept while writing.</summary>
/// <param name="Saved">That it was kept and when, or why not.</param>
/// <param name="Notice">What to know of colleagues; empty for nothing.</param>
public sealed record DraftAnswer(string Saved, string Notice);

/// <summary>Two people changed a part of a chapter.</summary>
/// <param name="ByName">Who saved first; null if unknown.</param>
/// <param name="At">When, in words; null if unknown.</param>
/// <param name="Theirs">What is saved.</param>
/// <param name="Lines">What differs between that and what was written here.</param>
public sealed record ChapterConflict(string? ByName, string? At, ChapterText Theirs, IReadOnlyList<DifferenceLine> Lines);

/// <summary>Two texts beside each other.</summary>
/// <param name="Before">Heading of the first.</param>
/// <param name="After">Heading of the second.</param>
/// <param name="Lines">What differs.</param>
public sealed record DifferenceView(string Before, string After, IReadOnlyList<DifferenceLine> Lines);
