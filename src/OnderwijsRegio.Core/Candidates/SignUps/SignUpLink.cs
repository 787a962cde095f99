using System.Buffers.Text;
using System.Security.Cryptography;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Candidates.SignUps;

/// <summary>A link by which someone who signed up can look at it, correct it and withdraw it. Of its code only the hash is stored.</summary>
public sealed class SignUpLink
{
    /// <summary>How long it works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>Most links to one person in a day: beyond it no more mails go, whoever fills in their address.</summary>
    public const int MostPerDay = 3;

    /// <summary>Most links to one person in a day for events that they signed up for.</summary>
    public const int MostOfEventsPerDay = 10;

    private const int CodeBytes = 32;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Whose.</summary>
    public int CandidateId { get; private set; }

    /// <summary>SHA-256 of the code, as hexadecimal digits; unique.</summary>
    public string Hash { get; private set; } = null!;

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Until when it works (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>A new link.</summary>
    /// <param name="candidateId">Whose.</param>
    /// <param name="now">Now.</param>
    /// <param name="code">The code that goes into the mail, and nowhere else.</param>
    public static SignUpLink For(int candidateId, DateTimeOffset now, out string code)
    {
        code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        return new SignUpLink { CandidateId = candidateId, Hash = AccountLink.HashOf(code), CreatedAt = now, ExpiresAt = now + Lifetime };
    }
}
