using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Browser.Tests.Chapters;

public sealed class WritersTests : BrowserTest
{
    private const string Writing = $"{Plan}/hoofdstukken/loket/detail";

    [BrowserFact]
    public async Task A_draft_saves_itself_and_is_there_in_another_browser()
    {
        var page = await OpenAsync(People.Manager, Writing);
        await page.TypeAsync("Half af");
        await page.DraftIsKeptAsync();
        await page.Context.CloseAsync();

        page = await OpenAsync(People.Manager, Writing);
        await Expect(page.GetByText("U gaat verder met uw concept van")).ToBeVisibleAsync();
        await Expect(page.Editor()).ToHaveTextAsync("Half af");
        await page.Button("Concept weggooien").ClickAsync();

        await Expect(page.Announcement("Uw concept is weggegooid.")).ToBeVisibleAsync();
        await Expect(page.Editor()).ToHaveTextAsync("");
    }

    [BrowserFact]
    public async Task Two_writers_hear_of_each_other_and_the_second_sees_both_texts()
    {
        await Portal.AddManagerAsync(People.OtherManager);
        var page = await OpenAsync(People.Manager, Writing);
        var colleague = await OpenAsync(People.OtherManager, Writing);
        await page.TypeAsync("Ons loket is open op maandag.");
        await page.DraftIsKeptAsync();
        await colleague.TypeAsync("Ons loket is open op dinsdag.");
        await Expect(colleague.Announcement($"{People.NameOf(People.Manager)} schrijft hier ook aan, laatst")).ToBeVisibleAsync();
        await page.SaveAsync();

        await colleague.Button("Opslaan").ClickAsync();
        await Expect(colleague.Alert($"{People.NameOf(People.Manager)} sloeg dit deel op")).ToBeFocusedAsync();
        await Expect(colleague.GetByRole(AriaRole.Cell, new() { Name = "Ons loket is open op maandag." })).ToBeVisibleAsync();
        await colleague.Editor().PressAsync("Control+a");
        await colleague.Keyboard.TypeAsync("Ons loket is open op maandag en dinsdag.");
        await colleague.SaveAsync();

        await Expect(colleague.GetByText("maandag en dinsdag")).ToBeVisibleAsync();
        await colleague.GetByRole(AriaRole.Link, new() { Name = "Versies" }).First.ClickAsync();
        await Expect(colleague.Link("Versie 1")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task After_the_session_ended_saving_asks_to_sign_in_and_the_text_is_there()
    {
        var page = await OpenAsync(People.Manager, Writing);
        await page.TypeAsync("Een lange tekst");
        await page.Context.ClearCookiesAsync();
        await page.Keyboard.TypeAsync(" die blijft");
        await Expect(page.GetByText("Uw sessie is verlopen. Kies Opslaan")).ToBeVisibleAsync();
        await page.Button("Opslaan").ClickAsync();
        await page.FillSignInAsync(People.Manager, Accounts.DemoPassword);

        await Expect(page.Editor()).ToHaveTextAsync("Een lange tekst die blijft");
        await page.SaveAsync();
    }
}
