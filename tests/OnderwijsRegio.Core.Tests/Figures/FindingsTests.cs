using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;

namespace OnderwijsRegio.Core.Tests.Figures;

public sealed class FindingsTests
{
    private static readonly FigureSubject Percentage = new(
        "tekort", "Tekort", "tekort", true, 1, null, null, null, "", "", FigureUnit.Percent, "werkgelegenheid", FigureNature.Measured, 1);

    [Theory]
    [InlineData(21.8, 17.5, FigureNature.Measured, "Het tekort daalde van 21,8% in 2023 naar 17,5% in 2024")]
    [InlineData(15, 15.5, FigureNature.Measured, "Het tekort steeg van 15% in 2023 naar 15,5% in 2024")]
    [InlineData(15, 15, FigureNature.Measured, "Het tekort bleef gelijk, van 15% in 2023 naar 15% in 2024")]
    [InlineData(15, 16, FigureNature.Forecast, "Het tekort stijgt naar verwachting van 15% in 2023 naar 16% in 2024")]
    public void A_series_says_how_it_moved(double then, double now, FigureNature nature, string sentence) =>
        Assert.Equal(sentence, Findings.Moved("Het tekort", new FigureSeries(Percentage with { Nature = nature }, [Of(2023, (decimal)then), Of(2024, (decimal)now)])));

    [Fact]
    public void Parts_say_which_is_the_largest() =>
        Assert.Equal("vooral afgestudeerd (60%)", Findings.Mostly([("gestopt", Of(2024, 16)), ("afgestudeerd", Of(2024, 60)), ("onbekend", Of(2024, null))], Percentage));

    [Fact]
    public void Areas_say_between_which_values_they_lie_and_what_the_country_has()
    {
        Assert.Equal("3% tot 8,2%, tegen 4,4% in Nederland", Findings.Range([Of(2024, 8.2m), Of(2024, 3), Of(2024, null)], Of(2024, 4.4m), Percentage));
        Assert.Equal("12%", Findings.Range([Of(2024, 12), Of(2024, 12)], null, Percentage));
    }

    [Fact]
    public void A_source_names_every_publisher_once_and_the_years() =>
        Assert.Equal("Centerdata, DUO, 2022–2024", Findings.Source([Of(2022, 1, "Centerdata"), Of(2024, 2, "centerdata"), Of(2023, 3, "DUO")]));

    private static FigurePoint Of(int year, decimal? value, string publisher = "Centerdata") =>
        new(1, new FigureMoment(year, null, null), value, false, false, publisher, "", true, false, null, SourceReference.None);
}
