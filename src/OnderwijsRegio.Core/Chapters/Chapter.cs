namespace OnderwijsRegio.Core.Chapters;

/// <summary>A part of a chapter of a plan, from the moment that something is saved of it. Its text is that of its newest version.</summary>
public sealed class Chapter : IVersioned
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Plan.</summary>
    public int PlanId { get; set; }

    /// <summary>Which chapter.</summary>
    public ChapterKind Kind { get; set; }

    /// <summary>Which part of it.</summary>
    public ChapterPart Part { get; set; }

    /// <summary>Number of the newest of <see cref="Versions"/>.</summary>
    public int LatestNumber { get; set; }

    /// <summary>Whether its writers say that it is done.</summary>
    public bool IsReady { get; set; }

    /// <summary>All texts that were saved.</summary>
    public List<ChapterVersion> Versions { get; private set; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>How far it is.</summary>
    /// <param name="html">The text; empty for none.</param>
    /// <param name="isReady">Whether its writers say that it is done.</param>
    public static ChapterState StateOf(string html, bool isReady) =>
        html.Length == 0 ? ChapterState.NotStarted : isReady ? ChapterState.Ready : ChapterState.Incomplete;
}

/// <summary>A text of a chapter as somebody saved it. It never changes.</summary>
public sealed class ChapterVersion
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Chapter.</summary>
    public int ChapterId { get; set; }

    /// <summary>Chapter.</summary>
    public Chapter? Chapter { get; set; }

    /// <summary>Number within the chapter, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The text as <see cref="ChapterHtml.Clean"/> gives it; may be empty.</summary>
    public required string Html { get; init; }

    /// <summary>Who saved it; null when the account is gone.</summary>
    public int? UserId { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>What somebody is writing and has not saved: theirs alone, until they save it or throw it away.</summary>
public sealed class ChapterDraft
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Plan.</summary>
    public int PlanId { get; init; }

    /// <summary>Which chapter.</summary>
    public ChapterKind Kind { get; init; }

    /// <summary>Which part of it.</summary>
    public ChapterPart Part { get; init; }

    /// <summary>Who writes.</summary>
    public int UserId { get; init; }

    /// <summary>The text as <see cref="ChapterHtml.Clean"/> gives it; may be empty.</summary>
    public string Html { get; set; } = "";

    /// <summary>Whether the writer means to say that it is done.</summary>
    public bool IsReady { get; set; }

    /// <summary>Version of the chapter that the writer began with; empty where nothing was saved yet.</summary>
    public Guid BasedOn { get; set; }

    /// <summary>When it was kept (UTC).</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>What the history of the plan keeps of a chapter: the text itself stands with its version.</summary>
/// <param name="Kind">Chapter.</param>
/// <param name="Part">Part.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="IsReady">Whether it was said to be done.</param>
public sealed record ChapterSnapshot(ChapterKind Kind, ChapterPart Part, int Number, int Words, bool IsReady);
