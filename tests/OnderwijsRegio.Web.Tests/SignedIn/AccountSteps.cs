using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.SignedIn;

/// <summary>What people do with their account, as they do it.</summary>
internal static class AccountSteps
{
    public const string SetUpPath = "/account/tweede-stap";

    /// <summary>The code that an app shows now for the key on a page.</summary>
    public static string CodeFor(this Portal portal, string key) => AppOnPhone.Code(key, portal.Clock.GetUtcNow());

    /// <summary>Sets up a second factor, and waits until the app shows another code.</summary>
    public static async Task<(string Key, IReadOnlyList<string> Codes, Page Page)> SetUpAsync(this Portal portal, Browser browser, string address = SetUpPath)
    {
        var page = await browser.OpenAsync(address);
        var key = page.Term("Sleutel");
        page = await page.Form("Tweede stap aanzetten").Fill("Code", portal.CodeFor(key)).SubmitAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        return (key, [.. page.Document.QuerySelectorAll(".or-recovery li").Select(li => li.Spoken())], page);
    }

    /// <summary>The first step of signing in.</summary>
    public static async Task<Page> WithPasswordAsync(this Browser browser, DemoAccount account, string address = "/account/inloggen") =>
        await (await browser.OpenAsync(address)).Form("Inloggen")
            .Fill("E-mailadres", account.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();

    /// <summary>The second step.</summary>
    public static Task<Page> WithCodeAsync(this Page page, string code) => page.Form("Inloggen").Fill("Code", code).SubmitAsync();

    /// <summary>Asks for a second factor of a role.</summary>
    public static Task RequireAsync(this Portal portal, Role role) => portal.ReadAsync(db =>
    {
        db.SecondFactorRoles.Add(new SecondFactorRole { Role = role, Since = portal.Clock.GetUtcNow() });
        return db.SaveChangesAsync();
    });

    /// <summary>What a session was called, by its device.</summary>
    public static Task<int> SessionsAsync(this Portal portal, DemoAccount account) =>
        portal.ReadAsync(db => db.Sessions.CountAsync(s => s.User!.Email == account.Email));
}
