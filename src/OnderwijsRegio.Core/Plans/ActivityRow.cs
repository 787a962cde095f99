using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Plans;

/// <summary>
/// A row of the subsidy's table: name, goal, period, results (LDB, "Gedetailleerde activiteitenplanning"). An activity has one or
/// more of them in the detailed year and in the outline. All rows of an activity in one part have the same code and name.
/// </summary>
public sealed class ActivityRow : IVersioned
{
    /// <summary>Longest <see cref="Code"/>, in characters.</summary>
    public const int CodeMaxLength = 50;

    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 400;

    /// <summary>Longest <see cref="Goal"/> and longest <see cref="Results"/>, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Activity.</summary>
    public int ActivityId { get; set; }

    /// <summary>Activity.</summary>
    public Activity? Activity { get; set; }

    /// <summary>The detailed year that it belongs to; null for the outline.</summary>
    public int? Year { get; set; }

    /// <summary>Order among the activity's rows of the same part, from 1.</summary>
    [Place]
    public int Number { get; set; } = 1;

    /// <summary>Code, such as "1.1 sub G5 po". No other activity has it in the same part.</summary>
    public required string Code { get; set; }

    /// <summary>Name of the activity.</summary>
    public required string Name { get; set; }

    /// <summary>Goal; lines are points. May be empty.</summary>
    public string Goal { get; set; } = "";

    /// <summary>When.</summary>
    public ActivityPeriod Period { get; set; } = ActivityPeriod.None;

    /// <summary>Intended results and products; lines are points. May be empty.</summary>
    public string Results { get; set; } = "";

    /// <summary>Key of the form that added it, so that a double click adds one; null for seeds.</summary>
    public Guid? FormKey { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Where it comes from.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;

    /// <summary>What people type in it.</summary>
    public RowText ToText() => new(Code, Name, Goal, Period, Results);

    /// <summary>Takes over what people typed.</summary>
    public void Apply(RowText text)
    {
        Code = text.Code;
        Name = text.Name;
        Goal = text.Goal;
        Period = text.Period;
        Results = text.Results;
    }
}

/// <summary>What people type in a row.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Goal">Goal.</param>
/// <param name="Period">When.</param>
/// <param name="Results">Results.</param>
public sealed record RowText(string Code, string Name, string Goal, ActivityPeriod Period, string Results)
{
    /// <summary>The same without spaces around, and with one kind of line end.</summary>
    public RowText Trimmed() => this with
    {
        Code = OneLine(Code),
        Name = OneLine(Name),
        Goal = Lines(Goal),
        Results = Lines(Results),
    };

    private static string OneLine(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
