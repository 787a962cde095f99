using System.Buffers.Binary;

namespace OnderwijsRegio.TestData;

public static partial class TestData
{
    /// <summary>A PNG of 120 by 40 pixels that a browser shows.</summary>
    public static byte[] APicture { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAIAAAC6iKlyAAAAUklEQVR42u3QQQ0AAAgEoGthRzMY3hbOBxsJSPVwIApEi0a0aNEWRItGtGjRFkSLRrRo0YgWjWjRohEtGtGiRSNaNKJFi0a0aESLFo1o0Yj+ZwEGNIjPwbRF4gAAAABJRU5ErkJggg==");

    /// <summary>The same, but it says that it has another size.</summary>
    public static byte[] APictureOf(int width, int height)
    {
        byte[] picture = [.. APicture];
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(20), height);
        return picture;
    }
}
