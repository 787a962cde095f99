namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>Finding one's way without a mouse.</summary>
public sealed class KeyboardTests(LookedAtPortal lookedAt) : PortalPageTest(lookedAt)
{
    private const string FocusIsSeen = """
        () => {
            const style = getComputedStyle(document.activeElement);
            return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        }
        """;

    [BrowserTheory]
    [InlineData("visitor: sign in")]
    [InlineData("programma: plan")]
    [InlineData("programma: activity")]
    [InlineData("beheer: regions")]
    public async Task The_first_stop_skips_to_the_content(string name)
    {
        var page = await OpenAsync(name);

        await page.Keyboard.PressAsync("Tab");
        var skip = page.Link("Naar de inhoud");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData("programma: plan", ForcedColors.None)]
    [InlineData("programma: plan", ForcedColors.Active)]
    [InlineData("programma: row", ForcedColors.None)]
    [InlineData("programma: new activity", ForcedColors.Active)]
    public async Task Every_stop_shows_that_it_has_the_focus(string name, ForcedColors colours)
    {
        var page = await OpenAsync(name, new() { ForcedColors = colours });

        for (var stop = 0; stop < 30; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement === document.body"))
            {
                // Past the last stop of the page.
                Assert.True(stop > 5);
                return;
            }

            Assert.True(await page.EvaluateAsync<bool>(FocusIsSeen), await page.EvaluateAsync<string>("document.activeElement.outerHTML"));
        }
    }
}
