namespace OnderwijsRegio.Core.Documents;

/// <summary>A public document that seeded facts were taken from.</summary>
public sealed class SourceDocument
{
    /// <summary>Longest <see cref="Key"/>, in characters.</summary>
    public const int KeyMaxLength = 10;

    /// <summary>Longest <see cref="Title"/> and <see cref="Publisher"/>, in characters.</summary>
    public const int TextMaxLength = 300;

    /// <summary>Short name by which rows refer to it, such as <c>H26</c>.</summary>
    public required string Key { get; set; }

    /// <summary>Title as printed on the document.</summary>
    public required string Title { get; set; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; set; }

    /// <summary>Year of publication.</summary>
    public int Year { get; set; }
}
