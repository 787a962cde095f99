namespace OnderwijsRegio.Browser.Tests.Running;

/// <summary>The machine's own Chromium, started once for all tests. Nothing is downloaded.</summary>
internal static class Chromium
{
    /// <summary>Variable that names the executable, where it is not at a usual place.</summary>
    public const string Variable = "CHROMIUM";

    private const string DebiansPath = "/usr/bin/chromium";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    /// <summary>The executable; null if this machine has none.</summary>
    public static string? Executable { get; } = Find();

    /// <summary>Why browser tests are skipped here; null if they are not.</summary>
    public static string? WhyNot { get; } = Executable is null
        ? $"No Chromium here: set {Variable} to its executable, or install it (on Debian: apt-get install chromium)."
        : null;

    /// <summary>The browser.</summary>
    public static Task<IBrowser> BrowserAsync() => Started.Value;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Prepend(DebiansPath).FirstOrDefault(File.Exists);
    }

    private static async Task<IBrowser> StartAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        SetDefaultExpectTimeout(15_000);
        var playwright = await Playwright.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }
}
