using OnderwijsRegio.Core.Figures.Importing;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Reading files with figures in the background.</summary>
internal static class FigureReadings
{
    public static void AddFigureReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportSignal>();
        builder.Services.AddScoped<FigureReading>();
        if (builder.Configuration.GetValue("Figures:Read", true))
        {
            builder.Services.AddHostedService<FigureReadingWork>();
        }
    }
}

/// <summary>Reads files: at once when someone said what stands in the columns, and every half minute what waited or another node left.</summary>
internal sealed class FigureReadingWork(IServiceScopeFactory scopes, ImportSignal signal, DatabaseStart database, ILogger<FigureReadingWork> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Starting the portal does not wait for a file.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            while (database.IsReady && await ReadAsync(stoppingToken))
            {
            }

            await signal.WaitAsync(Round, stoppingToken);
        }
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var reading = scope.ServiceProvider.GetRequiredService<FigureReading>();
            await reading.CleanAsync(cancel);
            return await reading.ReadNextAsync(cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // What was thrown may hold something of the file.
            log.LogError("Reading a file with figures broke off: {Kind}.", error.GetType().Name);
            return false;
        }
    }
}
