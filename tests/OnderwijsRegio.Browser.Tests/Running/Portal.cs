using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.TestData;

namespace OnderwijsRegio.Browser.Tests.Running;

/// <summary>The portal at a real address, with a database of its own that holds the seeds and the demo accounts.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new();

    /// <summary>Starts it.</summary>
    public Portal()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where it is.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>What it stores.</summary>
    public TestDatabase Database { get; } = TestDatabase.WithDemoAccounts();

    /// <summary>Where its mails go.</summary>
    public string MailFolder => Path.Combine(Path.GetDirectoryName(Database.FilePath)!, "mail");

    /// <summary>A session in which someone has signed in, for further browser contexts.</summary>
    public Task<string> SessionOfAsync(string email) =>
        sessions.GetOrAdd(email, _ => new Lazy<Task<string>>(() => SignInAsync(email))).Value;

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:OnderwijsRegio", Database.ConnectionString);
        builder.UseSetting("Mail:Folder", MailFolder);
        // The demo candidates began on a day that lies further back every day.
        builder.UseSetting("Candidates:Erase", "false");
        builder.UseSetting("Events:Remind", "false");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.UseStaticWebAssets();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Database.Dispose();
    }

    private async Task<string> SignInAsync(string email)
    {
        var browser = await Chromium.BrowserAsync();
        await using var context = await browser.NewContextAsync(new() { BaseURL = Address.ToString() });
        var page = await context.NewPageAsync();
        await page.SignInAsync(email, Accounts.DemoPassword);
        await Expect(page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("inloggen"));
        return await context.StorageStateAsync();
    }
}
