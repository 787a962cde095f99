using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace OnderwijsRegio.Core.Plans;

/// <summary>What sort of thing in a plan was changed.</summary>
public enum ChangeSubject
{
    /// <summary>The plan itself.</summary>
    Plan,

    /// <summary>A programme line.</summary>
    Line,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>A row of an activity.</summary>
    Row,

    /// <summary>A target of an activity.</summary>
    Target,

    /// <summary>A measurement of a target.</summary>
    Measurement,

    /// <summary>The progress of an activity in a quarter.</summary>
    Report,

    /// <summary>The evaluation of an activity over a year.</summary>
    Review,

    /// <summary>The detailed plan of a year after the first, as it was made from the year before.</summary>
    DetailedYear,

    /// <summary>A part of a chapter.</summary>
    Chapter,
}

/// <summary>What was done to it.</summary>
public enum ChangeKind
{
    /// <summary>Added.</summary>
    [Display(Name = "toegevoegd")]
    Added,

    /// <summary>Other values.</summary>
    [Display(Name = "gewijzigd")]
    Changed,

    /// <summary>Another place in the plan.</summary>
    [Display(Name = "verplaatst")]
    Moved,

    /// <summary>Stopped from a year on.</summary>
    [Display(Name = "gestopt")]
    Stopped,

    /// <summary>No longer stopped.</summary>
    [Display(Name = "hervat")]
    Resumed,

    /// <summary>Taken out of the plan.</summary>
    [Display(Name = "verwijderd")]
    Removed,

    /// <summary>Put back into the plan.</summary>
    [Display(Name = "teruggezet")]
    Restored,
}

/// <summary>The history of a plan: one change with the values before and after, from which it can be undone.</summary>
public sealed class PlanChange
{
    /// <summary>Longest <see cref="Title"/>, in characters.</summary>
    public const int TitleMaxLength = 500;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Plan.</summary>
    public int PlanId { get; init; }

    /// <summary>Sort of thing.</summary>
    public ChangeSubject Subject { get; init; }

    /// <summary>Key of the thing. Of something added it is known after saving.</summary>
    public int SubjectId { get; set; }

    /// <summary>The activity that it is about; null for the plan, its lines and its chapters.</summary>
    public int? ActivityId { get; set; }

    /// <summary>How the thing was called then, such as "1.2 Keuzewijzer".</summary>
    public required string Title { get; init; }

    /// <summary>What was done.</summary>
    public ChangeKind Kind { get; init; }

    /// <summary>Who; null for the portal itself.</summary>
    public int? UserId { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Values before, as JSON; null for something added.</summary>
    public string? Before { get; init; }

    /// <summary>Values after, as JSON; null for something removed.</summary>
    public string? After { get; init; }

    /// <summary>Version of the thing before this change, by which a stale form finds what it began with; null for something added.</summary>
    public Guid? VersionBefore { get; init; }

    /// <summary>The change that this one undid; null for an ordinary change.</summary>
    public int? UndoOfId { get; init; }

    /// <summary>Reads values.</summary>
    /// <typeparam name="T">The record for this <see cref="Subject"/>, such as <see cref="LineText"/> or <see cref="RowSnapshot"/>.</typeparam>
    public static T? Read<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json);

    /// <summary>Writes values.</summary>
    public static string? Write<T>(T? values)
        where T : class => values is null ? null : JsonSerializer.Serialize(values);
}

/// <summary>What people set of a plan.</summary>
/// <param name="Title">Title.</param>
/// <param name="OutlineRule">What the outline lists.</param>
public sealed record PlanSettings(string Title, OutlineRule OutlineRule);

/// <summary>What people set of a line.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="ParentId">Main line; null for a main line.</param>
/// <param name="Position">Order.</param>
public sealed record LineText(string Code, string Name, int? ParentId, int Position);

/// <summary>A row with its place, from which a removed one can be put back.</summary>
/// <param name="Year">Detailed year; null for the outline.</param>
/// <param name="Number">Order in the activity.</param>
/// <param name="Text">What was typed.</param>
public sealed record RowSnapshot(int? Year, int Number, RowText Text);
