using System.Text;
using System.Text.RegularExpressions;

namespace OnderwijsRegio.Browser.Tests.ProgressReports;

/// <summary>The state of the plan as it is handed to the programme board.</summary>
public sealed partial class PrintedStateTests : BrowserTest
{
    [BrowserFact]
    public async Task On_paper_it_is_landscape_without_controls_and_repeats_its_headers()
    {
        var page = await OpenAsync(People.Manager, $"{Plan}/voortgang");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var control in await page.GetByRole(AriaRole.Main).Locator("button, select, input, nav, .or-rowactions > *").AllAsync())
        {
            await Expect(control).ToBeHiddenAsync();
        }

        var heads = await page.Locator("thead").EvaluateAllAsync<string[]>("heads => heads.map(head => getComputedStyle(head).display)");
        Assert.True(heads.Length >= 2);
        Assert.All(heads, display => Assert.Equal("table-header-group", display));
        await Expect(page.GetByText("stand op")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Waar dit op berust" })).ToBeVisibleAsync();

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var boxes = MediaBox().Matches(pdf);
        Assert.InRange(boxes.Count, 2, 12);
        Assert.All(boxes, box => Assert.StartsWith("841", box.Groups[1].Value, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 ([\d.]+) ")]
    private static partial Regex MediaBox();
}
