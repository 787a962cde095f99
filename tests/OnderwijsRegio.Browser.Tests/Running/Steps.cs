using System.Text.RegularExpressions;
using OnderwijsRegio.TestData;

namespace OnderwijsRegio.Browser.Tests.Running;

/// <summary>What a user sees and does, in the words of the page.</summary>
internal static partial class Steps
{
    public static async Task SignInAsync(this IPage page, string email, string password)
    {
        await page.GotoAsync("/account/inloggen");
        await page.FillSignInAsync(email, password);
    }

    public static async Task FillSignInAsync(this IPage page, string email, string password)
    {
        await page.GetByLabel("E-mailadres").FillAsync(email);
        await page.GetByLabel("Wachtwoord").FillAsync(password);
        await page.Button("Inloggen").ClickAsync();
    }

    /// <summary>Sets up the own second factor; the page then shows the recovery codes.</summary>
    public static async Task SetUpSecondFactorAsync(this IPage page)
    {
        await page.GotoAsync("/account/tweede-stap");
        var key = await page.Locator("#sleutel").InnerTextAsync();
        await page.Field("Code").FillAsync(AppOnPhone.Code(key, DateTimeOffset.UtcNow));
        await page.Button("Tweede stap aanzetten").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Uw herstelcodes");
    }

    /// <summary>A button by all it says.</summary>
    public static ILocator Button(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A link by all it says.</summary>
    public static ILocator Link(this IPage page, string name) =>
        page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>A field by its whole label.</summary>
    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    /// <summary>The row of the plan with a code.</summary>
    public static ILocator Row(this IPage page, string code) =>
        page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = code, Exact = true }) });

    /// <summary>The link that opens a row's form in place.</summary>
    public static ILocator EditLink(this IPage page, string code) =>
        page.Row(code).GetByRole(AriaRole.Link, new() { NameRegex = StartsWithEdit() });

    /// <summary>The form of a row.</summary>
    public static ILocator RowForm(this IPage page) => page.GetByRole(AriaRole.Form, new() { NameRegex = EndsWithEdit() });

    /// <summary>What is announced or confirmed.</summary>
    public static ILocator Announcement(this IPage page, string text) =>
        page.GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    /// <summary>What is wrong, on top of a form.</summary>
    public static ILocator Alert(this IPage page, string text) =>
        page.GetByRole(AriaRole.Alert).Filter(new() { HasText = text });

    [GeneratedRegex("^Wijzig ")]
    private static partial Regex StartsWithEdit();

    [GeneratedRegex(" wijzigen$")]
    private static partial Regex EndsWithEdit();
}
