using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Erasing what was kept long enough, in the background.</summary>
internal static class Retaining
{
    public static void AddRetaining(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ErasureService>();
        builder.Services.AddScoped<CandidateUpload>();
        if (builder.Configuration.GetValue("Candidates:Erase", true))
        {
            builder.Services.AddHostedService<RetainingWork>();
        }
    }
}

/// <summary>
/// Looks once an hour whether files of candidates were kept long enough: most hours there are none, and the first after midnight has those of
/// the night. And whether tables that someone gave were left.
/// </summary>
internal sealed class RetainingWork(IServiceScopeFactory scopes, DatabaseStart database, TimeProvider clock, ILogger<RetainingWork> log) : BackgroundService
{
    private static readonly TimeSpan Round = CandidateUpload.Round;
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (database.IsReady)
            {
                await EraseAsync(stoppingToken);
            }

            await Task.Delay(database.IsReady ? Round : Start, clock, stoppingToken);
        }
    }

    private async Task EraseAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CandidateUpload>().CleanAsync(cancel);
            var count = await scope.ServiceProvider.GetRequiredService<ErasureService>().EraseExpiredAsync(clock.Today(), cancel);
            if (count > 0)
            {
                log.LogInformation("{Count} files of candidates were kept long enough and are erased.", count);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // What was thrown may name someone. The files stand where they stood, and the next round takes them up.
            log.LogError("Erasing files of candidates broke off: {Kind}.", error.GetType().Name);
        }
    }
}
