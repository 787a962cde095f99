using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

public sealed class TimelineTests(PlansAsFound plans) : IClassFixture<PlansAsFound>
{
    [Theory]
    [InlineData("")]
    [InlineData("deel=hoofdlijnen")]
    [InlineData("deel=2028")]
    [InlineData("lijn=2")]
    [InlineData("deel=hoofdlijnen&onvolledig=ja")]
    public async Task The_timeline_shows_the_rows_of_the_table(string part)
    {
        foreach (var slug in People.Regions)
        {
            var table = await plans.OpenAsync(slug, "?" + part);
            var timeline = await plans.OpenAsync(slug, $"?{part}&weergave=tijdlijn");
            if (table.Document.QuerySelector("table") is null)
            {
                Assert.Contains("Geen activiteiten gevonden", timeline.Text, StringComparison.Ordinal);
                continue;
            }

            Assert.Equal(table.PlanRows().Select(Named), Rows(timeline).Select(row => row.Link));
        }
    }

    [Fact]
    public async Task The_period_stands_in_words_beside_each_bar()
    {
        var page = await plans.OpenAsync(People.Haaglanden, "?deel=hoofdlijnen&weergave=tijdlijn");

        var rows = Rows(page).ToList();
        Assert.Equal("2027 – 2029", rows.First(r => r.Link.StartsWith("2.3 ", StringComparison.Ordinal)).Period);
        var without = rows.First(r => r.Link.StartsWith("2.4 ", StringComparison.Ordinal));
        Assert.Equal("geen periode ingevuld", without.Period);
        Assert.False(without.HasBar);
        Assert.All(rows.Where(r => r != without), r => Assert.True(r.HasBar));
    }

    [Fact]
    public async Task One_goes_from_the_table_to_the_timeline_and_back()
    {
        var page = await plans.OpenAsync(People.Kga, "?deel=hoofdlijnen&lijn=5");
        page = await page.FollowAsync("Tijdlijn");

        Assert.Equal("Tijdlijn", page.Here("Weergave"));
        Assert.Equal("Hoofdlijnen 2027–2029", page.Here("Deel van het plan"));
        Assert.Equal(["Lijn: 5"], page.Chips());
        Assert.Equal(10, (await page.FollowAsync("Tabel")).Codes().Count);
    }

    /// <summary>Code and name as the link to change a row says them.</summary>
    private static string Named(IReadOnlyList<string> row) => row[5][(row[5].IndexOf("Wijzig ", StringComparison.Ordinal) + "Wijzig ".Length)..];

    private static IEnumerable<(string Link, string Period, bool HasBar)> Rows(Page timeline) =>
        timeline.Ok().Document.QuerySelectorAll("tbody tr").Where(row => row.Children.Length == 3)
            .Select(row => (row.Children[0].Spoken(), row.Children[1].Spoken(), row.QuerySelector("rect") is not null));
}
