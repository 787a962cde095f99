using System.Security.Cryptography;

namespace OnderwijsRegio.Core.Regions;

/// <summary>The logo of a region: a picture that browsers show and that cannot hold a script.</summary>
public sealed class RegionLogo
{
    /// <summary>Largest file, in bytes, inclusive.</summary>
    public const int MaxBytes = 200 * 1024;

    /// <summary>Shortest side, in pixels, inclusive.</summary>
    public const int MinPixels = 16;

    /// <summary>Longest side, in pixels, inclusive.</summary>
    public const int MaxPixels = 2000;

    /// <summary>Length of <see cref="Key"/>, in characters.</summary>
    public const int KeyLength = 16;

    /// <summary>Longest <see cref="MediaType"/>, in characters.</summary>
    public const int MediaTypeMaxLength = 20;

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>The picture as it was sent.</summary>
    public required byte[] Content { get; set; }

    /// <summary>What sort of picture it is, as found in the content: <c>image/png</c>, <c>image/jpeg</c> or <c>image/webp</c>.</summary>
    public required string MediaType { get; set; }

    /// <summary>Width, in pixels.</summary>
    public int Width { get; set; }

    /// <summary>Height, in pixels.</summary>
    public int Height { get; set; }

    /// <summary>Follows from the content, so that browsers may keep a logo for ever and still see a new one.</summary>
    public required string Key { get; set; }

    /// <summary>Key of a picture.</summary>
    internal static string KeyOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..KeyLength];
}
