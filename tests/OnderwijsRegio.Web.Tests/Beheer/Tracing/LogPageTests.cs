using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Web.Tests.Beheer.Users;

namespace OnderwijsRegio.Web.Tests.Beheer.Tracing;

/// <summary>The log of who did what, on its page and as a file.</summary>
public sealed class LogPageTests : IDisposable
{
    private const string Log = "/beheer/logboek";

    private readonly Portal portal = new();

    [Fact]
    public async Task It_says_who_did_what_where_when_and_to_which_fields_and_not_what_was_in_them()
    {
        await portal.InviteAsync("Sanne Nieuw", "sanne@voorbeeld.nl");
        var id = await portal.UserAsync("sanne@voorbeeld.nl");
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = (await browser.OpenAsync(Log)).Ok();

        var rows = page.Table("Het laatste eerst").Where(r => r[3].StartsWith("gebruiker", StringComparison.Ordinal)).ToList();
        Assert.Equal(["2 maart 2026, 10:30", "Beheer Demo", "Haaglanden", $"gebruiker {id}: rol gegeven", "rol, regio"], rows[0]);
        Assert.Equal(["2 maart 2026, 10:30", "Beheer Demo", "Haaglanden", $"gebruiker {id}: uitgenodigd", "naam, e-mailadres"], rows[1]);
        Assert.DoesNotContain("sanne@voorbeeld.nl", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_filtered_by_person_region_thing_and_period_and_the_address_holds_no_name()
    {
        await WriteAsync(10);
        var id = await portal.UserAsync(People.Manager.Email);
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await (await browser.OpenAsync($"/beheer/gebruikers/{id}")).FollowAsync("Wat deze persoon deed");
        Assert.Equal(10, page.Table("Het laatste eerst, gedaan door Sanne de Wit").Count);
        page = await page.Form("Filter toepassen").Select("Regio", "Haaglanden").Select("Waaraan", "activiteit").Fill("Van", "2026-02-03").Fill("Tot en met", "2026-02-05").SubmitAsync();

        Assert.Equal(3, page.Table("Het laatste eerst").Count);
        Assert.Contains($"wie={id}", page.Address, StringComparison.Ordinal);
        Assert.DoesNotContain("Sanne", page.Address, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("gebruiker", (await (await browser.OpenAsync($"/beheer/gebruikers/{id}")).FollowAsync("Wat er met dit account gebeurde")).Ok().Text, StringComparison.Ordinal);
        Assert.Equal("Niets gevonden", (await browser.OpenAsync($"{Log}?regio=nergens")).Document.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_said_at_its_field()
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await browser.OpenAsync($"{Log}?tot=gisteren");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([Core.DutchInput.DayUnreadable], page.Form("Filter toepassen").ErrorsAt("Tot en met"));
    }

    [Fact]
    public async Task One_goes_further_back_page_by_page()
    {
        await WriteAsync(250);
        using var browser = await portal.SignInAsync(People.Administrator);
        var address = $"{Log}?wie={await portal.UserAsync(People.Manager.Email)}";
        var counts = new List<int>();
        var page = await browser.OpenAsync(address);
        counts.Add(page.Document.QuerySelectorAll("tbody tr").Length);
        while (page.Links.Any(l => l.TextContent == "Eerder"))
        {
            page = await page.FollowAsync("Eerder");
            counts.Add(page.Document.QuerySelectorAll("tbody tr").Length);
        }

        Assert.Equal([100, 100, 50], counts);
        Assert.Equal(address, page.Target("Naar het begin"));
        Assert.Equal(100, (await browser.OpenAsync($"{address}&na=onzin")).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task What_is_shown_is_taken_out_as_a_file_that_no_spreadsheet_takes_for_sums()
    {
        await WriteAsync(150);
        var id = await portal.UserAsync(People.Manager.Email);
        await portal.ReadAsync(db => db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(x => x.DisplayName, "=HYPERLINK(1)")));
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await (await browser.OpenAsync($"{Log}?wie={id}")).FollowAsync("Exporteren (CSV)");

        Assert.Equal("text/csv", page.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment; filename=logboek-2026-03-02.csv", page.Response.Content.Headers.ContentDisposition!.ToString());
        var lines = page.Source.TrimStart('\uFEFF').TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("wanneer;wie;regio;wat;waaraan;nummer;velden", lines[0]);
        Assert.Equal(151, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.DoesNotContain(";=", line, StringComparison.Ordinal));
        Assert.Contains("gewijzigd;activiteit;1;doel, periode", lines[1], StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(db => db.Trace.CountAsync(t => t.Action == "trace.exported")));
    }

    public void Dispose() => portal.Dispose();

    private async Task WriteAsync(int count)
    {
        var user = await portal.UserAsync(People.Manager.Email);
        await portal.ReadAsync(async db =>
        {
            var region = await db.Regions.Where(r => r.Slug == People.Haaglanden).Select(r => r.Id).SingleAsync();
            for (var i = 0; i < count; i++)
            {
                db.Trace.Add(new TraceRecord
                {
                    At = new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero).AddDays(i % 20),
                    UserId = user,
                    RegionId = region,
                    Action = "plan.changed",
                    Subject = "Activity",
                    SubjectId = 1,
                    Fields = "Goal,Period",
                });
            }

            return await db.SaveChangesAsync();
        });
    }
}
