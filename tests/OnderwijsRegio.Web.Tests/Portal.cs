using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;
using OnderwijsRegio.Web.Visitors.Passwords;

namespace OnderwijsRegio.Web.Tests;

/// <summary>The portal, running on a database of its own. Its clock stands still until a test moves it.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    private bool ownsDatabase;

    public Portal()
        : this(TestDatabase.WithDemoAccounts()) => ownsDatabase = true;

    /// <summary>On a database that the test made, and disposes of.</summary>
    public Portal(TestDatabase database)
    {
        Database = database;
        Settings["ConnectionStrings:OnderwijsRegio"] = database.ConnectionString;
        Settings["Mail:Folder"] = MailFolder = Path.Combine(Path.GetDirectoryName(database.FilePath)!, "mail");
    }

    public TestDatabase Database { get; }

    /// <summary>Where its mails go.</summary>
    public string MailFolder { get; }

    public FakeTimeProvider Clock { get; } = new(TestDatabase.DemoDay);

    public string Environment { get; init; } = "Testing";

    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Demo:Enabled"] = "true",
        ["Serilog:MinimumLevel:Default"] = "Fatal",
        // A test says itself when mail goes, and when a file is read.
        ["Mail:Deliver"] = "false",
        ["Figures:Read"] = "false",
        ["Candidates:Erase"] = "false",
        ["Events:Remind"] = "false",
    };

    /// <summary>What this test has otherwise than the portal that people use.</summary>
    public Action<IServiceCollection> Otherwise { get; init; } = _ => { };

    /// <summary>A portal that keeps what it asks of the database.</summary>
    public static Portal Watched(CommandLog log) =>
        new() { Otherwise = services => services.ConfigureDbContext<SqlitePortalContext>(options => options.AddInterceptors(log)) };

    public Browser Browse(string address = "http://localhost") => new(new HttpClient(Server.CreateHandler()) { BaseAddress = new Uri(address) });

    public async Task<Browser> SignInAsync(DemoAccount account)
    {
        var browser = Browse();
        var form = (await browser.OpenAsync("/account/inloggen")).Form("Inloggen");
        await form.Fill("E-mailadres", account.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();
        return browser;
    }

    /// <summary>Sends what waits.</summary>
    /// <returns>The mails that were ever sent to an address, the last first.</returns>
    public async Task<IReadOnlyList<MimeMessage>> MailsToAsync(string email)
    {
        await WorkAsync();
        await using (var scope = Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MailSender>().SendDueAsync(CancellationToken.None);
        }

        var files = Directory.Exists(MailFolder) ? Directory.GetFiles(MailFolder, "*.eml") : [];
        return [.. files.Select(f => MimeMessage.Load(f)).Where(m => m.To.ToString() == email).OrderByDescending(m => int.Parse(m.MessageId!.Split('.')[0]))];
    }

    /// <summary>Reads the files with figures that wait.</summary>
    public async Task ReadFiguresAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<FigureReading>().ReadNextAsync(CancellationToken.None))
        {
        }
    }

    /// <summary>Does what waits until its page was sent.</summary>
    public Task WorkAsync() => Services.GetRequiredService<ForgottenPasswords>().WorkAsync(CancellationToken.None);

    /// <summary>What is stored, read in a context of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<PortalContext, Task<T>> question)
    {
        await using var db = Database.Open();
        return await question(db);
    }

    /// <summary>Gives the plan of a region a status that the screens cannot give it yet.</summary>
    public Task SetStatusAsync(string slug, Core.Plans.PlanStatus status) => ReadAsync(db =>
        db.Plans.Where(p => p.Region!.Slug == slug).ExecuteUpdateAsync(plan => plan.SetProperty(p => p.Status, status)));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            // A test says itself when what waits is done.
            services.Remove(services.Single(s => s.ImplementationType == typeof(ForgottenWork)));
            Otherwise(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (ownsDatabase)
        {
            // The host is disposed of in two ways, and each comes here.
            ownsDatabase = false;
            Database.Dispose();
        }
    }
}
