using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>Two people changed the same thing: what each wants, per field, and a choice.</summary>
/// <param name="ByName">Who saved first; null if unknown.</param>
/// <param name="At">When, in words; null if unknown.</param>
/// <param name="Fields">Fields in which the two differ.</param>
public sealed record EditConflict(string? ByName, string? At, IReadOnlyList<ConflictField> Fields)
{
    /// <summary>Value of a choice for what the other saved.</summary>
    public const string Theirs = "hun";

    /// <summary>Value of a choice for what was typed here.</summary>
    public const string Mine = "mijn";

    /// <summary>A conflict about a row.</summary>
    /// <param name="stale">Who and when.</param>
    /// <param name="mine">What was typed here.</param>
    /// <param name="theirs">What is stored.</param>
    /// <param name="began">What both began with; null if it cannot be told.</param>
    public static EditConflict About(SaveOutcome.Stale stale, RowText mine, RowText theirs, RowText? began) => new(
        stale.ByName,
        stale.At?.Clock(),
        Differing([
            Field("Code", "Code", mine.Code, theirs.Code, began?.Code),
            Field("Name", "Naam", mine.Name, theirs.Name, began?.Name),
            Field("Goal", "Doel", mine.Goal, theirs.Goal, began?.Goal),
            Field("Period", "Periode", mine.Period.ToString(), theirs.Period.ToString(), began?.Period.ToString()),
            Field("Results", "Beoogde resultaten", mine.Results, theirs.Results, began?.Results),
        ]));

    /// <summary>A conflict about an activity.</summary>
    public static EditConflict About(
        SaveOutcome.Stale stale, ActivityFacts mine, ActivityFacts theirs, ActivityFacts? began, ActivityChoices choices) => new(
        stale.ByName,
        stale.At?.Clock(),
        Differing([.. choices.Describe(mine).Zip(choices.Describe(theirs)).Select((pair, at) =>
            Field(pair.First.Field, pair.First.Label, pair.First.Text, pair.Second.Text, began is null ? null : choices.Describe(began)[at].Text))]));

    /// <summary>A conflict about the title and the rule of a plan.</summary>
    public static EditConflict About(SaveOutcome.Stale stale, PlanSettings mine, PlanSettings theirs, PlanSettings? began) => new(
        stale.ByName,
        stale.At?.Clock(),
        Differing([
            Field("Title", "Titel", mine.Title, theirs.Title, began?.Title),
            Field("OutlineRule", "Wat de hoofdlijnen noemen", mine.OutlineRule.DutchName(), theirs.OutlineRule.DutchName(), began?.OutlineRule.DutchName()),
        ]));

    /// <summary>A conflict about a programme line.</summary>
    public static EditConflict About(
        SaveOutcome.Stale stale, LineText mine, LineText theirs, LineText? began, IReadOnlyList<LineHead> lines)
    {
        string ParentOf(LineText line) => lines.FirstOrDefault(l => l.Id == line.ParentId)?.Title ?? "geen: het is een hoofdlijn";
        return new(
            stale.ByName,
            stale.At?.Clock(),
            Differing([
                Field("Code", "Code", mine.Code, theirs.Code, began?.Code),
                Field("Name", "Naam", mine.Name, theirs.Name, began?.Name),
                Field("ParentId", "Onderdeel van", ParentOf(mine), ParentOf(theirs), began is null ? null : ParentOf(began)),
            ]));
    }

    /// <summary>A conflict about anything whose fields can be put into words.</summary>
    /// <param name="stale">Who and when.</param>
    /// <param name="mine">What was typed here.</param>
    /// <param name="theirs">What is stored.</param>
    /// <param name="began">What both began with; null if it cannot be told.</param>
    /// <param name="words">Name of each field in the form, its label, and its value in words.</param>
    public static EditConflict Between<T>(
        SaveOutcome.Stale stale, T mine, T theirs, T? began, Func<T, IEnumerable<(string Field, string Label, string Text)>> words)
        where T : class
    {
        var start = began is null ? null : words(began).ToList();
        return new(
            stale.ByName,
            stale.At?.Clock(),
            Differing([.. words(mine).Zip(words(theirs)).Select((pair, at) =>
                Field(pair.First.Field, pair.First.Label, pair.First.Text, pair.Second.Text, start?[at].Text))]));
    }

    /// <summary>Whether a choice after a conflict keeps what was typed here; so it is where nothing was chosen.</summary>
    public static bool KeepsMine(IReadOnlyDictionary<string, string> choices, string field) =>
        !choices.TryGetValue(field, out var choice) || choice != Theirs;

    private static List<ConflictField> Differing(IEnumerable<ConflictField> fields) => [.. fields.Where(f => f.Mine != f.Theirs)];

    // Who changed nothing in a field has nothing to lose in it: the other's text is then the better start.
    private static ConflictField Field(string field, string label, string mine, string theirs, string? began) =>
        new(field, label, mine, theirs, PreferTheirs: mine == began);
}

/// <summary>One field of a conflict.</summary>
public sealed record ConflictField(string Field, string Label, string Mine, string Theirs, bool PreferTheirs);
