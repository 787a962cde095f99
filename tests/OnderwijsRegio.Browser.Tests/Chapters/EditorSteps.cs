namespace OnderwijsRegio.Browser.Tests.Chapters;

/// <summary>What one does in the editor of a chapter.</summary>
internal static class EditorSteps
{
    private const string PasteHtml = """
        (element, html) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/html", html);
            element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """;

    /// <summary>The text itself.</summary>
    public static ILocator Editor(this IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Tekst", Exact = true });

    /// <summary>Goes to the text, and types at its end.</summary>
    public static async Task TypeAsync(this IPage page, string text)
    {
        await page.Editor().FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes from the text to a button above it with the keyboard alone, and presses it.</summary>
    public static async Task PressInToolbarAsync(this IPage page, string button)
    {
        await page.Keyboard.PressAsync("Alt+F10");
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 20 && await page.EvaluateAsync<string>("document.activeElement.textContent") != button; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await page.Keyboard.PressAsync("Enter");
        // The button gives the keys back to the text, or to a dialog, a moment later.
        await Expect(page.GetByRole(AriaRole.Toolbar, new() { Name = "Opmaak" }).Locator(":focus")).ToHaveCountAsync(0);
    }

    /// <summary>Pastes as a browser does that was given HTML by another program.</summary>
    public static async Task PasteAsync(this IPage page, string html)
    {
        await page.Editor().FocusAsync();
        await page.Editor().EvaluateAsync(PasteHtml, html);
    }

    /// <summary>Waits until the draft is kept.</summary>
    public static Task DraftIsKeptAsync(this IPage page) => Expect(page.GetByText("Concept bewaard om")).ToBeVisibleAsync();

    /// <summary>Saves, and waits for the chapter.</summary>
    public static async Task SaveAsync(this IPage page)
    {
        await page.Button("Opslaan").ClickAsync();
        await Expect(page.Announcement("is opgeslagen.")).ToBeVisibleAsync();
    }
}
