namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>A test of something that holds on every page.</summary>
public abstract class EveryPageTest(LookedAtPortal lookedAt) : BrowserTest(lookedAt.Portal), IClassFixture<LookedAtPortal>
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
