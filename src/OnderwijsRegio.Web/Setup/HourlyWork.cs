namespace OnderwijsRegio.Web.Setup;

/// <summary>Work that is done once an hour while the portal runs: then no clock time has to be set, and nodes beside each other find nothing left to do.</summary>
internal abstract class HourlyWork(IServiceScopeFactory scopes, DatabaseStart database, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(30);

    protected TimeProvider Clock => clock;

    protected ILogger Log => log;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (database.IsReady)
            {
                await WorkAsync(stoppingToken);
            }

            await Task.Delay(database.IsReady ? Round : Start, clock, stoppingToken);
        }
    }

    /// <summary>Does one round, and tells of it in the log by numbers alone.</summary>
    protected abstract Task WorkAsync(IServiceProvider services, CancellationToken cancel);

    private async Task WorkAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await WorkAsync(scope.ServiceProvider, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // What was thrown may name someone. What was to be done stands where it stood, and the next round takes it up.
            log.LogError("{Work} broke off: {Kind}.", GetType().Name, error.GetType().Name);
        }
    }
}
