namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>A test that opens pages by their names, and only looks.</summary>
public abstract class PortalPageTest(LookedAtPortal lookedAt) : BrowserTest(lookedAt.Portal), IClassFixture<LookedAtPortal>
{
    /// <summary>Opens a page, or brings it into its state.</summary>
    /// <param name="name">Name of the page in <see cref="PortalPages"/>.</param>
    /// <param name="options">What is special about the browser.</param>
    protected async Task<IPage> OpenAsync(string name, BrowserNewContextOptions? options = null)
    {
        var wanted = await PortalPages.FindAsync(Portal, name);
        var page = await OpenAsync(wanted.Person, wanted.Path, options);
        if (wanted.Then is not null)
        {
            await wanted.Then(page);
            await page.WaitForLoadStateAsync();
        }

        return page;
    }
}
