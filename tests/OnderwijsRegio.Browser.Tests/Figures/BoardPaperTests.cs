using System.Text;
using System.Text.RegularExpressions;
using OnderwijsRegio.Browser.Tests.Everywhere;

namespace OnderwijsRegio.Browser.Tests.Figures;

/// <summary>What a board member takes along from the figures, and how they look on paper and on a phone.</summary>
public sealed partial class BoardPaperTests(LookedAtPortal lookedAt) : PortalPageTest(lookedAt)
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [BrowserFact]
    public async Task A_chart_is_saved_as_a_png_drawn_from_its_own_file()
    {
        var page = await OpenAsync("bestuur: shortages");
        var chart = page.GetByRole(AriaRole.Figure, new() { NameRegex = Subjects() });

        var download = await page.RunAndWaitForDownloadAsync(() => chart.GetByRole(AriaRole.Button, new() { Name = "Als png" }).ClickAsync());

        var content = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal(Png, content[..Png.Length]);
        // Twice the pixels of the drawing: 640 and its margins.
        Assert.Equal(2 * 688, (content[18] << 8) | content[19]);
        Assert.Equal("tekortvakken-1.png", download.SuggestedFilename);
    }

    [BrowserFact]
    public async Task On_paper_it_is_landscape_with_charts_sources_and_date_and_without_controls()
    {
        var page = await OpenAsync("bestuur: shortages");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var control in await page.GetByRole(AriaRole.Main).Locator("button, select, input, nav, .or-filter").AllAsync())
        {
            await Expect(control).ToBeHiddenAsync();
        }

        await Expect(page.GetByText("Stand van ")).ToBeVisibleAsync();
        await Expect(page.GetByText("Bron: Centerdata, 1 oktober 2022").First).ToBeVisibleAsync();
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var boxes = MediaBox().Matches(pdf);
        Assert.InRange(boxes.Count, 4, 18);
        Assert.All(boxes, box => Assert.StartsWith("841", box.Groups[1].Value, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task On_a_phone_each_chart_is_there_once_in_letters_that_can_be_read()
    {
        var page = await OpenAsync("bestuur: shortages");
        await page.SetViewportSizeAsync(Phone.Width, Phone.Height);

        var charts = page.GetByRole(AriaRole.Img);

        Assert.Equal(await page.GetByRole(AriaRole.Figure).CountAsync(), await charts.CountAsync());
        var sizes = await charts.Locator("text").EvaluateAllAsync<double[]>(
            "texts => texts.map(t => parseFloat(getComputedStyle(t).fontSize) * t.ownerSVGElement.getBoundingClientRect().width / t.ownerSVGElement.viewBox.baseVal.width)");
        Assert.NotEmpty(sizes);
        Assert.All(sizes, size => Assert.True(size >= 12, $"{size} px"));
    }

    [BrowserFact]
    public async Task One_key_says_who_gives_a_figure()
    {
        var page = await OpenAsync("bestuur: shortages");
        await page.Link("17,5%").FocusAsync();

        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Noodplan Lerarentekort Den Haag");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("werkgelegenheid");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("basisonderwijs zonder sbo en (v)so");
    }

    [GeneratedRegex("^Het verwachte tekort per vak")]
    private static partial Regex Subjects();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 ([\d.]+) ")]
    private static partial Regex MediaBox();
}
