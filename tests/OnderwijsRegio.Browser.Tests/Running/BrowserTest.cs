namespace OnderwijsRegio.Browser.Tests.Running;

/// <summary>A test with a portal and its database, and browsers of its own: what one test does, no other sees.</summary>
public abstract class BrowserTest : IAsyncLifetime
{
    /// <summary>The plan of Haaglanden.</summary>
    protected const string Plan = "/programma/haaglanden/plan";

    /// <summary>A screen on a desk.</summary>
    protected static readonly ViewportSize Desk = new() { Width = 1280, Height = 900 };

    /// <summary>A phone.</summary>
    protected static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    private readonly List<IBrowserContext> contexts = [];
    private readonly bool isOwner;

    /// <summary>A test with a portal of its own.</summary>
    protected BrowserTest()
        : this(new Portal()) => isOwner = true;

    /// <summary>A test that only looks, and shares its portal with others that do.</summary>
    protected BrowserTest(Portal portal) => Portal = portal;

    /// <summary>The portal.</summary>
    protected Portal Portal { get; }

    /// <inheritdoc />
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        if (isOwner)
        {
            await Portal.DisposeAsync();
        }
    }

    /// <summary>An empty page in a browser of one's own.</summary>
    /// <param name="person">Who has signed in; null for a visitor.</param>
    /// <param name="options">What is special about the browser.</param>
    protected async Task<IPage> NewPageAsync(string? person, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Portal.Address.ToString();
        options.Locale = "nl-NL";
        options.ViewportSize ??= Desk;
        options.StorageState = person is null ? null : await Portal.SessionOfAsync(person);
        var context = await (await Chromium.BrowserAsync()).NewContextAsync(options);
        contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A page at an address, in a browser of one's own.</summary>
    /// <param name="person">Who has signed in; null for a visitor.</param>
    /// <param name="path">Which page.</param>
    /// <param name="options">What is special about the browser.</param>
    protected async Task<IPage> OpenAsync(string? person, string path, BrowserNewContextOptions? options = null)
    {
        var page = await NewPageAsync(person, options);
        await page.GotoAsync(path);
        return page;
    }
}
