using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.TestData;

/// <summary>The files that tests get a copy of. Each is made when the first test asks for it.</summary>
internal static class Templates
{
    private static readonly string Folder = NewFolder();

    public static Lazy<string> Empty { get; } = new(() => Make("empty", null, MigrateAsync));

    public static Lazy<string> Seeded { get; } = new(() => Make("seeded", Empty, LoadSeedsAsync));

    public static Lazy<string> WithDemoAccounts { get; } = new(() => Make("accounts", Seeded, AddDemoAccountsAsync));

    private static string Make(string name, Lazy<string>? from, Func<string, Task> fill)
    {
        var path = Path.Combine(Folder, $"{name}.db");
        if (from is not null)
        {
            File.Copy(from.Value, path);
        }

        // Not on the thread of the test, which may be one of few.
        Task.Run(() => fill(TestDatabase.ConnectionTo(path))).GetAwaiter().GetResult();
        return path;
    }

    private static async Task MigrateAsync(string connection)
    {
        await using var db = TestDatabase.Open(connection);
        await db.MigrateAsync(CancellationToken.None);
    }

    private static async Task LoadSeedsAsync(string connection)
    {
        await using var db = TestDatabase.Open(connection);
        await new SeedLoader(db).LoadAsync(Folders.Seeds, CancellationToken.None);
    }

    private static async Task AddDemoAccountsAsync(string connection)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPortalStorage(DatabaseProvider.Sqlite, connection);
        services.AddIdentityCore<AppUser>().AddEntityFrameworkStores<PortalContext>();
        services.AddScoped<Accounts>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Accounts>().EnsureDemoAsync(CancellationToken.None);
        await using var db = TestDatabase.Open(connection);
        await new DemoCandidates(db).EnsureAsync(DateOnly.FromDateTime(TestDatabase.DemoDay.Date), TestDatabase.DemoDay, CancellationToken.None);
        await new DemoEvents(db).EnsureAsync(DateOnly.FromDateTime(TestDatabase.DemoDay.Date), TestDatabase.DemoDay, CancellationToken.None);
        await new DemoMeeloopdagen(db, new MeeloopdagQueries(db)).EnsureAsync(DateOnly.FromDateTime(TestDatabase.DemoDay.Date), CancellationToken.None);
    }

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("onderwijsregio-templates-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
