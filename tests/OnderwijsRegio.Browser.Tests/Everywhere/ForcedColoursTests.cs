namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>
/// Where the system sets the colours, what a colour said must still be seen. Axe is of no use here: it takes the author's colours for
/// text from a property that the browser does not force, and reports every page.
/// </summary>
public sealed class ForcedColoursTests(LookedAtPortal lookedAt) : PortalPageTest(lookedAt)
{
    private static BrowserNewContextOptions Forced => new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark };

    [BrowserFact]
    public async Task Buttons_and_fields_have_borders()
    {
        var page = await OpenAsync("programma: row", Forced);

        foreach (var control in new[] { page.Button("Opslaan"), page.Field("Code"), page.Field("Doel") })
        {
            await Expect(control).ToHaveCSSAsync("border-top-style", "solid");
            await Expect(control).Not.ToHaveCSSAsync("border-top-color", await GroundAsync(page));
        }
    }

    [BrowserFact]
    public async Task The_tab_on_which_one_is_has_its_line()
    {
        var page = await OpenAsync("programma: plan", Forced);

        var tab = page.GetByRole(AriaRole.Navigation, new() { Name = "Weergave" }).GetByRole(AriaRole.Link, new() { Name = "Tabel" });
        await Expect(tab).ToHaveCSSAsync("border-bottom-width", "4px");
        await Expect(tab).Not.ToHaveCSSAsync("border-bottom-color", await GroundAsync(page));
    }

    [BrowserFact]
    public async Task The_bars_of_the_timeline_stand_out()
    {
        var page = await OpenAsync("programma: plan, timeline", Forced);

        await Expect(page.Locator(".or-gantt__bar .or-gantt__span").First).Not.ToHaveCSSAsync("fill", await GroundAsync(page));
    }

    [BrowserFact]
    public async Task A_field_with_a_fault_has_a_thicker_border()
    {
        var page = await OpenAsync("programma: row with faults", Forced);

        await Expect(page.Field("Periode")).ToHaveCSSAsync("border-top-width", "2px");
        await Expect(page.Field("Code")).ToHaveCSSAsync("border-top-width", "1px");
    }

    private static Task<string> GroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
