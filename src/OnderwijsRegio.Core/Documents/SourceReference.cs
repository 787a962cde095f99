namespace OnderwijsRegio.Core.Documents;

/// <summary>Where a fact stands: a document and the heading in it. Both are null for what a user typed.</summary>
public sealed record SourceReference
{
    /// <summary>Longest <see cref="Heading"/>, in characters.</summary>
    public const int HeadingMaxLength = 300;

    /// <summary>The source of what a user typed: none.</summary>
    public static SourceReference None { get; } = new();

    /// <summary><see cref="SourceDocument.Key"/>, or null.</summary>
    public string? Document { get; init; }

    /// <summary>The heading under which it stands, or null.</summary>
    public string? Heading { get; init; }
}
