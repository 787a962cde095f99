using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Figures;

/// <summary>What figures are about, such as the shortage of staff. Role, sector and unit stand with each figure.</summary>
public sealed class Measure
{
    /// <summary>Longest <see cref="Code"/> and <see cref="Definition"/>, in characters.</summary>
    public const int CodeMaxLength = 60;

    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 150;

    /// <summary>Longest <see cref="Explanation"/>, in characters.</summary>
    public const int ExplanationMaxLength = 500;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>How files and addresses call it, such as <c>tekort-verborgen</c>; unique.</summary>
    public required string Code { get; init; }

    /// <summary>Name that users read.</summary>
    public required string Name { get; set; }

    /// <summary>Key of the way in which it is determined. Figures whose definitions differ are never set against each other.</summary>
    public required string Definition { get; set; }

    /// <summary>What that way is, in a sentence or two.</summary>
    public string Explanation { get; set; } = "";

    /// <summary>Whether its parts may be added to a whole, where their unit and their areas allow it; false for an average or a rate.</summary>
    public bool AddsUp { get; set; }

    /// <summary>Where it is explained, or named first.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;
}
