using System.Buffers.Binary;

namespace OnderwijsRegio.Core.Regions;

/// <summary>What a picture says of itself in its first bytes. The name of its file says nothing.</summary>
/// <param name="MediaType">Sort.</param>
/// <param name="Width">Width, in pixels.</param>
/// <param name="Height">Height, in pixels.</param>
public sealed record PictureHeader(string MediaType, int Width, int Height)
{
    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Reads the first bytes of a PNG, JPEG or WebP; null if it is none of these, or broken off.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> content) => Png(content) ?? Jpeg(content) ?? WebP(content);

    private static PictureHeader? Png(ReadOnlySpan<byte> content) =>
        content.Length >= 24 && content.StartsWith(PngStart) && content[12..16].SequenceEqual("IHDR"u8)
            ? new("image/png", BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]))
            : null;

    /// <summary>A JPEG is a row of segments, each with its length; the one that begins the frame holds the size.</summary>
    private static PictureHeader? Jpeg(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith<byte>([0xff, 0xd8]))
        {
            return null;
        }

        for (var at = 2; at + 9 <= content.Length && content[at] == 0xff;)
        {
            var marker = content[at + 1];
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                return new(
                    "image/jpeg",
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }

    /// <summary>A WebP stands in a RIFF box; each of its three sorts writes the size in its own way.</summary>
    private static PictureHeader? WebP(ReadOnlySpan<byte> content)
    {
        const string type = "image/webp";
        if (content.Length < 30 || !content.StartsWith("RIFF"u8) || !content[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var sort = content[12..16];
        if (sort.SequenceEqual("VP8 "u8))
        {
            return new(
                type,
                BinaryPrimitives.ReadUInt16LittleEndian(content[26..]) & 0x3fff,
                BinaryPrimitives.ReadUInt16LittleEndian(content[28..]) & 0x3fff);
        }

        if (sort.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[21..]);
            return new(type, (int)(bits & 0x3fff) + 1, (int)((bits >> 14) & 0x3fff) + 1);
        }

        return sort.SequenceEqual("VP8X"u8) ? new(type, Three(content[24..]) + 1, Three(content[27..]) + 1) : null;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
