namespace OnderwijsRegio.Web.Setup;

/// <summary>A choice in a cell of a table, where the column says what it is and the label is only heard.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Items">Value, what it says, and whether it is chosen.</param>
public sealed record CellSelect(string Name, string Label, IEnumerable<(string Value, string Text, bool IsChosen)> Items);
