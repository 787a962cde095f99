using OnderwijsRegio.Core.Users;
using OnderwijsRegio.TestData;

namespace OnderwijsRegio.Browser.Tests.SignedIn;

public sealed class SecondFactorTests : BrowserTest
{
    [BrowserFact]
    public async Task It_is_set_up_by_keyboard_and_the_next_sign_in_asks_for_the_code()
    {
        var page = await NewPageAsync(person: null);
        await page.SignInAsync(People.Desk, Accounts.DemoPassword);
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Stel in de tweede stap" }).PressAsync("Enter");

        var picture = page.GetByRole(AriaRole.Img, new() { Name = "QR-code" });
        await Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 100"));
        var key = await page.Locator("#sleutel").InnerTextAsync();
        await page.Field("Code").FocusAsync();
        await page.Keyboard.TypeAsync("000000");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Alert(AccountMessages.CodeWrong)).ToBeFocusedAsync();

        await page.Field("Code").FillAsync(AppOnPhone.Code(key, DateTimeOffset.UtcNow));
        await page.Keyboard.PressAsync("Enter");

        var codes = page.GetByRole(AriaRole.List, new() { Name = "Herstelcodes" }).GetByRole(AriaRole.Listitem);
        await Expect(codes).ToHaveCountAsync(10);
        var code = await codes.First.InnerTextAsync();
        await page.Link("Ik heb ze bewaard, ga verder").PressAsync("Enter");
        await page.Button("Uitloggen").PressAsync("Enter");

        await page.SignInAsync(People.Desk, Accounts.DemoPassword);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Code invullen");
        await page.Field("Code").FillAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vandaag");
    }
}
