namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class PlanYearsTests
{
    private static readonly string[] LdbDetailed =
    [
        "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6",
        "3.1", "3.2", "3.3", "3.4", "3.5", "4.1", "4.2", "4.3", "4.4",
    ];

    [Theory]
    [InlineData(2026, "")]
    [InlineData(2027, "1.6 1.7 2.7 2.8 3.6 3.7 3.8 3.9")]
    [InlineData(2028, "1.6 1.7 2.7 3.7 3.8 3.9")]
    [InlineData(2029, "1.6 1.7 3.7 3.8 3.9")]
    public async Task In_LDB_all_of_2026_goes_on_and_what_the_outline_names_comes_with_it(int year, string added)
    {
        Assert.Equal(LdbDetailed.Concat(added.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(), await Running(RegionAtWork.Ldb, year));
    }

    [Fact]
    public async Task In_LDB_2_8_runs_in_2027_only()
    {
        Assert.DoesNotContain("2.8", await Running(RegionAtWork.Ldb, 2026));
        Assert.Contains("2.8", await Running(RegionAtWork.Ldb, 2027));
        Assert.DoesNotContain("2.8", await Running(RegionAtWork.Ldb, 2028));
    }

    [Fact]
    public async Task In_LDB_a_stopped_activity_runs_until_the_year_in_which_it_stops()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = await ldb.Id("2.6");
        await ldb.Activities(a => a.StopAsync(ldb.Editor, id, 2028, "Opgegaan in 3.1", RegionAtWork.Cancel));
        var sheet = await ldb.Sheet();

        Assert.Contains(PlanYears.RunningIn(ldb.Plan, sheet.Activities, 2027), a => a.Code == "2.6");
        Assert.DoesNotContain(PlanYears.RunningIn(ldb.Plan, sheet.Activities, 2028), a => a.Code == "2.6");
    }

    [Theory]
    [InlineData(2027)]
    [InlineData(2028)]
    [InlineData(2029)]
    public async Task In_Haaglanden_the_outline_says_what_runs_after_2026(int year)
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var outline = await haaglanden.Sheet(PlanPart.Outline);

        var running = PlanYears.RunningIn(haaglanden.Plan, (await haaglanden.Sheet()).Activities, year);

        Assert.Equal(26, running.Count);
        Assert.Equal(outline.Activities.SelectMany(a => a.Rows), running.SelectMany(a => a.Rows));
    }

    [Fact]
    public async Task In_Haaglanden_2_4_has_no_year_in_the_outline_and_may_run_in_each()
    {
        Assert.Equal("", (await Outline("2.4")).ToString());
        Assert.All([2027, 2028, 2029], year => Assert.Contains("2.4", Running(RegionAtWork.Haaglanden, year).Result));
    }

    [Theory]
    [InlineData(2026, 31, "6.6")]
    [InlineData(2027, 32, "")]
    [InlineData(2028, 31, "4.3")]
    [InlineData(2029, 31, "4.3")]
    public async Task In_KGA_6_6_begins_after_2026_and_4_3_ends_after_2027(int year, int count, string not)
    {
        var running = await Running(RegionAtWork.Kga, year);

        Assert.Equal(count, running.Count);
        Assert.DoesNotContain(not, running);
    }

    [Fact]
    public async Task In_KGA_a_later_year_shows_the_name_of_the_outline()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var activities = (await kga.Sheet()).Activities;

        string NameIn(int year) => PlanYears.RunningIn(kga.Plan, activities, year).Single(a => a.Code == "3.3").Name;

        Assert.StartsWith("Bovenformatief aanstellen diverse zij-instromers", NameIn(2026), StringComparison.Ordinal);
        Assert.StartsWith("Bovenformatief aanstellen hybride zij-instromers", NameIn(2027), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_year_that_is_worked_out_counts_before_the_outline()
    {
        var activity = AnActivity(AShownRow(2026, "2026"), AShownRow(2027, "mrt 2027"), AShownRow(null, "2027-2029"));

        Assert.Equal([2027], Assert.Single(PlanYears.RunningIn(APlan(), [activity], 2027)).Rows.Select(r => r.Year));
        Assert.Equal([null], Assert.Single(PlanYears.RunningIn(APlan(), [activity], 2028)).Rows.Select(r => r.Year));
    }

    [Theory]
    [InlineData(OutlineRule.OnlyNew, 1)]
    [InlineData(OutlineRule.Restated, 0)]
    public void Without_a_row_in_the_outline_only_the_rule_of_the_plan_makes_it_go_on(OutlineRule rule, int count) =>
        Assert.Equal(count, PlanYears.RunningIn(APlan(rule), [AnActivity(AShownRow(2026, "jan-mrt 2026"))], 2028).Count);

    [Fact]
    public void Where_the_outline_does_speak_of_an_activity_it_no_longer_goes_on_of_itself()
    {
        var activity = AnActivity(AShownRow(2026, "2026"), AShownRow(null, "2027"));

        Assert.Single(PlanYears.RunningIn(APlan(OutlineRule.OnlyNew), [activity], 2027));
        Assert.Empty(PlanYears.RunningIn(APlan(OutlineRule.OnlyNew), [activity], 2028));
    }

    private static async Task<IReadOnlyList<string>> Running(string region, int year)
    {
        using var work = await RegionAtWork.InAsync(region);
        return [.. PlanYears.RunningIn(work.Plan, (await work.Sheet()).Activities, year).Select(a => a.Code).Order()];
    }

    private static async Task<ActivityPeriod> Outline(string code)
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        return (await haaglanden.Row(code, null)).Period;
    }
}
