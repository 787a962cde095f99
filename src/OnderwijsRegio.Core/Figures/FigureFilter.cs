namespace OnderwijsRegio.Core.Figures;

/// <summary>Which figures a page asks for.</summary>
/// <param name="Areas">Areas, by key.</param>
/// <param name="Measures">Codes of measures.</param>
public sealed record FigureFilter(IReadOnlyCollection<int> Areas, IReadOnlyCollection<string> Measures)
{
    /// <summary>Of whom and of when.</summary>
    public FigureScope Scope { get; init; } = FigureScope.All;

    /// <summary>Whether the parts of a measure (subjects, partnerships, sectors of origin) are wanted too; else only the whole.</summary>
    public bool WithParts { get; init; }

    /// <summary>Codes of the measures whose earlier years are wanted too: of the others only the last year of each thing. Null for all.</summary>
    public IReadOnlyCollection<string>? WithHistory { get; init; }
}
