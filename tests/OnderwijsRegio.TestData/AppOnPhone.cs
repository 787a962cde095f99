using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace OnderwijsRegio.TestData;

/// <summary>An app that makes codes (RFC 6238), written apart from the library that the portal checks them with.</summary>
public static class AppOnPhone
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int SecondsPerStep = 30;

    /// <summary>The code that it shows at an instant.</summary>
    /// <param name="key">Key as it is typed over; spaces do not count.</param>
    /// <param name="at">When.</param>
    public static string Code(string key, DateTimeOffset at)
    {
        var step = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / SecondsPerStep);
#pragma warning disable CA5350 // The standard says SHA-1.
        var hash = HMACSHA1.HashData(Bytes(key), step);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (value % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Where(c => c != ' ').Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
