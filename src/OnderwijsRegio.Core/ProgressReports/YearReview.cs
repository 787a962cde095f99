using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>What a review says of the next year.</summary>
public enum ReviewAdvice
{
    /// <summary>Not said yet.</summary>
    [Display(Name = "nog niet bepaald")]
    Open,

    /// <summary>It goes on as it is.</summary>
    [Display(Name = "doorgaan")]
    Doorgaan,

    /// <summary>It goes on, otherwise.</summary>
    [Display(Name = "doorgaan en bijstellen")]
    Bijstellen,

    /// <summary>It stops.</summary>
    [Display(Name = "stoppen")]
    Stoppen,
}

/// <summary>The yearly evaluation of one activity: what was planned, done and seen, and what changes (PDCA).</summary>
public sealed class YearReview : IVersioned
{
    /// <summary>Longest text of a part, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Activity.</summary>
    public int ActivityId { get; set; }

    /// <summary>Activity.</summary>
    public Activity? Activity { get; set; }

    /// <summary>Calendar year.</summary>
    public int Year { get; set; }

    /// <summary>What we wanted; may be empty.</summary>
    public string Planned { get; set; } = "";

    /// <summary>What we did; may be empty.</summary>
    public string Done { get; set; } = "";

    /// <summary>What we see of it; may be empty.</summary>
    public string Seen { get; set; } = "";

    /// <summary>What we change; may be empty.</summary>
    public string Changed { get; set; } = "";

    /// <summary>What it means for next year.</summary>
    public ReviewAdvice Advice { get; set; }

    /// <summary>Who wrote last; null when the account is gone.</summary>
    public int? UserId { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>What people type of it.</summary>
    public ReviewText ToText() => new(Planned, Done, Seen, Changed, Advice);

    /// <summary>Takes over what people typed.</summary>
    public void Apply(ReviewText text) =>
        (Planned, Done, Seen, Changed, Advice) = (text.Planned, text.Done, text.Seen, text.Changed, text.Advice);
}

/// <summary>What people type of a review. The parts are those of <see cref="YearReview"/>.</summary>
/// <param name="Planned">What we wanted.</param>
/// <param name="Done">What we did.</param>
/// <param name="Seen">What we see of it.</param>
/// <param name="Changed">What we change.</param>
/// <param name="Advice">What it means for next year.</param>
public sealed record ReviewText(string Planned, string Done, string Seen, string Changed, ReviewAdvice Advice)
{
    /// <summary>The same without spaces around, and with one kind of line end.</summary>
    public ReviewText Trimmed() => this with
    {
        Planned = ReportText.Lines(Planned),
        Done = ReportText.Lines(Done),
        Seen = ReportText.Lines(Seen),
        Changed = ReportText.Lines(Changed),
    };

    /// <summary>Whether nothing is left to write.</summary>
    public bool IsComplete => Planned.Length > 0 && Done.Length > 0 && Seen.Length > 0 && Changed.Length > 0 && Advice is not ReviewAdvice.Open;
}

/// <summary>A review as it was stored.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Text">What was typed.</param>
public sealed record ReviewSnapshot(int Year, ReviewText Text);
