using OnderwijsRegio.Core.Candidates;

namespace OnderwijsRegio.Web.Tests.Loket;

/// <summary>The desk sees what became of its candidates; its boards see counts alone.</summary>
public sealed class ReportPagesTests
{
    [Fact]
    public async Task The_desk_sees_the_funnel_and_chooses_of_whom()
    {
        using var portal = new Portal();
        var page = await (await (await portal.SignInAsync(People.Desk)).OpenAsync("/loket/haaglanden/vandaag")).FollowAsync("Rapportage");

        Assert.StartsWith($"{DemoCandidates.PerDesk} kandidaten", page.Ok().Document.QuerySelector(".or-lead")!.TextContent, StringComparison.Ordinal);
        var funnel = page.Table("Hoe ver kandidaten kwamen");
        Assert.Equal(["interesseren", "36", "100%"], funnel[0].Take(3));
        var source = page.Table("Per herkomst: hoeveel kandidaten welke fase bereikten")[0];

        page = await page.Form("Toon").Select("Binnengekomen via", source[0]).SubmitAsync();

        Assert.Equal(source[1], page.Ok().Table("Hoe ver kandidaten kwamen")[0][1]);
        Assert.Contains($"alle jaren, {source[0]}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_without_candidates_and_one_that_nobody_knows_are_no_trouble()
    {
        using var portal = new Portal();
        var browser = await portal.SignInAsync(People.Desk);

        Assert.Contains("Geen kandidaten", (await browser.OpenAsync("/loket/haaglanden/rapportage?jaar=2021")).Ok().Text, StringComparison.Ordinal);
        Assert.StartsWith("36 kandidaten: alle jaren", (await browser.OpenAsync("/loket/haaglanden/rapportage?jaar=veel&bron=onbekend&sector=zee")).Ok().Document.QuerySelector(".or-lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boards_see_counts_of_five_and_more_and_no_name()
    {
        using var portal = new Portal();
        var names = await portal.ReadAsync(db => Task.FromResult(db.Candidates.Select(c => c.LastName).Distinct().ToList()));

        var page = await (await (await portal.SignInAsync(People.Board)).OpenAsync("/bestuur/haaglanden")).FollowAsync("Kandidaten");

        var rows = page.Ok().Table("De verste fase waarin kandidaten kwamen, per jaar van binnenkomst");
        Assert.NotEmpty(rows);
        Assert.All(rows.SelectMany(r => r.Skip(1)), cell => Assert.True(cell is "niet getoond" or "0" || int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture) >= 5));
        Assert.All(names, name => Assert.DoesNotContain(name, page.Text, StringComparison.Ordinal));
    }
}
