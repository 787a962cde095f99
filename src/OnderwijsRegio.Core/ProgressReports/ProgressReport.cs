using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>How an activity goes, in the order of a plan that goes well.</summary>
public enum ReportStatus
{
    /// <summary>Not begun.</summary>
    [Display(Name = "niet begonnen")]
    NietBegonnen,

    /// <summary>As planned.</summary>
    [Display(Name = "op schema")]
    OpSchema,

    /// <summary>It needs attention to come back on course.</summary>
    [Display(Name = "vraagt aandacht")]
    VraagtAandacht,

    /// <summary>It cannot go on without a decision.</summary>
    [Display(Name = "loopt vast")]
    LooptVast,

    /// <summary>Finished.</summary>
    [Display(Name = "afgerond")]
    Afgerond,
}

/// <summary>The progress of one activity in one quarter.</summary>
public sealed class ProgressReport : IVersioned
{
    /// <summary>Longest <see cref="Note"/>, <see cref="Risk"/> and <see cref="Decision"/>, in characters.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Activity.</summary>
    public int ActivityId { get; set; }

    /// <summary>Activity.</summary>
    public Activity? Activity { get; set; }

    /// <summary>Year of the quarter.</summary>
    public int Year { get; set; }

    /// <summary>Number of the quarter, 1 to 4.</summary>
    public int QuarterNumber { get; set; }

    /// <summary>How it goes.</summary>
    public ReportStatus Status { get; set; }

    /// <summary>What happened; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>What could go wrong; may be empty.</summary>
    public string Risk { get; set; } = "";

    /// <summary>What was decided, or has to be; may be empty.</summary>
    public string Decision { get; set; } = "";

    /// <summary>Who reported last; null when the account is gone.</summary>
    public int? UserId { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>What people type of it.</summary>
    public ReportText ToText() => new(Status, Note, Risk, Decision);

    /// <summary>Takes over what people typed.</summary>
    public void Apply(ReportText text) => (Status, Note, Risk, Decision) = (text.Status, text.Note, text.Risk, text.Decision);

    /// <summary>How far an activity is that goes so.</summary>
    public static ActivityStatus StatusOfActivity(ReportStatus status) => status switch
    {
        ReportStatus.NietBegonnen => ActivityStatus.Gepland,
        ReportStatus.Afgerond => ActivityStatus.Afgerond,
        _ => ActivityStatus.Loopt,
    };
}

/// <summary>What people type of a report. The parts are those of <see cref="ProgressReport"/>.</summary>
/// <param name="Status">How it goes.</param>
/// <param name="Note">What happened.</param>
/// <param name="Risk">What could go wrong.</param>
/// <param name="Decision">What was decided, or has to be.</param>
public sealed record ReportText(ReportStatus Status, string Note, string Risk, string Decision)
{
    /// <summary>The same without spaces around, and with one kind of line end.</summary>
    public ReportText Trimmed() => this with { Note = Lines(Note), Risk = Lines(Risk), Decision = Lines(Decision) };

    internal static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>A report as it was stored.</summary>
/// <param name="Year">Year of the quarter.</param>
/// <param name="Number">Number of the quarter, 1 to 4.</param>
/// <param name="Text">What was typed.</param>
public sealed record ReportSnapshot(int Year, int Number, ReportText Text);
