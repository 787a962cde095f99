namespace OnderwijsRegio.Core;

/// <summary>Tells who works in the background that there is something to do.</summary>
public class Signal : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0, 1);

    /// <summary>There is something to do, and it is stored.</summary>
    public void Set()
    {
        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was told already.
        }
    }

    /// <summary>Waits until there is something to do, or for so long.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => waiting.WaitAsync(atMost, cancel);

    /// <inheritdoc />
    public void Dispose()
    {
        waiting.Dispose();
        GC.SuppressFinalize(this);
    }
}
