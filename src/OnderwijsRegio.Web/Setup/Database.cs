using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Setup;

/// <summary>The database: which, and bringing it up to date.</summary>
internal static class Database
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var provider = builder.Configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);
        var connection = builder.Configuration.GetConnectionString("OnderwijsRegio")
            ?? throw new InvalidOperationException("ConnectionStrings:OnderwijsRegio is not set.");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPortalStorage(provider, connection);
        builder.Services.AddScoped<SeedLoader>();
        builder.Services.AddScoped<Accounts>();
        builder.Services.AddScoped<DemoCandidates>();
        builder.Services.AddScoped<DemoEvents>();
        builder.Services.AddScoped<DemoMeeloopdagen>();
        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DatabaseStart>());
        builder.Services.AddHealthChecks()
            .AddDbContextCheck<PortalContext>(tags: ["ready"])
            .AddCheck<DatabaseStart>("start", tags: ["ready"]);
    }
}

/// <summary>
/// Migrates and loads seeds before the first page. When the database is away at the start the portal keeps trying, and until then
/// answers every page with a plain 503.
/// </summary>
internal sealed class DatabaseStart(
    IServiceScopeFactory scopes, IConfiguration configuration, IWebHostEnvironment environment, TimeProvider clock, ILogger<DatabaseStart> log)
    : BackgroundService, Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Whether the database is up to date.</summary>
    public bool IsReady { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public Task<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult> CheckHealthAsync(
        Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(IsReady
            ? Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.Healthy()
            : Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.Unhealthy("The database is not up to date yet."));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!IsReady && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, stoppingToken);
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
            await PrepareAsync(db, scope.ServiceProvider, cancel);
            IsReady = true;
        }
        catch (Exception error) when (DatabaseTrouble.Is(error))
        {
            log.LogError("The database cannot be reached; trying again in {Seconds} s. {Reason}", Pause.TotalSeconds, error.GetBaseException().Message);
        }
    }

    private async Task PrepareAsync(PortalContext db, IServiceProvider services, CancellationToken cancel)
    {
        if (db.Database.IsSqlite() && db.Database.GetDbConnection().DataSource is { Length: > 0 } file && file.StartsWith("App_Data", StringComparison.Ordinal))
        {
            Directory.CreateDirectory("App_Data");
        }

        await db.MigrateAsync(cancel);
        var seeds = services.GetRequiredService<SeedLoader>();
        await seeds.LoadChangedAsync(Path.Combine(AppContext.BaseDirectory, "seeds"), cancel);
        foreach (var reason in seeds.Skipped)
        {
            log.LogWarning("Seeds: {Reason}", reason);
        }

        await db.RenewStatisticsAsync(cancel);
        var accounts = services.GetRequiredService<Accounts>();
        if (Demo.IsEnabled(configuration, environment))
        {
            await accounts.EnsureDemoAsync(cancel);
            await services.GetRequiredService<DemoCandidates>().EnsureAsync(clock.Today(), clock.GetUtcNow(), cancel);
            await services.GetRequiredService<DemoEvents>().EnsureAsync(clock.Today(), clock.GetUtcNow(), cancel);
            await services.GetRequiredService<DemoMeeloopdagen>().EnsureAsync(clock.Today(), cancel);
        }

        var (email, password) = (configuration["FirstAdministrator:Email"], configuration["FirstAdministrator:Password"]);
        if (email is not null && password is not null && await accounts.EnsureAdministratorAsync(email, password, cancel))
        {
            log.LogWarning("The first administrator was made. Take FirstAdministrator out of the configuration now.");
        }
    }
}

/// <summary>Tells an error of the database being away from any other.</summary>
internal static class DatabaseTrouble
{
    public static bool Is(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            // A refused value is the portal's own mistake, not the database being away.
            if (error is DbUpdateException and not DbUpdateConcurrencyException)
            {
                return error.InnerException is System.Data.Common.DbException { IsTransient: true };
            }

            if (error is System.Data.Common.DbException)
            {
                return true;
            }
        }

        return false;
    }
}
