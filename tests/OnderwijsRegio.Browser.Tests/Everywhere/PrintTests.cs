using System.Text;
using System.Text.RegularExpressions;

namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>On paper.</summary>
public sealed partial class PrintTests(LookedAtPortal lookedAt) : PortalPageTest(lookedAt)
{
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
