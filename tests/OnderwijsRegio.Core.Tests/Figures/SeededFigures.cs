using OnderwijsRegio.Core.Storage.Seeds;

namespace OnderwijsRegio.Core.Tests.Figures;

/// <summary>The datasets of seeds/figures, as files.</summary>
internal static class SeededFigures
{
    public const string Folder = "figures";

    /// <summary>The datasets, with how many figures each holds.</summary>
    public static readonly IReadOnlyDictionary<string, int> Sizes = new Dictionary<string, int>
    {
        // 13 rows of 6, but 2 cells are empty; and 3 numbers above.
        ["tekort-leraren-po-2022"] = (13 * 6) - 2 + 3,
        ["tekort-leraren-vo-2022"] = (10 * 6) - 2 + 2,
        ["tekort-schoolleiders-po-2022"] = (12 * 6) - 2 + 3,
        // One of the 5 rows is empty.
        ["tekort-schoolleiders-vo-2022"] = (4 * 6) - 2 + 2,
        ["haaglanden-kengetallen-2024"] = 11,
        ["studenten-samen-opleiden"] = 12 + 1,
        ["tekortvakken"] = (19 + 1) * 6,
        // Mbo has no rows of Haaglanden.
        ["zij-instromers-subsidie"] = (8 + 8 + 6) * 4,
        ["herkomst-zij-instromers"] = 2 * 7 * 2,
        ["haaglanden-arbeidsmarkt-2026"] = 24,
        ["den-haag-noodplan-2025"] = 29,
        ["leiden-duin-en-bollenstreek-po-2026"] = 12,
        ["kennemerland-en-groot-amsterdam-2026"] = 18,
    };

    /// <summary>The lines of a dataset.</summary>
    public static IReadOnlyList<SeedLine> Of(string dataset) => SeedFile.Read(Folders.Seeds, $"{Folder}/{dataset}.csv");

    /// <summary>All lines of all datasets.</summary>
    public static IReadOnlyList<SeedLine> All { get; } = [.. Sizes.Keys.SelectMany(Of)];

    /// <summary>The value of the one line that answers to this.</summary>
    public static decimal Value(string dataset, Func<SeedLine, bool> which) => Assert.Single(Of(dataset), line => which(line)).Amount("value")!.Value;

    /// <summary>Whether columns hold these values.</summary>
    public static bool Is(this SeedLine line, params (string Column, string Value)[] values) => values.All(v => line[v.Column] == v.Value);
}
