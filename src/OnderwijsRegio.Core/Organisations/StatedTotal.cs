using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>How many boards, schools and pupils a document says that a region has. It stands beside what the register adds up to, and never replaces it.</summary>
public sealed class StatedTotal
{
    /// <summary>Longest <see cref="Note"/>, in characters.</summary>
    public const int NoteMaxLength = 500;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Sector.</summary>
    public Sector Sector { get; set; }

    /// <summary>Year of the count; null where the document does not say.</summary>
    public int? Year { get; set; }

    /// <summary>Boards; null where the document does not say.</summary>
    public int? Boards { get; set; }

    /// <summary>Schools (vestigingen); null where the document does not say.</summary>
    public int? Schools { get; set; }

    /// <summary>Pupils or students; null where the document does not say.</summary>
    public int? Pupils { get; set; }

    /// <summary>What a reader should know; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public SourceReference Source { get; set; } = SourceReference.None;
}
