using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.TestData;

/// <summary>
/// A SQLite file for one test, in a temporary folder. It is a copy of a file that is made once per process, and goes when disposed.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    /// <summary>The moment from which the days of the demo candidates count.</summary>
    public static readonly DateTimeOffset DemoDay = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("onderwijsregio-").FullName;

    private TestDatabase(Lazy<string>? template)
    {
        FilePath = Path.Combine(folder, "test.db");
        ConnectionString = ConnectionTo(FilePath);
        if (template is not null)
        {
            File.Copy(template.Value, FilePath);
        }
    }

    /// <summary>The file.</summary>
    public string FilePath { get; }

    /// <summary>How to reach it. Connections are not pooled, so that the file is free when the last one closes.</summary>
    public string ConnectionString { get; }

    /// <summary>No file yet.</summary>
    public static TestDatabase Absent() => new(null);

    /// <summary>All tables, without a row.</summary>
    public static TestDatabase Empty() => new(Templates.Empty);

    /// <summary>The regions and plans of seeds/.</summary>
    public static TestDatabase Seeded() => new(Templates.Seeded);

    /// <summary>The regions and plans of seeds/, the demo accounts and their candidates.</summary>
    public static TestDatabase WithDemoAccounts() => new(Templates.WithDemoAccounts);

    /// <summary>A context of its own, as each request has.</summary>
    /// <param name="interceptors">Who looks along.</param>
    public SqlitePortalContext Open(params IInterceptor[] interceptors) => Open(ConnectionString, interceptors);

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal static SqlitePortalContext Open(string connectionString, params IInterceptor[] interceptors) =>
        new((DbContextOptions<SqlitePortalContext>)new DbContextOptionsBuilder<SqlitePortalContext>().UseLastingSqlite(connectionString).AddInterceptors(interceptors).Options);

    internal static string ConnectionTo(string path) => $"Data Source={path};Pooling=False";
}
