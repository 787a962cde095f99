using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Bestuur.Figures;

/// <summary>Board members look at the figures of their region.</summary>
public sealed class ShortagePagesTests : IDisposable
{
    private const string Path = "/bestuur/haaglanden/tekorten";

    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_board_member_lands_on_the_shortage_with_its_change_in_percentage_points_and_its_source()
    {
        using var browser = await portal.SignInAsync(People.Board);

        var page = (await browser.OpenAsync("/start")).Ok();

        Assert.Equal(Path, page.Address);
        Assert.Equal(
            "17,5% −4,3 procentpunt t.o.v. 2023 506 fte Noodplan Lerarentekort Den Haag, 2024",
            page.Term("Tekort leraren po basisonderwijs zonder sbo en (v)so"));
    }

    [Fact]
    public async Task Every_subject_and_year_stands_on_the_page_as_in_the_seeds_with_the_stated_total_the_sum_and_the_difference()
    {
        var seeds = SeedFile.Read(Folders.Seeds, "figures/tekortvakken.csv").ToLookup(l => l["subject"], l => l["value"]);
        using var browser = await portal.SignInAsync(People.Board);

        var table = (await browser.OpenAsync(Path)).Table("Zuidwest-Nederland");

        Assert.Equal(seeds.Count - 1, table.Count);
        Assert.All(table, row => Assert.Equal(seeds[row[0]], row.Skip(1)));
        var foot = (await browser.OpenAsync(Path)).Document.QuerySelectorAll("tfoot tr").Select(r => r.Children.Select(c => c.Spoken()).ToList()).ToList();
        Assert.Equal(["Totaal volgens de bron", .. seeds[""]], foot[0]);
        Assert.Equal(["Som van de vakken berekend", "591", "544", "587", "620", "670", "727"], foot[1]);
        Assert.Equal(["Verschil berekend", "15", "5", "12", "5", "1", "1"], foot[2]);
    }

    [Fact]
    public async Task Every_chart_says_what_it_shows_and_has_the_same_figures_in_a_table()
    {
        using var browser = await portal.SignInAsync(People.Board);
        var page = await browser.OpenAsync(Path);

        var charts = page.Document.QuerySelectorAll("figure").ToList();

        Assert.True(charts.Count >= 15, $"{charts.Count} charts");
        Assert.All(charts, chart =>
        {
            var finding = chart.QuerySelector("h3")!.Spoken();
            Assert.All(chart.QuerySelectorAll("svg"), svg => Assert.Equal(finding, svg.QuerySelector("title")!.TextContent));
            Assert.All(chart.QuerySelectorAll("svg desc"), words => Assert.Matches(@"\d", words.TextContent));
            Assert.Contains("Bron: ", chart.Spoken(), StringComparison.Ordinal);
        });
        Assert.Contains(charts, c => c.QuerySelector("h3")!.Spoken() == "Het tekort aan leraren po in Den Haag daalde van 21,8% in 2023 naar 17,5% in 2024");
        Assert.Contains(charts, c => c.QuerySelector("h3")!.Spoken() == "Van het tekort aan leraren po is 122 fte open en 425 fte verborgen");
        var drawn = page.Document.QuerySelectorAll("svg[id], svg [id]").Select(e => e.Id).ToList();
        Assert.Equal(drawn.Distinct().Count(), drawn.Count);
    }

    [Fact]
    public async Task The_outcomes_of_zij_instroom_stand_on_the_page_as_in_the_seeds()
    {
        var seeds = SeedFile.Read(Folders.Seeds, "figures/den-haag-noodplan-2025.csv").Where(l => l["measure"] == "uitkomst-zij-instroom").ToList();
        using var browser = await portal.SignInAsync(People.Board);

        var chart = (await browser.OpenAsync(Path)).Document.QuerySelector("#uitkomsten figure")!;

        Assert.Equal(4, seeds.Count);
        Assert.All(seeds, line => Assert.Contains(chart.QuerySelectorAll("tbody tr"), row =>
            row.Spoken().Contains(line["subject"], StringComparison.Ordinal) && row.QuerySelector("a")!.Spoken() == $"{line["value"]}% (herkomst)"));
    }

    [Fact]
    public async Task Sources_that_contradict_each_other_stand_side_by_side_with_their_notes()
    {
        using var browser = await portal.SignInAsync(People.Board);

        var row = (await browser.OpenAsync(Path)).Table("Waar bronnen verschillen")[0];

        Assert.Contains("33 fte volgens Centerdata", row[2], StringComparison.Ordinal);
        Assert.Contains("85 fte volgens Onderwijsregio Haaglanden", row[2], StringComparison.Ordinal);
        Assert.Contains("De tekst noemt deze 85 openstaand", row[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_live_in_the_address_and_can_be_taken_off()
    {
        using var browser = await portal.SignInAsync(People.Board);

        var page = await browser.OpenAsync(Path + "?sector=vo&rol=leraren&tot=2022");

        Assert.DoesNotContain(page.Document.QuerySelectorAll("dt"), dt => dt.Spoken().Contains("po", StringComparison.Ordinal));
        Assert.Equal("5,5% 85 fte Centerdata, 1 oktober 2022", page.Term("Tekort leraren vo"));
        Assert.Equal($"{Path}?rol=leraren&tot=2022", page.Target("Sector: vo (verwijder dit filter)"));
        Assert.Contains("?sector=vo&rol=leraren&tot=2022", page.Target("Download als csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?sector=zoiets&rol=x&vanaf=20255&tot=-3")]
    [InlineData("?vanaf=%00&tot=' OR 1=1")]
    public async Task An_address_with_nonsense_filters_nothing(string query)
    {
        using var browser = await portal.SignInAsync(People.Board);

        var page = (await browser.OpenAsync(Path + query)).Ok();

        Assert.Equal((await browser.OpenAsync(Path)).Document.QuerySelectorAll("figure").Length, page.Document.QuerySelectorAll("figure").Length);
    }

    [Fact]
    public async Task A_question_without_figures_says_who_publishes_them_and_how_they_come_in()
    {
        using var board = await portal.SignInAsync(People.Board);
        using var manager = await portal.SignInAsync(People.Manager);

        Assert.Contains("DUO. De programmamanager van uw regio kan ze inbrengen", Rate(await board.OpenAsync(Path)), StringComparison.Ordinal);
        Assert.Contains("Breng cijfers in", Rate(await manager.OpenAsync(Path)), StringComparison.Ordinal);

        static string Rate(Page page) => page.Document.QuerySelector("#instroompercentage")!.Spoken();
    }

    [Fact]
    public async Task A_region_without_any_figure_has_a_page_that_says_so()
    {
        using var browser = await portal.SignInAsync(People.Board);
        await portal.ReadAsync(db => db.Observations.ExecuteDeleteAsync());

        Assert.Contains("Van deze regio zijn nog geen cijfers", (await browser.OpenAsync(Path)).Ok().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_can_be_taken_along_as_a_picture_that_stands_on_its_own()
    {
        using var browser = await portal.SignInAsync(People.Board);
        var page = await browser.OpenAsync(Path + "?sector=po");
        var chart = page.Document.QuerySelector("#zij-instroom figure")!;

        var picture = await browser.OpenAsync(chart.QuerySelector("a[download]")!.GetAttribute("href")!);

        Assert.Equal("image/svg+xml", picture.Response.Content.Headers.ContentType!.MediaType);
        var words = string.Join(' ', XDocument.Parse(picture.Source).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        Assert.Contains("Het aantal zij-instromers po in Haaglanden daalde", words, StringComparison.Ordinal);
        Assert.Contains("116", words, StringComparison.Ordinal);
        Assert.Contains("Bron: DUO, 2022–2024", words, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", picture.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_and_the_figures_of_another_region_are_not_found()
    {
        using var browser = await portal.SignInAsync(People.Board);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{Path}/plaatje?grafiek=verzonnen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/bestuur/{People.Ldb}/tekorten")).Status);
    }

    [Fact]
    public async Task What_is_typed_into_a_figure_is_text_and_no_markup()
    {
        await portal.ReadAsync(db => db.Observations.Where(o => o.Measure!.Code == "zij-instromers-subsidie")
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.Publisher, "<script>alert(1)</script>").SetProperty(x => x.Population, "<b>x</b>")));
        using var browser = await portal.SignInAsync(People.Board);

        var page = await browser.OpenAsync(Path);

        Assert.DoesNotContain("<script>alert", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>x", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Areas_are_compared_where_definitions_match_and_else_the_page_says_why_not()
    {
        using var browser = await portal.SignInAsync(People.Board);
        var form = (await (await browser.OpenAsync(Path)).FollowAsync("Vergelijken")).Form("Vergelijk");

        var page = await browser.OpenAsync("/bestuur/haaglanden/vergelijken?maat=tekort&gebied=g5&met=buiten-de-g5&met=" + People.Ldb + "&met=den-haag");

        Assert.NotNull(form);
        var table = page.Table("Tekort naast elkaar: leraren po");
        Assert.Equal(["G5: de vijf grote steden", "15,8% (herkomst)"], table[0].Take(2));
        Assert.Equal(["Nederland buiten de G5", "6,6% (herkomst)"], table[1].Take(2));
        Assert.Contains(table, row => row[0] == "Leiden, Duin- en Bollenstreek PO" && row[2].Contains(FigureComparison.NoYear, StringComparison.Ordinal));
        Assert.Contains(table, row => row[0] == "Den Haag" && row[2].Contains(FigureComparison.OtherPopulation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?maat=verzonnen&gebied=verzonnen&met=verzonnen")]
    [InlineData("?maat=inwoners&met=den-haag&gebied=den-haag")]
    [InlineData("?maat=verborgen-samengevoegd&sector=mbo")]
    public async Task Comparing_what_is_not_there_is_a_page_all_the_same(string query)
    {
        using var browser = await portal.SignInAsync(People.Board);

        (await browser.OpenAsync("/bestuur/haaglanden/vergelijken" + query)).Ok();
    }
}
