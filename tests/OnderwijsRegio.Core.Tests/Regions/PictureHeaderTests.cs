using System.Text;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Regions;

public sealed class PictureHeaderTests
{
    [Theory]
    [InlineData("ffd8ffe000104a46494600010100000100010000ffc0001108002800780301", "image/jpeg", 120, 40)]
    [InlineData("ffd8ffc2001108002800780301", "image/jpeg", 120, 40)]
    [InlineData("52494646240000005745425056503820180000003001009d012a78002800", "image/webp", 120, 40)]
    [InlineData("5249464624000000574542505650384c180000002f77c0090000000000000000", "image/webp", 120, 40)]
    [InlineData("52494646240000005745425056503858180000001000000077000027000000", "image/webp", 120, 40)]
    public void A_picture_says_what_it_is_and_how_large(string start, string type, int width, int height) =>
        Assert.Equal(new PictureHeader(type, width, height), PictureHeader.Read(Convert.FromHexString(start)));

    [Fact]
    public void A_PNG_says_so_too() =>
        Assert.Equal(new PictureHeader("image/png", 120, 40), PictureHeader.Read(TestData.TestData.APicture));

    [Theory]
    [InlineData("")]
    [InlineData("<html><script>alert(1)</script></html>, and so on for some time")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("GIF89a, which moves, and this is not for a logo, and so on for some time")]
    public void Anything_else_is_no_picture_whatever_its_name(string content) =>
        Assert.Null(PictureHeader.Read(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_picture_that_is_broken_off_is_none()
    {
        Assert.Null(PictureHeader.Read(TestData.TestData.APicture.AsSpan(0, 20)));
        Assert.Null(PictureHeader.Read([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]));
        Assert.Null(PictureHeader.Read([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1, 2, 3, 4, 5, 6]));
    }
}
