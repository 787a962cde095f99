using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Regions;

public sealed class ColourRampTests
{
    private const string White = "#ffffff";

    /// <summary>Brand colours, those of the three regions first, with the tints that the design of the pages was drawn with.</summary>
    public static TheoryData<string, ColourRamp> Designed { get; } = new()
    {
        { "#176a7c", new("#e7f7fb", "#cdedf5", "#73bed2", "#176a7c", "#015869", "#024451") },
        { "#7a2e6b", new("#fceff8", "#f6deef", "#d29ec5", "#7a2e6b", "#661f59", "#4e1043") },
        { "#8a4b08", new("#fdf1e8", "#f9e1d0", "#d8a57e", "#8a4b08", "#743c00", "#592d00") },
        { "#ffd500", new("#f7f4e6", "#ede6cd", "#c1b176", "#7d6700", "#675500", "#534400") },
        { "#e5007d", new("#ffeff3", "#fbdde6", "#dc9cb0", "#bc0b67", "#9f0b56", "#7f0443") },
        { "#f39200", new("#fcf1e7", "#f7e2cf", "#d5a77b", "#965802", "#7e4a04", "#643901") },
        { "#5b2d8e", new("#f5f1fe", "#eae1fa", "#baa5dc", "#5b2d8e", "#4a1d78", "#360c5d") },
        { "#8fbf21", new("#f0f6e9", "#e0ebd2", "#a4bb83", "#567507", "#456001", "#374d02") },
        { "#009fe3", new("#e9f6fe", "#d2eafb", "#80b9de", "#0071a3", "#075c84", "#004b6e") },
        { "#1d1d1b", new("#f4f4f1", "#e6e6e3", "#b1b1ae", "#1d1d1b", "#0f0f0e", "#1a1a1a") },
        { "#808080", new("#f3f3f3", "#e6e6e6", "#b1b1b1", "#696969", "#575757", "#454545") },
        { "#ff0000", new("#ffefed", "#fdded9", "#df9e94", "#c50805", "#a60905", "#850301") },
        { "#00ff00", new("#edf7ec", "#d9edd7", "#94bf90", "#098007", "#006700", "#005200") },
        { "#0000ff", new("#eef4ff", "#dae7fe", "#97b1e5", "#0000ff", "#000ecf", "#00079f") },
        { "#ffffff", new("#f3f3f3", "#e6e6e6", "#b1b1b1", "#696969", "#575757", "#454545") },
        { "#000000", new("#f3f3f3", "#e6e6e6", "#b1b1b1", "#1a1a1a", "#0d0d0d", "#1a1a1a") },
    };

    [Theory]
    [MemberData(nameof(Designed))]
    public void A_brand_colour_gives_the_tints_of_the_design(string brand, ColourRamp expected) =>
        Assert.Equal(expected, ColourRamp.From(brand));

    [Fact]
    public void Whatever_the_colour_text_and_buttons_can_be_read()
    {
        int[] channel = [0x00, 0x33, 0x66, 0x99, 0xcc, 0xff];
        foreach (var brand in from r in channel from g in channel from b in channel select $"#{r:x2}{g:x2}{b:x2}")
        {
            var ramp = ColourRamp.From(brand);

            Assert.True(ColourRamp.Contrast(ramp.T500, White) >= 5.0, $"white on 500 of {brand}");
            Assert.True(ColourRamp.Contrast(ramp.T600, ramp.T50) >= 6.5, $"600 on 50 of {brand}");
            Assert.True(ColourRamp.Contrast(ramp.T700, ramp.T50) >= 8.5, $"700 on 50 of {brand}");
        }
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#ffffff", "#777777", 4.48)]
    [InlineData("#1b2733", "#ffffff", 15.17)]
    [InlineData("#71808e", "#f4f6f8", 3.74)]
    public void Contrast_is_that_of_WCAG_whichever_of_the_two_is_lighter(string one, string other, double expected)
    {
        Assert.Equal(expected, ColourRamp.Contrast(one, other), 2);
        Assert.Equal(expected, ColourRamp.Contrast(other, one), 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("176a7c")]
    [InlineData("#176a7")]
    [InlineData("#176a7c00")]
    [InlineData("#17 a7c")]
    [InlineData("rood!!!")]
    public void What_is_no_colour_is_refused(string text) => Assert.Throws<FormatException>(() => ColourRamp.From(text));
}
