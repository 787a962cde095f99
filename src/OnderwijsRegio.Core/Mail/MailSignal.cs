namespace OnderwijsRegio.Core.Mail;

/// <summary>Tells the sender that a mail was put in, so that it goes at once and not at the next round.</summary>
public sealed class MailSignal : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0, 1);

    /// <summary>Something was put in, and is stored.</summary>
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

    /// <summary>Waits until something is put in, or for so long.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => waiting.WaitAsync(atMost, cancel);

    /// <inheritdoc />
    public void Dispose() => waiting.Dispose();
}
