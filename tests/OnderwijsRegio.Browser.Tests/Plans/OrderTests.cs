using System.Text.RegularExpressions;

namespace OnderwijsRegio.Browser.Tests.Plans;

public sealed partial class OrderTests : BrowserTest
{
    private const string OrderPath = $"{Plan}/volgorde";

    [BrowserFact]
    public async Task The_buttons_move_an_activity_and_keep_the_focus()
    {
        var page = await OpenAsync(People.Manager, OrderPath);
        Assert.Equal(["1.1", "1.1 sub G5 po", "1.2"], (await CodesAsync(page)).Take(3));

        var up = Move(page, "1.2", "hoger");
        await up.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Announcement("1.2 staat nu")).ToHaveCountAsync(1);
        await Expect(up).ToBeFocusedAsync();
        Assert.Equal(["1.1", "1.2", "1.1 sub G5 po"], (await CodesAsync(page)).Take(3));

        await page.Keyboard.PressAsync("Enter");
        await Expect(up).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(up).ToBeFocusedAsync();

        await page.ReloadAsync();
        Assert.Equal(["1.2", "1.1", "1.1 sub G5 po"], (await CodesAsync(page)).Take(3));
    }

    [BrowserFact]
    public async Task Dragging_moves_an_activity_past_others()
    {
        var page = await OpenAsync(People.Manager, OrderPath);
        var first = await Item(page, "1.1 sub G5 po").BoundingBoxAsync();
        var handle = await Handle(page, "1.4").BoundingBoxAsync();

        await page.Mouse.MoveAsync(handle!.X + (handle.Width / 2), handle.Y + (handle.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(handle.X + (handle.Width / 2), first!.Y + 4, new() { Steps = 12 });
        await page.Mouse.UpAsync();

        await Expect(page.Announcement("1.4 staat nu")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        Assert.Equal(["1.1", "1.4", "1.1 sub G5 po", "1.2", "1.3"], (await CodesAsync(page)).Take(5));
    }

    [BrowserFact]
    public async Task Escape_stops_a_drag_and_puts_the_activity_back()
    {
        var page = await OpenAsync(People.Manager, OrderPath);
        var first = await Item(page, "1.1").BoundingBoxAsync();
        var handle = await Handle(page, "1.4").BoundingBoxAsync();
        var before = await CodesAsync(page);

        await page.Mouse.MoveAsync(handle!.X + (handle.Width / 2), handle.Y + (handle.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(handle.X + (handle.Width / 2), first!.Y + 4, new() { Steps = 12 });
        Assert.NotEqual(before, await CodesAsync(page));
        await page.Keyboard.PressAsync("Escape");

        Assert.Equal(before, await CodesAsync(page));
        await page.Mouse.UpAsync();
        Assert.Equal(before, await CodesAsync(page));
    }

    [BrowserFact]
    public async Task The_buttons_work_without_JavaScript()
    {
        var page = await OpenAsync(People.Manager, OrderPath, new() { JavaScriptEnabled = false });

        await Expect(Move(page, "1.1", "hoger")).ToBeDisabledAsync();
        await Move(page, "1.1", "lager").ClickAsync();

        await Expect(page.Announcement("1.1 staat nu")).ToBeVisibleAsync();
        await page.GotoAsync(Plan);
        var codes = await page.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync();
        Assert.Equal(["1.1 sub G5 po", "1.1"], codes.Skip(1).Take(2));
    }

    private static ILocator Item(IPage page, string code) =>
        page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Move(page, code, "lager") });

    private static ILocator Handle(IPage page, string code) => Item(page, code).Locator("[data-reorder-handle]");

    private static ILocator Move(IPage page, string code, string to) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Zet {Regex.Escape(code)} [A-Z0-9].* {to}$") });

    /// <summary>Codes in the order of the page, read from the buttons: "Zet 1.2 De instroom … lager".</summary>
    private static async Task<List<string>> CodesAsync(IPage page)
    {
        var buttons = await page.GetByRole(AriaRole.Button, new() { NameRegex = Lower() }).AllInnerTextsAsync();
        return [.. buttons.Select(text => CodeOf().Match(text).Groups[1].Value)];
    }

    [GeneratedRegex("lager$")]
    private static partial Regex Lower();

    [GeneratedRegex(@"Zet (\d\.\d(?: sub G5 po)?)")]
    private static partial Regex CodeOf();
}
