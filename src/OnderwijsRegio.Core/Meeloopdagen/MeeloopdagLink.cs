using System.Buffers.Text;
using System.Security.Cryptography;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>
/// A link by which a school answers a request, or says how it went. It works once: what was sent with it, it sends no second time. Looking does not use it up, for
/// a mail server may look first. Of its code only the hash is stored.
/// </summary>
public sealed class MeeloopdagLink
{
    /// <summary>How long it works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private const int CodeBytes = 32;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>What it is about.</summary>
    public int MeeloopdagId { get; private set; }

    /// <summary>SHA-256 of the code, as hexadecimal digits; unique.</summary>
    public string Hash { get; private set; } = null!;

    /// <summary>Whether it asks how it went; else whether the school can.</summary>
    public bool IsLookBack { get; private set; }

    /// <summary>Until when it works (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used (UTC); null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; internal set; }

    /// <summary>A new link.</summary>
    /// <param name="meeloopdagId">What it is about.</param>
    /// <param name="isLookBack">Whether it asks how it went.</param>
    /// <param name="now">Now.</param>
    /// <param name="code">The code that goes into the mail, and nowhere else.</param>
    public static MeeloopdagLink For(int meeloopdagId, bool isLookBack, DateTimeOffset now, out string code)
    {
        code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        return new MeeloopdagLink { MeeloopdagId = meeloopdagId, IsLookBack = isLookBack, Hash = AccountLink.HashOf(code), ExpiresAt = now + Lifetime };
    }
}
