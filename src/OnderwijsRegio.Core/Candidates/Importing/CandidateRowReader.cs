namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>Reads rows as what someone said stands in their columns.</summary>
internal sealed class CandidateRowReader
{
    private readonly IReadOnlyList<string> names;
    private readonly int?[] at;

    public CandidateRowReader(IReadOnlyList<string> names, CandidateColumns columns, CandidateVocabulary vocabulary, DateOnly today)
    {
        (this.names, Columns, Vocabulary, Today) = (names, columns, vocabulary, today);
        at = [.. Enum.GetValues<CandidateColumn>().Select(columns.ColumnOf)];
        Notes = [.. columns.Uses.Index().Where(use => use.Item is CandidateColumn.Note).Select(use => use.Index)];
    }

    public CandidateColumns Columns { get; }

    public CandidateVocabulary Vocabulary { get; }

    public DateOnly Today { get; }

    /// <summary>The columns with notes.</summary>
    public IReadOnlyList<int> Notes { get; }

    /// <summary>The words that were met.</summary>
    public SeenWords Words { get; } = new();

    /// <summary>The column of a fact; null where no column has it.</summary>
    public int? this[CandidateColumn fact] => at[(int)fact];

    /// <summary>The name of a column.</summary>
    public string Name(int column) => names[column];
}
