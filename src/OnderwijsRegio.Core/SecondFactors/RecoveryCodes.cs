using System.Security.Cryptography;
using System.Text;

namespace OnderwijsRegio.Core.SecondFactors;

/// <summary>Codes for whoever is without their phone: ten of them, shown once, each good for one time.</summary>
public static class RecoveryCodes
{
    /// <summary>How many one gets.</summary>
    public const int Count = 10;

    private const int Half = 5;

    /// <summary>A code as it was given, from how it was typed: capitals, and a dash in the middle.</summary>
    public static string Tidied(string code)
    {
        var letters = string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 2 * Half ? $"{letters[..Half]}-{letters[Half..]}" : letters;
    }

    /// <summary>How a code is stored.</summary>
    internal static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>Whether this is a code, and not yet its hash.</summary>
    internal static bool IsReadable(string code) => code.Contains('-', StringComparison.Ordinal);
}
