using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>
/// Seals what someone seeks, so that an address can carry it through filters and pages without holding a name. Only the same person can
/// open it.
/// </summary>
public sealed class SearchSeal(IDataProtectionProvider protection, CurrentUser user)
{
    /// <summary>Longest text that is sought, in characters.</summary>
    public const int MaxLength = 100;

    private readonly IDataProtector protector = protection.CreateProtector("CandidateSearch", user.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Seals a text.</summary>
    public string Seal(string text) => protector.Protect(text);

    /// <summary>What was sealed; null for nothing, and for what someone else sealed.</summary>
    public string? Open(string? seal)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : protector.Unprotect(seal);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
