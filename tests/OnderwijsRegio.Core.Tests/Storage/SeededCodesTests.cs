namespace OnderwijsRegio.Core.Tests.Storage;

/// <summary>The activities of the three plans, by the codes that stand in the documents.</summary>
public sealed class SeededCodesTests : IDisposable
{
    private static readonly string[] Haaglanden =
    [
        "1.1", "1.1 sub G5 po", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7",
        "2.1", "2.2", "2.3", "2.4", "2.5", "2.5 Sub G5 Den Haag po", "2.6", "2.7", "2.8", "2.9",
        "3.1", "3.2", "3.3", "3.2 en 3.3 sub G5 Den Haag po", "3.4", "3.5",
        "A", "B",
    ];

    private static readonly string[] Ldb =
    [
        "1.1", "1.2", "1.3", "1.4", "1.5",
        "2.1", "2.2", "2.3", "2.4", "2.5", "2.6",
        "3.1", "3.2", "3.3", "3.4", "3.5",
        "4.1", "4.2", "4.3", "4.4",
    ];

    private static readonly string[] LdbOutline = ["1.6", "1.7", "2.7", "2.8", "3.6", "3.7", "3.8", "3.9"];

    private static readonly string[] Kga =
    [
        "1.1", "1.2", "1.3", "1.4", "1.5",
        "2.1", "2.2",
        "3.1", "3.2", "3.3", "3.4", "3.5",
        "4.1", "4.2", "4.3", "4.4",
        "5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "5.10",
        "6.1", "6.2", "6.3", "6.4", "6.5", "6.6",
    ];

    private readonly TestDatabase database = TestDatabase.Seeded();

    [Fact]
    public void Haaglanden_has_24_numbered_activities_and_A_and_B_in_2026_and_the_same_again_in_the_outline()
    {
        Assert.Equal(26, Haaglanden.Length);
        Assert.Equal(Haaglanden, Codes("haaglanden", 2026));
        Assert.Equal(Haaglanden, Codes("haaglanden", null));
    }

    [Fact]
    public void LDB_has_20_activities_in_2026_and_8_new_ones_in_the_outline()
    {
        Assert.Equal((20, 8), (Ldb.Length, LdbOutline.Length));
        Assert.Equal(Ldb, Codes("leiden-duin-en-bollenstreek-po", 2026));
        Assert.Equal(LdbOutline, Codes("leiden-duin-en-bollenstreek-po", null));
    }

    [Fact]
    public void KGA_has_32_activities_in_2026_and_the_same_again_in_the_outline()
    {
        Assert.Equal(32, Kga.Length);
        Assert.Equal(Kga, Codes("kennemerland-en-groot-amsterdam", 2026));
        Assert.Equal(Kga, Codes("kennemerland-en-groot-amsterdam", null));
    }

    [Theory]
    [InlineData("1.1", 3)]
    [InlineData("3.2", 2)]
    [InlineData("3.3", 2)]
    public void These_activities_of_Haaglanden_have_several_rows_in_2026(string code, int count)
    {
        using var db = database.Open();

        Assert.Equal(count, db.Rows.Count(r => r.Activity!.Plan!.Region!.Slug == "haaglanden" && r.Year == 2026 && r.Code == code));
    }

    [Fact]
    public void All_others_have_one_row_in_a_part()
    {
        using var db = database.Open();
        var several = db.Rows.Where(r => r.Number > 1).Select(r => r.Activity!.Plan!.Region!.Slug + " " + r.Code).ToList();

        Assert.Equal(["haaglanden 1.1", "haaglanden 1.1", "haaglanden 3.2", "haaglanden 3.3"], several.Order());
    }

    [Fact]
    public void The_parts_for_Den_Haag_belong_to_the_activities_whose_number_they_have()
    {
        using var db = database.Open();
        var codes = db.Rows.Where(r => r.Year == 2026 && r.Number == 1).ToDictionary(r => r.ActivityId, r => r.Code);
        var parents = db.Set<ActivityParent>().ToList().Select(p => $"{codes[p.ActivityId]} < {codes[p.ParentId]}");

        Assert.Equal(
            [
                "1.1 sub G5 po < 1.1",
                "2.5 Sub G5 Den Haag po < 2.5",
                "3.2 en 3.3 sub G5 Den Haag po < 3.2",
                "3.2 en 3.3 sub G5 Den Haag po < 3.3",
            ],
            parents.Order());
    }

    [Fact]
    public void What_the_documents_call_differently_under_one_code_is_one_activity_with_both_names()
    {
        var (now, later) = Names("haaglanden", "2.6");
        Assert.StartsWith("Onderzoeken welke mogelijkheden", now, StringComparison.Ordinal);
        Assert.StartsWith("Borgen van de mogelijkheden", later, StringComparison.Ordinal);

        (now, later) = Names("kennemerland-en-groot-amsterdam", "3.3");
        Assert.Contains("diverse", now, StringComparison.Ordinal);
        Assert.Contains("hybride", later, StringComparison.Ordinal);
    }

    [Fact]
    public void In_LDB_two_activities_share_a_name()
    {
        using var db = database.Open();
        var rows = db.Rows.Where(r => r.Name == "Terugdringen schoolleiderstekort").ToList();

        Assert.Equal(["3.5", "3.8"], rows.Select(r => r.Code).Order());
        Assert.Equal(2, rows.Select(r => r.ActivityId).Distinct().Count());
    }

    [Theory]
    [InlineData("haaglanden", "1 2 2a 2b 3 A/B")]
    [InlineData("leiden-duin-en-bollenstreek-po", "1 2 3 4")]
    [InlineData("kennemerland-en-groot-amsterdam", "1 2 3 4 5 6")]
    public void The_lines_stand_in_their_order(string region, string expected)
    {
        using var db = database.Open();
        var plan = db.Plans.Single(p => p.Region!.Slug == region);
        var lines = db.Lines.Where(l => l.PlanId == plan.Id).OrderBy(l => l.Position).ToList();

        Assert.Equal(expected, string.Join(' ', lines.Select(l => l.Code)));
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => l.Position));
    }

    public void Dispose() => database.Dispose();

    private IEnumerable<string> Codes(string region, int? year)
    {
        using var db = database.Open();
        return
        [
            .. db.Rows
                .Where(r => r.Activity!.Plan!.Region!.Slug == region && r.Year == year && r.Number == 1)
                .OrderBy(r => r.Activity!.Line!.Position).ThenBy(r => r.Activity!.Position)
                .Select(r => r.Code),
        ];
    }

    private (string Now, string Later) Names(string region, string code)
    {
        using var db = database.Open();
        var rows = db.Rows.Where(r => r.Activity!.Plan!.Region!.Slug == region && r.Code == code && r.Number == 1).ToList();
        Assert.Single(rows.Select(r => r.ActivityId).Distinct());
        return (rows.Single(r => r.Year == 2026).Name, rows.Single(r => r.Year is null).Name);
    }
}
