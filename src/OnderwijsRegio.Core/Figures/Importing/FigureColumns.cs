using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>What someone said of a file with figures: what stands in its columns, and what holds for all of it.</summary>
public sealed record FigureColumns
{
    /// <summary>What stands in each column, in their order.</summary>
    public IReadOnlyList<FigureColumn> Uses { get; init; } = [];

    /// <summary>What holds for the whole file, and where the cell of a column is empty: as typed or chosen.</summary>
    public IReadOnlyDictionary<FigureColumn, string> Fixed { get; init; } = new Dictionary<FigureColumn, string>();

    /// <summary>What words of the file mean that the portal did not know, by the folded word: a value of <see cref="FigureVocabulary.Choices"/>.</summary>
    public IReadOnlyDictionary<FigureColumn, IReadOnlyDictionary<string, string>> Meanings { get; init; } =
        new Dictionary<FigureColumn, IReadOnlyDictionary<string, string>>();

    /// <summary>How decimals are written; null while nobody said so.</summary>
    public DecimalMark? Decimals { get; init; }

    /// <summary>Whether -1 in a count means that the source withholds it because it is below five, as DUO writes.</summary>
    public bool MinusOneIsWithheld { get; init; }

    /// <summary>Whether the source does not say of which year its figures are.</summary>
    public bool HasNoYear { get; init; }

    /// <summary>Whether the region counted these figures itself and nobody published them; null while nobody said so.</summary>
    public bool? IsOwnCount { get; init; }

    /// <summary>Whether everyone may see the figures that are new.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What percentages between 0 and 1 mean; null while that was not asked or answered.</summary>
    public PercentScale? Scale { get; init; }

    /// <summary>The meaning that stands for leaving out the rows with a word.</summary>
    public const string LeaveOut = "overslaan";

    /// <summary>The meaning that stands for none, such as of the word "totaal" as a sector.</summary>
    public const string Nothing = "geen";

    /// <summary>The columns in which a value stands.</summary>
    internal IEnumerable<int> ValueColumns => Uses.Index().Where(use => IsValue(use.Item)).Select(use => use.Index);

    /// <summary>The fact that the names of those columns give; null where they give none.</summary>
    internal FigureColumn? InHeaders => Uses.FirstOrDefault(IsValue) switch
    {
        FigureColumn.ValueOfYear => FigureColumn.Year,
        FigureColumn.ValueOfMeasure => FigureColumn.Measure,
        FigureColumn.ValueOfSubject => FigureColumn.Subject,
        _ => null,
    };

    /// <summary>Whether a value stands in a column.</summary>
    public static bool IsValue(FigureColumn use) => use is FigureColumn.Value or FigureColumn.ValueOfYear or FigureColumn.ValueOfMeasure or FigureColumn.ValueOfSubject;

    /// <summary>The column of a fact; null where no column has it.</summary>
    internal int? ColumnOf(FigureColumn fact) => Uses.Index().Where(use => use.Item == fact).Select(use => (int?)use.Index).FirstOrDefault();

    /// <summary>Whether some column, or the file as a whole, says something of a fact.</summary>
    internal bool Says(FigureColumn fact) => ColumnOf(fact) is not null || Fixed.ContainsKey(fact) || InHeaders == fact;
}

/// <summary>What someone said of a table, kept for the next one with the same columns: by their names, for their order may differ.</summary>
internal sealed record ColumnMemory(IReadOnlyDictionary<string, FigureColumn> Uses, FigureColumns Columns)
{
    public static ColumnMemory Of(FigureTable table, FigureColumns columns) => new(
        table.Columns.Zip(columns.Uses).DistinctBy(pair => pair.First.Plain).ToDictionary(pair => pair.First.Plain, pair => pair.Second),
        // What was asked of that file is asked of each.
        columns with { Uses = [], Scale = null });

    public FigureColumns For(FigureTable table) =>
        Columns with { Uses = [.. table.Columns.Select(column => Uses.GetValueOrDefault(column.Plain))] };
}

/// <summary>How what was said is stored. What an older portal did not store has its usual value.</summary>
internal static class FigureJson
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
