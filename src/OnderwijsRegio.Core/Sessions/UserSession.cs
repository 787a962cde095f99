using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Sessions;

/// <summary>
/// That someone is signed in somewhere. A cookie without its session opens nothing, so that ending one is deleting it.
/// </summary>
public sealed class UserSession
{
    /// <summary>Longest <see cref="Device"/>, in characters.</summary>
    public const int DeviceMaxLength = 60;

    /// <summary>How long a session lasts in which nothing is done.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>How exactly <see cref="LastSeenAt"/> is kept: it is written at most this often.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>Random key, which stands in the cookie.</summary>
    public Guid Id { get; init; }

    /// <summary>Who.</summary>
    public int UserId { get; init; }

    /// <summary>Who.</summary>
    public AppUser? User { get; init; }

    /// <summary>The stamp that the account had. A new password or another second factor gives it a new one, and the session is over.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>When it began (UTC).</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last used (UTC), to <see cref="SeenEvery"/> precisely.</summary>
    public DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Browser and system in words, such as "Firefox op Windows"; no address, no version.</summary>
    public required string Device { get; init; }
}

/// <summary>What the cookie of a session says.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="SessionId">Session.</param>
public sealed record SessionTicket(int UserId, Guid SessionId);
