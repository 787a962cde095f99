namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>Narrow screens, and pages that are made larger.</summary>
public sealed class WidthTests(LookedAtPortal lookedAt) : EveryPageTest(lookedAt)
{
    private const string Wider = """
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

    // What WCAG 1.4.12 lets a reader set.
    private const string Spacing = """
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-block-end: 2em !important; }
        """;

    private const string Cut = """
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

    [BrowserTheory]
    [MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task No_page_scrolls_sideways_on_a_phone_or_at_200_percent(string name)
    {
        var page = await OpenAsync(name, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        foreach (var width in new[] { 320, 390, 640 })
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Empty(await page.EvaluateAsync<string[]>(Wider));
        }
    }

    [BrowserTheory]
    [MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task No_text_is_cut_off_when_a_reader_sets_wider_spacing(string name)
    {
        // The page's own policy would refuse the reader's style sheet here; a browser's extension is not asked.
        var page = await OpenAsync(name, new() { BypassCSP = true });
        await page.AddStyleTagAsync(new() { Content = Spacing });
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Empty(await page.EvaluateAsync<string[]>(Wider));
            Assert.Empty(await page.EvaluateAsync<string[]>(Cut));
        }
    }
}
