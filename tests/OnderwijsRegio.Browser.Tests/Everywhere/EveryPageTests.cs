using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>What holds on every page. A page is opened once and looked at in every way: opening takes longer than looking.</summary>
public sealed class EveryPageTests(LookedAtPortal lookedAt) : PortalPageTest(lookedAt)
{
    private const string SticksOut = """
        () => {
            const page = document.documentElement;
            const inScroller = element => {
                for (let at = element.parentElement; at; at = at.parentElement) {
                    if (getComputedStyle(at).overflowX !== "visible") return true;
                }
                return false;
            };
            const sticksOut = element => {
                const box = element.getBoundingClientRect();
                return box.width > 1 && box.right > innerWidth + 1 && !inScroller(element);
            };
            const found = [...document.body.querySelectorAll("*")].filter(sticksOut).map(element => element.outerHTML.slice(0, 120));
            return page.scrollWidth > page.clientWidth ? [`${page.scrollWidth} in ${page.clientWidth}`, ...found] : found;
        }
        """;

    private const string IsCutOff = """
        () => [...document.body.querySelectorAll("*")]
            .filter(element => {
                const style = getComputedStyle(element);
                const hides = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
                return hides && style.clipPath === "none" && !element.closest("svg, .or-vh, select") && element.clientWidth > 1 && element.textContent.trim() !== ""
                    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
                    && !(style.overflowX === "auto" && element.scrollHeight <= element.clientHeight + 1);
            })
            .map(element => element.outerHTML.slice(0, 120))
        """;

    // What WCAG 1.4.12 lets a reader set. The page's own policy does not ask about a sheet that is made so.
    private const string SetSpacing = """
        () => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`
                * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
                p { margin-block-end: 2em !important; }`);
            document.adoptedStyleSheets = [sheet];
        }
        """;

    [BrowserTheory]
    [MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task A_page_is_accessible_fits_and_prints_clean(string name)
    {
        var page = await OpenAsync(name, new() { ViewportSize = Desk });
        List<string> faults =
        [
            .. await AxeFindsAsync(page, "on a desk"),
            .. await ScrollsSidewaysAsync(page, 320, 390, 640),
        ];
        await page.SetViewportSizeAsync(Phone.Width, Phone.Height);
        faults.AddRange(await AxeFindsAsync(page, "on a phone"));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        faults.AddRange(await PrintsControlsAsync(page));
        await page.EmulateMediaAsync(new() { Media = Media.Null });

        await page.EvaluateAsync(SetSpacing);
        foreach (var width in new[] { 1280, 390 })
        {
            faults.AddRange(await ScrollsSidewaysAsync(page, width));
            faults.AddRange((await page.EvaluateAsync<string[]>(IsCutOff)).Select(html => $"cut off at {width} with wider spacing: {html}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task<IEnumerable<string>> AxeFindsAsync(IPage page, string where)
    {
        var result = await page.RunAxe();
        return result.Violations.Select(violation => $"{violation.Id} {where}: {violation.Help}\n{string.Join("\n", violation.Nodes.Select(Tell))}");
    }

    private static string Tell(AxeResultNode node) => $"  {node.Html}";

    private static async Task<IEnumerable<string>> ScrollsSidewaysAsync(IPage page, params int[] widths)
    {
        List<string> faults = [];
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            faults.AddRange((await page.EvaluateAsync<string[]>(SticksOut)).Select(html => $"sticks out at {width}: {html}"));
        }

        return faults;
    }

    private static async Task<IEnumerable<string>> PrintsControlsAsync(IPage page)
    {
        List<string> faults = [];
        foreach (var role in new[] { AriaRole.Button, AriaRole.Navigation })
        {
            faults.AddRange((await page.GetByRole(role).AllTextContentsAsync()).Select(text => $"printed {role}: {text.Trim()}"));
        }

        if (!await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).IsVisibleAsync())
        {
            faults.Add("printed without its heading");
        }

        return faults;
    }
}
