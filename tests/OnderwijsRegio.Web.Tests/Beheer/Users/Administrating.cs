using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Beheer.Users;

/// <summary>What an administrator does on the pages.</summary>
internal static class Administrating
{
    public static async Task<Page> InviteAsync(this Portal portal, string name, string email)
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        var page = await (await browser.OpenAsync("/beheer/gebruikers")).FollowAsync("Iemand uitnodigen");
        return await page.Form("Uitnodigen")
            .Fill("Naam", name).Fill("E-mailadres", email).Select("Rol", "loketmedewerker").Select("Regio", "Haaglanden").SubmitAsync();
    }

    public static Task<int> UserAsync(this Portal portal, string email) =>
        portal.ReadAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

    /// <summary>The link in a mail, as the address of a page.</summary>
    public static string Link(this MimeMessage mail) => new Uri(Regex.Match(mail.TextBody!, "https?://\\S+").Value).PathAndQuery;
}
