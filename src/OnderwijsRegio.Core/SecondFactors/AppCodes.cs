using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;
using OtpNet;

namespace OnderwijsRegio.Core.SecondFactors;

/// <summary>
/// Codes of six digits that an app makes from a key and the time (TOTP, RFC 6238). Each is accepted once, and never after a later one:
/// whoever looked over a shoulder has nothing.
/// </summary>
public sealed class AppCodes(PortalContext db, UserManager<AppUser> users, TimeProvider clock)
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    /// <summary>How the portal is called in the app.</summary>
    public const string Issuer = "Onderwijsregio-portaal";

    private const int KeyBytes = 20;

    /// <summary>A clock may be half a minute off either way.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>A new key, as people type it.</summary>
    public static string NewKey() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(KeyBytes));

    /// <summary>What the QR code of a key says.</summary>
    public static string Address(string key, string email) => new OtpUri(OtpType.Totp, key, email, Issuer).ToString();

    /// <summary>Whether this has the form of a code; spaces do not count.</summary>
    public static bool IsOne(string code) => Tidied(code) is { Length: Digits } digits && digits.All(char.IsAsciiDigit);

    /// <summary>Accepts a code of someone who has a key.</summary>
    /// <returns>False if it is wrong, too old, or was used before.</returns>
    public async Task<bool> AcceptAsync(AppUser user, string code, CancellationToken cancel) =>
        await users.GetAuthenticatorKeyAsync(user) is { } key && await AcceptAsync(user.Id, key, code, cancel);

    /// <summary>Accepts a code from the app of someone who has a key, or one of their recovery codes, which is then used up.</summary>
    /// <returns>False if it is wrong, too old, or was used before. What the context holds is then not fit to be stored.</returns>
    internal async Task<bool> AcceptEitherAsync(AppUser user, string code, CancellationToken cancel) => IsOne(code)
        ? await AcceptAsync(user, code, cancel)
        : (await users.RedeemTwoFactorRecoveryCodeAsync(user, RecoveryCodes.Tidied(code))).Succeeded;

    /// <summary>Accepts a code of a key that is not yet anyone's.</summary>
    internal async Task<bool> AcceptAsync(int userId, string key, string code, CancellationToken cancel) =>
        Fits(key, code, out var step) && await SpendAsync(userId, step, cancel);

    /// <summary>Whether a code is one of a key at this moment. It can still be used.</summary>
    /// <param name="key">Key.</param>
    /// <param name="code">Code, as typed.</param>
    /// <param name="step">The time step that it is of.</param>
    internal bool Fits(string key, string code, out long step)
    {
        step = 0;
        return IsOne(code) && new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, Tidied(code), out step, Window);
    }

    /// <summary>Sees to it that no code of this time step, or an earlier one, is accepted any more.</summary>
    /// <returns>False if it was so already.</returns>
    internal async Task<bool> SpendAsync(int userId, long step, CancellationToken cancel) =>
        await db.Users.Where(u => u.Id == userId && (u.LastCodeStep == null || u.LastCodeStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastCodeStep, step), cancel) > 0;

    private static string Tidied(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
}
