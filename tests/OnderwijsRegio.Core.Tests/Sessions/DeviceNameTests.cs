using OnderwijsRegio.Core.Sessions;

namespace OnderwijsRegio.Core.Tests.Sessions;

public sealed class DeviceNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "Chrome op Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge op Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0", "Firefox op Linux")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", "Safari op Mac")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1", "Safari op iPhone")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.0.0 Mobile/15E148 Safari/604.1", "Chrome op iPad")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Samsung Internet op Android")]
    [InlineData("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "Chrome op Chromebook")]
    [InlineData("curl/8.5.0", "onbekend apparaat")]
    [InlineData("iets op Windows", "onbekende browser op Windows")]
    [InlineData("", "onbekend apparaat")]
    [InlineData(null, "onbekend apparaat")]
    public void A_device_is_named_in_words_and_without_a_version(string? userAgent, string expected) =>
        Assert.Equal(expected, DeviceName.Of(userAgent));

    [Fact]
    public void Whatever_a_browser_says_the_words_fit() =>
        Assert.InRange(DeviceName.Of(new string('x', 5000) + "SamsungBrowser/ iPhone").Length, 1, UserSession.DeviceMaxLength);
}
