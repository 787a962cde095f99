namespace OnderwijsRegio.Core.Tracing;

/// <summary>
/// That someone did something, when, to which fields; never the values. Written in the same transaction as what it tells of.
/// </summary>
public sealed class TraceRecord
{
    /// <summary>Longest <see cref="Action"/> and <see cref="Subject"/>, in characters.</summary>
    public const int NameMaxLength = 60;

    /// <summary>Longest <see cref="Fields"/>, in characters.</summary>
    public const int FieldsMaxLength = 400;

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who; null for the portal itself.</summary>
    public int? UserId { get; init; }

    /// <summary>Region in which; null for the installation.</summary>
    public int? RegionId { get; init; }

    /// <summary>What was done, such as <c>changed</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what, such as <c>ActivityRow</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Key of that; 0 if it has none yet.</summary>
    public int SubjectId { get; init; }

    /// <summary>Names of the fields, comma-separated; may be empty.</summary>
    public string Fields { get; init; } = "";
}
