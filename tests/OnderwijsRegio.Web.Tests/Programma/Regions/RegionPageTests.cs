namespace OnderwijsRegio.Web.Tests.Programma.Regions;

/// <summary>The page of a region says what the documents say of it.</summary>
public sealed class RegionPageTests
{
    [Theory]
    [InlineData("haaglanden", "Onderwijsregio Haaglanden", "Gemeente Den Haag", "GM1842", "Laak", "Rotterdam", "2a Opleiden")]
    [InlineData("leiden-duin-en-bollenstreek-po", "Onderwijsregio Leiden, Duin- en Bollenstreek PO", "EMPO", "Haaglanden", "4 Overig")]
    [InlineData("kennemerland-en-groot-amsterdam", "Onderwijsregio Kennemerland & Groot-Amsterdam", "Rudolf Steiner College", "Groot-Amsterdam", "Hollands Noorden", "Engelenbak")]
    public async Task It_names_municipalities_areas_lines_organisations_schools_and_neighbours(string slug, string name, params string[] words)
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.ManagerOf(slug));

        var page = await browser.OpenAsync($"/programma/{slug}");

        Assert.Equal(name, page.Heading);
        Assert.All(words, word => Assert.Contains(word, page.Text, StringComparison.Ordinal));
        Assert.Equal("Activiteitenplan", (await page.FollowAsync("Naar het activiteitenplan")).Heading[.."Activiteitenplan".Length]);
    }

    [Fact]
    public async Task The_desk_and_boards_read_the_same_without_the_way_to_the_plan()
    {
        using var portal = new Portal();
        foreach (var (account, address) in new[] { (People.Desk, "/loket/haaglanden"), (People.Board, "/bestuur/haaglanden") })
        {
            using var browser = await portal.SignInAsync(account);

            var page = await browser.OpenAsync(address);

            Assert.Equal("Onderwijsregio Haaglanden", page.Heading);
            Assert.Contains("Gemeente Den Haag", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(page.Links, link => link.GetAttribute("href")!.StartsWith("/programma", StringComparison.Ordinal));
        }
    }
}
