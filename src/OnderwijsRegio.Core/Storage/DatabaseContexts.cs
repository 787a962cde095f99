using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OnderwijsRegio.Core.Storage;

/// <summary>The model on SQLite.</summary>
public sealed class SqlitePortalContext(DbContextOptions<SqlitePortalContext> options) : PortalContext(options)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has no type for instants; ticks of UTC sort and compare well.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        at => at.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>The model on SQL Server.</summary>
public sealed class SqlServerPortalContext(DbContextOptions<SqlServerPortalContext> options) : PortalContext(options);

/// <summary>Lets <c>dotnet ef</c> make migrations without a web application.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqlitePortalContext>
{
    /// <inheritdoc />
    public SqlitePortalContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>Lets <c>dotnet ef</c> make migrations without a server.</summary>
public sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerPortalContext>
{
    /// <inheritdoc />
    public SqlServerPortalContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalContext>().UseSqlServer("Server=none").Options);
}
