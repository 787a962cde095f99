using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>What someone said of a file with candidates: what stands in its columns, what its words mean, and what holds for all of it.</summary>
public sealed record CandidateColumns
{
    /// <summary>The meaning that stands for leaving out the rows with a word.</summary>
    public const string LeaveOut = "overslaan";

    /// <summary>The meaning that stands for none.</summary>
    public const string Nothing = "leeg";

    /// <summary>What stands in each column, in their order.</summary>
    public IReadOnlyList<CandidateColumn> Uses { get; init; } = [];

    /// <summary>What words of the file mean, by what <see cref="CandidateVocabulary.Plain"/> makes of them: one of <see cref="CandidateVocabulary.Choices"/>.</summary>
    public IReadOnlyDictionary<CandidateColumn, IReadOnlyDictionary<string, string>> Meanings { get; init; } =
        new Dictionary<CandidateColumn, IReadOnlyDictionary<string, string>>();

    /// <summary>Where they came in, if the row does not say.</summary>
    public string SourceDesk { get; init; } = "";

    /// <summary>Phase, if the row does not say.</summary>
    public KlantreisPhase Phase { get; init; }

    /// <summary>Day on which the files began, if the row has no day at all; null for the day of the import.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>On what ground the data is kept; null while nobody said so.</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>Day on which they consented, if the row does not say.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>Whether someone looked at the nine digits that stand in texts, and says that they are no BSN.</summary>
    public bool IsNoBsn { get; init; }

    /// <summary>The column of a fact; null where no column has it.</summary>
    internal int? ColumnOf(CandidateColumn fact) => Uses.Index().Where(use => use.Item == fact).Select(use => (int?)use.Index).FirstOrDefault();
}

/// <summary>What someone said of a table, kept for the next one with the same columns: by their names, for their order may differ.</summary>
internal sealed record CandidateColumnMemory(IReadOnlyDictionary<string, CandidateColumn> Uses, CandidateColumns Columns)
{
    public static CandidateColumnMemory Of(CandidateTable table, CandidateColumns columns) => new(
        table.Columns.Zip(columns.Uses).DistinctBy(pair => pair.First.Plain).ToDictionary(pair => pair.First.Plain, pair => pair.Second),
        // On what ground people are kept is asked of each file anew, and what its digits are.
        columns with { Uses = [], LegalBasis = null, ConsentOn = null, CreatedOn = null, IsNoBsn = false });

    public CandidateColumns For(CandidateTable table) => Columns with { Uses = [.. table.Columns.Select(column => Uses.GetValueOrDefault(column.Plain))] };
}

/// <summary>How what was said is stored.</summary>
internal static class CandidateJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write<T>(T said) => JsonSerializer.Serialize(said, Options);

    /// <summary>Null where nothing was stored.</summary>
    public static T? Read<T>(string? json)
        where T : class => string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize<T>(json, Options);
}
