namespace OnderwijsRegio.Core;

/// <summary>A row that two people may edit at once. Every save gives it a new version; an edit carries the version it began with.</summary>
public interface IVersioned
{
    /// <summary>Version of this row, set when it is saved.</summary>
    Guid Version { get; set; }
}
