using System.Text.RegularExpressions;
using MimeKit;

namespace OnderwijsRegio.Browser.Tests.Users;

/// <summary>From an invitation to the first page, as the two people see it.</summary>
public sealed partial class InvitingTests : BrowserTest
{
    [BrowserFact]
    public async Task Someone_is_invited_reads_the_mail_chooses_a_password_and_is_in()
    {
        var page = await OpenAsync(People.Administrator, "/beheer/gebruikers");
        await page.Link("Iemand uitnodigen").ClickAsync();
        await page.Field("Naam").FillAsync("Sanne Nieuw");
        await page.Field("E-mailadres").FillAsync("sanne.nieuw@voorbeeld.example");
        await page.Field("Rol").SelectOptionAsync("loketmedewerker");
        await page.Field("Regio").SelectOptionAsync("Haaglanden");
        using var mails = Watch();
        var arrived = NextAsync(mails);
        await page.Button("Uitnodigen").ClickAsync();
        await Expect(page.Announcement("Sanne Nieuw is uitgenodigd.")).ToBeVisibleAsync();

        var link = LinkForm().Match(MimeMessage.Load(await arrived).TextBody!).Value;
        var guest = await NewPageAsync(person: null);
        await guest.GotoAsync(link);
        await guest.Field("Wachtwoord").FillAsync("vier-woorden-achter-elkaar");
        await guest.Field("Nog een keer hetzelfde wachtwoord").FillAsync("vier-woorden-achter-elkaar");
        await guest.Button("Account openen").ClickAsync();

        await Expect(guest.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vandaag");
        await Expect(guest.GetByText("Sanne Nieuw")).ToBeVisibleAsync();
        await guest.GotoAsync(link);
        await Expect(guest.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Deze link werkt niet meer");
    }

    [BrowserFact]
    public async Task Whoever_searches_leaves_no_name_in_the_address()
    {
        var page = await OpenAsync(People.Administrator, "/beheer/gebruikers");

        await page.GetByLabel("Zoek op naam of e-mailadres").FillAsync("sanne");
        await page.Button("Zoeken").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "1 gebruiker gevonden" })).ToBeVisibleAsync();
        Assert.EndsWith("/beheer/gebruikers", page.Url, StringComparison.Ordinal);
    }

    private FileSystemWatcher Watch()
    {
        Directory.CreateDirectory(Portal.MailFolder);
        return new FileSystemWatcher(Portal.MailFolder, "*.eml") { EnableRaisingEvents = true };
    }

    /// <summary>The file of the next mail that is written whole.</summary>
    private static Task<string> NextAsync(FileSystemWatcher mails)
    {
        var arrived = new TaskCompletionSource<string>();
        mails.Renamed += (_, file) => arrived.TrySetResult(file.FullPath);
        return arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [GeneratedRegex("https?://\\S+")]
    private static partial Regex LinkForm();
}
