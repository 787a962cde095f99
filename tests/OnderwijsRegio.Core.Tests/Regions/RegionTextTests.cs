using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Regions;

public sealed class RegionTextTests
{
    private static readonly RegionText Complete = new("Onderwijsregio Rijn en Veen", "", [Sector.Po], "#176a7c", null, "", []);

    [Fact]
    public void A_complete_region_breaks_no_rule_and_its_short_name_follows_from_its_name()
    {
        Assert.Null(Complete.Tidied().Fault());
        Assert.Equal("Rijn en Veen", Complete.Tidied().ShortName);
        Assert.Equal("Rijn", (Complete with { ShortName = " Rijn " }).Tidied().ShortName);
    }

    [Theory]
    [InlineData("176A7C", "#176a7c")]
    [InlineData(" #176a7c ", "#176a7c")]
    public void A_colour_is_read_with_or_without_its_sign_in_any_case(string typed, string colour)
    {
        Assert.Equal(colour, (Complete with { Colour = typed }).Tidied().Colour);
        Assert.Null((Complete with { Colour = typed }).Tidied().Fault());
    }

    [Theory]
    [InlineData("groen")]
    [InlineData("#17")]
    [InlineData("#176a7g")]
    [InlineData("")]
    [InlineData("#176a7c; background: url(x)")]
    public void What_is_no_colour_is_refused_at_its_field(string typed)
    {
        var fault = (Complete with { Colour = typed }).Tidied().Fault();

        Assert.Equal((nameof(RegionText.Colour), RegionMessages.ColourWrong), (fault!.Field, fault.Message));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("www.voorbeeld.nl")]
    public void A_website_is_a_whole_address(string typed) =>
        Assert.Equal(RegionMessages.WebsiteWrong, (Complete with { Website = typed }).Tidied().Fault()?.Message);

    [Fact]
    public void Municipalities_are_typed_one_a_line_with_their_code_before_or_behind()
    {
        var read = MunicipalityText.Read("GM0518 Den Haag\n\n  Midden-Delfland  gm1842\r\nDelft\n");

        Assert.Equal([new("Den Haag", "GM0518"), new("Midden-Delfland", "GM1842"), new("Delft", null)], read);
        Assert.Null(MunicipalityText.Fault(read));
        Assert.Equal(read, MunicipalityText.Read(MunicipalityText.Write(read)));
    }

    [Theory]
    [InlineData("GM518 Den Haag", "‘GM518’ bij Den Haag is geen gemeentecode")]
    [InlineData("Delft\nDELFT", "‘Delft’ staat er twee keer")]
    [InlineData("GM0503 Delft\nGM0503 Rijswijk", "‘GM0503’ staat er twee keer")]
    [InlineData("GM0503", "Schrijf op elke regel één gemeente")]
    public void A_mistake_in_the_municipalities_is_named(string typed, string message) =>
        Assert.StartsWith(message, MunicipalityText.Fault(MunicipalityText.Read(typed)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Leiden, Duin- en Bollenstreek PO", "leiden-duin-en-bollenstreek-po")]
    [InlineData("Kennemerland & Groot-Amsterdam", "kennemerland-en-groot-amsterdam", false)]
    [InlineData("’s-Hertogenbosch", "s-hertogenbosch")]
    [InlineData("Súdwest-Fryslân", "sudwest-fryslan")]
    public void An_address_follows_from_the_name(string name, string slug, bool same = true)
    {
        Assert.Equal(same, RegionSlug.From(name) == slug);
        Assert.Null(RegionSlug.Fault(RegionSlug.From(name)));
    }

    [Theory]
    [InlineData("Rijn-en-Veen")]
    [InlineData("rijn en veen")]
    [InlineData("-rijn")]
    [InlineData("rijn--veen")]
    [InlineData("rijn/veen")]
    [InlineData("")]
    public void An_address_has_small_letters_digits_and_single_hyphens(string slug) =>
        Assert.Equal(RegionMessages.SlugWrong, RegionSlug.Fault(slug));

    [Fact]
    public void An_address_that_the_portal_uses_itself_is_refused() =>
        Assert.Equal(RegionMessages.SlugReserved("nieuw"), RegionSlug.Fault("nieuw"));

    [Theory]
    [InlineData(2026, 2029, null, null)]
    [InlineData(2026, 2026, null, null)]
    [InlineData(2029, 2026, "LastYear", RegionMessages.YearsUpsideDown)]
    [InlineData(0, 2029, "FirstYear", RegionMessages.FirstYearWrong)]
    [InlineData(2026, 0, "LastYear", RegionMessages.LastYearWrong)]
    public void Years_of_the_first_plan(int first, int last, string? field, string? message)
    {
        var fault = new NewPlan("", first, last, null).Fault();

        Assert.Equal((field, message), (fault?.Field, fault?.Message));
    }
}
