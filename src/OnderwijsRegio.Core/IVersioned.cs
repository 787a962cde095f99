namespace OnderwijsRegio.Core;

/// <summary>A row that two people may edit at once. Every save gives it a new version; an edit carries the version it began with.</summary>
public interface IVersioned
{
    /// <summary>Version of this row, set when it is saved.</summary>
    Guid Version { get; set; }
}

/// <summary>
/// Says of a property that it is only the place of a row among others. Making room for another one is no edit: whoever has this row open
/// need not hear of it, so it keeps its version.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlaceAttribute : Attribute;
