namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>A group of boxes to tick.</summary>
/// <param name="Label">What they are about.</param>
/// <param name="Name">Name of the field.</param>
/// <param name="Items">Value, what it says, and whether it is ticked.</param>
public sealed record Checks(string Label, string Name, IReadOnlyList<(string Value, string Text, bool IsChecked)> Items);
