using System.Text;
using System.Text.RegularExpressions;

namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>On paper.</summary>
public sealed partial class PrintTests(LookedAtPortal lookedAt) : EveryPageTest(lookedAt)
{
    [BrowserTheory]
    [MemberData(nameof(PortalPages.Names), MemberType = typeof(PortalPages))]
    public async Task Nothing_that_one_would_press_is_printed(string name)
    {
        var page = await OpenAsync(name);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_plan_is_printed_on_A4_landscape_over_several_pages()
    {
        var page = await OpenAsync("programma: plan");

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        var boxes = MediaBox().Matches(pdf);
        Assert.InRange(boxes.Count, 3, 30);
        Assert.All(boxes, box =>
        {
            Assert.StartsWith("841", box.Groups[1].Value, StringComparison.Ordinal);
            Assert.StartsWith("59", box.Groups[2].Value, StringComparison.Ordinal);
        });
    }

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")]
    private static partial Regex MediaBox();
}
