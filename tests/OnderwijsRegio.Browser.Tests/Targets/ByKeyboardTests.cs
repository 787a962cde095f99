namespace OnderwijsRegio.Browser.Tests.Targets;

/// <summary>Targets without a mouse, and what a drawing of them shows.</summary>
public sealed class ByKeyboardTests : BrowserTest
{
    [BrowserFact]
    public async Task A_measurement_is_added_with_the_keyboard_alone_and_the_second_makes_a_drawing()
    {
        var target = await Portal.TargetAsync("Bezoekers van de Meet & Greet");
        var page = await OpenAsync(People.OtherManager, $"/programma/kennemerland-en-groot-amsterdam/plan/streefwaarden/{target}");
        foreach (var visitors in new[] { "180", "262" })
        {
            await Expect(page.GetByRole(AriaRole.Img)).ToHaveCountAsync(0);
            await page.Field("Gemeten").FocusAsync();
            await page.Keyboard.TypeAsync(visitors);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("presentielijst");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Announcement("De meting is toegevoegd.")).ToBeVisibleAsync();
        }

        var drawing = page.GetByRole(AriaRole.Img);
        await Expect(drawing).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("262 personen op .*, bereikt"));
        await page.SetViewportSizeAsync(Phone.Width, Phone.Height);
        await Expect(page.GetByRole(AriaRole.Img)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Img)).ToBeInViewportAsync();
    }
}
