using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OnderwijsRegio.Core.Sessions;
using QRCoder;

namespace OnderwijsRegio.Web.SignedIn.SecondFactors;

/// <summary>
/// Holds a new key between showing it and the first code from it. It travels in the form, sealed for one user: nothing is stored of a
/// second factor that was never finished.
/// </summary>
public sealed class FactorKeys(IDataProtectionProvider protection)
{
    private const int PixelsPerModule = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Seals a key.</summary>
    public string Seal(int userId, string key) => For(userId).Protect(key, Lifetime);

    /// <summary>Opens it again; null if it is too old, of someone else, or none.</summary>
    public string? Open(int userId, string? sealedKey) => Open(For(userId), sealedKey);

    /// <summary>Seals a key to move to. It says at once that the password was asked, so it counts in this session only.</summary>
    public string Seal(SessionTicket own, string key) => For(own).Protect(key, Lifetime);

    /// <summary>Opens it again; null if it is too old, of another session, or none.</summary>
    public string? Open(SessionTicket own, string? sealedKey) => Open(For(own), sealedKey);

    /// <summary>A text as a QR code: the address of a picture that stands in the page itself.</summary>
    public static string Picture(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(PixelsPerModule))}";
    }

    private static string? Open(ITimeLimitedDataProtector protector, string? sealedKey)
    {
        try
        {
            return string.IsNullOrEmpty(sealedKey) ? null : protector.Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector For(SessionTicket own) => protection
        .CreateProtector("SecondFactorMove", own.UserId.ToString(CultureInfo.InvariantCulture), own.SessionId.ToString()).ToTimeLimitedDataProtector();

    private ITimeLimitedDataProtector For(int userId) =>
        protection.CreateProtector("SecondFactorSetUp", userId.ToString(CultureInfo.InvariantCulture)).ToTimeLimitedDataProtector();
}
