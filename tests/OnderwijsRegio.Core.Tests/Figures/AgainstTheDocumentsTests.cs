using OnderwijsRegio.Core.Storage.Seeds;
using static OnderwijsRegio.Core.Tests.Figures.SeededFigures;

namespace OnderwijsRegio.Core.Tests.Figures;

/// <summary>Each dataset of seeds/figures, held against the document that it was copied from.</summary>
[Trait("Against", "Documents")]
public sealed class AgainstTheDocumentsTests
{
    private static readonly string[] Posts = ["regulier", "vervanging", ""];
    private static readonly string[] Bases = ["verborgen tekort", "totale tekort", "werkgelegenheid"];

    public static TheoryData<string> Datasets => [.. Sizes.Keys];

    [DocumentsTheory]
    [MemberData(nameof(Datasets))]
    public void Every_value_stands_under_the_heading_that_it_names(string dataset) =>
        Assert.All(Of(dataset).GroupBy(l => (Document: l["document"], Heading: l["heading"])), section =>
        {
            var text = SourceText.Of(section.Key.Document).Under(section.Key.Heading);
            Assert.True(text.Count > 0, $"{section.Key.Document} has no heading '{section.Key.Heading}'.");
            var numbers = SourceText.Numbers(text.Append(section.Key.Heading));
            Assert.All(section, line => Assert.True(
                numbers.Contains(line.Amount("value")!.Value) || InLetters(line, text), $"{line.Where}: {line["value"]} does not stand there."));
        });

    [DocumentsTheory]
    [InlineData("tekort-leraren-po-2022", 13)]
    [InlineData("tekort-leraren-vo-2022", 10)]
    [InlineData("tekort-schoolleiders-po-2022", 12)]
    [InlineData("tekort-schoolleiders-vo-2022", 4)]
    public void A_table_of_shortages_is_copied_cell_by_cell(string dataset, int rows)
    {
        var lines = Of(dataset);
        var table = SourceText.Of("H24").Table(lines[0]["heading"])
            .Where(r => r.Length > 2 && r[0] is not ("" or "---") && r.Skip(1).Any(c => c != ""))
            .ToList();
        Assert.Equal(rows, table.Count);
        var measure = "";
        foreach (var row in table)
        {
            (measure, var subject) = Meaning(row[0], measure);
            var cells = Posts.Select((post, at) => (Text: row[at + 1], Post: post, Unit: "fte", Base: ""))
                .Concat(Bases.Select((whole, at) => (Text: row[at + 4], Post: "", Unit: "%", Base: whole)));
            foreach (var cell in cells)
            {
                var found = lines.Where(l => l.Is(("measure", measure), ("subject", subject), ("post", cell.Post), ("unit", cell.Unit), ("share_of", cell.Base)));
                Assert.Equal(cell.Text == "" ? [] : [SourceText.Amount(cell.Text)], found.Select(l => l.Amount("value")!.Value));
            }
        }
    }

    [DocumentsTheory]
    [InlineData("tekortvakken", "", 20)]
    [InlineData("zij-instromers-subsidie", "po", 8)]
    [InlineData("zij-instromers-subsidie", "vo", 8)]
    [InlineData("zij-instromers-subsidie", "mbo", 6)]
    public void A_table_by_year_is_copied_cell_by_cell(string dataset, string sector, int rows)
    {
        var lines = Of(dataset).Where(l => sector == "" || l["sector"] == sector).ToList();
        var table = SourceText.Of("H26").Table(lines[0]["heading"]);
        Assert.Equal(rows, table.Count - 1);
        var expected = table.Skip(1).SelectMany(row => row.Skip(1).Select(SourceText.Amount));

        Assert.Equal(expected, lines.Select(l => l.Amount("value")!.Value));
        Assert.Equal(
            table.Skip(1).SelectMany(row => table[0].Skip(1).Select(year => (Name(row[0]), year == "Totaal" ? "2022-2024" : year))),
            lines.Select(l => (dataset == "tekortvakken" ? l["subject"] : l["geography"], l["until_year"] == "" ? l["year"] : $"{l["year"]}-{l["until_year"]}")));
    }

    [DocumentsTheory]
    [InlineData("po", 0)]
    [InlineData("vo", 1)]
    public void Sectors_of_origin_are_copied_cell_by_cell(string sector, int number)
    {
        var table = SourceText.Of("H26").Table("Zij-instromers per sector").Where(r => r[0] != "Sector").Chunk(7).ElementAt(number);
        var lines = Of("herkomst-zij-instromers").Where(l => l["sector"] == sector);

        Assert.Equal(
            table.SelectMany(r => new[] { (r[0], "nederland", SourceText.Amount(r[1])), (r[0], "haaglanden", SourceText.Amount(r[2])) }),
            lines.Select(l => (l["subject"], l["geography"], l.Amount("value")!.Value)));
    }

    [DocumentsTheory]
    [InlineData("studenten-samen-opleiden", 13)]
    public void Partnerships_are_copied_row_by_row(string dataset, int rows)
    {
        var table = SourceText.Of("H24").Table(Of(dataset)[0]["heading"]);

        Assert.Equal(rows, table.Count);
        Assert.Equal(
            table.Select(r => (r[0].StartsWith("Totaal", StringComparison.Ordinal) ? "" : r[0].TrimEnd(':'), SourceText.Amount(r[1].Split(' ')[0]))),
            Of(dataset).Select(l => (l["subject"], l.Amount("value")!.Value)));
    }

    /// <summary>What a row of the tables of 1 October 2022 is about; the details stand below what they are details of.</summary>
    private static (string Measure, string Subject) Meaning(string row, string before) => row switch
    {
        "Totaal" => ("tekort", ""),
        "- openstaand" => ("tekort-openstaand", ""),
        "- verborgen" => ("tekort-verborgen", ""),
        _ when row.Contains("intern ingevuld", StringComparison.Ordinal) => ("verborgen-intern", ""),
        _ when row.Contains("extern ingevuld", StringComparison.Ordinal) => ("verborgen-extern", ""),
        _ when row.Contains("klassen", StringComparison.Ordinal) => ("verborgen-samengevoegd", ""),
        _ => (before, row[2..]),
    };

    private static string Name(string row) => row switch
    {
        "totaal" => "",
        "'s-Gravenhage" => "den-haag",
        "Landelijk" => "nederland",
        "Haaglanden excl. Den Haag" => "haaglanden-excl-den-haag",
        "Almere" or "Amsterdam" or "Utrecht" or "Rotterdam" or "Haaglanden" => row.ToLowerInvariant(),
        _ => row,
    };

    /// <summary>One value is written as a word.</summary>
    private static bool InLetters(SeedLine line, IReadOnlyList<string> text) =>
        line.Is(("measure", "partnerschappen"), ("sector", "vo")) && text.Any(t => t.Contains("vijf vo partnerschappen", StringComparison.Ordinal));
}
