using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OnderwijsRegio.Core.Users;

/// <summary>What a link in a mail is for.</summary>
public enum LinkPurpose
{
    /// <summary>To accept an invitation.</summary>
    Invitation,

    /// <summary>To choose another password.</summary>
    PasswordReset,
}

/// <summary>A link with which someone chooses a password. It works once; of its code only the hash is stored.</summary>
public sealed class AccountLink
{
    /// <summary>How long an invitation can be accepted.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    /// <summary>How long a forgotten password can be replaced.</summary>
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(1);

    /// <summary>Most links for a forgotten password within <see cref="ResetLifetime"/>.</summary>
    public const int MaxResets = 3;

    /// <summary>Length of <see cref="Hash"/>, in characters.</summary>
    public const int HashLength = 64;

    private const int CodeBytes = 32;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>For whom.</summary>
    public int UserId { get; private set; }

    /// <summary>For whom.</summary>
    public AppUser? User { get; private set; }

    /// <summary>What it is for.</summary>
    public LinkPurpose Purpose { get; private set; }

    /// <summary>SHA-256 of the code, as hexadecimal digits; unique.</summary>
    public string Hash { get; private set; } = null!;

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Until when it works (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used (UTC); null when it was not.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>A new link.</summary>
    /// <param name="user">For whom.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="now">Now.</param>
    /// <param name="code">The code that goes into the mail, and nowhere else.</param>
    public static AccountLink For(AppUser user, LinkPurpose purpose, DateTimeOffset now, out string code)
    {
        code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        return new AccountLink
        {
            User = user,
            Purpose = purpose,
            Hash = HashOf(code),
            CreatedAt = now,
            ExpiresAt = now + (purpose is LinkPurpose.Invitation ? InvitationLifetime : ResetLifetime),
        };
    }

    /// <summary>What is stored of a code.</summary>
    public static string HashOf(string? code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code ?? "")));
}
