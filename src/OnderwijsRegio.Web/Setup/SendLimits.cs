using System.Threading.RateLimiting;

namespace OnderwijsRegio.Web.Setup;

/// <summary>
/// How often one sender can have the portal send a mail: a visitor by network address, an administrator by account. How often one address
/// can be written to is counted apart, where the mail is made. Kept in memory, as the limit of signing in.
/// </summary>
public sealed class SendLimits : IDisposable
{
    /// <summary>Most forgotten passwords from one network address in a <see cref="Window"/>; a whole school may share one.</summary>
    public const int MostForgotten = 20;

    /// <summary>Most invitations by one administrator in a <see cref="Window"/>: more than anyone types.</summary>
    public const int MostInvitations = 40;

    /// <summary>Most sign-ups from one network address in a minute: an evening full of people who sign up one after another goes on.</summary>
    public const int MostSignUps = 10;

    /// <summary>In how long, but for sign-ups.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly PartitionedRateLimiter<string> forgotten = Limiter(MostForgotten, Window);
    private readonly PartitionedRateLimiter<string> invitations = Limiter(MostInvitations, Window);
    private readonly PartitionedRateLimiter<string> signUps = Limiter(MostSignUps, TimeSpan.FromMinutes(1));

    /// <summary>Counts that someone forgot a password.</summary>
    /// <returns>Null if it may go on; otherwise what to say.</returns>
    public string? ForgottenBy(HttpContext http) =>
        Say(forgotten, http.Connection.RemoteIpAddress?.ToString() ?? "", "Vanaf uw netwerk is te vaak een nieuw wachtwoord gevraagd.");

    /// <summary>Counts that someone is invited.</summary>
    /// <returns>Null if it may go on; otherwise what to say.</returns>
    public string? InvitationBy(CurrentUser user) => Say(invitations, $"{user.Id}", "U heeft te veel uitnodigingen achter elkaar verstuurd.");

    /// <summary>Counts that someone signs up with a desk.</summary>
    /// <returns>Null if it may go on; otherwise what to say.</returns>
    public string? SignUpBy(HttpContext http) =>
        Say(signUps, http.Connection.RemoteIpAddress?.ToString() ?? "", "Vanaf uw netwerk melden zich nu veel mensen tegelijk aan. Wat u invulde, staat er nog.");

    /// <inheritdoc />
    public void Dispose()
    {
        signUps.Dispose();
        forgotten.Dispose();
        invitations.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int most, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(sender =>
        RateLimitPartition.GetFixedWindowLimiter(sender, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }));

    private static string? Say(PartitionedRateLimiter<string> limiter, string sender, string what)
    {
        using var lease = limiter.AttemptAcquire(sender);
        if (lease.IsAcquired)
        {
            return null;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return $"{what} Probeer het over {(minutes == 1 ? "1 minuut" : $"{minutes} minuten")} opnieuw.";
    }
}
