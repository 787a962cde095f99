using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>What axe can find by itself.</summary>
public sealed class AccessibilityTests(LookedAtPortal lookedAt) : EveryPageTest(lookedAt)
{
    [BrowserTheory]
    [MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task Axe_finds_nothing_on_a_desk(string name) =>
        await FindsNothingAsync(await OpenAsync(name, new() { ViewportSize = Desk }));

    [BrowserTheory]
    [MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task Axe_finds_nothing_on_a_phone(string name) =>
        await FindsNothingAsync(await OpenAsync(name, new() { ViewportSize = Phone }));

    [BrowserTheory]
    [MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task Axe_finds_nothing_in_forced_colours(string name) =>
        await FindsNothingAsync(await OpenAsync(name, new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark }));

    private static async Task FindsNothingAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(Tell)));
    }

    private static string Tell(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n{string.Join("\n", violation.Nodes.Select(node => $"  {node.Html}"))}";
}
