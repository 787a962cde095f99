using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Candidates;

/// <summary>Which files look alike, asked by a script while a new candidate is typed.</summary>
public sealed class AlikeTests
{
    private const string Address = "/loket/haaglanden/kandidaten/nieuw/lijkt-op";

    /// <summary>Most times in a minute from one address.</summary>
    private const int AskedPerMinute = 120;

    [Theory]
    [InlineData("Email", "BILAL.2@demo.example", true)]
    [InlineData("Phone", "06-10 00 00 01", true)]
    [InlineData("Email", "niemand@demo.example", false)]
    public async Task Who_has_the_same_address_or_number_is_a_link(string field, string typed, bool isFound)
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Desk);

        var page = await AskAsync(browser, Address, new() { [field] = typed });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(isFound, page.Links.Any(l => l.TextContent.StartsWith("Bilal", StringComparison.Ordinal) && l.GetAttribute("href")!.StartsWith("/loket/haaglanden/kandidaten/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_first_name_alone_is_not_enough_to_go_by()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Desk);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AskAsync(browser, Address, new() { ["FirstName"] = "Bilal" })).Status);
    }

    [Fact]
    public async Task The_files_of_another_region_are_never_shown()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(Core.Users.Accounts.Demo.Single(a => a.Email == "loket.kga@demo.example"));
        var there = Address.Replace("haaglanden", "kennemerland-en-groot-amsterdam", StringComparison.Ordinal);
        await portal.ReadAsync(async db =>
        {
            var file = db.Candidates.Include(c => c.Terms).Single(c => c.Email == "bilal.2@demo.example" && db.Regions.Any(r => r.Id == c.RegionId && r.Slug == "haaglanden"));
            file.Apply(file.ToText() with { Email = "alleen.hier@demo.example" }, Core.Candidates.RetentionTerms.Default);
            return await db.SaveChangesAsync();
        });

        Assert.Empty((await AskAsync(browser, there, new() { ["Email"] = "alleen.hier@demo.example" })).Links);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(browser, Address, new() { ["Email"] = "alleen.hier@demo.example" })).Status);
    }

    [Fact]
    public async Task Who_asks_without_end_is_told_to_wait()
    {
        using var portal = new Portal();
        using var browser = await portal.SignInAsync(People.Desk);
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = await TokenAsync(browser) };

        for (var n = 0; n < AskedPerMinute; n++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(Address, fields)).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.PostAsync(Address, fields)).Status);
    }

    private static async Task<Page> AskAsync(Browser browser, string address, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = await TokenAsync(browser);
        return await browser.PostAsync(address, fields);
    }

    private static async Task<string> TokenAsync(Browser browser) => (await browser.OpenAsync("/")).Form("Uitloggen").Carried("__RequestVerificationToken");
}
