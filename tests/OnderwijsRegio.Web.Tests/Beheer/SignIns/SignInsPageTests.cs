using System.Text;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.SignIns;

namespace OnderwijsRegio.Web.Tests.Beheer.SignIns;

public sealed class SignInsPageTests : IDisposable
{
    private const string Path = "/beheer/aanmeldingen";

    private readonly Portal portal = new();

    [Fact]
    public async Task An_administrator_sees_who_signed_in_and_who_tried()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await portal.Browse().OpenAsync("/account/inloggen")).Form("Inloggen")
            .Fill("E-mailadres", "niemand@voorbeeld.example").Fill("Wachtwoord", "mis").SubmitAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await browser.OpenAsync(Path);

        Assert.Equal(
            [
                $"{People.Administrator.Name} {People.Administrator.Email}: ingelogd",
                "onbekend: onbekend e-mailadres",
                $"{People.Desk.Name} {People.Desk.Email}: ingelogd",
            ],
            page.Table("3 aanmeldingen").Select(row => $"{row[1]}: {row[2]}"));
        Assert.DoesNotContain("niemand@", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_person_outcome_and_day()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        await (await desk.OpenAsync("/account")).Form("Uitloggen").SubmitAsync();
        portal.Clock.Advance(TimeSpan.FromDays(2));
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await browser.OpenAsync(Path);
        page = await page.Form("Filter toepassen").Select("Persoon", $"{People.Desk.Name} ({People.Desk.Email})").SubmitAsync();
        Assert.Equal(["uitgelogd", "ingelogd"], page.Table("2 aanmeldingen").Select(row => row[2]));
        page = await page.Form("Filter toepassen").Select("Uitkomst", "uitgelogd").SubmitAsync();
        Assert.Single(page.Table("1 aanmelding"));

        page = await browser.OpenAsync($"{Path}?van=2026-03-03&tot=2026-03-04");
        Assert.Contains(People.Administrator.Name, Assert.Single(page.Table("1 aanmelding"))[1], StringComparison.Ordinal);
        page = await browser.OpenAsync($"{Path}?tot=2026-03-02");
        Assert.Equal(2, page.Table("2 aanmeldingen").Count);
        Assert.Contains("Geen aanmelding past bij deze filters.", (await browser.OpenAsync($"{Path}?van=2027-01-01")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_stand_on_a_page()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        await AddAsync(60);

        var page = await browser.OpenAsync(Path);

        Assert.Equal(50, page.Table("61 aanmeldingen").Count);
        Assert.Equal(11, (await page.FollowAsync("Volgende")).Table("61 aanmeldingen").Count);
    }

    [Fact]
    public async Task The_file_holds_what_was_filtered_and_no_cell_is_a_formula()
    {
        await portal.ReadAsync(db => db.Users.Where(u => u.Email == People.Desk.Email)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.DisplayName, "=HYPERLINK(\"https://kwaad.example\")")));
        using var desk = await portal.SignInAsync(People.Desk);
        using var browser = await portal.SignInAsync(People.Administrator);
        var page = await (await browser.OpenAsync(Path)).Form("Filter toepassen").Select("Uitkomst", "ingelogd").SubmitAsync();

        var file = await browser.OpenAsync(page.Target("Exporteren (CSV)"));

        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        var bytes = await file.Response.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Wanneer;Naam;E-mailadres;Uitkomst;Apparaat", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.Contains("'=HYPERLINK", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains(";=", StringComparison.Ordinal) || line.Contains(";\"=", StringComparison.Ordinal));
    }

    public void Dispose() => portal.Dispose();

    private Task<int> AddAsync(int count) => portal.ReadAsync(async db =>
    {
        var user = await db.Users.Where(u => u.Email == People.Desk.Email).Select(u => u.Id).SingleAsync();
        db.SignIns.AddRange(Enumerable.Range(1, count).Select(minute => new SignInRecord
        {
            At = portal.Clock.GetUtcNow().AddMinutes(-minute),
            UserId = user,
            Outcome = SignInOutcome.Succeeded,
            Device = "Firefox op Linux",
        }));
        return await db.SaveChangesAsync();
    });
}
