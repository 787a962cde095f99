namespace OnderwijsRegio.Core.ListImports;

/// <summary>
/// What comes out of a part of a zip, counted while it comes: a header that says how large it is may lie. Nor may it go on for long without
/// a tag, for a text or an attribute is held in memory as a whole.
/// </summary>
/// <param name="inner">The part.</param>
/// <param name="count">Is told how many bytes came, and throws if it is too much.</param>
internal sealed class InflatedPart(Stream inner, Action<int> count) : Stream
{
    /// <summary>Longest run between two tags, in bytes: a cell of Excel holds 32,767 characters at most.</summary>
    private const int LongestRun = 256 * 1024;

    private int run;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        // A short piece, so that a long run cannot hide between two tags of one piece.
        var read = inner.Read(buffer.Length > LongestRun / 4 ? buffer[..(LongestRun / 4)] : buffer);
        count(read);
        var last = buffer[..read].LastIndexOf((byte)'<');
        run = last < 0 ? run + read : read - last;
        return run <= LongestRun ? read : throw new UnreadableListException(TableMessages.Bomb);
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
