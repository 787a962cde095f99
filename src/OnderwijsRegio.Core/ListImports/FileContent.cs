namespace OnderwijsRegio.Core.ListImports;

/// <summary>What stands in a file that someone gives.</summary>
internal static class FileContent
{
    /// <summary>All of a file; null if it is too large. The length that its sender gives is only a first guess: it may be a lie.</summary>
    public static async Task<byte[]?> ReadAsync(Stream file, CancellationToken cancel)
    {
        var content = new byte[file.CanSeek ? (int)Math.Min(file.Length, Import.MaxBytes) + 1 : 64 * 1024];
        for (var length = 0; ;)
        {
            var read = await file.ReadAsync(content.AsMemory(length), cancel);
            length += read;
            if (length > Import.MaxBytes)
            {
                return null;
            }

            if (read == 0)
            {
                return content.AsSpan(0, length).ToArray();
            }

            if (length == content.Length)
            {
                Array.Resize(ref content, (int)Math.Min(2L * length, Import.MaxBytes + 1));
            }
        }
    }
}
