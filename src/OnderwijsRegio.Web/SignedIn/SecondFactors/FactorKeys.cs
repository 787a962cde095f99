using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
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
    public string? Open(int userId, string? sealedKey)
    {
        try
        {
            return string.IsNullOrEmpty(sealedKey) ? null : For(userId).Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A text as a QR code: the address of a picture that stands in the page itself.</summary>
    public static string Picture(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(PixelsPerModule))}";
    }

    private ITimeLimitedDataProtector For(int userId) =>
        protection.CreateProtector("SecondFactorSetUp", userId.ToString(CultureInfo.InvariantCulture)).ToTimeLimitedDataProtector();
}
