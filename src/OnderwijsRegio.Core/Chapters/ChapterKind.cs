using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>The chapters of the subsidy's format, in its order (LDB, "Format activiteitenplan").</summary>
public enum ChapterKind
{
    /// <summary>The regional labour market in figures and words.</summary>
    [Display(Name = "Analyse van de arbeidsmarkt")]
    Analyse,

    /// <summary>Ambitions and issues per target group.</summary>
    [Display(Name = "Ambities per doelgroep")]
    Ambities,

    /// <summary>What the activities contribute.</summary>
    [Display(Name = "Activiteiten")]
    Activiteiten,

    /// <summary>How teachers are trained together.</summary>
    [Display(Name = "Samen opleiden")]
    SamenOpleiden,

    /// <summary>The peer review by another region.</summary>
    [Display(Name = "Peer review")]
    PeerReview,

    /// <summary>Staff that works for more than one board.</summary>
    [Display(Name = "Bovenbestuurlijke inzet")]
    BovenbestuurlijkeInzet,

    /// <summary>The regional desk.</summary>
    [Display(Name = "Loket")]
    Loket,

    /// <summary>Working with neighbouring regions.</summary>
    [Display(Name = "Samenwerking met andere regio’s")]
    Samenwerking,
}

/// <summary>The two parts in which each chapter is written.</summary>
public enum ChapterPart
{
    /// <summary>The year that is worked out.</summary>
    Detail,

    /// <summary>The later years in outline.</summary>
    Outline,
}

/// <summary>How far a part of a chapter is.</summary>
public enum ChapterState
{
    /// <summary>Nothing is saved yet.</summary>
    [Display(Name = "nog niet gestart")]
    NotStarted,

    /// <summary>There is text, and its writers are not done.</summary>
    [Display(Name = "onvolledig")]
    Incomplete,

    /// <summary>Its writers say that it is done.</summary>
    [Display(Name = "klaar")]
    Ready,
}

/// <summary>A part of a chapter.</summary>
/// <param name="Kind">Chapter.</param>
/// <param name="Part">Part.</param>
public sealed record ChapterKey(ChapterKind Kind, ChapterPart Part)
{
    /// <summary>All parts of all chapters, in the order of the format.</summary>
    public static IReadOnlyList<ChapterKey> All { get; } =
        [.. Enum.GetValues<ChapterKind>().SelectMany(kind => Enum.GetValues<ChapterPart>().Select(part => new ChapterKey(kind, part)))];
}
