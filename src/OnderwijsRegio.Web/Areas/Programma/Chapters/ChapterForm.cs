using OnderwijsRegio.Core.Chapters;

namespace OnderwijsRegio.Web.Areas.Programma.Chapters;

/// <summary>A part of a chapter as it is written. Its rules need the text to be read first, so they stand in the service alone.</summary>
public sealed class ChapterForm
{
    /// <summary>Value of <see cref="Doen"/> that keeps a draft.</summary>
    public const string KeepDraft = "concept";

    /// <summary>Value of <see cref="Doen"/> that after a conflict leaves the chapter as the other saved it.</summary>
    public const string KeepTheirs = "hun";

    /// <summary>The text.</summary>
    public string? Html { get; set; }

    /// <summary>Whether it is done.</summary>
    public bool IsReady { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>What the button does; null saves.</summary>
    public string? Doen { get; set; }

    /// <summary>The form of what is saved, or of one's draft where there is one.</summary>
    public static ChapterForm Of(ChapterText text, OwnDraft? draft, ActivityReferences names) => draft is null
        ? new() { Html = names.Named(text.Html), IsReady = text.IsReady, Version = text.Version }
        : new() { Html = names.Named(draft.Html), IsReady = draft.IsReady, Version = draft.BasedOn };
}
