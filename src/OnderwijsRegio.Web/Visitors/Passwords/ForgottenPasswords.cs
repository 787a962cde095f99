using System.Threading.Channels;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Visitors.Passwords;

/// <summary>
/// Forgotten passwords that wait until they were answered. Whether an address has an account is looked up only after the page was sent, so
/// that the answer takes the same work for every address, and its time tells nothing. What waits is lost if the portal is killed; whoever
/// gets no mail asks again.
/// </summary>
public sealed class ForgottenPasswords(IServiceScopeFactory scopes, ILogger<ForgottenPasswords> log)
{
    private const int MostWaiting = 1000;

    private readonly Channel<(string Email, Uri Portal)> waiting =
        Channel.CreateBounded<(string, Uri)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Puts one in.</summary>
    /// <param name="email">Address as typed.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    public void Add(string email, Uri portal) => waiting.Writer.TryWrite((email, portal));

    /// <summary>Waits until there is one.</summary>
    public Task WaitAsync(CancellationToken cancel) => waiting.Reader.WaitToReadAsync(cancel).AsTask();

    /// <summary>Sends a link to each that waits, if there is such an account.</summary>
    public async Task WorkAsync(CancellationToken cancel)
    {
        while (waiting.Reader.TryRead(out var asked))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<AccountLinks>().AskResetAsync(asked.Email, asked.Portal, cancel);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // What was thrown may name an address.
                log.LogError("A forgotten password could not be dealt with: {Kind}.", error.GetType().Name);
            }
        }
    }
}

/// <summary>Deals with forgotten passwords in the background.</summary>
public sealed class ForgottenWork(ForgottenPasswords queue) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await queue.WaitAsync(stoppingToken);
                await queue.WorkAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops; what still waits is done first.
            await queue.WorkAsync(CancellationToken.None);
        }
    }
}
