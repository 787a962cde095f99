using System.Net;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

public sealed class PlanPageTests(PlansAsFound plans) : IClassFixture<PlansAsFound>
{
    private const string Outline = "?deel=hoofdlijnen";

    private const string CodesOfHaaglanden =
        "1.1|1.1 sub G5 po|1.2|1.3|1.4|1.5|1.6|1.7|2.1|2.2|2.3|2.4|2.5|2.5 Sub G5 Den Haag po|2.6|2.7|2.8|2.9|"
        + "3.1|3.2|3.3|3.2 en 3.3 sub G5 Den Haag po|3.4|3.5|A|B";

    private const string CodesOfLdb = "1.1|1.2|1.3|1.4|1.5|2.1|2.2|2.3|2.4|2.5|2.6|3.1|3.2|3.3|3.4|3.5|4.1|4.2|4.3|4.4";

    private const string CodesOfKga =
        "1.1|1.2|1.3|1.4|1.5|2.1|2.2|3.1|3.2|3.3|3.4|3.5|4.1|4.2|4.3|4.4|"
        + "5.1|5.2|5.3|5.4|5.5|5.6|5.7|5.8|5.9|5.10|6.1|6.2|6.3|6.4|6.5|6.6";

    [Theory]
    [InlineData(People.Haaglanden, "", CodesOfHaaglanden, 26)]
    [InlineData(People.Haaglanden, Outline, CodesOfHaaglanden, 26)]
    [InlineData(People.Ldb, "", CodesOfLdb, 20)]
    [InlineData(People.Ldb, Outline, "1.6|1.7|2.7|2.8|3.6|3.7|3.8|3.9", 8)]
    [InlineData(People.Kga, "", CodesOfKga, 32)]
    [InlineData(People.Kga, Outline, CodesOfKga, 32)]
    public async Task The_activities_stand_in_the_order_of_the_document(string slug, string part, string codes, int count)
    {
        var page = await plans.OpenAsync(slug, part);

        Assert.Equal(codes.Split('|'), page.Codes());
        Assert.Equal(count, page.Codes().Count);
        Assert.Equal($"{count}", page.Term("Activiteiten"));
        Assert.StartsWith($"{count} activiteiten in ", page.Document.QuerySelector("caption")!.Spoken(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_has_the_columns_of_the_subsidy_in_their_order()
    {
        var page = await plans.OpenAsync(People.Ldb);

        Assert.Equal(
            ["Code", "Naam van de activiteit", "Doel", "Periode", "Beoogde resultaten", "Acties"],
            page.Document.QuerySelectorAll("th[scope=col]").Select(th => th.Spoken()));
        var row = page.PlanRow("1.1");
        Assert.StartsWith("Uitbreiden onderwijsloket", row[1], StringComparison.Ordinal);
        Assert.Equal(
            "Het loket bekender maken en openstellen voor meer doelgroepen Geïnteresseerden ook in het echt ontmoeten: naast digitale "
            + "voorlichting open dagen en meeloopmomenten van de besturen samen",
            row[2]);
        Assert.Equal("jan – dec 2026", row[3]);
        Assert.StartsWith("Eén gezamenlijk loket voor Leiden, Duin- en Bollenstreek", row[4], StringComparison.Ordinal);
        Assert.Equal("Wijzig 1.1 Uitbreiden onderwijsloket", row[5]);
    }

    [Theory]
    [InlineData(
        People.Haaglanden,
        "1 Arbeidsmarkt: werven en matchen|2 Opleiden, professionaliseren en behouden|2a Opleiden: partnerschappen SO&P po, vo, mbo|"
        + "2b Professionaliseringsinfrastructuur & sHRM/behoud|"
        + "3 Samenwerken en versterken van toekomstbestendig onderwijs en digitalisering/AI|A/B Bestuurlijke activiteiten")]
    [InlineData(People.Ldb, "1 Werven & Matchen|2 Opleiden & Begeleiden|3 Professionaliseren|4 Overig")]
    [InlineData(People.Kga, "1 Werven|2 Matchen|3 Opleiden|4 Begeleiden|5 Professionaliseren|6 Overig")]
    public async Task The_lines_of_the_region_group_them(string slug, string lines) =>
        Assert.Equal(lines.Split('|'), (await plans.OpenAsync(slug)).Lines());

    [Fact]
    public async Task Further_rows_of_an_activity_stand_under_its_first()
    {
        var rows = (await plans.OpenAsync(People.Haaglanden)).PlanRows().Select(row => row[0]).ToList();

        Assert.Equal(["1.1", "1.1 (vervolg)", "1.1 (vervolg)", "1.1 sub G5 po"], rows.Take(4));
        Assert.Equal(30, rows.Count);
    }

    [Fact]
    public async Task A_part_of_two_activities_says_of_which() =>
        Assert.Contains("Onderdeel van 3.2 en 3.3", (await plans.OpenAsync(People.Haaglanden)).PlanRow("3.2 en 3.3 sub G5 Den Haag po")[1], StringComparison.Ordinal);

    [Fact]
    public async Task One_goes_from_the_year_to_the_outline_and_to_a_later_year_and_back()
    {
        var page = await plans.OpenAsync(People.Ldb);
        Assert.Equal("2026 in detail", page.Here("Deel van het plan"));

        page = await page.FollowAsync("Hoofdlijnen 2027–2029");
        Assert.Equal("Hoofdlijnen 2027–2029", page.Here("Deel van het plan"));
        Assert.Equal("8", page.Term("Activiteiten"));

        page = await page.FollowAsync("Loopt in 2028");
        Assert.Equal("Loopt in 2028", page.Here("Deel van het plan"));

        page = await page.FollowAsync("2026 in detail");
        Assert.Equal("20", page.Term("Activiteiten"));
    }

    [Fact]
    public async Task In_2028_what_ran_in_2026_goes_on_in_ldb_and_what_is_new_joins_it()
    {
        var page = await plans.OpenAsync(People.Ldb, "?deel=2028");

        Assert.Equal("1.1|1.2|1.3|1.4|1.5|1.6|1.7|2.1|2.2|2.3|2.4|2.5|2.6|2.7|3.1|3.2|3.3|3.4|3.5|3.7|3.8|3.9|4.1|4.2|4.3|4.4".Split('|'), page.Codes());
    }

    [Fact]
    public async Task In_2028_the_outline_alone_says_what_runs_in_kga()
    {
        var page = await plans.OpenAsync(People.Kga, "?deel=2028");

        Assert.Equal(CodesOfKga.Split('|').Where(code => code != "4.3"), page.Codes());
    }

    [Fact]
    public async Task The_one_activity_without_a_period_is_counted_and_found()
    {
        var page = await plans.OpenAsync(People.Haaglanden, Outline);
        Assert.Equal("1", page.Term("Onvolledig"));

        page = await page.FollowAsync("Bekijk wat ontbreekt");

        Assert.Equal(["2.4"], page.Codes());
        Assert.Contains("periode ontbreekt", page.PlanRow("2.4")[5], StringComparison.Ordinal);
        Assert.Equal(["Alleen onvolledig"], page.Chips());
        Assert.Equal("0", (await plans.OpenAsync(People.Haaglanden)).Term("Onvolledig"));
    }

    [Fact]
    public async Task A_period_in_the_address_opens_that_plan_and_keeps_its_links_whole()
    {
        var page = await plans.OpenAsync(People.Haaglanden, "/2026-2029");
        Assert.Equal(26, page.Codes().Count);

        Assert.Equal("/programma/haaglanden/plan/2026-2029?deel=hoofdlijnen", page.Target("Hoofdlijnen 2027–2029"));
        Assert.Equal("1.2 wijzigen – Onderwijsregio Haaglanden", (await page.FollowAsync(page.PlanRow("1.2")[5])).Ok().Title);
    }

    [Theory]
    [InlineData("/2025-2028")]
    [InlineData("/2026-2030")]
    [InlineData("/2026")]
    [InlineData("?deel=2025")]
    [InlineData("?deel=2030")]
    [InlineData("?deel=onzin")]
    [InlineData("?deel=-1")]
    public async Task What_is_no_part_of_the_plan_is_not_found(string rest) =>
        Assert.Equal(HttpStatusCode.NotFound, (await plans.OpenAsync(People.Haaglanden, rest)).Status);
}
